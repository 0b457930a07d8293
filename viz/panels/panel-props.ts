import type { ArticleHead } from "../../src/server/api-types.js";
import type { Theme } from "../graph/palette.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";

/** What the parts of the evidence panel share. */
export interface PanelProps {
  readonly graph: ViewGraph;
  /** Grows when nodes or edges come or go. */
  readonly version: number;
  readonly members: ReadonlySet<string>;
  readonly articles: ReadonlyMap<string, ArticleHead>;
  readonly theme: Theme;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onOpenNode: (id: string) => void;
  readonly onExpand: (node: string) => void;
  /** The pointer is over words that stand for a node or an edge, or over none. */
  readonly onHover: (selection: Selection | undefined) => void;
}
