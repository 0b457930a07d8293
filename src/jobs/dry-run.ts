import { readArticle } from "../article/read-article.js";
import type { ArticleFailure } from "../model/graph-document.js";
import type { GraphStore } from "../store/graph-store.js";
import { failure, type ReadOptions } from "./inputs/input.js";
import { readInputs } from "./inputs/read-inputs.js";

/** What an ingest would do with one input. */
export type Forecast =
  | { readonly source: string; readonly would: "add" | "replace" | "leave"; readonly title: string }
  | ({ readonly would: "fail" } & ArticleFailure)
  | { readonly source: string; readonly would: "leave out"; readonly message: string };

/**
 * Reads the inputs as an ingest would, and compares them with what the store holds; extracts and writes nothing. An
 * article whose words are the same is left, though a newer extractor might find more in them.
 */
export async function* dryRun(
  paths: readonly string[],
  options: ReadOptions & { readonly store?: GraphStore },
): AsyncGenerator<Forecast> {
  const { store } = options;
  for await (const read of readInputs(paths, options)) {
    if (read.kind === "failure") yield { would: "fail", source: read.source, error: read.error };
    else if (read.kind === "left-out") yield { would: "leave out", source: read.source, message: read.message };
    else if (read.kind === "input") {
      const { source } = read.input;
      try {
        const { id, title, sha256 } = readArticle(read.input).properties;
        const held = store === undefined ? undefined : await heldText(store, id);
        const would = held === undefined ? "add" : held === sha256 ? "leave" : "replace";
        yield { source, would, title };
      } catch (error) {
        yield { would: "fail", ...failure(source, error) };
      }
    }
  }
}

/** The hash of the text that the store holds under the id. */
async function heldText(store: GraphStore, id: string): Promise<string | undefined> {
  const { rows } = await store.query("MATCH (a:Article {id: $id}) RETURN a.sha256 AS sha256", { parameters: { id } });
  return rows[0]?.[0] as string | undefined;
}
