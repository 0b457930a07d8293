import type { Place } from "./mark-wrong.js";

/** Complaints that name a word of the query without saying where it stands. */
const named = [
  /Table (\S+) does not exist/u,
  /Cannot find property (\S+) for/u,
  /Variable `?(\S+?)`? (?:is not in scope|not defined)/u,
  /function (\S+) does not exist/iu,
  /Unknown function '([^']+)'/u,
];

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Where in the query an error is: as the engine tells it, else where the word stands that it names. */
export function placeOfError(error: Error, cypher: string): Place | undefined {
  if ("place" in error && error.place !== undefined) return error.place as Place;
  const word = named.map((pattern) => pattern.exec(error.message)?.[1]).find((found) => found !== undefined);
  if (word === undefined) return undefined;
  const escaped = word.replaceAll(/[^\p{L}\p{N}_]/gu, "\\$&");
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "iu").exec(cypher);
  return found === null ? undefined : placeAt(cypher, found.index);
}
