import { eventNouns } from "../lexicon/relation-words.js";
import type { Entity } from "../model/entity.js";
import { describedEventId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { NounChunk } from "../syntax/chunk.js";
import type { Scene } from "./scene.js";

interface Described {
  readonly chunk: NounChunk;
  readonly noun: string;
  readonly modifiers: ReadonlySet<string>;
  readonly indefinite: boolean;
  readonly mention: Mention;
  readonly name: string;
}

const articles = new Set(["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my"]);
const never = new Set(["no", "any", "every", "each", "another", "such", "these", "those", "some", "which", "what"]);
const idle = new Set([
  "recent",
  "latest",
  "last",
  "upcoming",
  "forthcoming",
  "planned",
  "next",
  "same",
  "whole",
  "entire",
  "deadly",
  "fatal",
  "historic",
  "first",
  "second",
  "'s",
  "-",
]);

/**
 * The entities of an article with its events: the named ones with their kind and with the descriptions that mean them,
 * and those that only a description tells ("Sunday's election", "the attack").
 */
export function findEvents(scene: Scene, article: string): Entity[] {
  const named = scene.entities.map((entity) => (entity.label === "Event" ? withKind(entity) : entity));
  const byNoun = new Map<string, number[]>();
  for (const [index, entity] of named.entries()) {
    if (entity.label !== "Event") continue;
    const noun =
      entity.name
        .toLowerCase()
        .split(/[\s-]+/u)
        .at(-1) ?? "";
    byNoun.set(noun, [...(byNoun.get(noun) ?? []), index]);
  }
  const groups: {
    readonly first: Described;
    readonly noun: string;
    readonly modifiers: Set<string>;
    readonly mentions: Mention[];
  }[] = [];
  const added = new Map<number, Mention[]>();
  for (const described of descriptions(scene)) {
    const { noun, modifiers, mention, indefinite } = described;
    const known = byNoun.get(noun) ?? [];
    const [only] = known;
    if (
      only !== undefined &&
      known.length === 1 &&
      !indefinite &&
      isPart(modifiers, wordsOf(named[only]?.name ?? ""))
    ) {
      added.set(only, [...(added.get(only) ?? []), mention]);
      continue;
    }
    const same = indefinite
      ? undefined
      : groups.find(
          (group) => group.noun === noun && (isPart(modifiers, group.modifiers) || isPart(group.modifiers, modifiers)),
        );
    if (same === undefined) groups.push({ first: described, noun, modifiers: new Set(modifiers), mentions: [mention] });
    else {
      same.mentions.push(mention);
      for (const modifier of modifiers) same.modifiers.add(modifier);
    }
  }
  const described = groups.map(({ first, mentions }): Entity => ({
    id: describedEventId(article, first.name, first.mention.start),
    label: "Event",
    name: first.name,
    aliases: [],
    mentions,
    roles: [],
    ...kindOf(first.noun),
  }));
  return [...named.map((entity, index) => withMentions(entity, added.get(index))), ...described];
}

function kindOf(noun: string): { kind?: string } {
  const kind = eventNouns.get(noun);
  return kind === undefined ? {} : { kind };
}

function withKind(entity: Entity): Entity {
  const words = entity.name.toLowerCase().split(/[\s-]+/u);
  const noun = [...words].reverse().find((word) => eventNouns.has(word)) ?? "";
  const kind = entity.kind ?? eventNouns.get(noun);
  return kind === undefined ? entity : { ...entity, kind };
}

function withMentions(entity: Entity, added: readonly Mention[] | undefined): Entity {
  return added === undefined
    ? entity
    : { ...entity, mentions: [...entity.mentions, ...added].sort((a, b) => a.start - b.start) };
}

function wordsOf(name: string): Set<string> {
  return new Set(name.toLowerCase().split(/[\s-]+/u));
}

function isPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}

function descriptions(scene: Scene): Described[] {
  return scene.sentences.flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => {
      const described = chunk.kind === "noun" && !chunk.time ? describe(scene, chunk) : undefined;
      return described === undefined ? [] : [described];
    }),
  );
}

function describe(scene: Scene, chunk: NounChunk): Described | undefined {
  const { tokens, text } = scene.analysed;
  const head = tokens[chunk.head];
  if (head === undefined || scene.nameAt(chunk.head) !== undefined || scene.anchorOf(chunk) !== undefined)
    return undefined;
  const noun = eventNouns.has(head.lower) ? head.lower : "";
  const opens = chunk.head === scene.analysed.sentences[head.sentence]?.firstToken;
  if (noun === "" || (head.pos !== "NOUN" && !(opens && head.pos === "PROPN"))) return undefined;
  if (
    noun === "fire" &&
    /^(?:artillery|gun|friendly|small-arms|machine-gun|arms|cease|tank|sniper|rocket|return|enemy)$/u.test(
      tokens[chunk.head - 1]?.lower ?? "",
    )
  )
    return undefined;
  const opening = tokens[chunk.firstToken]?.lower ?? "";
  if (never.has(opening)) return undefined;
  let first = chunk.firstToken;
  while (first < chunk.head && (articles.has(tokens[first]?.lower ?? "") || isTimeOwner(scene, first))) first++;
  if (tokens[first]?.lower === "'s") first++;
  const modifiers = new Set<string>();
  for (let i = first; i < chunk.head; i++) {
    const word = tokens[i]?.lower ?? "";
    if (!idle.has(word) && !articles.has(word)) modifiers.add(word);
  }
  const start = tokens[chunk.firstToken]?.start ?? head.start;
  const bare = opening === noun && chunk.firstToken === chunk.head;
  const from = tokens[first]?.start ?? head.start;
  return {
    chunk,
    noun,
    modifiers,
    indefinite: opening === "a" || opening === "an" || (bare && !/^(?:talks|negotiations)$/u.test(noun)),
    mention: { start, end: head.end, kind: "description", method: "event-description", confidence: 0.8 },
    name: text.slice(from, head.end),
  };
}

/** "Sunday" of "Sunday's election", and its "'s" */
function isTimeOwner(scene: Scene, i: number): boolean {
  const { tokens } = scene.analysed;
  const isDay =
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|next|this|week|month|year|night)$/u;
  const lower = tokens[i]?.lower ?? "";
  return isDay.test(lower) || ((lower === "'s" || lower === "'") && isDay.test(tokens[i - 1]?.lower ?? ""));
}
