import type { AnalysedText } from "../article/analysed-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** How many sentences back the members of a pair may have been mentioned. */
const reach = 4;

/** "the two leaders", "both men", "the pair": whom these words stand for together, the two who are mentioned most of those near. */
export function pairsOfPeople(
  analysed: AnalysedText,
  mentions: readonly CorefMention[],
  chains: readonly Chain[],
): ReadonlyMap<CorefMention, readonly [Chain, Chain]> {
  const people = chains.filter((chain) => chain.label === "Person");
  const chainOf = new Map(people.flatMap((chain) => chain.mentions.map((mention) => [mention, chain] as const)));
  const found = new Map<CorefMention, readonly [Chain, Chain]>();
  for (const [index, mention] of mentions.entries()) {
    if (mention.type !== "person" || chainOf.has(mention) || !isPair(analysed, mention)) continue;
    const near = new Set<Chain>();
    const teller = tellerBeside(mentions, mention, chainOf);
    for (let i = index - 1; i >= 0; i--) {
      const other = mentions[i] as CorefMention;
      if (mention.sentence - other.sentence > reach) break;
      const chain = chainOf.get(other);
      if (chain !== undefined && chain !== teller) near.add(chain);
    }
    const [first, second] = [...near].sort((a, b) => b.mentions.length - a.mentions.length);
    if (first !== undefined && second !== undefined) found.set(mention, [first, second]);
  }
  return found;
}

/** "Ms Reis said the two leaders had met": she is none of them; but "she said that the two had met with her team". */
function tellerBeside(
  mentions: readonly CorefMention[],
  { source, sentence }: CorefMention,
  chainOf: ReadonlyMap<CorefMention, Chain>,
): Chain | undefined {
  const said = mentions[source];
  const chain = said === undefined ? undefined : chainOf.get(said);
  return chain?.mentions.some((one) => one.source === source && one.sentence === sentence) === true ? undefined : chain;
}

function isPair(analysed: AnalysedText, mention: CorefMention): boolean {
  // "The two Wilczeks"
  if (/^\p{Lu}/u.test(analysed.tokens[mention.head]?.text ?? "")) return false;
  const words = analysed.tokens.slice(mention.firstToken, mention.endToken).map((token) => token.lower);
  const [first, second] = words;
  if (first === "both") return mention.kind !== "pronoun" && words.length > 1;
  if (first === "the" && second === "two") return words.length <= 3;
  return words.length === 2 && first === "the" && /^(?:pair|duo|couple|twosome)$/u.test(second ?? "");
}
