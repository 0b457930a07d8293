import { compareText } from "../model/canonical.js";
import type { Properties } from "../model/property.js";
import { tellingMarks } from "./full-names.js";
import { mergeShares } from "./merge-shares.js";
import { shareKeys, type ResolvedEntity } from "./resolve-shares.js";
import type { Share } from "./share.js";

type Marks = readonly Readonly<Record<string, string>>[];

/** What a store keeps of an entity besides what users see. */
export interface Standing {
  readonly id: string;
  readonly properties: Properties;
}

function distinctMarks(marks: Marks): Marks {
  const texts = marks.map((one) =>
    JSON.stringify(Object.fromEntries(Object.entries(one).sort(([a], [b]) => compareText(a, b)))),
  );
  return [...new Set(texts)].sort(compareText).map((text) => JSON.parse(text) as Marks[number]);
}

/** The entity as a node, with the keys and marks by which the next article finds and joins it. */
export function entityProperties({ properties, keys, members, plain }: ResolvedEntity): Properties {
  const marks = distinctMarks(members.map(({ share }) => share.form.marks));
  return { ...properties, keys, ...(plain && { marks: JSON.stringify(marks) }) };
}

/**
 * The shortcut for most of what an article brings: more shares of a full name whose one bearer is known. It gives the
 * properties that resolving all shares anew would give, without reading them; nothing where that is not certain.
 */
export function joinPlain(standing: Standing, shares: readonly Share[]): Properties | undefined {
  const { marks: known, keys } = standing.properties;
  const [first] = shares;
  if (first === undefined || typeof known !== "string" || !Array.isArray(keys)) return undefined;
  const isKnown = shares.every(
    ({ form }) => form.standsFor.length === 0 && (keys as readonly string[]).includes(`=${form.key}`),
  );
  if (!isKnown) return undefined;
  const marks = distinctMarks([...(JSON.parse(known) as Marks), ...shares.map(({ form }) => form.marks)]);
  if (tellingMarks(marks).length > 0) return undefined;
  const merged = mergeShares(first.label, [standing.properties, ...shares.map(({ properties }) => properties)]);
  const all = new Set([...(keys as readonly string[]), ...shares.flatMap(shareKeys)]);
  return { id: standing.id, ...merged, keys: [...all].sort(compareText), marks: JSON.stringify(marks) };
}
