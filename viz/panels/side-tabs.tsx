import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";

/** The left column: what is shown, or the same as a list for the keyboard. */
export function SideTabs({ legend, filters, outline }: Readonly<Record<"legend" | "filters" | "outline", ReactNode>>) {
  return (
    <Tabs className="side panel tabs">
      <TabList className="tab-list" aria-label="Legend, filters or outline">
        <Tab id="legend">Legend</Tab>
        <Tab id="filters">Filters</Tab>
        <Tab id="outline">Outline</Tab>
      </TabList>
      <TabPanel id="legend" className="tab-panel">
        {legend}
      </TabPanel>
      <TabPanel id="filters" className="tab-panel">
        {filters}
      </TabPanel>
      <TabPanel id="outline" className="tab-panel">
        {outline}
      </TabPanel>
    </Tabs>
  );
}
