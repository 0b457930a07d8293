import type { AnalysedText } from "../article/analysed-text.js";
import { wordSet } from "../lexicon/words.js";
import type { CorefMention } from "./coref-mention.js";
import { copulaBefore } from "./mention-features.js";

/** Behind a name and a comma: "Ana Reis, best known for her novels," */
const reputations = wordSet("known famous famed noted renowned celebrated remembered infamous notorious");
/** "The first player to", "the youngest woman to" */
const singles = wordSet("first second third fourth fifth last only latest youngest oldest");
/** What opens a sentence of somebody who hears something before he says anything. */
export const asked = /^(?:asked|told|pressed|questioned|quizzed|challenged|confronted|reminded|informed)$/u;
const opening = wordSet("after before while by since upon despite without when in on");

/**
 * Whom grammar binds "his" or "her" to, whatever else the text tells: the one coordinated with what is his ("Reis and
 * her brother"), the one of whom a relative clause or an adjective right behind tells ("Okafor, who left his job",
 * "Okafor, famous for his songs"), the only one to do something ("the first player to win in his first year"), the
 * subject of the clause that a participle opens ("After calling his mother, Okafor left").
 *
 * @returns the index of a mention, -1 where nothing is bound
 */
export function boundTo(analysed: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const { pronoun, number } = mentions[index] as CorefMention;
  if (pronoun === undefined || number !== "one" || pronoun.class === "i") return -1;
  if (!pronoun.possessive && !pronoun.reflexive) return -1;
  const coordinated = coordinatedWith(analysed, mentions, index);
  if (coordinated !== -1 || pronoun.gender === undefined) return coordinated;
  const told = toldOf(analysed, mentions, index);
  return told === -1 ? subjectBehind(analysed, mentions, index) : told;
}

/** The one named right before "and his". */
function coordinatedWith({ tokens }: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const { firstToken, pronoun } = mentions[index] as CorefMention;
  if (tokens[firstToken - 1]?.lower !== "and" || pronoun?.possessive !== true) return -1;
  return mentionEnding(mentions, index, firstToken - 1);
}

/** The one before the "who" or "famous" of the clause that the pronoun stands in, where it names nobody else before it. */
function toldOf({ tokens }: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const { firstToken, sentence } = mentions[index] as CorefMention;
  for (let i = firstToken - 1; i > 0 && tokens[i]?.sentence === sentence; i--) {
    const word = tokens[i]?.lower ?? "";
    if (/^[,;:()–—"“”]$/u.test(word)) return -1;
    const isAside = tokens[i - 1]?.text === ",";
    if (word === "who") return withoutOthers(mentions, mentionEnding(mentions, index, isAside ? i - 1 : i), index);
    if (word === "to" && /^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? "")) {
      const single = mentionEnding(mentions, index, i);
      if (mentions[single]?.modifiers.some((modifier) => singles.has(modifier)) === true)
        return withoutOthers(mentions, single, index);
    }
    if (!reputations.has(word)) continue;
    const comma = isAside ? i - 1 : i - 2;
    if (tokens[comma]?.text === "," && tokens[comma + 1]?.pos !== "AUX")
      return withoutOthers(mentions, mentionEnding(mentions, index, comma), index);
  }
  return -1;
}

/** "Reis, who followed him, who was a great mayor": of whom a relative clause says what somebody is, as `boundTo`. */
export function predicateOf(analysed: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const mention = mentions[index] as CorefMention;
  const { tokens } = analysed;
  const be = copulaBefore(analysed, mention);
  if (mention.kind !== "description" || mention.type !== "person" || tokens[be - 1]?.lower !== "who") return -1;
  for (let i = be - 1; i > 0 && tokens[i]?.sentence === mention.sentence; i--) {
    if (tokens[i]?.lower !== "who") continue;
    const bound = mentionEnding(mentions, index, tokens[i - 1]?.text === "," ? i - 1 : i);
    if (bound !== -1) return mentions[bound]?.type === "person" ? bound : -1;
    if (tokens[i - 1]?.text !== ",") return -1;
  }
  return -1;
}

/** The subject behind the comma that ends an opening such as "After calling his mother," or "Asked about his plans,". */
function subjectBehind({ tokens, sentences }: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const { sentence, endToken } = mentions[index] as CorefMention;
  const first = sentences[sentence]?.firstToken ?? 0;
  const isParticiple = opening.has(tokens[first]?.lower ?? "") && /ing$/u.test(tokens[first + 1]?.lower ?? "");
  const isOpening = isParticiple && tokens[first + 1]?.pos === "VERB";
  if (!isOpening && !asked.test(tokens[first]?.lower ?? "")) return -1;
  let comma = endToken;
  while (tokens[comma]?.sentence === sentence && tokens[comma]?.text !== ",") comma++;
  const subject = mentions.findIndex((one) => one.kind === "name" && one.firstToken === comma + 1);
  if (subject === -1 || !/^(?:VERB|AUX)$/u.test(tokens[mentions[subject]?.endToken ?? 0]?.pos ?? "")) return -1;
  const names = mentions.slice(0, index).some((one) => one.sentence === sentence && isSomebody(one));
  return names ? -1 : subject;
}

/** How many mentions back the antecedent may stand; what stands between are parts of its clause. */
const reach = 12;

/** The name or description of one bearer that ends right before a token; "her mother and her sister" are of a third. */
function mentionEnding(mentions: readonly CorefMention[], index: number, endToken: number): number {
  const isGendered = mentions[index]?.pronoun?.gender !== undefined;
  for (let i = index - 1; i >= 0 && i > index - reach; i--) {
    const { kind, type, number, determiner, endToken: end } = mentions[i] as CorefMention;
    if (end !== endToken || kind === "pronoun" || number === "many" || determiner === "possessive") continue;
    if (!isGendered || type === "person") return i;
  }
  return -1;
}

const isSomebody = ({ kind, type }: CorefMention): boolean => type === "person" && kind !== "pronoun";

/** Nobody, where somebody else stands between. */
function withoutOthers(mentions: readonly CorefMention[], bound: number, index: number): number {
  const { endToken } = mentions[bound] ?? { endToken: 0 };
  const between = mentions.slice(Math.max(0, bound), index);
  return between.some((one) => one.firstToken >= endToken && isSomebody(one)) ? -1 : bound;
}
