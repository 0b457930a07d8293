import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ArticleGraph } from "../model/graph-document.js";

/**
 * An article's graph as it was given, as the text that its node keeps: packed, without the article's own properties,
 * which stand beside it.
 */
export function packContribution({ nodes, relationships }: ArticleGraph): string {
  const others = nodes.filter(({ label }) => label !== "Article");
  return deflateRawSync(JSON.stringify({ nodes: others, relationships }), { level: 1 }).toString("base64");
}

export function unpackContribution(packed: string): Pick<ArticleGraph, "nodes" | "relationships"> {
  const text = inflateRawSync(Buffer.from(packed, "base64")).toString("utf8");
  return JSON.parse(text) as Pick<ArticleGraph, "nodes" | "relationships">;
}
