import type { AnalysedText } from "../article/analysed-text.js";
import { slice, type Span } from "../model/span.js";
import { findTurns, spokenSpans, subjectAt, type Turn } from "./transcript.js";

/**
 * The turns of a transcript, or of an interview in questions and answers.
 *
 * @param people their names, in the order of the text
 */
export function turnsOf(analysed: AnalysedText, people: readonly Span[]): Turn[] {
  const turns = findTurns(analysed);
  return turns.length > 0 ? turns : findAnswers(analysed, people);
}

const label = /^(Q|A|Question|Answer|QUESTION|ANSWER)([:.])\s+(?=\S)/u;

/**
 * The turns of an interview whose paragraphs open with "Q:" and "A:": who answers is the person whom the text names most
 * before the first question, the one named first where two are named alike; who asks is not told.
 */
function findAnswers(analysed: AnalysedText, people: readonly Span[]): Turn[] {
  const { text, paragraphs } = analysed;
  const labelled = paragraphs.flatMap((span, paragraph) => {
    const [whole, letter, colon] = label.exec(text.slice(span.start, span.end)) ?? [];
    if (whole === undefined || letter === undefined || colon === undefined) return [];
    return [
      { paragraph, isAnswer: /^a/iu.test(letter), end: span.start + letter.length, words: span.start + whole.length },
    ];
  });
  const answers = labelled.filter(({ isAnswer }) => isAnswer);
  const first = paragraphs[labelled[0]?.paragraph ?? 0];
  if (answers.length < 2 || labelled.length - answers.length < 2 || first === undefined) return [];
  const answering = mostNamed(text, people, first.start);
  if (answering === undefined) return [];
  const speaker = subjectAt(analysed.tokens, answering);
  return labelled.flatMap(({ paragraph, isAnswer, end, words }, index): Turn[] => {
    const start = paragraphs[paragraph]?.start ?? 0;
    // Behind the last answer the text goes on in its own words.
    const next = labelled[index + 1]?.paragraph ?? paragraph + 1;
    const spans = spokenSpans(analysed, words, paragraph, next);
    return [
      {
        ...(isAnswer && { speaker }),
        voice: isAnswer ? "a" : "q",
        label: { start, end },
        colon: { start: end, end: end + 1 },
        spans,
      },
    ];
  });
}

/** The name of several words of whom a text names most before an offset. */
function mostNamed(text: string, people: readonly Span[], before: number): Span | undefined {
  const named = people
    .filter(({ end }) => end <= before)
    .map((span) => ({ span, words: slice(text, span).split(/\s+/u) }));
  const count = (surname: string | undefined): number => named.filter(({ words }) => words.at(-1) === surname).length;
  return named
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => count(b.words.at(-1)) - count(a.words.at(-1)) || a.span.start - b.span.start)[0]?.span;
}
