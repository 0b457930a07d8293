import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { organizationNouns, organizationWords } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import { humanNouns, mediaNouns, roleNouns, sourceThings } from "../lexicon/roles.js";
import type { Entity } from "../model/entity.js";
import { unnamedCollectiveId } from "../model/ids.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Mention } from "../model/mention.js";
import { spanIndex, type SpanIndex } from "../model/span-index.js";
import { contains, slice, type Span } from "../model/span.js";
import type { Speaker } from "../model/statement.js";
import type { Cue, Subject } from "../syntax/find-cues.js";

/** Entities that words stand for; or the words of a thing; or an unnamed source, a new entity of the article. */
export type ResolvedSource =
  | { readonly kind: "entities"; readonly speakers: readonly Speaker[]; readonly mention: Mention }
  | { readonly kind: "thing"; readonly words: Span }
  | { readonly kind: "unnamed"; readonly words: Span; /** Who is taken up again. */ readonly of?: Span };

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

/** A mention of somebody or something that can speak. */
interface SpeakingMention {
  readonly entity: string;
  readonly label: EntityLabel;
  readonly mention: Mention;
}

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
    apposedName(analysed, mentions, words, head) ??
    namedBeside(analysed, mentions, subject, head);
  if (named !== undefined) return named;
  if (head.pos === "PRON" || (subject.endToken - subject.firstToken === 1 && plurals.has(head.lower))) {
    const isPerson = previous?.kind === "entities" && !isOneBody(previous) && isIt(head.lower);
    if (["they", "it"].includes(head.lower) && previous !== undefined && previous.kind !== "thing" && !isPerson) {
      return again(analysed, previous, words);
    }
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
  const found = mentions.overlapping(words).filter(({ mention }) => mention.end <= words.end);
  const heads = found.filter(({ mention }) => contains(mention, head));
  const coordinated = found.filter(
    ({ mention }) => mention.start > head.end && /\band (?:the )?$/u.test(text.slice(head.end, mention.start)),
  );
  const people = heads.filter(({ label }) => label === "Person");
  const first = people[0] ?? heads[0];
  if (first === undefined) return undefined;
  const speakers: Speaker[] = [{ entity: first.entity, words }];
  for (const { entity, mention } of coordinated) {
    if (entity !== first.entity) speakers.push({ entity, words: { start: mention.start, end: mention.end } });
  }
  return { kind: "entities", speakers, mention: first.mention };
}

/** Nouns for a body that is named behind them: "the port's biggest lender, Banco Sorel". */
const bodyNouns = wordSet(`
  shareholder owner maker rival competitor partner publisher producer exporter importer provider creditor parent
  subsidiary landlord employer sponsor contractor giant group institute federation association alliance commission
`);

/** Who can be named behind a comma: people, and behind a noun for a body bodies as well. */
function mayBeApposed(head: Token, { label, mention }: SpeakingMention): boolean {
  if (mention.kind !== "name") return false;
  if (label !== "Organization") return label === "Person";
  return [bodyNouns, organizationNouns].some((nouns) => nouns.has(head.lemma) || nouns.has(head.lower));
}

/** "its chairman, Jon Eide" as a whole: the name behind a comma, with nothing but a role before it. */
function apposedName(
  analysed: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  words: Span,
  head: Token,
): ResolvedSource | undefined {
  const found = mentions.overlapping(words).find((speaking) => {
    const { mention } = speaking;
    if (!mayBeApposed(head, speaking)) return false;
    if (mention.start <= words.start || mention.end > words.end) return false;
    const before = analysed.text.slice(words.start, mention.start);
    const between = before.slice(before.indexOf(",") + 1);
    return before.includes(",") && !/[,;:]|\b(?:of|for|by|to|with|and|who|whose|that|which)\b/u.test(between);
  });
  return found === undefined
    ? undefined
    : { kind: "entities", speakers: [{ entity: found.entity, words }], mention: found.mention };
}

/** "its chairman, Jon Eide" and "Her rival, the party leader Lars Aakre": the name behind the comma. */
function namedBeside(
  analysed: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  subject: Subject,
  head: Token,
): ResolvedSource | undefined {
  const { tokens } = analysed;
  const comma = tokens[subject.endToken];
  if (comma?.text !== ",") return undefined;
  let end = subject.endToken + 1;
  while (
    end < subject.endToken + 9 &&
    tokens[end]?.sentence === comma.sentence &&
    !/^[,.;:]$/u.test(tokens[end]?.text ?? "")
  )
    end++;
  const last = tokens[end - 1];
  if (last === undefined || !/^[,.]$/u.test(tokens[end]?.text ?? "")) return undefined;
  const found = mentions
    .overlapping(last)
    .find(
      (speaking) =>
        mayBeApposed(head, speaking) && speaking.mention.end === last.end && speaking.mention.start >= comma.end,
    );
  if (found === undefined) return undefined;
  const { entity, mention } = found;
  return {
    kind: "entities",
    speakers: [{ entity, words: { start: mention.start, end: mention.end } }],
    mention,
  };
}

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

/** "The researchers said …; it said": a plural is no "it". */
function fitsNumber(text: string, before: Span, words: Span): boolean {
  return slice(text, words).toLowerCase() !== "it" || !/s$/iu.test(slice(text, before));
}

/** In the sentence before, of the same paragraph: whoever has no name is not taken up from further away. */
function isBeside({ tokens, sentences }: AnalysedText, before: Span, words: Span): boolean {
  const sentenceOf = ({ start }: Span) => tokens[tokenAt(tokens, start)]?.sentence ?? -1;
  const [first, second] = [sentenceOf(before), sentenceOf(words)];
  return second - first <= 1 && sentences[first]?.paragraph === sentences[second]?.paragraph;
}

/**
 * "The lawyers said they would ask …", "The bank said it hoped …": inside the words of a source without a name "they" are
 * that source, and inside those of a body "it" is that body.
 */
export function ownSource(
  analysed: AnalysedText,
  subject: Subject,
  sourceAround: () => ResolvedSource | undefined,
): ResolvedSource | undefined {
  const pronoun = analysed.tokens[subject.head]?.lower;
  if (pronoun !== "they" && pronoun !== "it") return undefined;
  const around = sourceAround();
  if (around === undefined || around.kind === "thing") return undefined;
  if (around.kind === "unnamed")
    return isIt(pronoun) && !isBody(analysed, around.words) ? undefined : again(analysed, around, subject);
  return isIt(pronoun) && isOneBody(around) ? again(analysed, around, subject) : undefined;
}

const isIt = (pronoun: string): boolean => pronoun === "it";

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
