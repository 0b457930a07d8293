import type { EngineRow } from "./engine.js";

/**
 * Look-ups row by row have lost and mixed up rows in this engine (up to 0.20): each statement tells what it was to find,
 * and what it has found, and where that is not the same nothing is kept.
 */
export function assureFound(rows: readonly EngineRow[], wanted: number, found: number = rows.length): void {
  const wrong = rows.find((row) => row.id !== row.wanted);
  if (wrong === undefined && found === wanted) return;
  const what = wrong === undefined ? "" : `${String(wrong.id)} for ${String(wrong.wanted)}, in `;
  throw new Error(`The engine found ${what}${found} rows where ${wanted} were to be found.`);
}

/** The same where each of those wanted may be told in several rows. */
export function assureEachFound(rows: readonly EngineRow[], wanted: number): void {
  assureFound(rows, wanted, new Set(rows.map((row) => row.wanted)).size);
}
