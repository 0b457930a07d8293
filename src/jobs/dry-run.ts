import { readArticle } from "../article/read-article.js";
import type { ArticleFailure } from "../model/graph-document.js";
import type { GraphStore } from "../store/graph-store.js";
import { failure, type ReadOptions } from "./inputs/input.js";
import { readInputs } from "./inputs/read-inputs.js";
import { standingOf, type Standing } from "./standing-articles.js";

/** What an ingest would do with one input. */
export type Forecast =
  | { readonly source: string; readonly would: "add" | "replace" | "leave"; readonly title: string }
  | ({ readonly would: "fail" } & ArticleFailure)
  | { readonly source: string; readonly would: "leave out"; readonly message: string };

const verbs: Readonly<Record<Standing, "add" | "replace" | "leave">> = {
  absent: "add",
  another: "replace",
  standing: "leave",
};

/** Reads the inputs as an ingest would, and compares them with what the store holds; extracts and writes nothing. */
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
        const article = await readArticle(read.input);
        const [standing = "absent"] = store === undefined ? [] : await standingOf(store, [article]);
        yield { source, would: verbs[standing], title: article.properties.title };
      } catch (error) {
        yield { would: "fail", ...failure(source, error) };
      }
    }
  }
}
