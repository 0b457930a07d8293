import type { Relation } from "../model/relation.js";
import type { Entity } from "../model/entity.js";
import type { EntityLabel } from "../model/graph-schema.js";
import { isRole, kinNouns, publicRoles } from "../lexicon/relation-words.js";
import { nounPatterns, partyRoles } from "./relation-table.js";
import type { Attribution } from "./attributions.js";
import { weigh } from "./evidence.js";
import type { Scene } from "./scene.js";

const byNoun = new Map(nounPatterns.flatMap((pattern) => pattern.nouns.map((noun) => [noun, pattern] as const)));
const holders: readonly EntityLabel[] = ["Organization", "Place", "Person"];

function isParty({ label, name }: Entity, role: string): boolean {
  if (label !== "Organization") return false;
  const isHouse = /\b(?:parliament|assembly|senate|congress|house|council|commons|lords)\b/iu.test(name);
  // An MP is one of a party, whatever it is called.
  return /\b(?:party|democrats|greens|republicans|conservatives)\b/iu.test(name) || (!isHouse && seats.has(role));
}

const seats = new Set(["mp", "mep", "mla", "msp"]);

/** The relations that a role or kinship noun tells: HOLDS_ROLE, KIN and those of the table. */
export function relationsOf(scene: Scene, found: Attribution): Relation[] {
  const { tokens } = scene.analysed;
  const { entity } = found.of;
  const confidence = weigh(scene, found.confidence, found.firstToken, [], true);
  if (confidence === undefined) return [];
  const common = {
    from: found.person.entity.id,
    to: entity.id,
    evidence: {
      start: Math.min(tokens[found.firstToken]?.start ?? 0, found.person.mention.start),
      end: tokens[found.endToken - 1]?.end ?? 0,
    },
    method: found.method,
    confidence,
  };
  const former = found.former ? { former: true } : {};
  if (kinNouns.has(found.noun)) {
    return entity.label === "Person" ? [{ ...common, type: "KIN", properties: { relation: found.role } }] : [];
  }
  if (found.noun === "counterpart") {
    const role = roleOfOther(scene, found.of.firstToken);
    if (role === undefined || entity.label !== "Place") return [];
    return [{ ...common, type: "HOLDS_ROLE", properties: { role, former: false } }];
  }
  if (isParty(entity, found.noun) && partyRoles.has(found.noun))
    return [{ ...common, type: "MEMBER_OF", properties: former }];
  const pattern = byNoun.get(found.noun);
  const relations: Relation[] = [];
  if (pattern?.toLabels.includes(entity.label) === true) {
    const properties =
      pattern.type === "MEMBER_OF" || pattern.type === "OWNS" || pattern.type === "LIVES_IN" ? former : {};
    relations.push({ ...common, type: pattern.type, properties } as Relation);
  }
  if (pattern === undefined ? isRole(found.noun) : pattern.alsoRole) {
    if (holders.includes(entity.label)) {
      const since = scene.sinceBehind(found.endToken);
      const properties = { role: found.role, former: found.former, ...(since !== undefined && { since }) };
      relations.push({ ...common, type: "HOLDS_ROLE", properties });
    }
  }
  return relations;
}

/** "her Georgian counterpart": her own office, as far as the article tells one. */
function roleOfOther(scene: Scene, country: number): string | undefined {
  const possessive = /^['’]s?$/u.test(scene.analysed.tokens[country - 1]?.text ?? "");
  const other = possessive ? scene.nameAt(country - 2) : scene.referentAt(country - 1);
  if (other?.entity.label !== "Person") return undefined;
  return other.entity.roles.find(({ role, former }) => !former && publicRoles.has(role.split(" ").at(-1) ?? ""))?.role;
}
