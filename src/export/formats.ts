import type { GraphExport } from "./export-format.js";

export const exportFormats = ["json", "graphology", "gexf", "graphml", "csv", "cypher", "html"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Each writer is loaded when it is asked for. */
const writers: ReadonlyMap<ExportFormat, () => Promise<GraphExport>> = new Map<
  ExportFormat,
  () => Promise<GraphExport>
>([
  ["json", async () => (await import("./json.js")).jsonExport],
  ["graphology", async () => (await import("./graphology.js")).graphologyExport],
  ["gexf", async () => (await import("./gexf.js")).gexfExport],
  ["graphml", async () => (await import("./graphml.js")).graphmlExport],
  ["csv", async () => (await import("./csv.js")).csvExport],
  ["cypher", async () => (await import("./cypher.js")).cypherExport],
  ["html", async () => (await import("./html.js")).htmlPage()],
]);

export async function loadExport(format: ExportFormat): Promise<GraphExport> {
  const load = writers.get(format);
  if (load === undefined) throw new Error(`no writer for ${format}`);
  return load();
}
