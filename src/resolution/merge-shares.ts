import { compareText, orderProperties } from "../model/canonical.js";
import { declaredProperties, type EntityLabel } from "../model/graph-schema.js";
import type { MergeRule, Properties, PropertyValue } from "../model/property.js";

const words = (name: string) => name.split(/\s+/u).filter((word) => word !== "").length;
const letters = (name: string) => name.match(/\p{L}/gu)?.length ?? 0;

function fuller(a: string, b: string): string {
  return (words(b) - words(a) || letters(b) - letters(a) || compareText(a, b)) <= 0 ? a : b;
}

/** The fullest of some names, whatever their order. */
export function fullestName(names: readonly string[]): string {
  return names.reduce(fuller);
}

function lesser<V extends string | number | boolean>(a: V, b: V): V {
  return a <= b ? a : b;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort(compareText);
}

function join(rule: MergeRule, a: PropertyValue, b: PropertyValue): PropertyValue {
  switch (rule) {
    case "union":
      return union(a as readonly string[], b as readonly string[]);
    case "fullest":
      return fuller(a as string, b as string);
    case "least":
      return lesser(a as string | number, b as string | number);
  }
}

/**
 * What an entity's node holds, from what each of its articles contributes. The join is commutative, associative and
 * idempotent, so that neither the order nor the number of times counts.
 */
export function mergeShares(label: EntityLabel, shares: readonly Properties[]): Properties {
  const merged: Record<string, PropertyValue> = {};
  for (const share of shares) {
    for (const [key, { merge }] of declaredProperties(label)) {
      const value = share[key];
      if (merge === undefined || value === undefined) continue;
      merged[key] = join(merge, merged[key] ?? value, value);
    }
  }
  return orderProperties(label, merged);
}
