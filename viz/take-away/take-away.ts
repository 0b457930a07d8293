/** The formats that the picture can be taken away in, with what they are good for. */
export const takeAways = {
  png: "PNG, a bitmap",
  svg: "SVG, for illustration programs",
  gexf: "GEXF, for Gephi",
  graphml: "GraphML, for yEd and networkx",
  json: "JSON, nodes and relationships",
  "nodes.csv": "CSV of the nodes",
  "relationships.csv": "CSV of the relationships",
} as const;

export type TakeAway = keyof typeof takeAways;

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
