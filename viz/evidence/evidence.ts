import { compareSpans, contains, type Span } from "../../src/model/span.js";
import type {
  ArticleResponse,
  ArticleStatement,
  StatementSource,
  ViewRelationship,
} from "../../src/server/api-types.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";

export const layers = ["content", "mention", "speaker", "cue"] as const;
export type Layer = (typeof layers)[number];

/** The words of one article that stand behind a node or an edge. */
export interface Evidence {
  readonly spans: Readonly<Record<Layer, readonly Span[]>>;
  /** What "next" and "previous" step through. */
  readonly stops: readonly Span[];
}

const nothing: Evidence = { spans: { content: [], mention: [], speaker: [], cue: [] }, stops: [] };

function evidence(spans: Partial<Evidence["spans"]>, stops: readonly Span[]): Evidence {
  return { spans: { ...nothing.spans, ...spans }, stops: [...stops].sort(compareSpans) };
}

function mentionsOf(article: ArticleResponse, node: string): readonly Span[] {
  const found = article.mentions.find((mentions) => mentions.node === node)?.mentions ?? [];
  return found.map(({ start, end }) => ({ start, end }));
}

function ofStatement({ spans, sources, sourceSpan }: ArticleStatement, only?: StatementSource): Evidence {
  const shown = only === undefined ? sources : [only];
  return evidence(
    {
      content: spans,
      speaker: [...shown.map(({ speaker }) => speaker), ...(sourceSpan === undefined ? [] : [sourceSpan])],
      cue: shown.flatMap(({ cue }) => (cue === undefined ? [] : [cue])),
    },
    spans,
  );
}

function ofRelationship(article: ArticleResponse, relationship: ViewRelationship): Evidence {
  const { id, type, from, to, properties } = relationship;
  const statement = (node: string) => article.statements.find((candidate) => candidate.id === node);
  const said = statement(type === "SAID" || type === "REPORTS" ? to : from);
  const support: Span = { start: Number(properties.startOffset), end: Number(properties.endOffset) };
  if (type === "MENTIONS") return evidence({ mention: mentionsOf(article, to) }, mentionsOf(article, to));
  if (properties.otherArticle === article.id && properties.article !== article.id) {
    const other: Span = { start: Number(properties.otherStart), end: Number(properties.otherEnd) };
    return evidence({ content: [other] }, [other]);
  }
  if (said !== undefined) {
    const source = type === "SAID" ? said.sources.find((candidate) => candidate.relationship === id) : undefined;
    const whole = ofStatement(said, source);
    if (type === "SAID" || type === "REPORTS") return whole;
    return evidence({ ...whole.spans, mention: [support] }, [support]);
  }
  const ends = [...mentionsOf(article, from), ...mentionsOf(article, to)].filter((span) => contains(support, span));
  return evidence({ content: [support], mention: ends }, [support]);
}

/** What lights up in an article for a node or an edge; nothing where the article does not support it. */
export function evidenceFor(article: ArticleResponse, graph: ViewGraph, selection: Selection): Evidence {
  if (selection.kind === "edge") {
    return graph.hasEdge(selection.id)
      ? ofRelationship(article, graph.getEdgeAttribute(selection.id, "relationship"))
      : nothing;
  }
  if (selection.id === article.id) {
    const all = article.mentions.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end })));
    return evidence({ mention: all }, []);
  }
  const statement = article.statements.find(({ id }) => id === selection.id);
  if (statement !== undefined) return ofStatement(statement);
  const mentions = mentionsOf(article, selection.id);
  return evidence({ mention: mentions }, mentions);
}

export interface Segment extends Span {
  /** The layers that cover it, in the order in which they are laid over each other. */
  readonly layers: readonly Layer[];
}

/** The text cut wherever a span starts or ends, for drawing without overlapping elements. */
export function segments(length: number, spans: Evidence["spans"]): readonly Segment[] {
  const cuts = new Set([0, length]);
  for (const layer of layers) for (const { start, end } of spans[layer]) cuts.add(start).add(end);
  const ordered = [...cuts].filter((cut) => cut >= 0 && cut <= length).sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? length;
    return {
      start,
      end,
      layers: layers.filter((layer) => spans[layer].some((span) => contains(span, { start, end }))),
    };
  });
}
