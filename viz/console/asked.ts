import { valueKinds, type Entries } from "./parameters.js";

/** A query that was asked, with what stood in its fields. */
export interface Asked {
  readonly cypher: string;
  readonly entries: Entries;
}

/** Queries kept, the last one first. */
const mostKept = 50;
const storageKey = "onrecord-queries";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isAsked(value: unknown): value is Asked {
  if (!isRecord(value) || typeof value.cypher !== "string" || !isRecord(value.entries)) return false;
  return Object.values(value.entries).every(
    (entry) => isRecord(entry) && typeof entry.text === "string" && String(entry.kind) in valueKinds,
  );
}

/** The list with one more; what was asked before comes to the front, with what stands in its fields now. */
export function remember(all: readonly Asked[], asked: Asked): readonly Asked[] {
  return [asked, ...forget(all, asked.cypher)].slice(0, mostKept);
}

export function forget(all: readonly Asked[], cypher: string): readonly Asked[] {
  return all.filter((one) => one.cypher !== cypher);
}

/** The queries that were asked in this browser. */
export function readAsked(): readonly Asked[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isAsked) : [];
  } catch {
    return []; // What is there was not written by this page, or the browser keeps nothing.
  }
}

/** Keeps them for the next visit, where the browser does. */
export function keepAsked(all: readonly Asked[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
  } catch {
    // They are kept as long as the page is open.
  }
}

/** Where somebody stands who steps back through what was asked; the draft is what was written before that. */
export interface Recall {
  /** -1 at the draft. */
  readonly at: number;
  readonly draft: Asked;
}

/** One step to what was asked earlier or later, or nothing at either end. */
export function step(
  all: readonly Asked[],
  recall: Recall | undefined,
  now: Asked,
  way: "earlier" | "later",
): { readonly recall: Recall; readonly asked: Asked } | undefined {
  const { at, draft } = recall ?? { at: -1, draft: now };
  // The query that was just asked still stands in the editor: the step goes beyond it.
  const beyond = recall === undefined && all[0]?.cypher === now.cypher ? 1 : 0;
  const next = way === "earlier" ? at + 1 + beyond : at - 1;
  const asked = next === -1 ? draft : all[next];
  return asked === undefined || at === next ? undefined : { recall: { at: next, draft }, asked };
}
