import type { Relation } from "../model/relation.js";
import type { Clause } from "../syntax/clause.js";
import { isRole, publicRoles } from "../lexicon/relation-words.js";
import type { Chunk, NounChunk } from "../syntax/chunk.js";
import { weigh } from "./evidence.js";
import { rolePhraseBefore } from "./role-phrase.js";
import { isA, type Anchor, type Scene } from "./scene.js";

const daughters = new Set(["subsidiary", "unit", "division", "arm", "brand", "affiliate"]);
const parents = new Set(["parent", "owner"]);

/** What stands behind a name between commas: "Lopez, 34, of Austin", "Delta Steel, a unit of Tata Group". */
export function nameAppositions(scene: Scene): Relation[] {
  return scene.sentences.flatMap(({ chunks }) =>
    chunks.flatMap((chunk, at): Relation[] => {
      if (chunk.kind !== "noun" || chunk.time) return [];
      // "Ana Reis's Renamo party"
      const isParty = scene.analysed.tokens[chunk.head]?.lower === "party";
      const name = scene.nameAt(isParty ? chunk.head - 1 : chunk.head);
      if (name === undefined || name.endToken !== (isParty ? chunk.head : chunk.endToken)) return [];
      if (name.entity.label === "Person")
        return [
          ...home(scene, chunks, at, name),
          ...body(scene, chunks, at, name, rolePhraseBefore(scene, chunk.firstToken, name.nameToken)?.noun),
          ...ownBody(scene, chunk, name),
          ...workplace(scene, chunks, at, name),
        ];
      return name.entity.label === "Organization"
        ? [
            ...companies(scene, chunks, at, name),
            ...parentCompany(scene, name, chunk.firstToken),
            ...ownParty(scene, name),
            ...seat(scene, chunks, at, name),
          ]
        : [];
    }),
  );
}

function relation(
  scene: Scene,
  type: "LIVES_IN" | "OWNS" | "MEMBER_OF" | "LOCATED_IN" | "WAS_IN",
  from: Anchor,
  to: Anchor,
  base: number,
): Relation[] {
  const confidence = weigh(scene, base, from.firstToken, [from, to], true);
  if (confidence === undefined || from.entity.id === to.entity.id) return [];
  const evidence = {
    start: Math.min(from.mention.start, to.mention.start),
    end: Math.max(from.mention.end, to.mention.end),
  };
  return [
    { type, from: from.entity.id, to: to.entity.id, properties: {}, evidence, method: "name-apposition", confidence },
  ];
}

/** ", 34, of Austin" and ", of Austin,"; "from" only behind an age. */
function home(scene: Scene, chunks: readonly Chunk[], at: number, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  let i = at + 1;
  if (chunks[i]?.kind !== "comma") return [];
  i++;
  const age = chunks[i];
  const hasAge =
    age?.kind === "noun" && tokens[age.head]?.pos === "NUM" && /^\d{1,2}$/u.test(tokens[age.head]?.text ?? "");
  if (hasAge) i += chunks[i + 1]?.kind === "comma" ? 2 : 1;
  const [link, noun] = [chunks[i], chunks[i + 1]];
  if (link?.kind !== "preposition" || noun?.kind !== "noun") return [];
  const word = tokens[link.firstToken]?.lower;
  if (word !== "of" && !(word === "from" && hasAge)) return [];
  const place = scene.anchorOf(noun);
  if (!isA(place, ["Place"]) || place.firstToken !== noun.firstToken) return [];
  return relation(scene, "LIVES_IN", name, place, 0.85);
}

/**
 * "Lars Madsen of the charity Mercy Caravan", "Senator Ana Reis, of the Labour Party,"; but "Judge Ana Reis of the High
 * Court" holds an office there.
 */
function body(scene: Scene, chunks: readonly Chunk[], at: number, name: Anchor, role?: string): Relation[] {
  const isApart = chunks[at + 1]?.kind === "comma" && /^(?:comma|stop)$/u.test(chunks[at + 4]?.kind ?? "stop");
  if (role !== undefined && !(isApart && publicRoles.has(role))) return [];
  const [link, noun] = chunks.slice(isApart ? at + 2 : at + 1);
  const word = scene.analysed.tokens[link?.firstToken ?? -1]?.lower ?? "";
  if (link?.kind !== "preposition" || noun?.kind !== "noun" || !(word === "of" || (word === "from" && isApart)))
    return [];
  const other = scene.anchorOf(noun);
  return isA(other, ["Organization"]) && other.mention.kind === "name"
    ? relation(scene, "MEMBER_OF", name, other, 0.85)
    : [];
}

/** "the Green Party's Ana Reis" */
function ownBody(scene: Scene, chunk: NounChunk, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  if (tokens[name.firstToken - 1]?.lower !== "'s") return [];
  const owner = scene.nameAt(name.firstToken - 2);
  if (!isA(owner, ["Organization"]) || owner.endToken !== name.firstToken - 1) return [];
  return owner.firstToken >= chunk.firstToken ? relation(scene, "MEMBER_OF", name, owner, 0.82) : [];
}

/** "Ana Reis, a nurse in Bikoro": where somebody works, there somebody is. */
function workplace(scene: Scene, chunks: readonly Chunk[], at: number, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const [comma, noun, link, seat] = chunks.slice(at + 1, at + 5);
  if (comma?.kind !== "comma" || noun?.kind !== "noun" || link?.kind !== "preposition" || seat?.kind !== "noun")
    return [];
  if (!/^an?$/u.test(tokens[noun.firstToken]?.lower ?? "") || !isRole(tokens[noun.head]?.lower ?? "")) return [];
  if (!/^(?:in|near)$/u.test(tokens[link.firstToken]?.lower ?? "")) return [];
  const place = scene.nameAt(seat.head);
  return isA(place, ["Place"]) && place.firstToken === seat.firstToken
    ? relation(scene, "WAS_IN", name, place, 0.8)
    : [];
}

/** "Haase Logistik of Hamburg", "VinaPower, Vietnam's largest utility" */
function seat(scene: Scene, chunks: readonly Chunk[], at: number, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const [link, noun] = [chunks[at + 1], chunks[at + 2]];
  if (noun?.kind !== "noun") return [];
  if (link?.kind === "preposition" && tokens[link.firstToken]?.lower === "of") {
    const place = scene.anchorOf(noun);
    return isA(place, ["Place"]) ? relation(scene, "LOCATED_IN", name, place, 0.8) : [];
  }
  const owner = scene.nameAt(noun.firstToken);
  const owned = tokens[owner?.endToken ?? 0]?.lower === "'s" && companyNouns.has(tokens[noun.head]?.lower ?? "");
  return link?.kind === "comma" && owned && isA(owner, ["Place"])
    ? relation(scene, "LOCATED_IN", name, owner, 0.82)
    : [];
}

const companyNouns = new Set(
  "company firm utility bank broadcaster club producer maker manufacturer retailer airline operator group university newspaper carrier exporter brewer insurer lender chain party union employer refiner supplier".split(
    " ",
  ),
);

/** "Delta Steel is a unit of Tata Group" */
export function unitOf(scene: Scene, clause: Clause): Relation[] {
  if (!clause.asserted || clause.lemma !== "be" || clause.subject.length !== 1) return [];
  const noun = clause.complement[0];
  if (noun === undefined || !daughters.has(scene.analysed.tokens[noun.head]?.lower ?? "")) return [];
  const behind = clause.prepositions.find(({ preposition }) => preposition === "of")?.nouns[0];
  const [unit, owner] = [clause.subject[0], behind].map((each) =>
    each === undefined ? undefined : scene.anchorOf(each),
  );
  if (!isA(unit, ["Organization"]) || !isA(owner, ["Organization"])) return [];
  return relation(scene, "OWNS", owner, unit, 0.88);
}

/** "Delta Steel, a subsidiary of Tata Group", "Tata Group, the parent of Delta Steel" */
function companies(scene: Scene, chunks: readonly Chunk[], at: number, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const [comma, noun, link, behind] = chunks.slice(at + 1, at + 5);
  if (comma?.kind !== "comma" || noun?.kind !== "noun") return [];
  const head = tokens[noun.head]?.lower ?? "";
  const before = tokens[noun.head - 1]?.lower ?? "";
  const isParent = parents.has(head) || (head === "company" && before === "parent");
  if (!daughters.has(head) && !isParent) return [];
  const other =
    tokens[link?.firstToken ?? 0]?.lower === "of" && behind?.kind === "noun" ? scene.anchorOf(behind) : undefined;
  if (!isA(other, ["Organization"])) return [];
  return isParent ? relation(scene, "OWNS", name, other, 0.9) : relation(scene, "OWNS", other, name, 0.9);
}

/** Words between an owner and its noun: "Acme's German parent company". */
const possessiveReach = 4;

/** "Acme's parent company Tata Group", "Tata Group's subsidiary, Delta Steel" */
function parentCompany(scene: Scene, name: Anchor, first: number): Relation[] {
  const { tokens } = scene.analysed;
  const noun = tokens[name.firstToken - 1]?.text === "," ? name.firstToken - 2 : name.firstToken - 1;
  const head = tokens[noun]?.lower ?? "";
  const isParent = parents.has(head) || (head === "company" && tokens[noun - 1]?.lower === "parent");
  if (!isParent && !daughters.has(head)) return [];
  const isPossessive = (i: number): boolean => /^['’]s?$/u.test(tokens[i]?.text ?? "");
  const least = noun === name.firstToken - 1 ? first : noun - possessiveReach;
  const isIts = (i: number): boolean => tokens[i]?.lower === "its";
  let i = noun;
  while (i > least && !isPossessive(i) && !isIts(i)) i--;
  const owner = isPossessive(i) ? scene.nameAt(i - 1) : isIts(i) ? scene.referentAt(i) : undefined;
  if (!isA(owner, ["Organization"])) return [];
  return isParent ? relation(scene, "OWNS", name, owner, 0.9) : relation(scene, "OWNS", owner, name, 0.9);
}

/** "Ana Reis's party, the Greens," and "Ana Reis's Renamo party" */
function ownParty(scene: Scene, name: Anchor): Relation[] {
  const { tokens } = scene.analysed;
  const isPossessive = (i: number): boolean => /^['’]s?$/u.test(tokens[i]?.text ?? "");
  let at = name.firstToken - 1;
  if (tokens[name.endToken]?.lower !== "party") {
    if (tokens[at]?.lower === "the") at--;
    if (tokens[at]?.text !== "," || tokens[at - 1]?.lower !== "party") return [];
    at -= 2;
  }
  const owner = isPossessive(at)
    ? scene.nameAt(at - 1)
    : /^(?:his|her)$/u.test(tokens[at]?.lower ?? "")
      ? scene.referentAt(at)
      : undefined;
  return isA(owner, ["Person"]) ? relation(scene, "MEMBER_OF", owner, name, 0.82) : [];
}
