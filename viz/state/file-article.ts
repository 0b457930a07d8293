import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { EntityLabel } from "../../src/model/graph-schema.js";
import type { Span } from "../../src/model/span.js";
import type { ArticleResponse } from "../../src/server/api-types.js";

function pairs(flat: readonly number[]): readonly Span[] {
  return flat.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: flat[index + 1] ?? start }] : []));
}

function span(start: number | undefined, end: number | undefined): Span | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** One article graph as the server answers it: its text and the spans of everything that was found in it. */
export function articleOf({ article, nodes, relationships }: ArticleGraph): ArticleResponse {
  const { text, ...properties } = article;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = byId.get(id);
    return node !== undefined && "name" in node.properties ? node.properties.name : id;
  };
  const mentions = relationships.flatMap((one) => {
    if (one.type !== "MENTIONS") return [];
    const { startOffsets, endOffsets, surfaces, kinds, method, confidence } = one.properties;
    return [
      {
        relationship: one.id,
        node: one.to,
        label: byId.get(one.to)?.label as EntityLabel,
        name: nameOf(one.to),
        method,
        confidence,
        mentions: startOffsets.map((start, index) => ({
          start,
          end: endOffsets[index] ?? start,
          surface: surfaces[index] ?? "",
          kind: kinds[index] ?? "",
        })),
      },
    ];
  });
  const sources = relationships.flatMap((one) => {
    if (one.type !== "SAID") return [];
    const { method, confidence, speakerStart, speakerEnd, cueStart, cueEnd } = one.properties;
    const cue = span(cueStart, cueEnd);
    const speaker = { start: speakerStart, end: speakerEnd };
    const found = { relationship: one.id, node: one.from, name: nameOf(one.from), speaker, method, confidence };
    return [{ to: one.to, source: cue === undefined ? found : { ...found, cue } }];
  });
  const statements = nodes.flatMap((node) => {
    if (node.label !== "Statement" || node.properties.article !== article.id) return [];
    const sourceSpan = span(node.properties.sourceStart, node.properties.sourceEnd);
    return [
      {
        id: node.id,
        properties: node.properties,
        spans: pairs(node.properties.spans),
        sources: sources.filter(({ to }) => to === node.id).map(({ source }) => source),
        ...(sourceSpan === undefined ? {} : { sourceSpan }),
      },
    ];
  });
  statements.sort((a, b) => a.properties.startOffset - b.properties.startOffset);
  return { id: article.id, properties, text, mentions, statements };
}
