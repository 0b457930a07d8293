import { slice, type Span } from "../../src/model/span.js";
import type { ArticleResponse } from "../../src/server/api-types.js";
import { fullCaption, typeInWords } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import type { Evidence } from "./evidence.js";

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/** The words in quotation marks, which they may have brought along. */
function quoted(words: readonly string[]): string {
  const joined = words.map((one) => oneLine(one)).join(" […] ");
  return /^["“«]/u.test(joined) && /["”»]$/u.test(joined) ? joined : `“${joined}”`;
}

function source({ properties }: ArticleResponse, spans: readonly Span[]): string {
  const where = spans.map(({ start, end }) => `${start}–${end}`).join(", ");
  const parts = [
    `“${oneLine(String(properties.title))}”`,
    properties.author,
    properties.publisher,
    properties.published,
    properties.url,
    where === "" ? undefined : `characters ${where}`,
  ];
  return `${parts.filter((part) => part !== undefined).join(", ")}.`;
}

/** What an article says of a node or an edge, as one may quote it: the words, whose they are, and where they stand. */
export function citation(
  article: ArticleResponse,
  graph: ViewGraph,
  selection: Selection,
  { spans, stops }: Evidence,
): string {
  const words = (all: readonly Span[]) => quoted(all.map((span) => slice(article.text, span)));
  const name = (id: string) => fullCaption(graph.getNodeAttribute(id, "node"));
  const statement = article.statements.find(
    ({ id, sources }) => id === selection.id || sources.some(({ relationship }) => relationship === selection.id),
  );
  if (statement !== undefined) {
    const speakers = statement.sources.map((one) => one.name);
    const said = statement.sourceSpan === undefined ? [] : [slice(article.text, statement.sourceSpan)];
    const who = [...speakers, ...said].join(" and ") || "source not named";
    const cue = statement.properties.cue;
    return `${words(statement.spans)} — ${who}${cue === undefined ? "" : ` (${String(cue)})`}, in ${source(article, statement.spans)}`;
  }
  if (selection.kind === "edge") {
    const { type, from, to } = graph.getEdgeAttribute(selection.id, "relationship");
    const support = spans.content.length > 0 ? spans.content : stops;
    return `${name(from)} — ${typeInWords(type)} — ${name(to)}: ${words(support)}, in ${source(article, support)}`;
  }
  if (stops.length === 0) return source(article, []);
  const times = stops.length === 1 ? "once" : `${stops.length} times`;
  return `${name(selection.id)}, mentioned ${times} in ${source(article, stops)}`;
}
