import type { AnalysedText } from "../article/analysed-text.js";
import { asked } from "./bound-pronouns.js";
import type { CorefMention } from "./coref-mention.js";

/**
 * `Ana Reis was less generous. "It is too much," she wrote`, `Asked about his brother Tom, Reis laughed. "No," he said`:
 * the subject of the sentence before, where that names nobody else or tells that somebody was asked.
 *
 * @param at the nearest mention of a person before the pronoun
 * @returns the index of a mention, -1 for nobody
 */
export function toldOfBefore(
  analysed: AnalysedText,
  mentions: readonly CorefMention[],
  at: number,
  { pronoun, sentence, paragraph }: CorefMention,
): number {
  const nearest = mentions[at] as CorefMention;
  // "His job", and "he" of a clause behind: "Reis was booed as he rose."
  const isOwn = ({ pronoun: other, role }: CorefMention): boolean =>
    other !== undefined && other.gender === pronoun?.gender && (other.possessive || role === "subject");
  const named = isOwn(nearest) ? subjectOf(mentions, at) : at;
  const { kind, role, gender, sentence: told, paragraph: of } = mentions[named] ?? nearest;
  if (named === -1 || kind !== "name" || role !== "subject") return -1;
  if (told >= sentence || told < sentence - 2 || of < paragraph - 1) return -1;
  const answers = wasAsked(analysed, mentions[named] as CorefMention);
  const isNext = told === sentence - 1 && of === paragraph;
  if (gender !== pronoun?.gender && !((answers || isNext) && gender === undefined)) return -1;
  const isAlone = mentions.every(
    (one, i) => i === named || one.sentence !== told || one.type !== "person" || isOwn(one),
  );
  return isAlone || answers ? named : -1;
}

/** "Rennie" of "Rennie shook his head." */
function subjectOf(mentions: readonly CorefMention[], at: number): number {
  const { sentence } = mentions[at] as CorefMention;
  for (let i = at - 1; mentions[i]?.sentence === sentence; i--)
    if (mentions[i]?.kind === "name" && mentions[i]?.role === "subject") return i;
  return -1;
}

/** "Asked by Keane about the money, Rennie laughed." */
export function wasAsked({ tokens, sentences }: AnalysedText, { firstToken, sentence }: CorefMention): boolean {
  const opening = tokens[sentences[sentence]?.firstToken ?? -1]?.lower ?? "";
  return asked.test(opening) && tokens[firstToken - 1]?.text === ",";
}
