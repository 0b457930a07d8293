import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { stateNamed } from "../lexicon/us-states.js";
import type { Entity } from "../model/entity.js";
import { entityId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import type { Gazetteer } from "./gazetteer.js";

/** A party or a state that stands beside a name: its words, and what its node is called. */
export interface Beside extends Span {
  readonly name: string;
}

/** What news puts beside the name of a politician. */
export interface PartyTag {
  readonly party?: Beside;
  readonly state?: Beside;
  readonly former: boolean;
}

/** The method of the mentions that such words are. */
export const partyTag = "party-tag";

const letters: Readonly<Record<string, string>> = { R: "Republicans", D: "Democrats" };
const words: Readonly<Record<string, string>> = {
  Republican: "Republicans",
  Democrat: "Democrats",
  Democratic: "Democrats",
  Conservative: "Conservatives",
  Tory: "Conservatives",
};

/** Words between the party and the name: "Republican vice presidential nominee Ana Reis". */
const reach = 4;

/** What stands beside a person's name: "Sen. Ana Reis (R-S.C.)", "Ana Reis, D-Va.,", "Republican nominee Ana Reis". */
export function partyTagBeside(analysed: AnalysedText, { start, end }: Span): PartyTag {
  const behind = tagBehind(analysed.text, end);
  return behind ?? wordBefore(analysed, start, end);
}

function tagBehind(text: string, end: number): PartyTag | undefined {
  const found = /^(?: \(|, )([RDI])(?:[-–—](\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}))?(?=[),])/u.exec(
    text.slice(end, end + 40),
  );
  const [whole, letter = "", form = ""] = found ?? [];
  const name = stateNamed(form);
  // A letter alone may be anything, but in brackets.
  if (whole === undefined || (name === undefined && !/^ \([RD]$/u.test(whole))) return undefined;
  const from = end + 2;
  const at = end + whole.length - form.length;
  const party = letters[letter];
  return {
    ...(party !== undefined && { party: { start: from, end: from + 1, name: party } }),
    ...(name !== undefined && { state: { start: at, end: at + form.length, name } }),
    former: false,
  };
}

function wordBefore({ tokens }: AnalysedText, start: number, end: number): PartyTag {
  const first = tokenAt(tokens, start);
  const before = tokenAt(tokens, end - 1);
  for (let i = before - 1; i >= Math.max(0, first - reach); i--) {
    const token = tokens[i];
    if (token?.sentence !== tokens[before]?.sentence || token === undefined) break;
    const name = words[token.text];
    if (name !== undefined) {
      const former = /^(?:former|ex|onetime|then)$/u.test(tokens[i - 1]?.lower ?? "");
      return isOfName(tokens, i) ? { former: false } : { party: { start: token.start, end: token.end, name }, former };
    }
    if (i < first && !/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos)) break;
  }
  return { former: false };
}

/** "the Republican Governors Association chief Ana Reis", "anti-Republican": the word is of something else. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const isInBody = /^(?:Party|National|State|Governors|Senatorial|Congressional)$/u.test(next?.text ?? "");
  return (isInBody && /^\p{Lu}/u.test(after?.text ?? "")) || before?.text === "-";
}

/** Adds the parties and states that an article names only beside politicians, or these mentions of them. */
export function addPartyTags(
  analysed: AnalysedText,
  entities: readonly Entity[],
  places: Gazetteer,
): readonly Entity[] {
  const found = new Map<
    string,
    { readonly label: "Collective" | "Place"; readonly name: string; readonly spans: Span[] }
  >();
  for (const entity of entities) {
    if (entity.label !== "Person") continue;
    for (const mention of entity.mentions) {
      if (mention.kind !== "name") continue;
      const { party, state } = partyTagBeside(analysed, mention);
      for (const [label, beside] of [["Collective", party] as const, ["Place", state] as const]) {
        if (beside === undefined) continue;
        const key = `${label} ${beside.name}`;
        const known = found.get(key) ?? { label, name: beside.name, spans: [] };
        known.spans.push(beside);
        found.set(key, known);
      }
    }
  }
  const rest = new Map(found);
  const grown = entities.map((entity) => {
    const key = `${entity.label} ${nodeName(entity)}`;
    const more = rest.get(key);
    if (more === undefined) return entity;
    rest.delete(key);
    return { ...entity, mentions: merged(entity.mentions, mentionsAt(more.spans, more.label)) };
  });
  return [...grown, ...[...rest.values()].flatMap(({ label, name, spans }) => opened(label, name, spans, places))];
}

/** "Democrat" and "Democrats" are one people. */
function nodeName({ label, name, kind }: Entity): string {
  return label === "Collective" && kind === "people" && !name.endsWith("s") ? `${name}s` : name;
}

function mentionsAt(spans: readonly Span[], label: "Collective" | "Place"): Mention[] {
  const kind = label === "Place" ? "name" : "description";
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.map(({ start, end }) => ({ start, end, kind, method: partyTag, confidence: 0.95 }));
}

function merged(known: readonly Mention[], more: readonly Mention[]): Mention[] {
  const fresh = more.filter(({ start, end }) => !known.some((each) => each.start === start && each.end === end));
  return [...known, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end);
}

function opened(label: "Collective" | "Place", name: string, spans: readonly Span[], places: Gazetteer): Entity[] {
  const common = { id: entityId(label, name), label, name, mentions: mentionsAt(spans, label), roles: [] };
  if (label === "Collective") return [{ ...common, aliases: [name], kind: "people" }];
  const place = places.placesNamed(name).find(({ kind }) => kind === "region");
  if (place === undefined) return [];
  const { kind, countryCode, latitude, longitude } = place;
  return [
    {
      ...common,
      aliases: [],
      kind,
      ...(countryCode !== undefined && { countryCode }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
    },
  ];
}
