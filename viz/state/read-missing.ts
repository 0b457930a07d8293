import type { ArticleHead, ViewNode, ViewRelationship } from "../../src/server/api-types.js";
import type { Missing, NeighbourList } from "../graph/members.js";
import type { GraphSource } from "./source.js";

/** Neighbours asked for at a time, of which some may be in view already. */
const pageSize = 200;
/** Nodes by themselves that the server hands out at a time. */
const mostAtOnce = 500;

interface Read {
  readonly nodes: readonly ViewNode[];
  readonly relationships: readonly ViewRelationship[];
  readonly articles: readonly ArticleHead[];
  /** The neighbours' list with what was read now, where neighbours were asked for. */
  readonly list: NeighbourList | undefined;
}

async function readByThemselves(source: GraphSource, { node, also }: Missing): Promise<Read> {
  const { nodes, articles } = await source.nodes([node, ...also].slice(0, mostAtOnce));
  if (nodes[0]?.id !== node) throw new Error(`The store holds no node "${node}".`);
  return { nodes, articles, relationships: [], list: undefined };
}

/** What a view waits for: the next neighbours of a node, or every node at once that is to stand there by itself. */
export async function readMissing(
  source: GraphSource,
  missing: Missing,
  list: NeighbourList = { ids: [], read: 0, complete: false },
): Promise<Read> {
  const { node, type, count } = missing;
  if (count === 0) return readByThemselves(source, missing);
  const page = await source.neighbours(node, { type, limit: pageSize, offset: list.read });
  const { relationships, articles, total } = page;
  const read = list.read + relationships.length;
  const others = relationships.map(({ from, to }) => (from === node ? to : from));
  return {
    nodes: [page.node, ...page.nodes],
    relationships,
    articles,
    list: { ids: [...list.ids, ...others], read, complete: read >= total },
  };
}
