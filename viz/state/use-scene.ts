import { useEffect, useMemo, useState } from "react";
import { membersOf, type Missing } from "../graph/members.js";
import { shortestPath, type Path } from "../graph/shortest-path.js";
import { sizesByMentions } from "../graph/sizes.js";
import { statementFacts, type StatementFacts } from "../graph/statements.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { legendCounts, shownOf, type LegendCounts, type Part } from "../graph/visibility.js";
import type { LoadedGraph } from "./use-graph.js";
import type { ViewState } from "./view-state.js";

/** What a view makes of the graph that was read. */
export interface Scene {
  readonly members: ReadonlySet<string>;
  readonly missing: Missing | undefined;
  readonly facts: ReadonlyMap<string, StatementFacts>;
  readonly shown: Part;
  readonly counts: LegendCounts;
  readonly path: Path | undefined;
  readonly communities: ReadonlyMap<string, number> | undefined;
  readonly sizes: ReadonlyMap<string, number> | undefined;
}

type CommunityMethod = (graph: ViewGraph, shown: Part) => ReadonlyMap<string, number>;

/** Louvain's method is loaded when somebody asks for communities. */
function useCommunities(loaded: LoadedGraph | undefined, shown: Part | undefined, wanted: boolean) {
  const [method, setMethod] = useState<CommunityMethod>();
  useEffect(() => {
    if (wanted && method === undefined)
      void import("../graph/communities.js").then(({ communitiesOf }) => setMethod(() => communitiesOf));
  }, [wanted, method]);
  return useMemo(
    () =>
      wanted && method !== undefined && loaded !== undefined && shown !== undefined
        ? method(loaded.graph, shown)
        : undefined,
    [wanted, method, loaded?.graph, shown],
  );
}

export function useScene(loaded: LoadedGraph | undefined, view: ViewState): Scene | undefined {
  const { only, steps, removed, filters, collapsed, path } = view;
  const content = [loaded?.graph, loaded?.version] as const;
  const members = useMemo(
    () =>
      loaded && membersOf(loaded.base, { only, steps, removed }, loaded.lists, (node) => loaded.graph.hasNode(node)),
    [...content, only, steps, removed],
  );
  const facts = useMemo(() => loaded && statementFacts(loaded.graph, loaded.articles), content);
  const shown = useMemo(
    () =>
      loaded &&
      members &&
      facts &&
      shownOf(loaded.graph, { members: members.nodes, filters, collapsed, facts, articles: loaded.articles }),
    [...content, members, facts, filters, collapsed],
  );
  const counts = useMemo(
    () => loaded && members && shown && legendCounts(loaded.graph, members.nodes, shown),
    [...content, members, shown],
  );
  const way = useMemo(
    () => (loaded && shown && path ? shortestPath(loaded.graph, path.from, path.to, shown) : undefined),
    [...content, shown, path],
  );
  const sizes = useMemo(
    () => (loaded && view.sizes === "mentions" ? sizesByMentions(loaded.graph) : undefined),
    [...content, view.sizes],
  );
  const communities = useCommunities(loaded, shown, view.colours === "community");
  return useMemo(() => {
    if (!members || !facts || !shown || !counts) return undefined;
    return { members: members.nodes, missing: members.missing, facts, shown, counts, path: way, communities, sizes };
  }, [members, facts, shown, counts, way, communities, sizes]);
}
