import { fullCaption, shorten } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";

interface AnnouncerProps {
  readonly graph: ViewGraph | undefined;
  readonly selection: Selection | undefined;
}

function sentence({ graph, selection }: AnnouncerProps): string {
  if (graph === undefined || selection === undefined) return "";
  const name = (id: string) => shorten(fullCaption(graph.getNodeAttribute(id, "node")), 80);
  if (selection.kind === "node" && graph.hasNode(selection.id)) {
    const { label } = graph.getNodeAttribute(selection.id, "node");
    return `Selected: ${label} ${name(selection.id)}, ${graph.degree(selection.id)} relationships.`;
  }
  if (selection.kind === "edge" && graph.hasEdge(selection.id)) {
    const caption = graph.getEdgeAttribute(selection.id, "caption");
    return `Selected: ${name(graph.source(selection.id))}, ${caption}, ${name(graph.target(selection.id))}.`;
  }
  return "";
}

/** Tells screen readers what is selected. */
export function Announcer(props: AnnouncerProps) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {sentence(props)}
    </div>
  );
}
