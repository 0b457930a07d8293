import type { Token } from "../article/analysed-text.js";
import { organizationNouns, organizationWords } from "../lexicon/names.js";
import { isFirstName } from "./first-names.js";
import { wordSet } from "../lexicon/words.js";

/** Nouns by which news says what a body is, beyond those that stand right before its name. */
const bodyNouns = wordSet(`
  maker producer subsidiary unit affiliate conglomerate consortium consultancy brewer builder shipbuilder refiner
  wholesaler distributor employer publisher bookseller importer exporter foundation non-profit nonprofit co-operative cooperative
  startup start-up pollster think-tank giant heavyweight minnow behemoth utility federation association society league party studio label
`);
const makers = /\p{L}{2,}(?:maker|makers)$/u;

/** What companies, clubs and unions have and people do not. */
const belongings =
  /^(?:board|boardroom|shareholders?|subsidiar(?:y|ies)|headquarters|workforce|revenues?|turnover|profits?|earnings|sales)$/u;
const bossWords =
  /^(?:chairman|chairwoman|chairperson|employees|shareholders|subsidiary|headquarters|board|founders?|co-founders?|cofounders?)$/u;

/**
 * Whether the words around one occurrence of a name say that it names a body: a company, a club, a union, a paper.
 *
 * @param mayBePerson where it looks like the name of a person, a "publisher" or "maker" can be one too
 */
export function toldAsBody(tokens: readonly Token[], first: number, end: number, mayBePerson: boolean): boolean {
  const isNoun = (token: Token | undefined): boolean =>
    isBodyNoun(token) && !(mayBePerson && /er$|or$/u.test(token?.lower ?? ""));
  return (
    apposition(tokens, end, isNoun) ||
    owns(tokens, end) ||
    (!mayBePerson && hasOnStaff(tokens, end)) ||
    isNoun(tokens[first - 1]) ||
    (!mayBePerson && behindComma(tokens, first, isNoun)) ||
    behindOf(tokens, first) ||
    (!mayBePerson && isNamedBody(tokens, first, end)) ||
    isTraded(tokens, first, end) ||
    (!mayBePerson && isEmployer(tokens, first, end)) ||
    (!mayBePerson && isOffice(tokens, first, end)) ||
    isFounded(tokens, first, end)
  );
}

/** "shares in Castell", "a merger with Castell", "Castell shares" */
export function isTraded(tokens: readonly Token[], first: number, end: number): boolean {
  const [noun, link] = [tokens[first - 2]?.lower ?? "", tokens[first - 1]?.lower ?? ""];
  const isOwned = /^(?:shares?|stakes?)$/u.test(noun) && (link === "in" || link === "of");
  const isBought = /^(?:takeover|acquisition|flotation|buyout)$/u.test(noun) && link === "of";
  const isMerged = /^(?:merger|tie-up)$/u.test(noun) && link === "with";
  return isOwned || isBought || isMerged || /^(?:shares|shareholders|plc)$/u.test(tokens[end]?.text ?? "");
}

/** "Metra spokesman Lee Ashworth" */
export function hasSpokesman(tokens: readonly Token[], end: number): boolean {
  const [post, name] = tokens.slice(end, end + 2);
  return /^spokes(?:man|woman|person)$/u.test(post?.text ?? "") && /^\p{Lu}/u.test(name?.text ?? "");
}

/** "Brentmoor captain Lee Ashworth", "Deltabank chief economist Ana Reis": posts that are not with a person. */
function isEmployer(tokens: readonly Token[], first: number, end: number): boolean {
  const words = tokens.slice(end, end + 3).map(({ text }) => text);
  const at = words.findIndex((word) => !preposed.test(word));
  // "The Boro chairman, Ana Reis,"
  const isHeld = tokens[end + at + 1]?.text === "," && tokens[first - 1]?.lower === "the";
  const name = tokens[end + at + (isHeld ? 2 : 1)];
  const isPost = posts.test(words[at] ?? "") && /^\p{Lu}/u.test(name?.text ?? "");
  return isPost && !/^(?:his|her|my)$/u.test(tokens[first - 1]?.lower ?? "");
}

/** "LAPD Chief Ana Ruiz", "Delta County Superintendent Lee Ashworth": a short name or one that ends as those of bodies do. */
function isOffice(tokens: readonly Token[], first: number, end: number): boolean {
  const last = tokens[end - 1];
  const isShort = end - first === 1 && /^\p{Lu}{3,6}$/u.test(last?.text ?? "");
  const isLong = end - first > 1 && organizationWords.has(last?.lower ?? "");
  const title = tokens
    .slice(end, end + 3)
    .findIndex(({ text }) => !/^(?:Deputy|Assistant|Acting|Senior|Vice)$/u.test(text));
  const post = tokens[end + title];
  return (
    (isShort || isLong) &&
    officers.test(post?.text ?? "") &&
    /^\p{Lu}\p{Ll}/u.test(tokens[end + title + 1]?.text ?? "") &&
    post?.sentence === last?.sentence
  );
}

const officers =
  /^(?:Commissioner|Chief|Director|Chairman|Chairwoman|Chair|President|Superintendent|Commander|Judge|Justice|Secretary|Secretary-General|Spokesman|Spokeswoman|Spokesperson|Captain|Detective|Lieutenant|Sgt\.?|Sergeant|Officer|Professor|Dean|Principal|Chancellor|CEO|Executive|Administrator|Treasurer|Editor|Correspondent)$/u;
const posts =
  /^(?:captain|striker|midfielder|defender|goalkeeper|winger|full-back|centre-back|quarterback|coach|analyst|economist|chairman|chairwoman|shareholder|executive|manager|professor)$/u;
const preposed = /^(?:chief|senior|head|interim|assistant|team|club|general)$/u;

type IsNoun = (token: Token | undefined) => boolean;

function isBodyNoun(token: Token | undefined): boolean {
  if (token === undefined || token.pos === "PROPN") return false;
  return organizationNouns.has(token.lower) || bodyNouns.has(token.lower) || makers.test(token.lower);
}

/** ", a Lisbon-based maker of paint", ", which is based in Rotterdam" */
function apposition(tokens: readonly Token[], end: number, isNoun: IsNoun): boolean {
  if (tokens[end]?.text !== ",") return false;
  const opener = tokens[end + 1]?.lower ?? "";
  if (opener === "which") return /^(?:based|headquartered|listed)$/u.test(tokens[end + 3]?.lower ?? "");
  if (opener === "headquartered") return true;
  if (!/^(?:a|an|the)$/u.test(opener)) return false;
  for (let i = end + 2; i < end + 10; i++) {
    const token = tokens[i];
    if (token === undefined || !isPreModifier(token)) return false;
    const next = tokens[i + 1];
    if (isNoun(token) && next?.pos !== "NOUN" && next?.pos !== "PROPN" && next?.text !== "-") return true;
  }
  return false;
}

function isPreModifier(token: Token): boolean {
  return /^(?:ADJ|NOUN|PROPN|NUM|PART|ADV)$/u.test(token.pos) || token.text === "-" || token.lower === "based";
}

/** "'s board", "'s chief executive" */
function owns(tokens: readonly Token[], end: number): boolean {
  if (!/^['’]s$/u.test(tokens[end]?.text ?? "")) return false;
  const [next, after] = [tokens[end + 1]?.lower ?? "", tokens[end + 2]?.lower ?? ""];
  return belongings.test(next) || (next === "chief" && after === "executive");
}

/** "Deltabank's Ana Reis said": people have nobody so. */
function hasOnStaff(tokens: readonly Token[], end: number): boolean {
  const [mark, first, last, next] = tokens.slice(end, end + 4);
  const isName = isFirstName(first?.text ?? "") && /^\p{Lu}\p{Ll}/u.test(last?.text ?? "");
  return (
    isName && /^['’]s$/u.test(mark?.text ?? "") && (next?.pos === "VERB" || next?.pos === "AUX" || next?.text === ",")
  );
}

/** "its subsidiary, Helio Iberia,"; but "the leader of the team, Ana Reis," */
function behindComma(tokens: readonly Token[], first: number, isNoun: IsNoun): boolean {
  return tokens[first - 1]?.text === "," && isNoun(tokens[first - 2]);
}

/** "the Renamo party", "Matusse's Renamo party" */
function isNamedBody(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  const isOne = /^(?:the|its|his|her|their|['’]s)$/u.test(before?.lower ?? "") || before?.pos === "ADJ";
  return (
    isOne &&
    /^(?:party|militia|newspaper|tabloid|airline|broadcaster|union|supermarket)$/u.test(tokens[end]?.text ?? "")
  );
}

/** "founded Lumen", "co-founded Lumen", "Lumen was founded" */
function isFounded(tokens: readonly Token[], first: number, end: number): boolean {
  const isVerb = (token: Token | undefined): boolean =>
    token?.pos === "VERB" && /^(?:co-?)?founded$/u.test(token.lower);
  return isVerb(tokens[first - 1]) || (/^(?:was|is)$/u.test(tokens[end]?.lower ?? "") && isVerb(tokens[end + 1]));
}

/** "the board of Van Houten", "chief executive of Acme" */
function behindOf(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== "of") return false;
  const [noun, before] = [tokens[first - 2]?.lower ?? "", tokens[first - 3]?.lower ?? ""];
  return bossWords.test(noun) || (noun === "executive" && before === "chief");
}
