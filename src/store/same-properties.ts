import type { Properties, PropertyValue } from "../model/property.js";

export const sameValue = (a: PropertyValue | undefined, b: PropertyValue | undefined): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one: unknown, at) => one === b[at]));

/** Whether both have the same values under the same keys, in whatever order. */
export function sameProperties(a: Properties, b: Properties): boolean {
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length && entries.every(([key, value]) => sameValue(value, b[key]));
}
