import type { AnalysedText } from "../article/analysed-text.js";
import type { CorefMention } from "./coref-mention.js";
import { isTitled } from "./who-may-be-meant.js";

/** In tokens: "of the board of directors of Helio". */
const longestComplement = 9;

/** "the coach Alan Reis", "the coach, Alan Reis": the name of the same kind that follows a description. */
export function nameBehind(analysed: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const mention = mentions[index] as CorefMention;
  if (mention.kind !== "description") return -1;
  // "Mr President, Vice President Reis": those who are greeted are many.
  const isGreeted = isTitled(analysed, mention);
  for (let i = index + 1; i < mentions.length; i++) {
    const other = mentions[i] as CorefMention;
    const possessor = mentions[i - 1];
    // "The sitting member, Labour's Alan Reis,"
    const isHeld =
      possessor?.kind === "name" &&
      possessor.firstToken === mention.endToken + 1 &&
      possessor.endToken === other.firstToken - 1 &&
      /^['’]s?$/u.test(analysed.tokens[possessor.endToken]?.text ?? "");
    const isApposed = isComma(analysed, mention) && isRoleBetween(analysed, mention.endToken + 1, other.firstToken);
    const gap = isHeld || isApposed ? 1 : other.firstToken - mention.endToken;
    if (gap > 1 || other.sentence !== mention.sentence) return -1;
    // "His daughter, the novelist Ana Reis, said"
    if (gap === 1 && other.kind === "description" && other.type === mention.type && isComma(analysed, mention))
      return nameBehind(analysed, mentions, i);
    if (gap < 0 || other.kind !== "name" || other.type !== mention.type) continue;
    return gap === 0 || (!isGreeted && isComma(analysed, mention) && !opensClause(analysed, mention, other)) ? i : -1;
  }
  return -1;
}

/** "Her rival, the incumbent Alan Reis,": an article and words for what he is, which may be no mention of their own. */
function isRoleBetween({ tokens }: AnalysedText, first: number, end: number): boolean {
  const words = tokens.slice(first, end);
  const isShort = words.length > 1 && words.length <= longestRole;
  return isShort && words[0]?.lower === "the" && words.slice(1).every(({ pos }) => /^(?:ADJ|NOUN)$/u.test(pos));
}

/** In tokens: "the former world champion". */
const longestRole = 4;

/** The name that a description stands behind, a comma between: it may be resolved before its turn, and the name first. */
export function nameBeforeComma(analysed: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const { kind, firstToken } = mentions[index] as CorefMention;
  if (kind !== "description" || analysed.tokens[firstToken - 1]?.text !== ",") return -1;
  const at = mentions
    .slice(Math.max(0, index - 3), index)
    .findIndex((one) => one.kind === "name" && one.endToken === firstToken - 1);
  return at === -1 ? -1 : Math.max(0, index - 3) + at;
}

/** "Unfortunately for the leader, Reis recovered", but "sworn in as president, Reis spoke". */
function opensClause(
  { tokens }: AnalysedText,
  { role, firstToken }: CorefMention,
  { endToken }: CorefMention,
): boolean {
  const isInClause = (role === "oblique" || role === "object") && tokens[firstToken - 1]?.lower !== "as";
  return isInClause && /^(?:VERB|AUX)$/u.test(tokens[endToken]?.pos ?? "");
}

function isComma({ tokens }: AnalysedText, { endToken }: CorefMention): boolean {
  return tokens[endToken]?.text === ",";
}

/** "the co-founder of Helio, Alan Reis": the person whose name stands behind what the role is of. */
export function nameBehindComplement(analysed: AnalysedText, mentions: readonly CorefMention[], index: number): number {
  const mention = mentions[index] as CorefMention;
  if (mention.kind !== "description" || mention.type !== "person" || mention.complement !== "of") return -1;
  for (let i = index + 1; i < mentions.length; i++) {
    const other = mentions[i] as CorefMention;
    if (other.sentence !== mention.sentence || other.firstToken - mention.endToken > longestComplement) return -1;
    if (other.kind !== "name" || other.type !== "person") continue;
    const between = analysed.tokens.slice(mention.endToken, other.firstToken);
    const comma = between.findIndex(({ text }) => text === ",");
    const isPhrase = between.every(({ pos }) => /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/u.test(pos));
    const opens = comma === between.length - 1 || (comma === -1 && isTitled(analysed, other));
    return opens && between.length > 2 - (comma === -1 ? 1 : 0) && isPhrase ? i : -1;
  }
  return -1;
}
