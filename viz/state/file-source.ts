import type { ArticleGraph } from "../../src/model/graph-document.js";
import { entityLabels, labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import type { Properties, PropertyValue } from "../../src/model/property.js";
import type {
  ArticleHead,
  ArticleResponse,
  BetweenResponse,
  GraphResponse,
  NeighbourCount,
  NeighbourhoodResponse,
  NodesResponse,
  PathResponse,
  SearchResponse,
  StatusResponse,
  ViewNode,
  ViewRelationship,
} from "../../src/server/api-types.js";
import { fullCaption } from "../graph/captions.js";
import { articleOf } from "./file-article.js";
import type { GraphSource, NeighboursRequest, PathRequest } from "./source.js";

function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

function union(a: PropertyValue | undefined, b: PropertyValue): PropertyValue {
  if (!Array.isArray(a) || !Array.isArray(b)) return b;
  return [...new Set([...(a as readonly string[]), ...(b as readonly string[])])].sort();
}

/** What several articles say of one node: lists joined, of single values the last. */
function merged(a: Properties | undefined, b: Properties): Properties {
  if (a === undefined) return b;
  return { ...a, ...Object.fromEntries(Object.entries(b).map(([name, value]) => [name, union(a[name], value)])) };
}

interface Held {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly relationships: readonly ViewRelationship[];
  readonly around: ReadonlyMap<string, readonly ViewRelationship[]>;
  readonly heads: ReadonlyMap<string, ArticleHead>;
}

function hold(articles: readonly ArticleGraph[]): Held {
  const nodes = new Map<string, ViewNode>();
  const relationships = new Map<string, ViewRelationship>();
  for (const article of articles) {
    for (const { id, label, properties } of article.nodes) {
      const own = without(properties, ["text", "fingerprint"].slice(label === "Article" ? 0 : 1));
      nodes.set(id, { id, label, properties: merged(nodes.get(id)?.properties, own) });
    }
    for (const one of article.relationships) {
      const lists = ["startOffsets", "endOffsets", "surfaces", "kinds"];
      const properties = one.type === "MENTIONS" ? without(one.properties, lists) : one.properties;
      relationships.set(one.id, { ...one, properties });
    }
  }
  const whole = [...relationships.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const around = new Map<string, ViewRelationship[]>();
  const put = (id: string, one: ViewRelationship) => {
    const list = around.get(id);
    if (list === undefined) around.set(id, [one]);
    else list.push(one);
  };
  for (const one of whole) {
    put(one.from, one);
    if (one.to !== one.from) put(one.to, one);
  }
  const heads = articles.map(({ article: { id, title, publisher, published, url } }) => {
    const known = Object.entries({ publisher, published, url }).filter(([, value]) => value !== undefined);
    return [id, { id, title, ...Object.fromEntries(known) }] as const;
  });
  return { nodes, relationships: whole, around, heads: new Map(heads) };
}

function counted<K extends string>(keys: readonly K[], items: Iterable<K>): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const item of items) counts[item] += 1;
  return counts;
}

/** The best connected nodes, of which a tenth may be articles, as the server chooses them. */
function bestConnected({ nodes, around }: Held, limit: number): ReadonlySet<string> {
  const carriers = new Set(["MENTIONS", "REPORTS"]);
  const degree = ({ id, label }: ViewNode) => {
    const all = around.get(id) ?? [];
    return label === "Article" ? all.length : all.filter(({ type }) => !carriers.has(type)).length;
  };
  const ranked = [...nodes.values()]
    .map((node) => ({ node, degree: degree(node) }))
    .sort((a, b) => b.degree - a.degree || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node }) => node);
  const articles = ranked.filter(({ label }) => label === "Article").slice(0, Math.max(1, Math.floor(limit / 10)));
  const others = ranked.filter(({ label }) => label !== "Article").slice(0, limit - articles.length);
  return new Set([...articles, ...others].map(({ id }) => id));
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Article graphs that are held in memory, read as the server would answer them; nothing answers Cypher here. */
export function fileSource(name: string, articles: readonly ArticleGraph[]): GraphSource {
  const held = hold(articles);
  const { nodes, relationships, around, heads } = held;
  const totals = counted(
    labels,
    [...nodes.values()].map(({ label }) => label),
  );
  const headsOf = (facts: readonly ViewRelationship[]) =>
    [...heads.values()].filter(({ id }) => facts.some(({ properties }) => properties.article === id));

  const graph = (limit: number): GraphResponse => {
    const truncated = nodes.size > limit;
    const ids = truncated ? bestConnected(held, limit) : new Set(nodes.keys());
    return {
      nodes: [...nodes.values()].filter(({ id }) => ids.has(id)).sort(byId),
      relationships: relationships.filter(({ from, to }) => ids.has(from) && ids.has(to)).sort(byId),
      articles: [...heads.values()].sort(byId),
      totals,
      limit,
      truncated,
    };
  };

  const neighbours = (id: string, { limit, offset = 0, type }: NeighboursRequest): NeighbourhoodResponse => {
    const node = nodes.get(id);
    if (node === undefined) throw new Error(`${name} holds no node "${id}".`);
    const all = around.get(id) ?? [];
    const counts = new Map<string, NeighbourCount>();
    for (const one of all) {
      const direction = one.from === id ? "out" : "in";
      const key = `${one.type} ${direction}`;
      counts.set(key, { type: one.type, direction, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const other = ({ from, to }: ViewRelationship) => (from === id ? to : from);
    const rank = (one: ViewRelationship) => `${one.from === id ? 0 : 1} ${other(one)} ${one.id}`;
    const wanted = all.filter((one) => type === undefined || one.type === type);
    const page = wanted.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(offset, offset + limit);
    return {
      node,
      counts: [...counts.values()],
      nodes: [...new Set(page.map(other))].flatMap((one) => nodes.get(one) ?? []),
      relationships: page,
      articles: headsOf(page),
      offset,
      limit,
      total: wanted.length,
    };
  };

  const nodesOf = (ids: readonly string[]): NodesResponse => {
    const found = ids.flatMap((id) => nodes.get(id) ?? []);
    const behind = new Set(found.flatMap(({ id, properties }) => [id, properties.article]));
    return { nodes: found, articles: [...heads.values()].filter(({ id }) => behind.has(id)) };
  };

  const between = (some: readonly string[], others: readonly string[]): BetweenResponse => {
    const [a, b] = [new Set(some), new Set(others)];
    const found = relationships.filter(({ from, to }) => (a.has(from) && b.has(to)) || (a.has(to) && b.has(from)));
    return { relationships: found, articles: headsOf(found) };
  };

  const path = ({ from, to, ...without }: PathRequest): PathResponse => {
    const hidden = (id: string) => {
      const label = nodes.get(id)?.label;
      return label === undefined || without.withoutLabels.includes(label) || without.withoutNodes.includes(id);
    };
    const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
    for (const node of cameFrom.keys()) {
      if (node === to) break;
      for (const one of around.get(node) ?? []) {
        const next = one.from === node ? one.to : one.from;
        if (cameFrom.has(next) || without.withoutTypes.includes(one.type)) continue;
        if (next === to || !hidden(next)) cameFrom.set(next, node);
      }
    }
    const way: string[] = [];
    if (cameFrom.has(to))
      for (let id: string | undefined = to; id !== undefined; id = cameFrom.get(id)) way.unshift(id);
    return { nodes: way, complete: true };
  };

  const article = (id: string): ArticleResponse => {
    const found = articles.find((one) => one.article.id === id);
    if (found === undefined) throw new Error(`${name} holds no article "${id}".`);
    return articleOf(found);
  };

  const search = (words: string): SearchResponse => {
    const wanted = words.toLowerCase();
    const order = [...entityLabels, ...labels];
    const hits = [...nodes.values()]
      .filter((node) => fullCaption(node).toLowerCase().includes(wanted))
      .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label) || byId(a, b))
      .map((node) => ({ id: node.id, label: node.label, title: fullCaption(node) }));
    return { hits: hits.slice(0, 20), truncated: hits.length > 20 };
  };

  const counts: StatusResponse["counts"] = {
    nodes: totals,
    relationships: counted(
      relationshipTypeNames,
      relationships.map(({ type }) => type),
    ),
  };
  const answer = <A extends unknown[], R>(read: (...given: A) => R) => {
    return (...given: A) => new Promise<R>((resolve) => resolve(read(...given)));
  };
  return {
    status: answer(() => ({ engine: "embedded" as const, url: name, counts })),
    graph: answer(graph),
    neighbours: answer(neighbours),
    nodes: answer(nodesOf),
    between: answer(between),
    path: answer(path),
    article: answer(article),
    search: answer(search),
  };
}
