import type { AnalysedText } from "../article/analysed-text.js";
import { roleNouns } from "../lexicon/roles.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** In words: "its long-serving finance director". */
const longestRole = 5;

/**
 * "Its chief executive, Ana Reis": the only body that the text has named in this sentence and the one before.
 *
 * @returns the index of a candidate, -1 for nobody
 */
export function bodyOfOffice(analysed: AnalysedText, mention: CorefMention, candidates: readonly Chain[]): number {
  const { pronoun } = mention;
  if (pronoun?.class !== "it" || !pronoun.possessive || !isBeforeOffice(analysed, mention.endToken)) return -1;
  const near = candidates.flatMap((chain, index) => {
    const isNamed = chain.mentions.some(
      ({ kind, sentence, paragraph }) =>
        kind === "name" && sentence >= mention.sentence - 1 && paragraph === mention.paragraph,
    );
    return chain.label === "Organization" && isNamed ? [index] : [];
  });
  return near.length === 1 ? (near[0] as number) : -1;
}

function isBeforeOffice({ tokens }: AnalysedText, from: number): boolean {
  let last = from;
  while (last < from + longestRole && /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[last]?.pos ?? "")) last++;
  return last > from && roleNouns.has(tokens[last - 1]?.lower ?? "");
}
