import type { Token } from "../article/analysed-text.js";
import { wordSet } from "../lexicon/words.js";
import type { NameCandidate } from "./name-candidates.js";

const workNouns = wordSet(`
  book novel memoir autobiography biography novella film movie documentary play musical opera album single song poem
  painting sculpture podcast sitcom bestseller
`);

/** "In her 2019 book, The Quiet Forest, Reis argued", "the film Night Forest": what is written, played or filmed. */
export function isWork(tokens: readonly Token[], candidate: NameCandidate): boolean {
  if (!mayBeWork(candidate)) return false;
  const { first, end } = candidate;
  const start = /^(?:the|a|an)$/u.test(tokens[first - 1]?.lower ?? "") ? first - 1 : first;
  const isApart = tokens[start - 1]?.text === "," && /^[,.]$/u.test(tokens[end]?.text ?? "");
  const noun = tokens[isApart ? start - 2 : start - 1];
  // "not a single Reis supporter" is no song.
  const isNoun = noun !== undefined && noun.pos !== "ADJ" && workNouns.has(noun.lower);
  return isNoun && /^\p{Lu}/u.test(tokens[start]?.text ?? "");
}

/** Whom the tagger takes for somebody, or a town, is only named beside a work: "In the film Tom Bell plays …". */
export function mayBeWork({ tagged, titled }: NameCandidate): boolean {
  return !titled && (tagged === undefined || tagged.type === "OTHER" || tagged.type === "ORG");
}
