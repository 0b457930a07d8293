import type { ArticleGraph } from "../../src/model/graph-document.js";

/** Every pair of offsets in a graph with the words that it should slice to; those that do not are returned. */
export function wrongOffsets(graph: ArticleGraph): string[] {
  const { text } = graph.article;
  const wrong: string[] = [];
  const check = (what: string, start: number, end: number, words?: string): void => {
    const sliced = text.slice(start, end);
    const inside = start >= 0 && end <= text.length && start < end;
    if (!inside || (words !== undefined && sliced !== words))
      wrong.push(`${what}: ${start}-${end} "${sliced}" is not "${words}"`);
  };
  for (const node of graph.nodes) {
    if (node.label !== "Statement") continue;
    const { spans, text: words, sourceText, sourceStart, sourceEnd, startOffset, endOffset } = node.properties;
    const pairs = Array.from(
      { length: spans.length / 2 },
      (_, i) => [spans[2 * i] ?? -1, spans[2 * i + 1] ?? -1] as const,
    );
    if (pairs.map(([start, end]) => text.slice(start, end)).join(" ") !== words) wrong.push(`spans of ${node.id}`);
    if (pairs[0]?.[0] !== startOffset || pairs.at(-1)?.[1] !== endOffset) wrong.push(`ends of ${node.id}`);
    for (const [start, end] of pairs) check(node.id, start, end);
    if (sourceStart !== undefined && sourceEnd !== undefined) check("source", sourceStart, sourceEnd, sourceText);
  }
  for (const relationship of graph.relationships) {
    check(relationship.type, relationship.properties.startOffset, relationship.properties.endOffset);
    if (relationship.type === "MENTIONS") {
      const { startOffsets, endOffsets, surfaces, kinds, count } = relationship.properties;
      if (new Set([startOffsets.length, endOffsets.length, surfaces.length, kinds.length, count]).size !== 1)
        wrong.push("lists of MENTIONS");
      for (const [i, start] of startOffsets.entries()) check("mention", start, endOffsets[i] ?? -1, surfaces[i]);
    }
    if (relationship.type === "SAID") {
      const { cue, cueStart, cueEnd, speaker, speakerStart, speakerEnd } = relationship.properties;
      check("speaker", speakerStart, speakerEnd, speaker);
      if (cueStart !== undefined && cueEnd !== undefined) check("cue", cueStart, cueEnd, cue);
    }
  }
  return wrong;
}
