import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ArticleHead } from "../../src/server/api-types.js";
import type { Dock, Pair } from "../state/view-state.js";
import { Exchanges } from "./exchanges.js";
import { CloseIcon } from "./icons.js";
import { Timeline, type TimelineProps } from "./timeline.js";

interface StatementsDockProps extends TimelineProps {
  readonly dock: "timeline" | "exchanges";
  readonly pair: Pair | undefined;
  readonly articles: ReadonlyMap<string, ArticleHead>;
  readonly onDock: (dock: Dock | undefined) => void;
  readonly onPair: (pair: Pair) => void;
}

/** Below the picture: the statements in view along time, or as an exchange between two. */
export function StatementsDock(props: StatementsDockProps) {
  const { dock, onDock } = props;
  return (
    <section className="dock panel" aria-label="Statements">
      <Tabs className="tabs" selectedKey={dock} onSelectionChange={(key) => onDock(key as Dock)}>
        <TabList className="tab-list" aria-label="Timeline or exchange">
          <Tab id="timeline">Timeline</Tab>
          <Tab id="exchanges">Who said what about whom</Tab>
        </TabList>
        <TabPanel id="timeline" className="tab-panel">
          <Timeline {...props} />
        </TabPanel>
        <TabPanel id="exchanges" className="tab-panel">
          <Exchanges {...props} />
        </TabPanel>
      </Tabs>
      <Button className="button icon-button close" aria-label="Close the statements" onPress={() => onDock(undefined)}>
        <CloseIcon />
      </Button>
    </section>
  );
}
