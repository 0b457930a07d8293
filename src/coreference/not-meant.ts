import type { AnalysedText } from "../article/analysed-text.js";
import type { Chain } from "./chain.js";
import type { CorefMention } from "./coref-mention.js";
import { copulaBefore } from "./mention-features.js";
import { nameBehind } from "./names-beside.js";

/**
 * The people whom a text names in one sentence with an "I" of its own, outside of all quotations: hardly anybody tells
 * so of himself. Not those by whose name the "I" calls itself ("I'm Ana Reis", "I, Ana Reis, …"); as indexes of entities.
 */
export function toldBesideI(analysed: AnalysedText, mentions: readonly CorefMention[]): ReadonlySet<number> {
  const sentences = new Map<number, CorefMention[]>();
  for (const one of mentions)
    if (isOwnI(one)) sentences.set(one.sentence, [...(sentences.get(one.sentence) ?? []), one]);
  const [told, itself] = [new Set<number>(), new Set<number>()];
  for (const name of mentions) {
    const beside = sentences.get(name.sentence);
    if (beside === undefined || name.kind !== "name" || name.type !== "person" || name.quotation !== -1) continue;
    const isIts = copulaBefore(analysed, name) !== -1 || beside.some((i) => isGlued(name.firstToken - i.endToken));
    (isIts ? itself : told).add(name.entity);
  }
  return new Set([...told].filter((entity) => !itself.has(entity)));
}

/**
 * Whom the sentence of a "you" names is not who is spoken to, unless the name is called out: "What do you think of Ana
 * Reis?", but "Ana, what do you think?"; as entities.
 */
export function toldBesideYou(
  { tokens }: AnalysedText,
  mentions: readonly CorefMention[],
  index: number,
): readonly number[] {
  const { sentence } = mentions[index] as CorefMention;
  const opens = ({ firstToken }: CorefMention): boolean =>
    tokens[firstToken - 1]?.sentence !== sentence || /^\p{P}$/u.test(tokens[firstToken - 1]?.text ?? "");
  const closes = ({ endToken }: CorefMention): boolean => /^\p{P}$/u.test(tokens[endToken]?.text ?? "");
  const told: number[] = [];
  for (let i = index - 1; mentions[i]?.sentence === sentence; i--) tell(i);
  for (let i = index + 1; mentions[i]?.sentence === sentence; i++) tell(i);
  return told;

  function tell(i: number): void {
    const one = mentions[i] as CorefMention;
    if (one.kind === "name" && one.type === "person" && !(opens(one) && closes(one))) told.push(one.entity);
  }
}

/** "Reis asked him to leave": who does something to himself is told by a reflexive. */
export function isObjectOfOwn({ tokens }: AnalysedText, mention: CorefMention, chain: Chain): boolean {
  const { pronoun, firstToken, headWord } = mention;
  if (pronoun?.gender === undefined || pronoun.possessive || !/^(?:him|her)$/u.test(headWord)) return false;
  const verb = firstToken - 1;
  return tokens[verb]?.pos === "VERB" && chain.mentions.some((one) => one.role === "subject" && one.verb === verb);
}

/** "He described Reis": whom the subject does something to is not named by it; as an entity, -1 for nobody. */
export function objectOf(mentions: readonly CorefMention[], index: number): number {
  const { pronoun, role, verb } = mentions[index] as CorefMention;
  if (pronoun?.gender === undefined || role !== "subject") return -1;
  const object = mentions
    .slice(index + 1, index + reach)
    .find((one) => one.kind === "name" && one.firstToken === verb + 1);
  return object?.role === "possessive" ? -1 : (object?.entity ?? -1);
}

/** In mentions: between a subject and the object of its verb stands hardly anybody. */
const reach = 4;

/** An "I" that no source is known to say. */
export function isOwnI({ pronoun, quotation, source }: CorefMention): boolean {
  return pronoun?.class === "i" && quotation === -1 && source === -1;
}

/** Nothing or a comma between. */
const isGlued = (gap: number): boolean => gap === 0 || gap === 1;

/**
 * "His brother Alan Reis", "Alan Reis, his brother,": whose brother it is, is somebody else.
 *
 * @returns the entities of those whom a possessive pronoun cannot mean
 */
export function relativesOf(
  analysed: AnalysedText,
  mentions: readonly CorefMention[],
  index: number,
): readonly number[] {
  const { tokens } = analysed;
  const { firstToken } = mentions[index] as CorefMention;
  const opened = [index - 1, index + 1].find((i) => {
    const one = mentions[i];
    return one?.kind === "description" && one.firstToken === firstToken;
  });
  if (opened === undefined) return [];
  const behind = mentions[nameBehind(analysed, mentions, opened)];
  const isClosed = /^[,.)–—]$/u.test(tokens[(mentions[opened] as CorefMention).endToken]?.text ?? "");
  const isApposition = isClosed && tokens[firstToken - 1]?.text === ",";
  const before = mentions
    .slice(Math.max(0, index - 3), index)
    .find((one) => isApposition && one.kind === "name" && one.endToken === firstToken - 1);
  return [behind, before].flatMap((name) => name?.entity ?? []);
}
