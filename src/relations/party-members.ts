import { partyTag, partyTagBeside } from "../entities/party-tags.js";
import { publicRoles } from "../lexicon/relation-words.js";
import type { Relation } from "../model/relation.js";
import { weigh } from "./evidence.js";
import type { Anchor, Scene } from "./scene.js";

/** "Sen. Ana Reis (R-S.C.)" is a Republican and the senator of South Carolina; "Republican nominee Ana Reis" a Republican. */
export function partyMembers(scene: Scene): Relation[] {
  const at = new Map(
    scene.anchors.flatMap((anchor) =>
      anchor.entity.label === "Person" ? [] : [[`${anchor.entity.label} ${anchor.mention.start}`, anchor] as const],
    ),
  );
  return scene.anchors.flatMap((person): Relation[] => {
    if (person.entity.label !== "Person" || person.mention.kind !== "name") return [];
    const { party, state, former } = partyTagBeside(scene.analysed, person.mention);
    const end = Math.max(party?.end ?? 0, state?.end ?? 0);
    const member = party === undefined ? undefined : at.get(`Collective ${party.start}`);
    const seat = state === undefined ? undefined : at.get(`Place ${state.start}`);
    return [
      ...(member === undefined
        ? []
        : told(scene, person, member, end, { type: "MEMBER_OF", properties: former ? { former } : {} })),
      ...(seat === undefined ? [] : office(scene, person, seat, end)),
    ];
  });
}

/** Of a tag, which has no other sense, and of a word before the title. */
const sure = 0.9;

type Told = Pick<Extract<Relation, { type: "MEMBER_OF" | "HOLDS_ROLE" }>, "type" | "properties">;

function told(scene: Scene, person: Anchor, to: Anchor, until: number, what: Told): Relation[] {
  const confidence = weigh(scene, sure, person.firstToken, [person, to], true);
  if (confidence === undefined) return [];
  const evidence = {
    start: Math.min(person.mention.start, to.mention.start),
    end: Math.max(person.mention.end, until),
  };
  const common = { from: person.entity.id, to: to.entity.id, evidence, method: partyTag, confidence };
  return [{ ...common, ...what } as Relation];
}

/** The office is the title that stands before the name. */
function office(scene: Scene, person: Anchor, seat: Anchor, until: number): Relation[] {
  const { mention, entity } = person;
  const title = entity.roles.find(
    ({ start, end, role }) =>
      start >= mention.start && end <= mention.end && publicRoles.has(role.split(" ").at(-1) ?? ""),
  );
  if (title === undefined) return [];
  const properties = { role: title.role, former: title.former };
  return told(scene, person, seat, until, { type: "HOLDS_ROLE", properties });
}
