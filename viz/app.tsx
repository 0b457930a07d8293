import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { neighbourTowards } from "./graph/neighbour-towards.js";
import type { Point, Renderer } from "./graph/renderer.js";
import type { Selection } from "./graph/visibility.js";
import { Announcer } from "./panels/announcer.js";
import { EvidencePanel } from "./panels/evidence-panel.js";
import { FilterPanel } from "./panels/filter-panel.js";
import { GraphCanvas } from "./panels/graph-canvas.js";
import { HelpDialog } from "./panels/help-dialog.js";
import { Legend } from "./panels/legend.js";
import { NodeMenu } from "./panels/node-menu.js";
import { EmptyNotice, FailedNotice, LoadingNotice, Notice } from "./panels/notices.js";
import { Outline } from "./panels/outline.js";
import { PathStrip } from "./panels/path-strip.js";
import { PicturePanel } from "./panels/picture-panel.js";
import { SideTabs } from "./panels/side-tabs.js";
import { StatementsDock } from "./panels/statements-dock.js";
import { TopBar } from "./panels/top-bar.js";
import { TruncationNotice } from "./panels/truncation-notice.js";
import { useSource } from "./state/source.js";
import { useFarPath } from "./state/use-far-path.js";
import { useFollowing } from "./state/use-following.js";
import { useGraph } from "./state/use-graph.js";
import { useKeys } from "./state/use-keys.js";
import { useScene } from "./state/use-scene.js";
import { useTheme } from "./state/use-theme.js";
import { useView } from "./state/use-view.js";
import * as to from "./state/view-state.js";
import { decodeUrlState, encodeUrlState } from "./state/url-state.js";
import { seenIn } from "./take-away/seen.js";
import { download, type TakeAway } from "./take-away/take-away.js";
import { useTestingHandle } from "./testing.js";

/** Pixels that a key moves a node. */
const nudge = 24;

/** A page in one file has no server to ask, and goes without the console. */
const Console = import.meta.env.MODE === "page" ? undefined : lazy(() => import("./console/console.js"));

const PlaceMap = lazy(() => import("./panels/place-map.js"));

/** The whole page: a view stands in the address, and what it is a view of is read from the source. */
/** As in layout.css. */
const narrow = "(max-width: 820px)";

export function App() {
  const source = useSource();
  const { view, change, amend, undo, redo, canUndo, canRedo } = useView();
  const { state, stale, refresh, follow } = useGraph(source, view.cap);
  const [theme, toggleTheme] = useTheme();
  const [failure, setFailure] = useState<string>();
  const [menu, setMenu] = useState<{ readonly node: string; readonly at: Point }>();
  const [pathFrom, setPathFrom] = useState<string>();
  const [helpOpen, setHelpOpen] = useState(false);
  const renderer = useRef<Renderer>(undefined);
  const search = useRef<HTMLInputElement>(null);

  const ready = state.kind === "ready" ? state : undefined;
  const scene = useScene(ready, view);
  const following = useFollowing(ready, scene, view, follow, amend, setFailure);
  const farPath = useFarPath(source, ready, scene, view, following, amend);
  const { selection } = view;

  const select = useCallback(
    (chosen: Selection | undefined) => {
      if (pathFrom === undefined || chosen?.kind === "edge") change(to.selecting(chosen));
      else {
        setPathFrom(undefined);
        if (chosen !== undefined)
          change((now) => ({ ...now, selection: chosen, path: { from: pathFrom, to: chosen.id } }));
      }
    },
    [change, pathFrom],
  );
  const openNode = useCallback(
    (id: string) => {
      if (scene?.members.has(id) === false) change((now) => to.bringing(id)(now));
      select({ kind: "node", id });
      requestAnimationFrame(() => ready?.graph.hasNode(id) === true && renderer.current?.goTo(id));
    },
    [ready?.graph, scene, change, select],
  );
  const onMenu = useCallback(
    (node: string, at: Point) => {
      change(to.selecting({ kind: "node", id: node }));
      setMenu({ node, at });
    },
    [change],
  );
  const onCamera = useCallback((camera: to.Camera | undefined) => amend((now) => ({ ...now, camera })), [amend]);
  const onHover = useCallback((hover: Selection | undefined) => renderer.current?.setHover(hover), []);

  const selected = selection?.kind === "node" && ready?.graph.hasNode(selection.id) === true ? selection.id : undefined;
  useKeys({
    undo,
    redo,
    clear: () => (pathFrom === undefined ? select(undefined) : setPathFrom(undefined)),
    search: () => search.current?.focus(),
    expand: () => {
      if (selected !== undefined && renderer.current) onMenu(selected, renderer.current.viewport(selected));
    },
    remove: () => selected !== undefined && change(to.removing(selected)),
    pathFrom: () => setPathFrom(selected),
    evidence: () => document.querySelector<HTMLElement>(".article-scroll, .evidence .row-button")?.focus(),
    help: () => setHelpOpen(true),
    walk: (right, down) => {
      if (ready === undefined || scene === undefined) return;
      const next = neighbourTowards(ready.graph, selected, scene.shown, right, down);
      if (next !== undefined) select({ kind: "node", id: next });
    },
    move: (right, down) => selected !== undefined && renderer.current?.nudge(selected, right * nudge, down * nudge),
  });
  // A picture that starts from one node is looked at whole.
  useEffect(() => {
    if (view.only !== undefined && view.camera === undefined && !following) renderer.current?.fit();
  }, [view.only, view.steps, following]);

  useTestingHandle({ state, view, scene, following }, renderer);

  const setDock = (dock: to.Dock | undefined) => {
    amend((now) => ({ ...now, dock }));
    // On a narrow screen it opens below what is seen.
    if (dock !== undefined && window.matchMedia(narrow).matches)
      requestAnimationFrame(() => document.querySelector(".dock, .console")?.scrollIntoView());
  };
  const takeAway = async (format: TakeAway) => {
    if (ready === undefined || scene === undefined || renderer.current === undefined) return;
    try {
      const { writeTakeAway } = await import("./take-away/formats.js");
      const seen = seenIn(ready.graph, scene.shown, ready.articles);
      download(
        `onrecord${format.includes(".") ? "-" : "."}${format}`,
        await writeTakeAway(format, seen, renderer.current),
      );
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };

  const asks = Console !== undefined && source.cypher !== undefined;
  const consoleOpen = asks && view.dock === "console";
  return (
    <div className="page" data-dock={view.dock ?? "none"} data-evidence={selection !== undefined}>
      <TopBar
        loaded={ready}
        stale={stale}
        theme={theme}
        consoleOpen={asks ? consoleOpen : undefined}
        canUndo={canUndo}
        canRedo={canRedo}
        searchRef={search}
        onOpenNode={openNode}
        onUndo={undo}
        onRedo={redo}
        onRefresh={refresh}
        onToggleTheme={toggleTheme}
        statementsOpen={view.dock === "timeline" || view.dock === "exchanges"}
        onToggleConsole={() => setDock(consoleOpen ? undefined : "console")}
        mapOpen={view.dock === "map"}
        onToggleMap={(open) => setDock(open ? "map" : undefined)}
        onToggleStatements={(open) => setDock(open ? "timeline" : undefined)}
        onHelp={() => setHelpOpen(true)}
        onTakeAway={(format) => void takeAway(format)}
        viewHash={() => encodeUrlState(view)}
        onOpenView={(hash) => change(() => decodeUrlState(hash))}
      />
      {ready !== undefined && scene !== undefined && (
        <SideTabs
          legend={
            <>
              <Legend
                counts={scene.counts}
                filters={view.filters}
                theme={theme}
                onChange={(filters) => change(to.filtering(filters))}
              />
              <PicturePanel view={view} onChange={change} />
            </>
          }
          filters={
            <FilterPanel
              graph={ready.graph}
              version={ready.version}
              members={scene.members}
              facts={scene.facts}
              filters={view.filters}
              onChange={(filters) => change(to.filtering(filters))}
            />
          }
          outline={
            <Outline
              graph={ready.graph}
              version={ready.version}
              shown={scene.shown}
              theme={theme}
              selection={selection}
              onSelect={openNode}
            />
          }
        />
      )}
      <main className="stage">
        {state.kind === "loading" && <LoadingNotice />}
        {state.kind === "failed" && <FailedNotice error={state.error} onRetry={refresh} />}
        {ready !== undefined && ready.base.size === 0 && <EmptyNotice store={ready.status.url} onRefresh={refresh} />}
        {ready !== undefined && scene !== undefined && ready.base.size > 0 && (
          <GraphCanvas
            graph={ready.graph}
            base={ready.base}
            theme={theme}
            scene={scene}
            selection={selection}
            camera={view.camera}
            moved={view.moved}
            rendererRef={renderer}
            onSelect={select}
            onMenu={onMenu}
            onCamera={onCamera}
            onMove={(node, place) => change(to.moving(node, place))}
          />
        )}
        {ready !== undefined && scene !== undefined && menu !== undefined && ready.graph.hasNode(menu.node) && (
          <NodeMenu
            {...menu}
            graph={ready.graph}
            version={ready.version}
            members={scene.members}
            collapsed={view.collapsed.has(menu.node)}
            moved={view.moved.has(menu.node)}
            actions={{
              expand: (node, type) => change(to.expanding(node, type)),
              collapse: (node) => change(to.collapsing(node)),
              unfold: (node) => change(to.unfolding(node)),
              only: (node) => change(to.startingFrom(node)),
              remove: (node) => change(to.removing(node)),
              pathFrom: setPathFrom,
              putBack: (node) => change(to.puttingBack(node)),
            }}
            onClose={() => setMenu(undefined)}
          />
        )}
        {ready !== undefined && (
          <PathStrip
            graph={ready.graph}
            from={pathFrom}
            pair={view.path}
            path={scene?.path}
            far={farPath}
            onSelect={(kind, id) => change((now) => ({ ...now, selection: { kind, id } }))}
            onClose={() => {
              setPathFrom(undefined);
              change((now) => ({ ...now, path: undefined }));
            }}
          />
        )}
        {ready !== undefined && <TruncationNotice loaded={ready} view={view} onChange={change} />}
        {failure !== undefined && <Notice onClose={() => setFailure(undefined)}>{failure}</Notice>}
      </main>
      {ready !== undefined && scene !== undefined && (
        <EvidencePanel
          graph={ready.graph}
          version={ready.version}
          members={scene.members}
          articles={ready.articles}
          stored={ready.status.counts.nodes.Article}
          selection={selection}
          theme={theme}
          onSelect={select}
          onOpenNode={openNode}
          onExpand={(node) => change(to.expanding(node, undefined))}
          onHover={onHover}
        />
      )}
      {consoleOpen && Console !== undefined && (
        <Suspense fallback={<section className="console panel">Loading the console…</section>}>
          <Console
            graph={ready?.graph}
            onOpenNode={openNode}
            onShowGraph={(nodes, filters) => change(to.showingOnly(nodes, filters))}
            onClose={() => setDock(undefined)}
          />
        </Suspense>
      )}
      {ready !== undefined && scene !== undefined && view.dock === "map" && (
        <Suspense fallback={<section className="dock map-dock panel">Loading the map…</section>}>
          <PlaceMap
            graph={ready.graph}
            version={ready.version}
            shown={scene.shown}
            selection={selection}
            onOpenNode={openNode}
            onHover={onHover}
            onClose={() => setDock(undefined)}
          />
        </Suspense>
      )}
      {ready !== undefined && scene !== undefined && (view.dock === "timeline" || view.dock === "exchanges") && (
        <StatementsDock
          dock={view.dock}
          graph={ready.graph}
          members={scene.members}
          facts={scene.facts}
          articles={ready.articles}
          filters={view.filters}
          theme={theme}
          selected={selection?.id}
          pair={view.exchange}
          onFilter={(filters) => change(to.filtering(filters))}
          onPair={(exchange) => change((now) => ({ ...now, exchange }))}
          onDock={setDock}
          onOpenNode={openNode}
        />
      )}
      <HelpDialog isOpen={helpOpen} onClose={() => setHelpOpen(false)} />
      <Announcer graph={ready?.graph} selection={selection} />
    </div>
  );
}
