import { partitionPoint } from "../model/partition-point.js";
import type { Span } from "../model/span.js";
import { labelSpans, type LabelSpan } from "./label-spans.js";
import type { TaggerLabels } from "./tagger-labels.js";
import { firstMaximum } from "./viterbi.js";
import type { WordLabels } from "./word-labels.js";

export type NameType = "PER" | "LOC" | "ORG" | "GROUP" | "EVENT" | "OTHER";
export type RoleType = "SRC" | "CUE" | "CON";

/** A run of words in the text (UTF-16) and in the list of words that was tagged (half-open indexes). */
export interface TaggedSpan<Label extends string> extends Span {
  readonly label: Label;
  readonly firstWord: number;
  readonly endWord: number;
  /** How sure the model is, 0 to 1: the mean over its words. */
  readonly confidence: number;
}

export interface TaggedRole extends TaggedSpan<RoleType> {
  /**
   * Index in `roles` of the cue that a source or content belongs to, or of the source of a cue, where the model names
   * one.
   */
  readonly link: number | undefined;
}

export interface TaggedText {
  readonly names: readonly TaggedSpan<NameType>[];
  readonly roles: readonly TaggedRole[];
  /** Universal part of speech of each word. */
  readonly partsOfSpeech: readonly string[];
  /** For the head word of a mention (name, description, pronoun) its type (`person`, `place`, …), else `undefined`. */
  readonly mentionTypes: readonly (string | undefined)[];
}

function place<Label extends string>(span: LabelSpan, words: readonly Span[], shares: Float32Array): TaggedSpan<Label> {
  const own = shares.subarray(span.firstWord, span.endWord);
  return {
    label: span.label as Label,
    firstWord: span.firstWord,
    endWord: span.endWord,
    start: words[span.firstWord]?.start ?? 0,
    end: words[span.endWord - 1]?.end ?? 0,
    confidence: own.reduce((sum, one) => sum + one, 0) / own.length,
  };
}

/** The place of a role in the list of all, and its first word. */
interface IndexedRole {
  readonly index: number;
  readonly at: number;
}

/** Which of `goals`, in the order of the text, the words of a role point to: "left1" is the nearest one before it. */
function linked(
  role: TaggedSpan<RoleType>,
  goals: readonly IndexedRole[],
  labels: readonly string[],
  scores: Float32Array,
): number | undefined {
  const size = labels.length;
  const sums = new Float32Array(size);
  for (let word = role.firstWord; word < role.endWord; word += 1) {
    for (let k = 0; k < size; k += 1) sums[k] = (sums[k] ?? 0) + (scores[word * size + k] ?? 0);
  }
  const way = /^(left|right)(\d)$/.exec(labels[firstMaximum(sums, 0, size)] ?? "");
  if (way === null) return undefined;
  const step = Number(way[2]);
  // A word is in one role only, so that no goal begins where this one does.
  const after = partitionPoint(goals, ({ at }) => at < role.firstWord);
  return goals[way[1] === "left" ? after - step : after + step - 1]?.index;
}

/** From labels to spans of the text. */
export function taggedText(words: readonly Span[], found: WordLabels, labels: TaggerLabels): TaggedText {
  const named = (path: Uint8Array, names: readonly string[]): string[] => Array.from(path, (k) => names[k] ?? "O");
  const roles = labelSpans(named(found.att, labels.heads.att)).map((span) =>
    place<RoleType>(span, words, found.attShare),
  );
  const places = (label: RoleType): readonly IndexedRole[] =>
    roles.flatMap((role, index) => (role.label === label ? [{ index, at: role.firstWord }] : []));
  const [sources, cues] = [places("SRC"), places("CUE")];
  return {
    names: labelSpans(named(found.ner, labels.heads.ner)).map((span) => place<NameType>(span, words, found.nerShare)),
    roles: roles.map((role) => ({
      ...role,
      link: linked(role, role.label === "CUE" ? sources : cues, labels.heads.link, found.linkScores),
    })),
    partsOfSpeech: named(found.upos, labels.heads.upos),
    mentionTypes: named(found.mention, labels.heads.mention).map((type) => (type === "O" ? undefined : type)),
  };
}
