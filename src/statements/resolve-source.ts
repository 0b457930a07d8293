import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { organizationNouns, organizationWords } from "../lexicon/names.js";
import { humanNouns, mediaNouns, roleNouns, sourceThings } from "../lexicon/roles.js";
import type { Entity } from "../model/entity.js";
import { unnamedCollectiveId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import { spanIndex, type SpanIndex } from "../model/span-index.js";
import { contains, slice, type Span } from "../model/span.js";
import type { Speaker } from "../model/statement.js";
import type { Cue, Subject } from "../syntax/find-cues.js";
import type { ResolvedSource, SpeakingMention } from "./source.js";
import { apposedName, bodyOfKind, namedAs, namedBeforeWho, namedBeside } from "./apposed-source.js";

const speakingLabels = new Set(["Person", "Organization", "Collective", "Place"]);
const plurals = new Set([
  "they",
  "we",
  "many",
  "another",
  "others",
  "some",
  "most",
  "few",
  "none",
  "both",
  "all",
  "critics",
]);

/** The mentions of those who can speak, by place. */
export function speakingMentions(entities: readonly Entity[]): SpanIndex<SpeakingMention> {
  const mentions = entities.flatMap(({ id, label, mentions: own }) =>
    speakingLabels.has(label) ? own.map((mention) => ({ entity: id, label, mention })) : [],
  );
  return spanIndex(mentions, ({ mention }) => [mention]);
}

/** Resolves the subject of a cue. `previous` is the source of the statement before, whom "they" and "it" take up. */
export function resolveSource(
  analysed: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  subject: Subject,
  previous: ResolvedSource | undefined,
): ResolvedSource {
  const head = analysed.tokens[subject.head];
  const words: Span = { start: subject.start, end: subject.end };
  if (head === undefined) return { kind: "thing", words };
  const named =
    namedBy(analysed.text, mentions, words, head) ??
    namedAs(analysed.text, mentions, words) ??
    apposedName(analysed, mentions, words, head) ??
    namedBeforeWho(analysed, mentions, subject, head) ??
    namedBeside(analysed, mentions, subject, head) ??
    bodyOfKind(analysed.text, mentions, words, head);
  if (named !== undefined) return named;
  if (head.pos === "PRON" || (subject.endToken - subject.firstToken === 1 && plurals.has(head.lower))) {
    const isOther = previous?.kind === "entities" && !mayBe(previous, head.lower);
    if (["they", "it"].includes(head.lower) && previous !== undefined && previous.kind !== "thing" && !isOther) {
      return again(analysed, previous, words);
    }
    if (/^s?he$/u.test(head.lower) && previous?.kind === "unnamed") return again(analysed, previous, words);
    return plurals.has(head.lower) && head.lower !== "they" && head.lower !== "we"
      ? { kind: "unnamed", words }
      : { kind: "thing", words };
  }
  if (sourceThings.has(head.lemma) || sourceThings.has(head.lower)) return { kind: "thing", words };
  const human = [humanNouns, mediaNouns, organizationNouns, roleNouns].some(
    (nouns) => nouns.has(head.lemma) || nouns.has(head.lower),
  );
  return human || head.pos === "PROPN" || looksHuman(head.lower)
    ? { kind: "unnamed", words }
    : { kind: "thing", words };
}

/** Names that are the head of the words or joined to it by "and"; names inside "the mayor of Lagos" do not speak. */
function namedBy(
  text: string,
  mentions: SpanIndex<SpeakingMention>,
  words: Span,
  head: Span,
): ResolvedSource | undefined {
  const all = mentions.overlapping(words).filter(({ mention }) => mention.end <= words.end);
  if (ofTwoPlaces.test(slice(text, words)) && all.every(({ label }) => label !== "Person")) return undefined;
  // "Leeds" of "Leeds City Council" is where it is.
  const outer = all.filter(
    (one) => one.label !== "Place" || all.every((other) => other === one || !isWithin(one.mention, other.mention)),
  );
  const found = outer.flatMap((one) => {
    const holder = outer.find((other) => isHolder(text, one, other));
    const isHeld = outer.some((other) => isHolder(text, other, one));
    if (isHeld) return [];
    return [{ ...(holder ?? one), whole: { start: one.mention.start, end: (holder ?? one).mention.end } }];
  });
  const heads = found.filter(({ whole }) => contains(whole, head));
  const coordinated = found.filter(
    ({ whole }) =>
      whole.start > head.end &&
      isJoined(text.slice(head.end, whole.start)) &&
      !/^['’]s?\b/u.test(text.slice(whole.end, whole.end + 3)),
  );
  const people = heads.filter(({ label }) => label === "Person");
  const first = people[0] ?? heads[0];
  if (first === undefined) return undefined;
  // "Both", "the two leaders": the same words stand for each of them.
  const together = people.filter(
    ({ mention }) => mention.start === first.mention.start && mention.end === first.mention.end,
  );
  const speakers: Speaker[] = [first, ...together.slice(1)].map(({ entity }) => ({ entity, words }));
  for (const { entity, mention } of coordinated) {
    if (speakers.every((one) => one.entity !== entity))
      speakers.push({ entity, words: { start: mention.start, end: mention.end } });
  }
  return { kind: "entities", speakers, mention: first.mention };
}

/** "Kensington and Chelsea council": one body. */
const ofTwoPlaces =
  /^(?:[Tt]he )?\p{Lu}[\p{L}-]+ and \p{Lu}[\p{L}-]+ (?:(?:city|county|borough) )?(?:council|police)$/u;

const isWithin = (inner: Span, outer: Span): boolean =>
  contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;

/** "Dumfries and Galloway Council leader Ana Reis": she speaks, and not the council. */
function isHolder(text: string, body: SpeakingMention, person: SpeakingMention): boolean {
  if (body.label !== "Organization" || person.label !== "Person" || person.mention.kind !== "name") return false;
  const between = person.mention.start < body.mention.end ? "" : text.slice(body.mention.end, person.mention.start);
  return /^ (?:(?!(?:and|of|for|with|by|to) )\p{Ll}[\p{L}-]* ){0,3}$/u.test(between);
}

/** "Reis, head of the council, and Bell", but not "Reis, of the Fish and Wildlife Service" nor "Reis (Labour, Bell and Cole)". */
function isJoined(between: string): boolean {
  if (!joinedByAnd.test(between) || /\([^)]*$/u.test(between)) return false;
  const aside = /,(?! and\b) (?:(?:an?|the|its|his|her|their|who|which|of|from|for) |\p{Ll})/u.test(between);
  return !aside || /, and\b[^,]*$/u.test(between);
}

/** "and", "and its rival", but not "and the mayor of" */
const joinedByAnd =
  /\band (?:(?:the|an?|its|his|her|their) (?:(?!(?:of|for|in|at|from|to|with) )\p{Ll}[\p{L}-]* ){0,2})?$/u;

/** Set by hand. */
const againConfidence = 0.6;

function again(analysed: AnalysedText, previous: ResolvedSource, words: Span): ResolvedSource {
  switch (previous.kind) {
    case "entities":
      return {
        kind: "entities",
        speakers: previous.speakers.map((speaker) => ({ ...speaker, words })),
        mention: { ...words, kind: "pronoun", method: "source-again", confidence: againConfidence },
      };
    case "unnamed":
      return isBeside(analysed, previous.words, words) && fitsNumber(analysed.text, previous.words, words)
        ? { kind: "unnamed", words, of: previous.of ?? previous.words }
        : { kind: "thing", words };
    case "thing":
      return { kind: "thing", words };
  }
}

/** "The researchers said …; it said": a plural is no "it"; "he" is "a senior diplomat" or "one man", and no office. */
function fitsNumber(text: string, before: Span, words: Span): boolean {
  const pronoun = slice(text, words).toLowerCase();
  const name = slice(text, before);
  if (/^s?he$/u.test(pronoun)) return /^(?:an?|one|another) /iu.test(name) && !isOfBodies(name);
  return pronoun !== "it" || !/s$/iu.test(name);
}

/** "A group of lawyers" */
function isOfBodies(name: string): boolean {
  const noun = headOfUnnamed(unnamedName(name).toLowerCase());
  return noun !== undefined && (organizationNouns.has(noun) || organizationWords.has(noun));
}

/** "diplomat" of "senior diplomat at the summit", "person" of "person briefed on the plans" */
export function headOfUnnamed(name: string): string | undefined {
  const [before = ""] = name.split(
    /,| (?:of|for|at|in|from|with|on|to|close|familiar|briefed|involved|present|working) /u,
  );
  return before.split(" ").at(-1);
}

/** In the sentence before, of the same paragraph: whoever has no name is not taken up from further away. */
function isBeside({ tokens, sentences }: AnalysedText, before: Span, words: Span): boolean {
  const sentenceOf = ({ start }: Span) => tokens[tokenAt(tokens, start)]?.sentence ?? -1;
  const [first, second] = [sentenceOf(before), sentenceOf(words)];
  return second - first <= 1 && sentences[first]?.paragraph === sentences[second]?.paragraph;
}

/**
 * "The lawyers said they would ask …", "The bank said it hoped …": inside the words of a source without a name "they" are
 * that source, inside those of a body "it" is that body, and inside those of a person "I" is that person.
 */
export function ownSource(
  analysed: AnalysedText,
  subject: Subject,
  sourceAround: () => ResolvedSource | undefined,
): ResolvedSource | undefined {
  const pronoun = analysed.tokens[subject.head]?.lower;
  if (pronoun !== "they" && pronoun !== "it" && pronoun !== "i") return undefined;
  const around = sourceAround();
  if (around === undefined || around.kind === "thing") return undefined;
  if (pronoun === "i") return isOne(around) ? again(analysed, around, subject) : undefined;
  if (around.kind === "unnamed")
    return isIt(pronoun) && !isBody(analysed, around.words) ? undefined : again(analysed, around, subject);
  const isMeant = isIt(pronoun) ? isOneBody(around) : around.speakers.length > 1;
  return isMeant ? again(analysed, around, subject) : undefined;
}

/** "It" is one body, "they" are several or a body, and hardly ever one who is named. */
function mayBe(source: ResolvedSource & { kind: "entities" }, pronoun: string): boolean {
  return isOneBody(source) || (!isIt(pronoun) && source.speakers.length > 1);
}

const isIt = (pronoun: string): boolean => pronoun === "it";

const isOne = (source: ResolvedSource): boolean =>
  source.kind === "entities" && source.speakers.length === 1 && !isOneBody(source);

/** "the regional emergency office", not "a senior diplomat" */
function isBody({ tokens }: AnalysedText, { start, end }: Span): boolean {
  const words = tokens.slice(tokenAt(tokens, start), tokenAt(tokens, end));
  const of = words.findIndex(({ pos }, i) => pos === "ADP" && i > 0);
  const head = words[(of === -1 ? words.length : of) - 1];
  return head !== undefined && (organizationWords.has(head.lower) || organizationNouns.has(head.lower));
}

function isOneBody({ speakers }: ResolvedSource & { kind: "entities" }): boolean {
  return speakers.length === 1 && speakers[0]?.entity.startsWith("person:") === false;
}

/** One or some of many, without a word for what they are. */
export function isIndefinite(surface: string): boolean {
  return surface === "one" || (plurals.has(surface) && surface !== "critics");
}

/** "the diplomat added": one who goes on speaking. */
export function goesOn({ tokens }: AnalysedText, { lemma }: Pick<Cue, "lemma">, subject: Subject): boolean {
  const head = tokens[subject.head]?.lower ?? "";
  const isOne = !/(?:s|men|women|people|police)$/u.test(head) && !organizationNouns.has(head);
  return /^(?:add|continue)$/u.test(lemma) && isOne && tokens[subject.firstToken]?.lower === "the";
}

/** The one who spoke before, where nothing tells who somebody without a name is that goes on speaking. */
export function takenUp(
  analysed: AnalysedText,
  source: ResolvedSource,
  previous: ResolvedSource | undefined,
): ResolvedSource {
  if (source.kind !== "unnamed" || previous?.kind !== "entities" || previous.speakers.length !== 1) return source;
  const isPerson = previous.speakers[0]?.entity.startsWith("person:") === true;
  return isPerson ? again(analysed, previous, source.words) : source;
}

/** Agent nouns and plurals of people by their endings ("campaigners", "Londoners", "strategist"), "the 29-year-old". */
function looksHuman(word: string): boolean {
  return /^old$|(?:ists?|ians?|ologists?|men|women|(?:[^aeiou]|[aeiou]t)ers|ors|crats|cans|goers|makers|keepers)$/u.test(
    word,
  );
}

export function unnamedMention({ start, end }: Span, kind: "description" | "pronoun"): Mention {
  return { start, end, kind, method: "unnamed-source", confidence: kind === "pronoun" ? againConfidence : 0.8 };
}

/** Without article and what stands behind "who" or the like: "lawyers for the port" of "The lawyers for the port, who …,". */
export function unnamedName(words: string): string {
  const name = words
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|a|an)\s+/iu, "")
    .replace(/(?:,| )\s*(?:who|which|whose|that)\b.*$/u, "")
    .replace(/, (?:speaking|citing|asking|requesting|declining|led|headed|based)\b.*$/u, "")
    .replace(/,$/u, "");
  return name === "" ? words : name;
}

/** The node of a source without a name: one for each wording in an article. */
export function unnamedSource(analysed: AnalysedText, article: string, words: Span): Entity {
  const name = unnamedName(slice(analysed.text, words));
  return {
    id: unnamedCollectiveId(article, name, words.start),
    label: "Collective",
    name,
    aliases: [],
    mentions: [unnamedMention(words, "description")],
    roles: [],
    kind: "unnamed",
  };
}
