import { commonRuns } from "./align-words.js";
import { describeDifference, gapsOf, type Gap, type Wording } from "./describe-difference.js";
import type { StatementEcho } from "./echo.js";
import { wordsOf } from "./words.js";

export interface Repeat {
  readonly method: "same-words" | "words-cut" | "near-words" | "shared-passage";
  /** Share of the words of both that stand in both (Dice). */
  readonly similarity: number;
  readonly difference: string;
  readonly confidence: number;
}

type Speakers = "same" | "unknown" | "other";

function speakersOf(a: StatementEcho, b: StatementEcho): Speakers {
  if (a.speakers.length === 0 || b.speakers.length === 0) return "unknown";
  return a.speakers.some((speaker) => b.speakers.includes(speaker)) ? "same" : "other";
}

/** The less is known of who spoke, the more has to be the same: two people may well say the same few words. */
const bars: Readonly<Record<Speakers, { whole: number; part: number; share: number; base: number }>> = {
  same: { whole: 2, part: 4, share: 0.8, base: 0.97 },
  unknown: { whole: 4, part: 5, share: 0.8, base: 0.92 },
  other: { whole: 8, part: 8, share: 0.9, base: 0.8 },
};

/** Shorter statements and runs of words meet by chance. */
const wordsAtLeast = 4;
const leastRun = 3;
/** A passage of as many words in a row is a quotation, though both go on in their own way. */
const passage = 12;
const passageShare = 0.5;

const negators = new Set(["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"]);
const isNegator = (norm: string) =>
  negators.has(norm) ||
  /^(?:ca|wo|sha|do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)nt$/u.test(norm);

/** How far before the common words a denial of them may stand: "it is not true that". */
const denialReach = 5;

/** Whether one side denies in or before what is common: then the words are the same and what they say is not. */
function turnsAround(later: Wording, earlier: Wording, { left, right, isInside }: Gap): boolean {
  const count = ({ words }: Wording, [from, to]: readonly [number, number]) =>
    words.slice(isInside ? from : Math.max(from, to - denialReach), to).filter(({ norm }) => isNegator(norm)).length;
  const isBefore = isInside || left[0] + right[0] === 0;
  return isBefore && (count(later, left) - count(earlier, right)) % 2 !== 0;
}

const round = (value: number) => Math.round(value * 100) / 100;

const wordings = new WeakMap<StatementEcho, Wording>();

function wordingOf(echo: StatementEcho): Wording {
  const known = wordings.get(echo);
  if (known !== undefined) return known;
  const wording = { text: echo.text, words: wordsOf(echo.text) };
  wordings.set(echo, wording);
  return wording;
}

/** Whether the later statement has the words of the earlier one, and what differs. */
export function repeatOf(later: StatementEcho, earlier: StatementEcho): Repeat | undefined {
  if (later.polarity !== earlier.polarity) return undefined;
  const [left, right] = [wordingOf(later), wordingOf(earlier)];
  const [n, m] = [left.words.length, right.words.length];
  const shorter = Math.min(n, m);
  if (shorter < wordsAtLeast) return undefined;
  const runs = commonRuns(left.words, right.words, leastRun);
  const matched = runs.reduce((sum, { length }) => sum + length, 0);
  const content = runs
    .flatMap((run) => left.words.slice(run.left, run.left + run.length))
    .filter(({ isContent }) => isContent).length;
  const share = matched / shorter;
  const gaps = gapsOf(left, right, runs);
  const speakers = speakersOf(later, earlier);
  const bar = bars[speakers];
  const isWhole = matched === n && matched === m;
  const hasPassage = speakers !== "other" && share >= passageShare && runs.some(({ length }) => length >= passage);
  if (isWhole ? content < bar.whole : content < bar.part || (share < bar.share && !hasPassage)) return undefined;
  if (gaps.some((gap) => turnsAround(left, right, gap))) return undefined;
  const method = isWhole
    ? "same-words"
    : matched === shorter
      ? "words-cut"
      : share >= bar.share
        ? "near-words"
        : "shared-passage";
  const told = describeDifference(left, right, gaps);
  return {
    method,
    similarity: round((2 * matched) / (n + m)),
    difference: speakers === "other" ? `${told}; from another source` : told,
    confidence: round(bar.base * (0.7 + 0.3 * share)),
  };
}
