import { Button } from "react-aria-components";
import { fullCaption, shorten } from "../graph/captions.js";
import type { Path } from "../graph/shortest-path.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { FarPath } from "../state/use-far-path.js";
import type { Pair } from "../state/view-state.js";

interface PathStripProps {
  readonly graph: ViewGraph;
  /** The first end, while the second one is waited for. */
  readonly from: string | undefined;
  readonly pair: Pair | undefined;
  readonly path: Path | undefined;
  /** What the store answers, where not all of it is in view. */
  readonly far: FarPath | undefined;
  readonly onSelect: (kind: "node" | "edge", id: string) => void;
  readonly onClose: () => void;
}

function name(graph: ViewGraph, id: string, length = 36): string {
  return graph.hasNode(id) ? shorten(fullCaption(graph.getNodeAttribute(id, "node")), length) : id;
}

function Steps({ graph, path, onSelect }: Pick<PathStripProps, "graph" | "onSelect"> & { readonly path: Path }) {
  return path.steps.map((id, index) =>
    index % 2 === 0 ? (
      <Button key={id} className="link" onPress={() => onSelect("node", id)}>
        {name(graph, id, 28)}
      </Button>
    ) : (
      <Button key={id} className="path-edge" onPress={() => onSelect("edge", id)}>
        {graph.source(id) === path.steps[index - 1]
          ? `— ${graph.getEdgeAttribute(id, "caption")} →`
          : `← ${graph.getEdgeAttribute(id, "caption")} —`}
      </Button>
    ),
  );
}

function noPath(ends: string, far: FarPath | undefined): string {
  if (far === "asking") return `Looking for a path between ${ends} in the whole store…`;
  if (far === "none") return `No path joins ${ends}, in view or in the store: show more kinds.`;
  if (far === "given-up") return `No path joins ${ends} in view; the search of the store was given up at 20,000 nodes.`;
  if (typeof far === "object") return `No path joins ${ends} in view; the store could not be searched: ${far.failure}`;
  return `No path in view joins ${ends}: show more kinds, loosen the filters, or expand one of them.`;
}

/** The shortest path between two picks, in words; or what is still to be picked. */
export function PathStrip({ graph, from, pair, path, far, onSelect, onClose }: PathStripProps) {
  if (from === undefined && pair === undefined) return null;
  return (
    <div className="path-strip" role="status">
      <div className="path-steps">
        {from !== undefined ? (
          <span>{`Path from ${name(graph, from)}: choose the other end, in the picture or by search.`}</span>
        ) : path !== undefined ? (
          <Steps graph={graph} path={path} onSelect={onSelect} />
        ) : (
          <span>{noPath(`${name(graph, pair?.from ?? "")} and ${name(graph, pair?.to ?? "")}`, far)}</span>
        )}
      </div>
      <Button className="button small" onPress={onClose}>
        {from === undefined ? "Done" : "Cancel"}
      </Button>
    </div>
  );
}
