import winkNlp, { type ItsFunction } from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { Span } from "../model/span.js";
import { joinAbbreviations } from "./abbreviations.js";
import type { AnalysedText, PartOfSpeech, Sentence, Token } from "./analysed-text.js";

// wink's averaged-perceptron tagger and its rule-based sentence boundaries: the same result on every run.
const nlp = winkNlp(model, ["sbd", "pos"]);
// As values rather than methods: they are handed on and use no `this`.
const its = nlp.its as unknown as Readonly<Record<"value" | "pos" | "lemma" | "span", ItsFunction<string>>>;

interface RawToken extends Span {
  readonly pos: string;
  readonly lemma: string;
}

/** Splits a clean English text into paragraphs, sentences and tagged tokens. */
export function analyseText(text: string): AnalysedText {
  const paragraphs = splitParagraphs(text);
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [paragraph, span] of paragraphs.entries()) {
    for (const raw of splitSentences(text, span)) {
      const firstToken = tokens.length;
      for (const token of raw) {
        const words = text.slice(token.start, token.end);
        tokens.push({
          start: token.start,
          end: token.end,
          text: words,
          lower: words.toLowerCase().replace(/’/gu, "'"),
          lemma: token.lemma,
          pos: correctedPos(words, token.pos, raw[0] === token),
          sentence: sentences.length,
          glued: tokens.at(-1)?.end === token.start,
        });
      }
      const first = raw[0];
      const last = raw.at(-1);
      if (first === undefined || last === undefined) continue;
      sentences.push({ start: first.start, end: last.end, firstToken, endToken: tokens.length, paragraph });
    }
  }
  return { text, paragraphs, sentences, tokens: tokens.map((token, i) => asVerb(token, tokens[i - 1], tokens[i + 1])) };
}

function splitParagraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Longer than any word: what has no space for so long is one token, and never reaches the tagger. */
const noWord = /\S{300,}/gu;

function splitSentences(text: string, paragraph: Span): RawToken[][] {
  const words = text.slice(paragraph.start, paragraph.end);
  const sentences: RawToken[][] = [];
  let from = paragraph.start;
  for (const run of words.matchAll(noWord)) {
    const start = paragraph.start + run.index;
    sentences.push(...tagSentences(text, { start: from, end: start }));
    from = start + run[0].length;
    sentences.push([{ start, end: from, pos: "X", lemma: run[0] }]);
  }
  return [...sentences, ...tagSentences(text, { start: from, end: paragraph.end })];
}

function tagSentences(text: string, paragraph: Span): RawToken[][] {
  const sentences: RawToken[][] = [];
  const plain = forTokeniser(text.slice(paragraph.start, paragraph.end));
  const document = nlp.readDoc(plain);
  const values = document.tokens().out(its.value);
  const tags = document.tokens().out(its.pos);
  const lemmas = document.tokens().out(its.lemma);
  const spans = document.sentences().out(its.span) as unknown as readonly number[][];
  const ends = new Set(spans.map((span) => span[1]));
  let offset = paragraph.start;
  let current: RawToken[] = [];
  for (const [i, value] of values.entries()) {
    const found = plain.indexOf(value, offset - paragraph.start);
    if (found === -1) continue;
    offset = paragraph.start + found;
    const tag = tags[i] ?? "X";
    if (tag !== "SPACE") current.push(...splitPossessive(offset, value, tag, lemmas[i] ?? value));
    offset += value.length;
    if (ends.has(i)) {
      pushSentence(sentences, current, text);
      current = [];
    }
  }
  pushSentence(sentences, current, text);
  return joinAbbreviations(sentences, text).map((tokens) => joinInLaws(tokens, text));
}

/** Letters that decompose into no plain letter and a mark. */
const strokes = new Map(Object.entries({ ı: "i", ł: "l", Ł: "L", đ: "d", Đ: "D", ħ: "h", Ħ: "H", ŧ: "t", Ŧ: "T" }));

/**
 * The words as the tokeniser knows them, at the same offsets, one code unit for one: it cuts "Doğan" and "Wałęsa" at
 * every letter beyond Latin-1, and knows only the straight apostrophe.
 */
function forTokeniser(words: string): string {
  return words
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\u0100-\u024f\u1e00-\u1eff]/gu, (letter) => strokes.get(letter) ?? letter.normalize("NFD").charAt(0));
}

/** "brother-in-law": one noun, which the tokeniser cuts into five. */
function joinInLaws(tokens: readonly RawToken[], text: string): RawToken[] {
  const joined: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    const last = tokens[i + 4];
    const end = last?.end ?? token.end;
    if (/^(?:mother|father|son|daughter|brother|sister)s?-in-law$/iu.test(text.slice(token.start, end))) {
      joined.push({ ...token, end, pos: "NOUN", lemma: text.slice(token.start, end).toLowerCase() });
      i += 4;
    } else joined.push(token);
  }
  return joined;
}

/** The tokeniser leaves some names and their possessive in one piece. */
function splitPossessive(start: number, value: string, pos: string, lemma: string): RawToken[] {
  const end = start + value.length;
  if (value.length < 4 || !/^\p{Lu}.*'s$/u.test(value)) return [{ start, end, pos, lemma }];
  return [
    { start, end: end - 2, pos: "PROPN", lemma: lemma.slice(0, -2) },
    { start: end - 2, end, pos: "PART", lemma: "'s" },
  ];
}

/** A boundary before a closing mark or a lower-case word is none (`"Stop!" he said`). */
function pushSentence(sentences: RawToken[][], tokens: RawToken[], text: string): void {
  const first = tokens[0];
  if (first === undefined) return;
  const before = sentences.at(-1);
  const opening = text.slice(first.start, first.end);
  const onlyMarks = tokens.every((token) => /^[”"’')\].!?…]+$/u.test(text.slice(token.start, token.end)));
  if (before !== undefined && (/^[\p{Ll},;:]/u.test(opening) || onlyMarks || opening === "”")) before.push(...tokens);
  else sentences.push(tokens);
}

const nounOrVerb = new Set("fear hope claim report doubt note demand forecast estimate promise".split(" "));

/** "Residents fear that …": the tagger takes a verb behind a plural for one more noun. */
function asVerb(token: Token, before: Token | undefined, after: Token | undefined): Token {
  if (
    token.pos !== "NOUN" ||
    !nounOrVerb.has(token.lower) ||
    (before?.pos !== "NOUN" && before?.pos !== "PROPN") ||
    !before.lower.endsWith("s")
  )
    return token;
  const opensClause = after?.lower === "that" || (after?.pos === "PRON" && after.lower !== "who");
  return opensClause ? { ...token, pos: "VERB" } : token;
}

const monthsAndDays =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/iu;

function correctedPos(words: string, tag: string, first: boolean): PartOfSpeech {
  if (monthsAndDays.test(words) && /^\p{Lu}/u.test(words)) return "PROPN";
  // A capital inside a sentence makes a name of what the tagger takes for a common noun or an unknown word.
  if (!first && tag === "NOUN" && /^\p{Lu}\p{Ll}/u.test(words)) return "PROPN";
  return tag as PartOfSpeech;
}
