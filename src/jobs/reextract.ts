import type { ArticleInput } from "../article/article.js";
import { compareText } from "../model/canonical.js";
import { extractorVersion } from "../pipeline/version.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ReadInput } from "./inputs/input.js";
import { writeAll, type WriteAllOptions } from "./ingest.js";
import type { IngestReport } from "./job-tally.js";

export interface ReextractOptions extends Omit<WriteAllOptions, "workers" | "anew"> {
  /** Only what an extractor before this version made; else all that another one than this made. */
  readonly olderThan?: string;
  readonly workers?: number;
}

/** Versions in their natural order: `rules-2` stands before `rules-10`. */
const compareVersions = (a: string, b: string): number => new Intl.Collator("en", { numeric: true }).compare(a, b);

/**
 * Brings the articles of a store to this version of the extractor, from the texts that the store keeps. Corrections
 * made by hand belong to the store, not to an extraction, and stay.
 */
export async function reextract(options: ReextractOptions): Promise<IngestReport> {
  const { store, bus, olderThan, workers = 1 } = options;
  const ids = await outdated(store, olderThan);
  bus?.emit("job:start", { workers, articles: ids.length });
  return writeAll(storedInputs(store, ids), { ...options, workers, anew: true });
}

async function outdated(store: GraphStore, olderThan: string | undefined): Promise<readonly string[]> {
  const { rows } = await store.query("MATCH (a:Article) RETURN a.id AS id, a.extractor AS extractor", {
    rowLimit: 10_000_000,
    timeoutMs: 600_000,
  });
  const isDue = (extractor: string): boolean =>
    olderThan === undefined ? extractor !== extractorVersion : compareVersions(extractor, olderThan) < 0;
  return rows.flatMap(([id, extractor]) => (isDue(extractor as string) ? [id as string] : [])).sort(compareText);
}

async function* storedInputs(store: GraphStore, ids: readonly string[]): AsyncGenerator<ReadInput> {
  for (const id of ids) {
    const found = await storedInput(store, id);
    if (found !== undefined) yield found;
  }
}

const columns = [
  "id",
  "title",
  "text",
  "sha256",
  "url",
  "key",
  "publisher",
  "author",
  "published",
  "language",
] as const;

/** The article as it could be given again; nothing where it has gone meanwhile. */
async function storedInput(store: GraphStore, id: string): Promise<ReadInput | undefined> {
  const { rows } = await store.query(
    `MATCH (a:Article {id: $id}) RETURN ${columns.map((column) => `a.${column} AS ${column}`).join(", ")}`,
    { parameters: { id } },
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const known = Object.fromEntries(columns.flatMap((column, at) => (row[at] === null ? [] : [[column, row[at]]])));
  const stored = known as unknown as NonNullable<ArticleInput["stored"]>;
  return { kind: "input", input: { source: stored.key ?? id, content: stored.text, stored } };
}
