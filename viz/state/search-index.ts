import MiniSearch from "minisearch";
import type { Label } from "../../src/model/graph-schema.js";
import { fullCaption } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";

export interface Hit {
  readonly id: string;
  readonly label: Label;
  readonly title: string;
}

interface Entry extends Hit {
  readonly aliases: string;
}

/** Finds nodes in view by name, alias, headline or statement words, also by their beginnings and with typing errors. */
export function buildSearchIndex(graph: ViewGraph): (words: string) => readonly Hit[] {
  const index = new MiniSearch<Entry>({
    fields: ["title", "aliases"],
    storeFields: ["label", "title"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { title: 2 },
      combineWith: "AND",
      boostDocument: (_id, _term, stored) => (stored?.label === "Statement" ? 0.6 : 1),
    },
  });
  index.addAll(
    graph.mapNodes((id, { node }) => {
      const aliases = Array.isArray(node.properties.aliases) ? node.properties.aliases.join(" ") : "";
      return { id, label: node.label, title: fullCaption(node), aliases };
    }),
  );
  return (words) =>
    index
      .search(words)
      .slice(0, 12)
      .map((found) => ({ id: String(found.id), label: found.label as Label, title: String(found.title) }));
}
