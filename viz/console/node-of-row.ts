import type { QueryValue } from "../../src/store/query-result.js";
import { fullCaption } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { isA } from "./value-in-words.js";

/** The nodes that a row names: a node that it holds, an id, or the exact words of a node in view. */
export type NodesOfRow = (row: readonly QueryValue[]) => readonly string[];

/** Finds what rows name among the nodes that were read: ids first, then statements by their words, then names. */
export function rowReader(graph: ViewGraph | undefined): NodesOfRow {
  const statements = new Map<string, string>();
  const names = new Map<string, string>();
  graph?.forEachNode((id, { node }) => (node.label === "Statement" ? statements : names).set(fullCaption(node), id));
  return (row) => {
    const ids = row.flatMap((value) => {
      if (typeof value === "string") return graph?.hasNode(value) === true ? [value] : [];
      return isA("node", value) ? [value.id] : [];
    });
    const texts = row.filter((value) => typeof value === "string");
    const named = (among: ReadonlyMap<string, string>) => texts.flatMap((text) => among.get(text) ?? []);
    return [...new Set([...ids, ...named(statements), ...named(names)])];
  };
}

/** The node that a row leads to: a statement before who said it, for it says most. */
export function nodeOfRow(nodesOf: NodesOfRow): (row: readonly QueryValue[]) => string | undefined {
  return (row) => {
    const ids = nodesOf(row);
    return ids.find((id) => id.startsWith("statement:")) ?? ids[0];
  };
}
