import { useCallback, useEffect, useRef, useState } from "react";
import type { ArticleHead, GraphResponse, StatusResponse } from "../../src/server/api-types.js";
import { layoutInput } from "../graph/layout-input.js";
import { listKey, type Missing, type NeighbourList } from "../graph/members.js";
import { runLayout } from "../graph/run-layout.js";
import {
  addToViewGraph,
  buildViewGraph,
  refreshViewGraph,
  type NodeAttributes,
  type Place,
  type ViewGraph,
} from "../graph/view-graph.js";
import { readMissing } from "./read-missing.js";
import type { GraphSource } from "./source.js";

const pollMs = 10_000;

export type Extent = Pick<GraphResponse, "totals" | "limit" | "truncated">;

export interface LoadedGraph {
  /** All that was read so far, in view or not, so that what comes back into view stands where it stood. */
  readonly graph: ViewGraph;
  /** What the picture starts with. */
  readonly base: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, NeighbourList>;
  readonly articles: ReadonlyMap<string, ArticleHead>;
  /** Grows whenever nodes or edges come or go. */
  readonly version: number;
  readonly extent: Extent;
  readonly status: StatusResponse;
}

export type GraphState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: Error }
  | ({ readonly kind: "ready"; readonly layingOut: boolean } & LoadedGraph);

export interface GraphHandle {
  readonly state: GraphState;
  /** The store holds something else than when it was read. */
  readonly stale: boolean;
  readonly refresh: () => void;
  /** Asks for the neighbours that a step waits for. */
  readonly follow: (step: Missing, members: ReadonlySet<string>) => Promise<void>;
}

function withHeads(known: ReadonlyMap<string, ArticleHead>, heads: readonly ArticleHead[]) {
  return new Map([...known, ...heads.map((head) => [head.id, head] as const)]);
}

/** A node whose home the layout has found anew; one that was moved by hand stays where it stands. */
function atHome(attributes: NodeAttributes, home: Place = attributes.home): NodeAttributes {
  const { x, y, home: before } = attributes;
  return { ...attributes, home, ...(x === before.x && y === before.y ? home : { x, y }) };
}

/** The graph in view: loaded, laid out, added to, and read again when the store has changed. */
export function useGraph(source: GraphSource, cap: number): GraphHandle {
  const [state, setState] = useState<GraphState>({ kind: "loading" });
  const [stale, setStale] = useState(false);
  const latest = useRef<LoadedGraph>(undefined);
  const stopLayout = useRef<() => void>(undefined);
  /** What has no place yet: a layout that is cut short leaves it to the next one. */
  const waiting = useRef<Set<string> | "all">(new Set());
  const places = useRef(new Map<string, Place>());

  /** Shows the graph at once where something was shown before, else once it is laid out, so that nothing jumps. */
  const show = useCallback((loaded: LoadedGraph, unplaced: ReadonlySet<string> | "all") => {
    const first = latest.current === undefined;
    latest.current = loaded;
    if (unplaced === "all" || waiting.current === "all") waiting.current = "all";
    else for (const id of unplaced) waiting.current.add(id);
    const rests = waiting.current !== "all" && waiting.current.size === 0;
    if (!first || rests) setState({ kind: "ready", layingOut: !rests, ...loaded });
    if (rests) return;
    stopLayout.current?.();
    const added = waiting.current === "all" ? undefined : waiting.current;
    stopLayout.current = runLayout(layoutInput(loaded.graph, added), (positions) => {
      waiting.current = new Set();
      loaded.graph.updateEachNodeAttributes((id, attributes) => atHome(attributes, positions[id]), {
        attributes: ["x", "y"],
      });
      loaded.graph.forEachNode((id, { home }) => places.current.set(id, home));
      if (latest.current !== undefined) setState({ kind: "ready", layingOut: false, ...latest.current });
    });
  }, []);

  const load = useCallback(async () => {
    try {
      const [response, status] = await Promise.all([source.graph(cap), source.status()]);
      const { totals, limit, truncated } = response;
      const before = latest.current;
      const graph = before?.graph ?? buildViewGraph(response);
      const unplaced = before === undefined ? "all" : refreshViewGraph(graph, response, places.current);
      setStale(false);
      const loaded: LoadedGraph = {
        graph,
        status,
        base: new Set(response.nodes.map(({ id }) => id)),
        lists: new Map(),
        articles: withHeads(before?.articles ?? new Map(), response.articles),
        version: (before?.version ?? 0) + 1,
        extent: { totals, limit, truncated },
      };
      show(loaded, unplaced);
    } catch (thrown) {
      setState({ kind: "failed", error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    }
  }, [source, cap, show]);

  useEffect(() => {
    void load();
    return () => stopLayout.current?.();
  }, [load]);

  const follow = useCallback(
    async (step: Missing, members: ReadonlySet<string>) => {
      const before = latest.current;
      if (before === undefined) return;
      const read = await readMissing(source, step, before.lists.get(listKey(step)));
      const news = read.nodes.map(({ id }) => id).filter((id) => !before.graph.hasNode(id));
      const between =
        news.length === 0 ? { relationships: [], articles: [] } : await source.between(news, [...members, ...news]);
      if (latest.current !== before) return; // The graph was read again meanwhile: the step is followed anew.
      const relationships = [...read.relationships, ...between.relationships];
      const unplaced = addToViewGraph(before.graph, { nodes: read.nodes, relationships }, places.current);
      const lists = new Map(before.lists);
      if (read.list !== undefined) lists.set(listKey(step), read.list);
      const articles = withHeads(before.articles, [...read.articles, ...between.articles]);
      show({ ...before, lists, articles, version: before.version + 1 }, unplaced);
    },
    [source, show],
  );

  const counts = state.kind === "ready" ? JSON.stringify(state.status.counts) : undefined;
  useEffect(() => {
    if (counts === undefined) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      source.status().then(
        (now) => setStale(JSON.stringify(now.counts) !== counts),
        () => undefined, // The next thing that is asked for tells that the server is gone.
      );
    }, pollMs);
    return () => clearInterval(timer);
  }, [source, counts]);

  return { state, stale, refresh: () => void load(), follow };
}
