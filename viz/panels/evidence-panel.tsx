import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { fullCaption, shorten } from "../graph/captions.js";
import { latestFirst, publishedLine } from "../graph/days.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import { ArticleEvidence } from "./article-evidence.js";
import { Details } from "./details.js";
import { Facts } from "./facts.js";
import { CloseIcon } from "./icons.js";
import type { PanelProps } from "./panel-props.js";

function exists(graph: ViewGraph, { kind, id }: Selection): boolean {
  return kind === "node" ? graph.hasNode(id) : graph.hasEdge(id);
}

interface ArticleListProps extends Pick<PanelProps, "graph" | "members" | "onOpenNode"> {
  /** Articles in the store. */
  readonly stored: number;
}

function ArticleList({ graph, members, stored, onOpenNode }: ArticleListProps) {
  const articles = latestFirst(
    graph
      .filterNodes((id, { node }) => node.label === "Article" && members.has(id))
      .map((id) => ({ id, ...graph.getNodeAttribute(id, "node").properties })),
  );
  return (
    <div className="start">
      <h2>Read the words behind the graph</h2>
      <p className="hint">
        Choose a person, a statement or a line between two of them: the article opens here with the words lit.
      </p>
      {articles.length > 0 && (
        <h3 className="group-title">
          {`Articles · ${articles.length}${articles.length < stored ? ` of ${stored.toLocaleString("en")}` : ""}`}
        </h3>
      )}
      <ul className="plain-list">
        {articles.map(({ id, ...properties }) => {
          const source = publishedLine(properties);
          return (
            <li key={id}>
              <Button className="row-button" onPress={() => onOpenNode(id)}>
                <span className="article-title">{shorten(fullCaption(graph.getNodeAttribute(id, "node")), 90)}</span>
                {source !== "" && <span className="hint">{source}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface EvidencePanelProps extends PanelProps {
  readonly selection: Selection | undefined;
  /** Articles in the store. */
  readonly stored: number;
}

/** The right column: what is selected, the article with its words lit, and the facts around it. */
export function EvidencePanel({ selection, stored, ...props }: EvidencePanelProps) {
  const { graph, members, onSelect, onOpenNode } = props;
  if (selection === undefined || !exists(graph, selection)) {
    return (
      <aside className="evidence panel" aria-label="Evidence">
        {selection !== undefined && <p className="hint missing">What this address selects is not in view.</p>}
        <ArticleList graph={graph} members={members} stored={stored} onOpenNode={onOpenNode} />
      </aside>
    );
  }
  return (
    <aside className="evidence panel" aria-label="Evidence">
      <Button className="button icon-button close" aria-label="Clear the selection" onPress={() => onSelect(undefined)}>
        <CloseIcon />
      </Button>
      <Details selection={selection} {...props} />
      <Tabs className="tabs evidence-tabs">
        <TabList className="tab-list" aria-label="Evidence or facts">
          <Tab id="evidence">Evidence</Tab>
          {selection.kind === "node" && <Tab id="facts">Facts</Tab>}
        </TabList>
        <TabPanel id="evidence" className="tab-panel evidence-body">
          <ArticleEvidence
            key={selection.id}
            graph={graph}
            selection={selection}
            onSelect={onSelect}
            onHover={props.onHover}
          />
        </TabPanel>
        {selection.kind === "node" && (
          <TabPanel id="facts" className="tab-panel">
            <Facts node={selection.id} {...props} />
          </TabPanel>
        )}
      </Tabs>
    </aside>
  );
}
