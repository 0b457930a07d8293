import type { AnalysedText } from "../article/analysed-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";

/** How many sentences back the members of a pair may have been mentioned. */
const reach = 4;

/**
 * "the two leaders", "both men", "the pair": whom these words stand for together, those of the last such words where
 * they are near, else the two who are mentioned most of those near. "Both" alone stands for the two whom the sentence
 * before names, and "they" who say something for two that it joins by "and".
 */
export function pairsOfPeople(
  analysed: AnalysedText,
  mentions: readonly CorefMention[],
  chains: readonly Chain[],
): ReadonlyMap<CorefMention, readonly [Chain, Chain]> {
  const people = chains.filter((chain) => chain.label === "Person");
  const chainOf = new Map(people.flatMap((chain) => chain.mentions.map((mention) => [mention, chain] as const)));
  const joined = new Map(chains.flatMap((chain) => chain.mentions.map((mention) => [mention, chain] as const)));
  const found = new Map<CorefMention, readonly [Chain, Chain]>();
  for (const [index, mention] of mentions.entries()) {
    const own = joined.get(mention)?.mentions ?? [];
    if (mention.headWord === "they" && mention.isSource && own.every(({ kind }) => kind === "pronoun")) {
      const before = own.map((one) => found.get(one)).find((both) => both !== undefined);
      const both = before ?? twoJoined(analysed, mentions, mention, chainOf);
      if (both !== undefined) found.set(mention, both);
      continue;
    }
    if (mention.type !== "person" || chainOf.has(mention) || !isPair(analysed, mention)) continue;
    if (mention.headWord === "both") {
      const both = lastTwoNamed(analysed, mentions, mention, chainOf);
      if (both !== undefined) found.set(mention, both);
      continue;
    }
    const named = namedBehind(analysed, mentions, index, chainOf);
    if (named !== undefined) {
      if (named.length === 2) found.set(mention, named as [Chain, Chain]);
      continue;
    }
    const teller = tellerBeside(mentions, mention, chainOf);
    const fits = (chain: Chain): boolean => chain !== teller && fitsGender(analysed, mention, chain);
    const again = [...found].findLast(([one]) => mention.sentence - one.sentence <= reach)?.[1];
    if (again?.every(fits) === true) {
      found.set(mention, again);
      continue;
    }
    const near = new Set<Chain>();
    for (let i = index - 1; i >= 0; i--) {
      const other = mentions[i] as CorefMention;
      if (mention.sentence - other.sentence > reach) break;
      const chain = chainOf.get(other);
      if (chain !== undefined && fits(chain)) near.add(chain);
    }
    const [first, second] = [...near].sort((a, b) => b.mentions.length - a.mentions.length);
    if (first !== undefined && second !== undefined) found.set(mention, [first, second]);
  }
  return found;
}

/** "Tom Bell and Jon Eide were cleared. They denied …": the only two of the sentence before, where nothing else is many. */
function twoJoined(
  { text, sentences }: AnalysedText,
  mentions: readonly CorefMention[],
  { sentence }: CorefMention,
  chainOf: ReadonlyMap<CorefMention, Chain>,
): readonly [Chain, Chain] | undefined {
  const told = mentions.filter((one) => one.sentence === sentence - 1 && one.source === -1);
  const [first, second, ...others] = told.filter((one) => one.kind === "name" && chainOf.has(one));
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const opens = sentences[first.sentence]?.firstToken === first.firstToken || second.role === "subject";
  const isPair = opens && joinedByAnd.test(text.slice(first.end, second.start).replace(/^, \d{1,2},/u, ""));
  const isMany = ({ number, headWord }: CorefMention): boolean => number === "many" && headWord !== "both";
  if (!isPair || told.some(isMany)) return undefined;
  return [chainOf.get(first) as Chain, chainOf.get(second) as Chain];
}

/**
 * "Tom Bell and Jon Eide were cleared. Both denied …": the only two of the sentence before, else the last two in a list;
 * for who says something also the only two of some sentences.
 */
function lastTwoNamed(
  { text }: AnalysedText,
  mentions: readonly CorefMention[],
  { sentence, isSource }: CorefMention,
  chainOf: ReadonlyMap<CorefMention, Chain>,
): readonly [Chain, Chain] | undefined {
  const namedSince = (from: number): readonly CorefMention[] =>
    mentions.filter(
      (one) => one.kind === "name" && one.sentence >= from && one.sentence < sentence && chainOf.has(one),
    );
  const chainsOf = (names: readonly CorefMention[]): readonly Chain[] => [
    ...new Set(names.map((one) => chainOf.get(one) as Chain)),
  ];
  const named = namedSince(sentence - 1).filter(({ source }) => source === -1);
  const [first, second, ...others] = chainsOf(named);
  if (first === undefined || second === undefined) {
    const near = isSource ? chainsOf(namedSince(sentence - reach)) : [];
    return near.length === 2 ? (near as [Chain, Chain]) : undefined;
  }
  if (others.length === 0) return [first, second];
  const last = named.findLastIndex((one, i) => {
    const before = named[i - 1];
    return before !== undefined && joinedByAnd.test(text.slice(before.end, one.start));
  });
  const listed = named.slice(last - 1, last + 1).map((one) => chainOf.get(one) as Chain);
  return last === -1 || listed[0] === listed[1] ? undefined : (listed as [Chain, Chain]);
}

const joinedByAnd = /^,? and (?:[\p{L}’'-]+ ){0,4}$/u;

/** "The two men were identified as Tom Bell and Jon Eide": nobody of whom the text told before. */
function namedBehind(
  { tokens }: AnalysedText,
  mentions: readonly CorefMention[],
  index: number,
  chainOf: ReadonlyMap<CorefMention, Chain>,
): readonly Chain[] | undefined {
  const { endToken, sentence } = mentions[index] as CorefMention;
  const verb = tokens
    .slice(endToken, endToken + namingReach)
    .findIndex((token) => token.sentence === sentence && naming.test(token.lower));
  if (verb === -1) return undefined;
  const as = tokens.findIndex(({ lower }, i) => i > endToken + verb && lower === "as");
  const named = mentions.filter((one) => one.kind === "name" && one.sentence === sentence && one.firstToken > as);
  return as === -1 ? [] : [...new Set(named.flatMap((mention) => chainOf.get(mention) ?? []))];
}

/** In tokens: "were later identified by police". */
const namingReach = 6;
const naming = /^(?:identified|named)$/u;

/** "Both women" are no men. */
function fitsGender({ tokens }: AnalysedText, { head }: CorefMention, chain: Chain): boolean {
  const word = tokens[head]?.lower ?? "";
  if (/^(?:women|girls|sisters|mothers|daughters|wives)$/u.test(word)) return chain.gender !== "male";
  if (/^(?:men|boys|brothers|fathers|sons|husbands)$/u.test(word)) return chain.gender !== "female";
  return true;
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
  if (mention.headWord === "both") return mention.role === "subject";
  // "The two Wilczeks"
  if (/^\p{Lu}/u.test(analysed.tokens[mention.head]?.text ?? "")) return false;
  const words = analysed.tokens.slice(mention.firstToken, mention.endToken).map((token) => token.lower);
  const [first, second] = words;
  if (first === "both") return mention.kind !== "pronoun" && words.length > 1;
  if (first === "the" && second === "two") return words.length <= 3;
  return words.length === 2 && first === "the" && /^(?:pair|duo|couple|twosome)$/u.test(second ?? "");
}
