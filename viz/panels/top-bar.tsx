import type { RefObject } from "react";
import { Button, ToggleButton } from "react-aria-components";
import type { Theme } from "../graph/palette.js";
import type { LoadedGraph } from "../state/use-graph.js";
import { ConsoleIcon, MapIcon, MoonIcon, RedoIcon, RefreshIcon, SunIcon, TimelineIcon, UndoIcon } from "./icons.js";
import type { TakeAway } from "../take-away/take-away.js";
import { TakeAwayMenu } from "./take-away-menu.js";
import { ViewsMenu } from "./views-menu.js";
import { SearchBox } from "./search-box.js";

interface TopBarProps {
  readonly loaded: LoadedGraph | undefined;
  readonly stale: boolean;
  readonly theme: Theme;
  /** Absent where nothing answers Cypher. */
  readonly consoleOpen: boolean | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onOpenNode: (id: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onRefresh: () => void;
  readonly onToggleTheme: () => void;
  readonly statementsOpen: boolean;
  readonly mapOpen: boolean;
  readonly onToggleConsole: () => void;
  readonly onToggleStatements: (open: boolean) => void;
  readonly onToggleMap: (open: boolean) => void;
  readonly onHelp: () => void;
  readonly onTakeAway: (format: TakeAway) => void;
  readonly viewHash: () => string;
  readonly onOpenView: (hash: string) => void;
}

const plurals: Readonly<Partial<Record<string, string>>> = { Person: "people" };

function summary({ status }: LoadedGraph): string {
  return (["Article", "Person", "Statement"] as const)
    .map((label) => {
      const count = status.counts.nodes[label];
      const word = label.toLowerCase();
      return `${count.toLocaleString("en")} ${count === 1 ? word : (plurals[label] ?? `${word}s`)}`;
    })
    .join(" · ");
}

export function TopBar(props: TopBarProps) {
  const { loaded, stale, theme, consoleOpen, searchRef } = props;
  return (
    <header className="top-bar">
      <div className="name">
        <h1 className="wordmark">onrecord</h1>
        {loaded !== undefined && (
          <p className="store" title={`${loaded.status.engine}: ${loaded.status.url}`}>
            {summary(loaded)}
          </p>
        )}
      </div>
      {loaded !== undefined && (
        <SearchBox loaded={loaded} theme={theme} inputRef={searchRef} onOpen={props.onOpenNode} />
      )}
      <div className="button-row top-buttons">
        <div className="button-pair" role="group" aria-label="History">
          <Button className="button icon-button" aria-label="Undo" isDisabled={!props.canUndo} onPress={props.onUndo}>
            <UndoIcon />
          </Button>
          <Button className="button icon-button" aria-label="Redo" isDisabled={!props.canRedo} onPress={props.onRedo}>
            <RedoIcon />
          </Button>
        </div>
        <Button
          className={stale ? "button stale" : "button icon-button wide-only"}
          aria-label={stale ? "The store has changed: read it again" : "Read the store again"}
          onPress={props.onRefresh}
        >
          <RefreshIcon />
          {stale && <span>New data</span>}
        </Button>
        {loaded !== undefined && (
          <>
            <ViewsMenu store={loaded.status.url} hash={props.viewHash} onOpen={props.onOpenView} />
            <TakeAwayMenu onTake={props.onTakeAway} />
          </>
        )}
        {loaded !== undefined && (
          <ToggleButton
            className="button"
            isSelected={props.statementsOpen}
            onChange={props.onToggleStatements}
            aria-label="Timeline"
          >
            <TimelineIcon />
            <span className="wide-only">Timeline</span>
          </ToggleButton>
        )}
        {loaded !== undefined && (
          <ToggleButton className="button" isSelected={props.mapOpen} onChange={props.onToggleMap} aria-label="Map">
            <MapIcon />
            <span className="wide-only">Map</span>
          </ToggleButton>
        )}
        {consoleOpen !== undefined && (
          <ToggleButton
            className="button"
            isSelected={consoleOpen}
            onChange={props.onToggleConsole}
            aria-label="Cypher console"
          >
            <ConsoleIcon />
            <span className="wide-only">Console</span>
          </ToggleButton>
        )}
        <Button className="button icon-button wide-only" aria-label="Keys" onPress={props.onHelp}>
          ?
        </Button>
        <Button
          className="button icon-button"
          aria-label={theme === "dark" ? "Light colours" : "Dark colours"}
          onPress={props.onToggleTheme}
        >
          {theme === "dark" ? <SunIcon /> : <MoonIcon />}
        </Button>
      </div>
    </header>
  );
}
