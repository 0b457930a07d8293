import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { shorten } from "../graph/captions.js";
import type { Loaded } from "../state/use-loaded.js";
import type { Asked } from "./asked.js";
import type { SavedQuery } from "./parameters.js";

interface QueryListsProps {
  readonly saved: Loaded<readonly SavedQuery[]>;
  readonly chosen: SavedQuery | undefined;
  readonly asked: readonly Asked[];
  readonly onChoose: (query: SavedQuery) => void;
  readonly onTake: (asked: Asked) => void;
  readonly onForget: (cypher: string) => void;
}

function SavedQueries({ saved, chosen, onChoose }: Pick<QueryListsProps, "saved" | "chosen" | "onChoose">) {
  if (saved.status === "failed") return <p className="hint">{saved.error.message}</p>;
  if (saved.status === "loading") return <p className="hint">Reading the saved queries…</p>;
  return saved.value.map((query) => (
    <Button
      key={query.name}
      className={chosen === query ? "row-button chosen" : "row-button"}
      aria-pressed={chosen === query}
      onPress={() => onChoose(query)}
    >
      {query.title}
      {chosen === query && <span className="hint">{query.description}</span>}
    </Button>
  ));
}

function AskedBefore({ asked, onTake, onForget }: Pick<QueryListsProps, "asked" | "onTake" | "onForget">) {
  if (asked.length === 0) return <p className="hint">Queries that were asked stay here, in this browser.</p>;
  return (
    <ul className="plain-list">
      {asked.map((one) => {
        const words = shorten(one.cypher, 90);
        return (
          <li key={one.cypher} className="asked">
            <Button className="row-button" onPress={() => onTake(one)}>
              <code>{words}</code>
            </Button>
            <Button className="button quiet small" aria-label={`Forget ${words}`} onPress={() => onForget(one.cypher)}>
              ✕
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Queries to start from: the saved ones, and those that were asked in this browser. */
export function QueryLists({ saved, chosen, asked, onChoose, onTake, onForget }: QueryListsProps) {
  return (
    <Tabs className="saved tabs">
      <TabList className="tab-list" aria-label="Queries to start from">
        <Tab id="saved">Saved</Tab>
        <Tab id="asked">History</Tab>
      </TabList>
      <TabPanel id="saved" className="tab-panel" aria-label="Saved queries">
        <SavedQueries saved={saved} chosen={chosen} onChoose={onChoose} />
      </TabPanel>
      <TabPanel id="asked" className="tab-panel" aria-label="Queries asked before">
        <AskedBefore asked={asked} onTake={onTake} onForget={onForget} />
      </TabPanel>
    </Tabs>
  );
}
