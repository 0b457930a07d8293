import { canonicalGraph } from "../../src/model/canonical.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../../src/model/graph-document.js";
import type { EntityLabel, RelationshipType } from "../../src/model/graph-schema.js";
import { articleId, entityId, relationshipId, sha256, statementId } from "../../src/model/ids.js";
import type { Span } from "../../src/model/span.js";

/**
 * Article graphs from marked text, so that every offset is true by construction. `<m key>` marks a mention,
 * `<m key s1>` one that speaks statement s1, `<q s1>` its cue, `<c s1>` its words, `<f TYPE from to>` the words that
 * support a relationship.
 */
export interface MarkedArticle {
  readonly key: string;
  readonly title: string;
  readonly published: string;
  readonly marked: string;
  readonly entities: Readonly<
    Record<string, { readonly label: EntityLabel; readonly name: string; readonly more?: object }>
  >;
  readonly addressees?: Readonly<Record<string, string>>;
}

interface Mark extends Span {
  readonly tag: string;
  readonly words: readonly string[];
}

function parse(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  const open: { tag: string; words: string[]; start: number }[] = [];
  const marks: Mark[] = [];
  for (const piece of marked.split(/(<[^>]+>)/u)) {
    if (!piece.startsWith("<")) text += piece;
    else if (piece.startsWith("</")) {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`Nothing is open at ${piece}`);
      marks.push({ ...mark, end: text.length });
    } else {
      const [tag = "", ...words] = piece.slice(1, -1).split(" ");
      open.push({ tag, words, start: text.length });
    }
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

const provenance = (article: string, span: Span, method = "marked", confidence = 0.93) => ({
  article,
  startOffset: span.start,
  endOffset: span.end,
  method,
  confidence,
});

export function markedGraph(input: MarkedArticle): ArticleGraph {
  const { text, marks } = parse(input.marked);
  const hash = sha256(text);
  const article = articleId({ key: input.key, sha256: hash });
  const nodes: unknown[] = [];
  const relationships: unknown[] = [];
  const relate = (type: RelationshipType, from: string, to: string, properties: ReturnType<typeof provenance>) =>
    relationships.push({ id: relationshipId(type, from, to, properties), type, from, to, properties });
  const id = (key: string) => {
    const entity = input.entities[key];
    if (entity === undefined) throw new Error(`No entity ${key}`);
    return entityId(entity.label, entity.name);
  };
  const articleProperties = {
    id: article,
    title: input.title,
    text,
    sha256: hash,
    key: input.key,
    publisher: "The Harbour Ledger",
    published: input.published,
    language: "en",
    extractor: "marked",
  };
  nodes.push({ id: article, label: "Article", properties: articleProperties });

  for (const [key, { label, name, more }] of Object.entries(input.entities)) {
    const mentions = marks.filter(({ tag, words }) => tag === "m" && words[0] === key);
    if (mentions[0] === undefined) continue;
    const surfaces = mentions.map((mark) => text.slice(mark.start, mark.end));
    const named = surfaces.filter((surface) => /^\p{Lu}/u.test(surface) && !/^(He|She|They|It)$/u.test(surface));
    const roles = label === "Person" ? { roles: [] } : {};
    nodes.push({
      id: id(key),
      label,
      properties: { id: id(key), name, aliases: [...new Set([name, ...named])].sort(), ...roles, ...more },
    });
    relate("MENTIONS", article, id(key), {
      ...provenance(article, mentions[0]),
      ...{
        count: mentions.length,
        startOffsets: mentions.map(({ start }) => start),
        endOffsets: mentions.map(({ end }) => end),
        surfaces,
        kinds: surfaces.map((surface) => (/^(he|she|they|it)$/iu.test(surface) ? "pronoun" : "name")),
      },
    });
  }

  for (const statement of new Set(marks.filter(({ tag }) => tag === "c").map(({ words }) => words[0] ?? ""))) {
    const spans = marks.filter(({ tag, words }) => tag === "c" && words[0] === statement);
    const cue = marks.find(({ tag, words }) => tag === "q" && words[0] === statement);
    const speaker = marks.find(({ tag, words }) => tag === "m" && words[1] === statement);
    const first = spans[0];
    const last = spans.at(-1);
    if (first === undefined || last === undefined) throw new Error(`No words of ${statement}`);
    const node = statementId(article, first.start, last.end);
    const words = spans.map((span) => text.slice(span.start, span.end)).join(" ");
    nodes.push({
      id: node,
      label: "Statement",
      properties: {
        id: node,
        text: words,
        kind: /^["“]/u.test(words) ? "direct" : "indirect",
        mode: "said",
        polarity: "affirmed",
        ...(cue === undefined ? {} : { cue: text.slice(cue.start, cue.end) }),
        article,
        startOffset: first.start,
        endOffset: last.end,
        spans: spans.flatMap(({ start, end }) => [start, end]),
      },
    });
    relate("REPORTS", article, node, provenance(article, first));
    if (speaker !== undefined) {
      relate("SAID", id(speaker.words[0] ?? ""), node, {
        ...provenance(article, first, "quote-tag", 0.97),
        ...(cue === undefined ? {} : { cue: text.slice(cue.start, cue.end), cueStart: cue.start, cueEnd: cue.end }),
        ...{ speaker: text.slice(speaker.start, speaker.end), speakerStart: speaker.start, speakerEnd: speaker.end },
      });
    }
    const inside = (mark: Mark) => spans.some((span) => span.start <= mark.start && mark.end <= span.end);
    const about = new Map(
      marks.filter((mark) => mark.tag === "m" && inside(mark)).map((mark) => [mark.words[0] ?? "", mark]),
    );
    for (const [key, mark] of about) relate("ABOUT", node, id(key), provenance(article, mark));
    const addressee = input.addressees?.[statement];
    if (addressee !== undefined) relate("ADDRESSED_TO", node, id(addressee), provenance(article, first));
  }

  for (const { words, ...span } of marks.filter(({ tag }) => tag === "f")) {
    const [type, from = "", to = "", ...role] = words;
    const more = type === "HOLDS_ROLE" ? { role: role.join(" "), former: false } : {};
    relate(type as RelationshipType, id(from), id(to), { ...provenance(article, span, "pattern", 0.88), ...more });
  }

  return canonicalGraph({
    source: input.key,
    article: articleProperties,
    nodes: nodes as GraphNode[],
    relationships: relationships as GraphRelationship[],
    warnings: [],
  });
}
