import { kinNouns } from "../lexicon/relation-words.js";
import type { Relation } from "../model/relation.js";
import { weigh } from "./evidence.js";
import { isA, type Anchor, type Scene } from "./scene.js";

/** Relatives in lists: "survived by a daughter, Judit Rao; two sons, Tom and Alan", "the brothers Luca and Matteo Bressan". */
export function kinLists(scene: Scene): Relation[] {
  const { tokens } = scene.analysed;
  return tokens.flatMap(({ lower }, at) => {
    if (lower === "by" && tokens[at - 1]?.lower === "survived") return survivors(scene, at + 1);
    if (spouses.test(lower)) return spouse(scene, at, lower);
    const children = manyOf(lower) && isA(scene.nameAt(at + 1), ["Person"]) ? ofOneParent(scene, at) : [];
    return siblings.test(lower) && children.length === 0 ? ofOneFamily(scene, at, singular(lower)) : children;
  });
}

const manyOf = (word: string): boolean => word.endsWith("s") && kinNouns.has(singular(word));

/** "her sons Edson and Nelito", "Ana Reis's brothers Tom and Alan" */
function ofOneParent(scene: Scene, at: number): Relation[] {
  const { tokens } = scene.analysed;
  const noun = tokens[at];
  let before = at - 1;
  while (tokens[before]?.pos === "ADJ" || tokens[before]?.pos === "NUM") before--;
  const isPossessive = /^['’]s?$/u.test(tokens[before]?.text ?? "");
  const isPronoun = /^(?:his|her|their)$/u.test(tokens[before]?.lower ?? "");
  const owner = isPossessive ? scene.nameAt(before - 1) : isPronoun ? scene.referentAt(before) : undefined;
  if (noun === undefined || !isA(owner, ["Person"])) return [];
  const found: Relation[] = [];
  for (let i = at + 1; ;) {
    const named = scene.nameAt(i);
    if (!isA(named, ["Person"]) || named.firstToken !== i) return found;
    found.push(...kin(scene, named, owner, singular(noun.lower)));
    const link = tokens[named.endToken]?.lower;
    // "her sons Edson and Nelito, Ana Reis said" names no third son.
    if (link !== "and" && !(link === "," && isListed(scene, named.endToken + 1))) return found;
    i = named.endToken + 1;
  }
}

/** "Tom, Alan and Luca": the list goes on behind the name at a token. */
function isListed(scene: Scene, at: number): boolean {
  const named = scene.nameAt(at);
  const link = scene.analysed.tokens[named?.endToken ?? -1]?.lower ?? "";
  return isA(named, ["Person"]) && (link === "and" || (link === "," && isListed(scene, named.endToken + 1)));
}

const siblings = /^(?:brothers|sisters|twins)$/u;

/** A little less sure than what stands beside the name that it is of. */
const sureOfLists = 0.85;

function kin(scene: Scene, from: Anchor, to: Anchor, relation: string): Relation[] {
  const confidence = weigh(scene, sureOfLists, from.firstToken, [from, to], true);
  if (confidence === undefined || from.entity.id === to.entity.id) return [];
  const [start, end] = [Math.min(from.mention.start, to.mention.start), Math.max(from.mention.end, to.mention.end)];
  const common = { from: from.entity.id, to: to.entity.id, evidence: { start, end }, method: "kin-list", confidence };
  return [{ ...common, type: "KIN", properties: { relation } }];
}

/** "Besides her son, she is survived by a sister, Klára": the last noun of kin says what those behind it are. */
function survivors(scene: Scene, from: number): Relation[] {
  const { tokens, sentences } = scene.analysed;
  const sentence = sentences[tokens[from]?.sentence ?? -1];
  const mourned = personBefore(scene, from - 3, sentence?.firstToken ?? from);
  if (sentence === undefined || mourned === undefined) return [];
  const found: Relation[] = [];
  let noun = "";
  for (let i = from; i < sentence.endToken; i++) {
    const word = tokens[i]?.lower ?? "";
    const named = scene.nameAt(i);
    if (kinNouns.has(singular(word))) noun = singular(word);
    else if (/^(?:;|and)$/u.test(word) && !isA(scene.nameAt(i + 1), ["Person"])) noun = "";
    else if (noun !== "" && named?.firstToken === i && isA(named, ["Person"]))
      found.push(...kin(scene, named, mourned, noun));
  }
  return found;
}

/** "she" of "she is survived by", over "is" and what is inserted. */
function personBefore(scene: Scene, at: number, first: number): Anchor | undefined {
  for (let i = at; i >= Math.max(first, at - 2); i--) {
    const anchor = scene.nameAt(i) ?? scene.referentAt(i);
    if (isA(anchor, ["Person"])) return anchor;
  }
  return undefined;
}

const spouses = /^(?:ex-)?(?:wife|husband)$/u;

/** "Tom Reis and wife Ana", "Tom Reis's divorce from wife Ana": whose the spouse is stands before. */
function spouse(scene: Scene, at: number, relation: string): Relation[] {
  const { tokens } = scene.analysed;
  const named = scene.nameAt(at + 1);
  const link = tokens[at - 1]?.lower ?? "";
  if (!isA(named, ["Person"]) || !/^(?:and|with|from)$/u.test(link)) return [];
  const isParting = link === "from" && /^(?:divorce|separation|split)$/u.test(tokens[at - 2]?.lower ?? "");
  const whose = isParting ? at - 3 : link === "from" ? -1 : at - 2;
  const owner = scene.nameAt(/^['’]s?$/u.test(tokens[whose]?.text ?? "") ? whose - 1 : whose);
  return isA(owner, ["Person"]) ? kin(scene, named, owner, relation) : [];
}

function ofOneFamily(scene: Scene, at: number, relation: string): Relation[] {
  const first = scene.nameAt(at + 1);
  if (!isA(first, ["Person"]) || scene.analysed.tokens[first.endToken]?.lower !== "and") return [];
  const second = scene.nameAt(first.endToken + 1);
  return isA(second, ["Person"]) ? kin(scene, first, second, relation) : [];
}

function singular(word: string): string {
  return kinNouns.has(word) ? word : word.replace(/s$/u, "");
}
