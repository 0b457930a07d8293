import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { overlaps, type Span } from "../model/span.js";
import { spanIndex, type SpanIndex } from "../model/span-index.js";
import type { Cue, Subject } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import type { TaggedRole } from "../tagger/tagged-text.js";
import { cueMeaning } from "./cue-mode.js";
import type { TaggerSigns } from "./trust.js";
import { sourceBehindDateline } from "./without-dateline.js";

/** Words, the cue that attributes them and the source that the cue names, as the tagger found them. */
export interface Attribution {
  readonly cue: Omit<Cue, "subject" | "order" | "shared">;
  readonly source?: Subject;
  /** The parts of the content, in the order of the text. */
  readonly contents: readonly Span[];
  /** 0 to 1: the least of what the tagger gives cue, source and content. */
  readonly confidence: number;
  readonly seen: TaggerSigns;
}

/**
 * Joins the roles that the tagger found into attributions: contents by the cue that they point to; the source is the
 * one that points to the same cue, else the one that the cue points to (the roles of PARC 3 and PolNeAR, Pareti 2016,
 * Newell et al. 2018).
 */
export function taggedAttributions(
  analysed: AnalysedText,
  roles: readonly TaggedRole[],
  phrases: readonly NounPhrase[],
  ruled: readonly Cue[],
): Attribution[] {
  const contents = new Map<number, TaggedRole[]>();
  const sources = new Map<number, TaggedRole[]>();
  for (const role of roles) {
    if (role.link === undefined || role.label === "CUE") continue;
    const byCue = role.label === "CON" ? contents : sources;
    byCue.set(role.link, [...(byCue.get(role.link) ?? []), role]);
  }
  const heads = new Map(phrases.map((phrase) => [phrase.firstToken, phrase]));
  const near: Nearby = {
    cues: spanIndex(ruled, (cue) => [cue]),
    sources: spanIndex(
      roles.filter((role) => role.label === "SRC"),
      (role) => [role],
    ),
  };
  return [...contents].flatMap(([index, all]) => {
    const cue = roles[index];
    if (cue === undefined) return [];
    const parts = withoutOthers(analysed, cue, all, ruled);
    const source = sourceOf(analysed, roles, index, sources.get(index) ?? [], near);
    const content = Math.min(...parts.map((part) => part.confidence));
    const sentenceOf = (role: TaggedRole): number => analysed.tokens[role.firstWord]?.sentence ?? -1;
    return [
      {
        cue: toCue(analysed, cue),
        ...(source !== undefined && { source: toSubject(analysed, source, heads) }),
        contents: parts.map(({ start, end }) => ({ start, end })),
        confidence: Math.min(content, cue.confidence, source?.confidence ?? 1),
        seen: {
          content,
          cue: cue.confidence,
          ...(source !== undefined && { source: source.confidence }),
          agreed: source !== undefined && isAgreed(roles, cue, source, sources.get(index) ?? [], near),
          apart: source !== undefined && sentenceOf(source) !== sentenceOf(cue),
        },
      },
    ];
  });
}

/** Words of another paragraph whose own sentence has a cue by grammar belong to that one. */
function withoutOthers(
  { tokens, sentences }: AnalysedText,
  cue: TaggedRole,
  parts: readonly TaggedRole[],
  ruled: readonly Cue[],
): readonly TaggedRole[] {
  const paragraphOf = ({ firstWord }: TaggedRole): number | undefined =>
    sentences[tokens[firstWord]?.sentence ?? -1]?.paragraph;
  const isOthers = (part: TaggedRole): boolean => {
    if (paragraphOf(part) === paragraphOf(cue)) return false;
    const sentence = tokens[part.endWord - 1]?.sentence;
    return ruled.some((other) => other.sentence === sentence && !overlaps(other, part));
  };
  const own = parts.filter((part) => !isOthers(part));
  return own.length === 0 ? parts : own;
}

interface Nearby {
  readonly cues: SpanIndex<Cue>;
  readonly sources: SpanIndex<TaggedRole>;
}

/** The source by grammar where the tagger agrees that it is one, else the one by links, else the one beside the cue. */
function sourceOf(
  { tokens, sentences }: AnalysedText,
  roles: readonly TaggedRole[],
  index: number,
  pointing: readonly TaggedRole[],
  near: Nearby,
): TaggedRole | undefined {
  const cue = roles[index];
  if (cue === undefined) return undefined;
  const [beside] = near.cues.overlapping(cue);
  const byGrammar = beside === undefined ? undefined : near.sources.overlapping(beside.subject)[0];
  const byLink = nearest(cue, pointing) ?? (cue.link === undefined ? undefined : roles[cue.link]);
  const source = byGrammar ?? byLink;
  const sentence = sentences[tokens[cue.firstWord]?.sentence ?? -1];
  if (source === undefined || sentence === undefined || overlaps(source, sentence)) return source;
  // A link that leaves the sentence passes over a source in it: one before the cue is the likelier.
  const before = near.sources.overlapping(sentence).filter((role) => role.firstWord < cue.firstWord);
  // Else the subject by grammar, though the tagger did not see a source in it; "she fell and reckons" shares hers rather
  // than one of another paragraph.
  const head = tokens[beside?.subject.head ?? -1];
  const isNear = sentences[tokens[source.firstWord]?.sentence ?? -1]?.paragraph === sentence.paragraph;
  const isOwn = !isNear && (head?.pos === "PROPN" || /^s?he$/u.test(head?.lower ?? ""));
  const isSure = beside?.shared === false || isOwn;
  return nearest(cue, before) ?? (isSure ? undefined : source);
}

/** Grammar, the link of the source and the link of the cue all say that the two belong together. */
function isAgreed(
  roles: readonly TaggedRole[],
  cue: TaggedRole,
  source: TaggedRole,
  pointing: readonly TaggedRole[],
  near: Nearby,
): boolean {
  const byGrammar = near.cues.overlapping(cue).some((ruled) => near.sources.overlapping(ruled.subject)[0] === source);
  return byGrammar && nearest(cue, pointing) === source && cue.link !== undefined && roles[cue.link] === source;
}

function nearest(cue: TaggedRole, sources: readonly TaggedRole[]): TaggedRole | undefined {
  const distance = (source: TaggedRole): number => Math.abs(source.firstWord - cue.firstWord);
  return [...sources].sort((a, b) => distance(a) - distance(b))[0];
}

function toCue(analysed: AnalysedText, role: TaggedRole): Attribution["cue"] {
  const { tokens } = analysed;
  const { firstWord, endWord } = role;
  let verb = endWord - 1;
  for (let i = firstWord; i < endWord; i++) if (tokens[i]?.pos === "VERB") verb = i;
  return {
    start: role.start,
    end: role.end,
    verb,
    firstToken: firstWord,
    endToken: endWord,
    lemma: tokens[verb]?.lemma ?? "",
    ...cueMeaning(tokens, firstWord, endWord),
    sentence: tokens[verb]?.sentence ?? 0,
  };
}

const openings = /^(?:in|at|on|outside|inside|near|before|after|during|behind|across)$/u;

/** "Outside court, Ana Reis", "LEEDS - Ana Reis": the tagger takes what opens the sentence into the source. */
function behindOpening(analysed: AnalysedText, role: TaggedRole): number {
  const { tokens } = analysed;
  const { firstWord, endWord } = role;
  const named = sourceBehindDateline(analysed, role);
  if (named > role.start) return tokenAt(tokens, named);
  if (!openings.test(tokens[firstWord]?.lower ?? "")) return firstWord;
  const comma = tokens.findIndex(({ text }, i) => i > firstWord && i < endWord - 1 && text === ",");
  const isPhrase = comma !== -1 && tokens.slice(firstWord, comma).every(({ pos }) => pos !== "VERB" && pos !== "AUX");
  return isPhrase ? comma + 1 : firstWord;
}

/** The head is that of the first noun phrase: "a spokesman for the mayor", "Ana Reis, who runs the port". */
function toSubject(analysed: AnalysedText, role: TaggedRole, heads: ReadonlyMap<number, NounPhrase>): Subject {
  const { tokens } = analysed;
  const { end, endWord } = role;
  const firstWord = behindOpening(analysed, role);
  const start = tokens[firstWord]?.start ?? role.start;
  let head = firstWord;
  for (let i = firstWord; i < endWord; i++) {
    const phrase = heads.get(i);
    if (phrase !== undefined && phrase.head < endWord) {
      head = phrase.head;
      break;
    }
    if (tokens[i]?.pos === "PRON" || tokens[i]?.pos === "PROPN" || tokens[i]?.pos === "NOUN") {
      head = i;
      // "which yacht owners claim": the phrase began before the source.
      while (head + 1 < endWord && tokens[i]?.pos === "NOUN" && tokens[head + 1]?.pos === "NOUN") head++;
      break;
    }
  }
  return { start, end, firstToken: firstWord, endToken: endWord, head };
}

/** The cues of the attributions and those by rules that stand elsewhere, in the order of the text. */
export function mergeCues(attributions: readonly Attribution[], ruled: readonly Cue[]): Cue[] {
  const tagged = attributions.flatMap(({ cue, source }): Cue[] =>
    source === undefined
      ? []
      : [{ ...cue, subject: source, order: source.start < cue.start ? "before" : "after", shared: false }],
  );
  const index = spanIndex(tagged, (cue) => [cue]);
  const others = ruled.filter((cue) => index.overlapping(cue).length === 0);
  return [...tagged, ...others].sort((a, b) => a.start - b.start);
}
