import { describe, expect, it } from "@jest/globals";
import { layoutInput } from "../../viz/graph/layout-input.js";
import { computeLayout } from "../../viz/graph/layout.js";
import { nearestEdge } from "../../viz/graph/nearest-edge.js";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

describe("the layout", () => {
  const graph = buildViewGraph(inView(harbourGraphs()));
  const input = layoutInput(graph);

  it("gives the same picture each time", () => {
    expect(computeLayout(input)).toEqual(computeLayout(input));
  });

  it("leaves no two captions on top of each other", () => {
    const positions = computeLayout(input);
    const piles = input.nodes.flatMap((a, index) =>
      input.nodes.slice(index + 1).filter((b) => {
        const [p, q] = [positions[a.id], positions[b.id]];
        if (p === undefined || q === undefined) throw new Error("A node has no position.");
        return Math.abs(p.x - q.x) < (a.width + b.width) / 4 && Math.abs(p.y - q.y) < (a.height + b.height) / 4;
      }),
    );
    expect(piles).toEqual([]);
  });

  it("moves only what is new where something was added", () => {
    const added = new Set([input.nodes[3]?.id ?? ""]);
    const positions = computeLayout(layoutInput(graph, added));
    for (const { id, x, y } of input.nodes) if (!added.has(id)) expect(positions[id]).toEqual({ x, y });
  });

  it("has nothing to do for an empty graph", () => {
    expect(computeLayout({ nodes: [], edges: [] })).toEqual({});
  });
});

describe("the edge that a pointer means", () => {
  const at = (x: number, y: number) => ({ x, y, size: 5 });
  const straight = { id: "straight", from: at(0, 0), to: at(100, 0), curvature: 0 };
  const bent = { id: "bent", from: at(0, 0), to: at(100, 0), curvature: 0.4 };

  it("is the nearest within reach", () => {
    expect(nearestEdge([straight, bent], { x: 50, y: 3 })).toBe("straight");
    expect(nearestEdge([straight], { x: 50, y: 9 })).toBeUndefined();
    expect(nearestEdge([straight], { x: 120, y: 0 })).toBeUndefined();
  });

  it("follows a curve", () => {
    expect(nearestEdge([straight, bent], { x: 50, y: -20 })).toBe("bent");
    expect(nearestEdge([bent], { x: 50, y: 0 })).toBeUndefined();
  });
});
