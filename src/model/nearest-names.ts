import { compareText } from "./canonical.js";

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const change = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** The few names that come closest to what was written. */
export function nearestNames(written: string, names: readonly string[]): readonly string[] {
  const score = (name: string) => (name.includes(written) || written.includes(name) ? 0 : distance(written, name));
  return [...names].sort((a, b) => score(a) - score(b) || compareText(a, b)).slice(0, 3);
}
