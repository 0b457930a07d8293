import type { Token } from "../article/analysed-text.js";
import { teamRoles } from "../lexicon/relation-words.js";
import type { NameEvidence } from "./classify-name.js";
import { gazetteer } from "./gazetteer.js";
import type { NameCandidate } from "./name-candidates.js";
import type { SharedWords } from "./place-or-person.js";

/** What ends the name of a club behind that of its town: "Ipswich Town", where no town is called so. */
const clubWords = new Set(
  "town city united rovers athletic albion wanderers rangers wednesday argyle hotspur".split(" "),
);

/**
 * Whether the words around one occurrence of a town's or nobody's name say that a team goes by it: "Boro have signed",
 * "League Two side Rochdale", "the former Lyon defender", "Preston's manager, Ana Reis,".
 */
export function isClub(
  tokens: readonly Token[],
  { first, end, titled, tagged }: NameCandidate,
  own: NameEvidence | undefined,
  shared: SharedWords,
  key: string,
): boolean {
  const mayBe = (tagged?.type === "PER" && !shared.ofPeople.has(key)) || tagged?.type === "LOC";
  const place = own?.place?.kind ?? "city";
  if (titled || !mayBe || own?.known !== undefined || place !== "city") return false;
  if (end - first === 2 && clubWords.has(tokens[end - 1]?.lower ?? "") && own?.place === undefined)
    return isTown(tokens[first]);
  return isMany(tokens, first, end) || isSide(tokens[first - 1]) || hasPlayer(tokens, end) || hasManager(tokens, end);
}

/** "Ipswich" */
function isTown(token: Token | undefined): boolean {
  return gazetteer()
    .placesNamed(token?.text ?? "")
    .some(({ kind, countryCode }) => kind === "city" && countryCode === "GB");
}

/** "Boro have": nobody alone is, and no town. */
function isMany(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, verb, next] = [tokens[first - 1], tokens[end], tokens[end + 1]];
  const isOther =
    /^(?:ADP|NOUN|PROPN|ADJ|PART|NUM)$/u.test(before?.pos ?? "") ||
    /^(?:and|or|nor|if|as|though|wish|that|['’]s?)$/u.test(before?.lower ?? "");
  const isAlone = before?.sentence !== tokens[first]?.sentence || !isOther;
  const isVerb = /^(?:have|are|were)$/u.test(verb?.lower ?? "") && verb?.sentence === tokens[first]?.sentence;
  return isAlone && isVerb && /^(?:VERB|AUX|ADV|DET|PART|ADP|ADJ)$/u.test(next?.pos ?? "");
}

function isSide(before: Token | undefined): boolean {
  return before?.pos === "NOUN" && /^(?:side|minnows|outfit|clubs?)$/u.test(before.lower);
}

function hasPlayer(tokens: readonly Token[], end: number): boolean {
  const post = tokens[end]?.lower === "head" ? tokens[end + 1] : tokens[end];
  return post?.pos === "NOUN" && teamRoles.has(post.lower) && !/^(?:player|trainer|prop|forward)$/u.test(post.lower);
}

function hasManager(tokens: readonly Token[], end: number): boolean {
  const [mark, post, comma, name] = tokens.slice(end, end + 4);
  const isHeld = /^['’]s?$/u.test(mark?.text ?? "") && teamRoles.has(post?.lower ?? "");
  return isHeld && comma?.text === "," && /^\p{Lu}/u.test(name?.text ?? "");
}

/** "in Rochdale" is the town, also where its team plays. */
export function isWhere(tokens: readonly Token[], first: number): boolean {
  return /^(?:in|near|around|outside|across|inside)$/u.test(tokens[first - 1]?.lower ?? "");
}
