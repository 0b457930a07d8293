import { useCallback, useEffect, useRef, useState } from "react";
import type { GraphResponse, StatusResponse } from "../../src/server/api-types.js";
import { api } from "../api-client.js";
import { layoutInput } from "../graph/layout-input.js";
import { runLayout } from "../graph/run-layout.js";
import {
  addToViewGraph,
  buildViewGraph,
  refreshViewGraph,
  type Addition,
  type ViewGraph,
} from "../graph/view-graph.js";

/** Nodes asked for at first; what lies beyond is found by search and brought in with its neighbours. */
const nodeCap = 500;
const pollMs = 10_000;

export type Extent = Pick<GraphResponse, "totals" | "limit" | "truncated">;

export interface LoadedGraph {
  readonly graph: ViewGraph;
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
  readonly add: (addition: Addition) => void;
}

/** The graph in view: loaded, laid out, added to, and read again when the store has changed. */
export function useGraph(): GraphHandle {
  const [state, setState] = useState<GraphState>({ kind: "loading" });
  const [stale, setStale] = useState(false);
  const stopLayout = useRef<() => void>(undefined);

  const layOut = useCallback((loaded: LoadedGraph, added?: ReadonlySet<string>) => {
    stopLayout.current?.();
    stopLayout.current = runLayout(layoutInput(loaded.graph, added), (positions) => {
      loaded.graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions[id] }), {
        attributes: ["x", "y"],
      });
      setState({ kind: "ready", layingOut: false, ...loaded });
    });
  }, []);

  const load = useCallback(
    async (before: LoadedGraph | undefined) => {
      try {
        const [response, status] = await Promise.all([api.graph(nodeCap), api.status()]);
        const { totals, limit, truncated } = response;
        const graph = before?.graph ?? buildViewGraph(response);
        const added = before === undefined ? undefined : refreshViewGraph(graph, response);
        const loaded = { graph, status, version: (before?.version ?? 0) + 1, extent: { totals, limit, truncated } };
        setStale(false);
        // A first layout is waited for, so that nothing jumps; later ones only place what is new.
        if (before !== undefined) setState({ kind: "ready", layingOut: true, ...loaded });
        layOut(loaded, added);
      } catch (thrown) {
        setState({ kind: "failed", error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
      }
    },
    [layOut],
  );

  useEffect(() => {
    void load(undefined);
    return () => stopLayout.current?.();
  }, [load]);

  const counts = state.kind === "ready" ? JSON.stringify(state.status.counts) : undefined;
  useEffect(() => {
    if (counts === undefined) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      api.status().then(
        (now) => setStale(JSON.stringify(now.counts) !== counts),
        () => undefined, // The next thing that is asked for tells that the server is gone.
      );
    }, pollMs);
    return () => clearInterval(timer);
  }, [counts]);

  const loaded = state.kind === "ready" ? state : undefined;
  return {
    state,
    stale,
    refresh: () => void load(loaded),
    add: (addition) => {
      if (loaded === undefined) return;
      const added = addToViewGraph(loaded.graph, addition);
      const grown: LoadedGraph = { ...loaded, version: loaded.version + 1 };
      setState({ ...grown, kind: "ready", layingOut: added.size > 0 });
      if (added.size > 0) layOut(grown, added);
    },
  };
}
