import type { EntityLabel } from "../model/graph-schema.js";
import type { Company } from "./company.js";
import type { Share } from "./share.js";

/** How much it says that two articles name the same thing besides: a person more than a country. */
const weights: Readonly<Record<EntityLabel, number>> = {
  Person: 1,
  Organization: 0.7,
  Event: 0.7,
  Place: 0.3,
  Collective: 0.2,
};
const roleWeight = 0.6;

/** In which company and in which roles an entity is met. */
export interface Profile {
  readonly companions: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

export function profileOf({ sample }: Company): Profile {
  return {
    companions: new Set(sample.flatMap(([, companions]) => companions)),
    roles: new Set(sample.flatMap(([, , roles]) => roles)),
  };
}

/** "Interior minister" is told as "minister" as well; a deputy mayor is no mayor. */
function sameOffice(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (long.endsWith(` ${short}`) && !/^(?:deputy|vice|assistant|shadow)\b/u.test(long));
}

export interface Likeness {
  readonly score: number;
  /** What both have about them, in words. */
  readonly shared: readonly string[];
}

/** What an entity of one article has in common with a profile. */
export function compareContext(share: Share, profile: Profile): Likeness {
  const known = [...profile.roles];
  const roles = ((share.properties.roles ?? []) as readonly string[]).filter((role) =>
    known.some((other) => sameOffice(role, other)),
  );
  const companions = share.context.filter(({ label, key }) => profile.companions.has(`${label} ${key}`));
  const score = companions.reduce((sum, { label }) => sum + weights[label], 0) + Math.min(roles.length, 2) * roleWeight;
  const strongest = [...companions].sort((a, b) => weights[b.label] - weights[a.label]);
  return {
    score: Math.round(score * 100) / 100,
    shared: [...roles.map((role) => `the role “${role}”`), ...strongest.map(({ name }) => name)].slice(0, 4),
  };
}
