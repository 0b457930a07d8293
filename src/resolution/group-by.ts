import { compareText } from "../model/canonical.js";

/** Never empty groups, sorted by their keys. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [key: string, group: readonly [T, ...T[]]])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...found].sort(([a], [b]) => compareText(a, b));
}
