import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api } from "./api-client.js";
import type { Renderer } from "./graph/renderer.js";
import { legendCounts } from "./graph/visibility.js";
import { Announcer } from "./panels/announcer.js";
import { EvidencePanel } from "./panels/evidence-panel.js";
import { GraphCanvas } from "./panels/graph-canvas.js";
import { Legend } from "./panels/legend.js";
import { EmptyNotice, FailedNotice, LoadingNotice, Notice } from "./panels/notices.js";
import { Outline } from "./panels/outline.js";
import { SideTabs } from "./panels/side-tabs.js";
import { TopBar } from "./panels/top-bar.js";
import { useGraph, type GraphState } from "./state/use-graph.js";
import { useTheme } from "./state/use-theme.js";
import { useView } from "./state/use-view.js";
import { useTestingHandle } from "./testing.js";

const Console = lazy(() => import("./panels/console.js"));

function totalOf(state: GraphState): number {
  return state.kind === "ready" ? Object.values(state.extent.totals).reduce((sum, count) => sum + count, 0) : 0;
}

/** The whole page: what is selected and shown stands in the address, everything else is read from the server. */
export function App() {
  const { state, stale, refresh, add } = useGraph();
  const { selection, filters, select, setFilters } = useView();
  const [theme, toggleTheme] = useTheme();
  const [consoleOpen, setConsoleOpen] = useState(false);
  const [failure, setFailure] = useState<string>();
  const renderer = useRef<Renderer>(undefined);
  const search = useRef<HTMLInputElement>(null);

  const ready = state.kind === "ready" ? state : undefined;
  const counts = useMemo(
    () => (ready === undefined ? undefined : legendCounts(ready.graph, filters)),
    [ready?.graph, ready?.version, filters],
  );

  const openNode = useCallback(
    async (id: string) => {
      if (ready === undefined) return;
      if (!ready.graph.hasNode(id)) {
        try {
          const { node, nodes, relationships } = await api.neighbours(id, { limit: 50 });
          add({ nodes: [node, ...nodes], relationships });
        } catch (thrown) {
          setFailure(thrown instanceof Error ? thrown.message : String(thrown));
          return;
        }
      }
      select({ kind: "node", id });
      requestAnimationFrame(() => renderer.current?.goTo(id));
    },
    [ready, add, select],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, .cm-editor, select");
      if (event.key === "Escape" && !typing) select(undefined);
      if (event.key === "/" && !typing) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [select]);

  useTestingHandle(state, { selection, filters }, renderer);

  return (
    <div className="page" data-console={consoleOpen} data-evidence={selection !== undefined}>
      <TopBar
        loaded={ready}
        stale={stale}
        theme={theme}
        consoleOpen={consoleOpen}
        searchRef={search}
        onOpenNode={(id) => void openNode(id)}
        onRefresh={refresh}
        onToggleTheme={toggleTheme}
        onToggleConsole={() => setConsoleOpen((open) => !open)}
      />
      {ready !== undefined && counts !== undefined && (
        <SideTabs
          legend={<Legend counts={counts} filters={filters} theme={theme} onChange={setFilters} />}
          outline={
            <Outline
              graph={ready.graph}
              version={ready.version}
              filters={filters}
              theme={theme}
              selection={selection}
              onSelect={(id) => void openNode(id)}
            />
          }
        />
      )}
      <main className="stage">
        {state.kind === "loading" && <LoadingNotice />}
        {state.kind === "failed" && <FailedNotice error={state.error} onRetry={refresh} />}
        {ready !== undefined && ready.graph.order === 0 && <EmptyNotice onRefresh={refresh} />}
        {ready !== undefined && ready.graph.order > 0 && (
          <GraphCanvas
            graph={ready.graph}
            theme={theme}
            filters={filters}
            selection={selection}
            rendererRef={renderer}
            onSelect={select}
          />
        )}
        {ready?.extent.truncated === true && (
          <Notice>
            {`Showing ${ready.graph.order.toLocaleString("en")} of ${totalOf(state).toLocaleString("en")} nodes: the ` +
              "best connected. Search finds the others and brings them in."}
          </Notice>
        )}
        {failure !== undefined && <Notice onClose={() => setFailure(undefined)}>{failure}</Notice>}
      </main>
      {ready !== undefined && (
        <EvidencePanel
          graph={ready.graph}
          version={ready.version}
          selection={selection}
          theme={theme}
          onSelect={select}
          onOpenNode={(id) => void openNode(id)}
          onAdd={add}
        />
      )}
      {consoleOpen && (
        <Suspense fallback={<section className="console panel">Loading the console…</section>}>
          <Console graph={ready?.graph} onOpenNode={(id) => void openNode(id)} onClose={() => setConsoleOpen(false)} />
        </Suspense>
      )}
      <Announcer graph={ready?.graph} selection={selection} />
    </div>
  );
}
