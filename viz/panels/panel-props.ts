import type { Theme } from "../graph/palette.js";
import type { Addition, ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";

/** What the parts of the evidence panel share. */
export interface PanelProps {
  readonly graph: ViewGraph;
  /** Grows when nodes or edges come or go. */
  readonly version: number;
  readonly theme: Theme;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onOpenNode: (id: string) => void;
  readonly onAdd: (addition: Addition) => void;
}
