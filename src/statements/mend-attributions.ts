import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { humanNouns, roleNouns } from "../lexicon/roles.js";
import { contains, overlaps, type Span } from "../model/span.js";
import type { Cue, Subject } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { cueMeaning } from "./cue-mode.js";
import { apartFromHeard } from "./heard.js";
import { beforeNextCue } from "./next-cue.js";
import type { Attribution } from "./tagged-attributions.js";

/** Attributions of the tagger's with the source where grammar puts it: each rule is for one form in which it goes astray. */
export function mendAttributions(
  analysed: AnalysedText,
  phrases: readonly NounPhrase[],
  attributions: readonly Attribution[],
  ruled: readonly Cue[],
): Attribution[] {
  const phraseAt = new Map(phrases.map((phrase) => [phrase.firstToken, phrase]));
  return attributions.flatMap((attribution) => {
    if (isPassiveOfOthers(analysed, attribution) || isNounOfOthers(analysed, attribution)) return [];
    const mended =
      saidBy(analysed, phraseAt, attribution) ??
      sourceInContent(analysed, phraseAt, attribution) ??
      quotedAs(analysed, phraseAt, attribution);
    return apartFromHeard(analysed, phraseAt, mended ?? attribution).map((part) =>
      beforeNextCue(analysed, withRestOfClause(analysed, withinRelative(analysed, part)), ruled),
    );
  });
}

/** "She said tests were under way, and results were expected soon": to the end, where the tagger stops at "results". */
function withRestOfClause({ tokens, sentences }: AnalysedText, attribution: Attribution): Attribution {
  const { cue, contents } = attribution;
  const content = contents.at(-1);
  if (content === undefined || content.start < cue.end) return attribution;
  const [first, end] = rangeOf(tokens, content);
  let and = end - 1;
  while (and > first && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tokens[and]?.pos ?? "")) and--;
  const isCut =
    tokens[end]?.pos === "AUX" && tokens[and]?.lower === "and" && and < end - 1 && hasVerb(tokens, first, and);
  const sentence = sentences[tokens[end]?.sentence ?? -1];
  if (!isCut || sentence === undefined || tokens[end]?.sentence !== cue.sentence) return attribution;
  let last = sentence.endToken - 1;
  while (last > end && tokens[last]?.pos === "PUNCT") last--;
  const isPlain = tokens.slice(end, last).every(({ text }) => !/^[“”"‘«»;:]$/u.test(text));
  const whole = { start: content.start, end: tokens[last]?.end ?? content.end };
  return isPlain ? { ...attribution, contents: [...contents.slice(0, -1), whole] } : attribution;
}

/** "Reis, who complained about the light, was booed": a relative clause behind a comma ends where the main one goes on. */
function withinRelative({ tokens, text }: AnalysedText, attribution: Attribution): Attribution {
  const { source, contents, cue } = attribution;
  const content = contents.at(-1);
  const isRelative = source !== undefined && /^(?:who|which)$/iu.test(text.slice(source.start, source.end));
  if (!isRelative || content === undefined || content.start < cue.end) return attribution;
  if (tokens[source.firstToken - 1]?.text !== ",") return attribution;
  const [first, end] = rangeOf(tokens, content);
  const comma = tokens.findIndex(
    ({ text: mark }, i) => i > first && i < end && mark === "," && tokens[i + 1]?.pos === "AUX",
  );
  const last = tokens[comma - 1];
  if (comma === -1 || last === undefined) return attribution;
  return { ...attribution, contents: [...contents.slice(0, -1), { start: content.start, end: last.end }] };
}

const hasVerb = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos }) => pos === "VERB" || pos === "AUX");

/** "Protests were reported in Arad": whoever was a source in another paragraph, or is one later, did not say this. */
function isPassiveOfOthers({ tokens, paragraphs }: AnalysedText, { cue, source }: Attribution): boolean {
  const words = tokens.slice(cue.firstToken, cue.verb);
  const isPassive = words.some(({ lower }) => /^(?:is|are|was|were|been|being|be)$/u.test(lower));
  // "is said to have left"
  const isHearsay = tokens[cue.endToken]?.lower === "to";
  const isActive = /ing$/u.test(tokens[cue.verb]?.lower ?? "") || /^(?:tell|ask|inform)$/u.test(cue.lemma);
  const paragraph = paragraphs.find(({ start, end }) => start <= cue.start && cue.end <= end);
  const isApart =
    source !== undefined &&
    ((paragraph !== undefined && !contains(paragraph, source)) ||
      (tokens[source.firstToken]?.sentence ?? -1) > cue.sentence);
  return isPassive && !isActive && !isHearsay && isApart;
}

/** "Despite traders' fears" in a headline: the sentence below is not what they fear. */
function isNounOfOthers({ tokens, paragraphs }: AnalysedText, { cue, contents }: Attribution): boolean {
  const home = paragraphs.find(({ start, end }) => start <= cue.start && cue.end <= end);
  const isNoun = tokens.slice(cue.firstToken, cue.endToken).every(({ pos }) => pos === "NOUN");
  return isNoun && home !== undefined && contents.every((content) => !overlaps(content, home));
}

/** "The toll was confirmed by the office, which said …": the office, where the tagger has "which". */
function saidBy(
  { tokens, text }: AnalysedText,
  phraseAt: ReadonlyMap<number, NounPhrase>,
  attribution: Attribution,
): Attribution | undefined {
  const { cue, source } = attribution;
  const isRelative = source !== undefined && /^(?:who|which)$/iu.test(text.slice(source.start, source.end));
  const phrase = phraseAt.get(cue.endToken + 1);
  if (!isRelative || tokens[cue.endToken]?.lower !== "by" || phrase === undefined) return undefined;
  let end = phrase.endToken;
  while (end < source.firstToken && /^(?:of|for|in|at)$/u.test(tokens[end]?.lower ?? ""))
    end = phraseAt.get(end + 1)?.endToken ?? source.firstToken;
  return end > source.firstToken ? undefined : { ...attribution, source: subjectOf(tokens, phrase, end) };
}

const participle = /(?:ed|en|wn|ing)$/u;

/** "A deal is near, two people briefed on the plans said": the source that the tagger left in what was said. */
function sourceInContent(
  { tokens }: AnalysedText,
  phraseAt: ReadonlyMap<number, NounPhrase>,
  attribution: Attribution,
): Attribution | undefined {
  const { cue, source, contents, seen } = attribution;
  const content = contents.at(-1);
  if (content === undefined || (source !== undefined && !seen.apart)) return undefined;
  const [first, end] = rangeOf(tokens, content);
  if (end !== cue.firstToken) return undefined;
  let comma = end - 1;
  while (comma > first && tokens[comma]?.text !== ",") comma--;
  const phrase = phraseAt.get(comma + 1);
  if (comma === first || phrase === undefined || !isHuman(tokens[phrase.head])) return undefined;
  const behind = tokens.slice(phrase.endToken, end);
  const isPhrase = behind.every(
    ({ pos, lower }, i) => pos !== "AUX" && (pos !== "VERB" || (i === 0 && participle.test(lower))),
  );
  if (!isPhrase) return undefined;
  const words: Span = { start: content.start, end: tokens[comma - 1]?.end ?? content.end };
  return {
    ...attribution,
    source: subjectOf(tokens, phrase, end),
    contents: [...contents.slice(0, -1), words],
    seen: { ...seen, source: seen.content, apart: false },
  };
}

/** "The agency quoted an official as saying that …": the official said it. */
function quotedAs(
  { tokens }: AnalysedText,
  phraseAt: ReadonlyMap<number, NounPhrase>,
  attribution: Attribution,
): Attribution | undefined {
  const { cue, contents, seen } = attribution;
  const [content] = contents;
  if (!/^(?:quote|cite)$/u.test(cue.lemma) || content === undefined) return undefined;
  const [first, end] = rangeOf(tokens, content);
  const phrase = phraseAt.get(first);
  const as = tokens.findIndex(({ lower }, i) => i >= first && i < end && lower === "as");
  const verb = tokens[as + 1];
  const start = tokens[as + 2];
  if (phrase === undefined || as < phrase.endToken || verb === undefined || start === undefined || as + 2 >= end)
    return undefined;
  if (!/^(?:saying|telling|writing|warning)$/u.test(verb.lower)) return undefined;
  return {
    ...attribution,
    cue: {
      ...{ start: verb.start, end: verb.end, verb: as + 1, firstToken: as + 1, endToken: as + 2, lemma: verb.lemma },
      ...cueMeaning(tokens, as + 1, as + 2),
      sentence: verb.sentence,
    },
    source: subjectOf(tokens, phrase, as),
    contents: [{ start: start.start, end: content.end }, ...contents.slice(1)],
    seen: { ...seen, source: seen.content },
  };
}

function rangeOf(tokens: readonly Token[], span: Span): readonly [first: number, end: number] {
  return [tokenAt(tokens, span.start), tokenAt(tokens, span.end)];
}

function isHuman(head: Token | undefined): boolean {
  return head !== undefined && [head.lower, head.lemma].some((word) => humanNouns.has(word) || roleNouns.has(word));
}

function subjectOf(tokens: readonly Token[], { firstToken, head }: NounPhrase, endToken: number): Subject {
  const [first, last] = [tokens[firstToken], tokens[endToken - 1]];
  return { start: first?.start ?? 0, end: last?.end ?? 0, firstToken, endToken, head };
}
