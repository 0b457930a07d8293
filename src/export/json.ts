import { canonicalGraph } from "../model/canonical.js";
import type { ArticleFailure, ArticleGraph } from "../model/graph-document.js";
import type { TextExport } from "./export-format.js";

/** One line: the article's graph in canonical order, or what stands in its place where it failed. */
export function jsonLine(outcome: ArticleGraph | ArticleFailure): string {
  return `${JSON.stringify("error" in outcome ? outcome : canonicalGraph(outcome))}\n`;
}

export const jsonExport: TextExport = {
  kind: "text",
  async *write(articles) {
    for await (const article of articles) yield jsonLine(article);
  },
};
