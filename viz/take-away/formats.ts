import type { Renderer } from "../graph/renderer.js";
import { nodesCsv, relationshipsCsv } from "./csv.js";
import { writeGexf, writeGraphml, writeJson } from "./graph-files.js";
import type { Seen } from "./seen.js";
import { writeSvg } from "./svg.js";
import type { TakeAway } from "./take-away.js";

/** What is seen as a file of a format. */
export async function writeTakeAway(format: TakeAway, seen: Seen, renderer: Renderer): Promise<Blob> {
  const text = (content: string, type: string) => new Blob([content], { type });
  switch (format) {
    case "png":
      return renderer.png();
    case "svg":
      return text(writeSvg(renderer.drawing()), "image/svg+xml");
    case "gexf":
      return text(writeGexf(seen), "application/xml");
    case "graphml":
      return text(writeGraphml(seen), "application/xml");
    case "json":
      return text(writeJson(seen), "application/json");
    case "nodes.csv":
      return text(nodesCsv(seen), "text/csv");
    case "relationships.csv":
      return text(relationshipsCsv(seen), "text/csv");
  }
}
