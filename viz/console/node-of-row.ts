import type { QueryValue } from "../../src/store/query-result.js";
import { fullCaption } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";

/**
 * Finds the node that a row of an answer leads to: a node it holds, an id, or the exact words of a statement or a name
 * of a node in view. A statement is preferred, for it says most.
 */
export function nodeFinder(graph: ViewGraph | undefined): (row: readonly QueryValue[]) => string | undefined {
  const statements = new Map<string, string>();
  const names = new Map<string, string>();
  graph?.forEachNode((id, { node }) => (node.label === "Statement" ? statements : names).set(fullCaption(node), id));
  return (row) => {
    const ids = row.flatMap((value) => {
      if (typeof value === "string") return graph?.hasNode(value) === true ? [value] : [];
      const isNode = typeof value === "object" && value !== null && "$type" in value && value.$type === "node";
      return isNode && "id" in value && typeof value.id === "string" ? [value.id] : [];
    });
    const texts = row.filter((value) => typeof value === "string");
    const find = (among: ReadonlyMap<string, string>) =>
      texts.map((text) => among.get(text)).find((id) => id !== undefined);
    return ids.find((id) => id.startsWith("statement:")) ?? ids[0] ?? find(statements) ?? find(names);
  };
}
