const words = (text: string) => text.trim().split(/\s+/u);

const adjectives = words(`
  old new northern southern eastern western central coastal broken empty crowded costly cheap quiet narrow wide tall
  low wooden concrete brick covered open closed private public rural urban regional seasonal temporary permanent shared
  flooded polluted restored abandoned planned delayed disputed popular modern historic industrial electric frozen dusty
  leaking rusty painted guarded fenced elevated sunken paved muddy steep sloping remote nearby outer inner upper lower
  second third last main minor heated cracked patched rented leased mobile noisy silent bright dark fragile solid
`);
const nouns = words(`
  bridge tunnel quarry orchard reservoir canal ferry pier depot warehouse mill brewery bakery foundry shipyard airfield
  runway viaduct causeway embankment levee sluice pump turbine furnace kiln chimney greenhouse vineyard pasture meadow
  forest footpath cycleway tramway railway platform crossing roundabout motorway toll parking garage terminal harbour
  lighthouse marina beach campsite stadium gymnasium pool rink theatre cinema gallery archive library museum school
  nursery kitchen canteen clinic pharmacy laboratory mortuary cemetery chapel courthouse barracks prison shelter hostel
  tower rooftop courtyard fountain playground market arcade kiosk bazaar abattoir dairy granary silo barn stable fishery
  hatchery cannery sawmill smelter refinery pipeline substation transformer cable antenna observatory landfill incinerator
  sewer aqueduct well spring dam lock wharf slipway boatyard breakwater seawall dune marsh wetland hillside allotment
`);
const verbs = words(`
  delay replace weaken protect threaten support ruin block enlarge shorten soften outlast attract empty feed heat cool
  drain flood connect divide screen shade darken crowd relieve rescue burden finance strain revive bury expose cover
  improve damage transform narrow widen strengthen isolate surround overload bypass repair rebuild poison clean disturb
`);
const modals = ["will", "could", "must", "cannot", "should", "may", "will not", "would"];
const spans = words("days weeks months winters summers years seasons decades");
const numbers = words(
  "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty",
);
const amounts = Array.from({ length: 900 }, (_, at) => String(100 + at));
const months = words("January February March April May June July August September October November December");

/** The words that assertions are made up of. */
export const inventedWords: ReadonlySet<string> = new Set([...adjectives, ...nouns, ...verbs]);

/** Picks one of a list. */
export type Pick = <T>(list: readonly T[]) => T;

/** Something that articles may be about. */
export function inventTopic(one: Pick): string {
  return `the ${one(adjectives)} ${one(nouns)}`;
}

/** A sentence's worth of assertion, of which there are so many that two speakers hardly ever meet in one by chance. */
export function inventClaim(one: Pick, topic: string): string {
  const subject = one([topic, inventTopic(one)]);
  const tail = one([
    `for ${one(numbers)} ${one(spans)}`,
    `before ${one(months)}`,
    `within ${one(numbers)} ${one(spans)}`,
    `along with ${inventTopic(one)}`,
    `unless ${inventTopic(one)} is sold`,
    `and cost ${one(amounts)} million euros`,
  ]);
  return `${subject} ${one(modals)} ${one(verbs)} ${inventTopic(one)} ${tail}`;
}

/** A sentence that tells what happened and is nobody's words. */
export function inventEvent(one: Pick, topic: string): string {
  const [second, third] = [inventTopic(one), inventTopic(one)];
  return one([
    `Work on ${topic} began in ${one(months)}, ${one(numbers)} ${one(spans)} after ${second} was closed.`,
    `In ${one(months)} ${second}, ${third} and part of ${topic} burned down.`,
    `${capital(second)} and ${third} stood empty for ${one(numbers)} ${one(spans)}.`,
    `The road from ${topic} to ${second} was closed in ${one(months)}.`,
  ]);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
