import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { AbstractGraph } from "graphology-types";
import noverlapModule from "graphology-layout-noverlap";

/** What the layout needs to know of a graph; plain data, so that it can be sent to a worker. */
export interface LayoutInput {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    /** The box that the node and its caption take, in pixels. */
    readonly width: number;
    readonly height: number;
    /** Stays where it is. */
    readonly fixed: boolean;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
}

export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** CommonJS packages: whoever resolves them decides whether their default import is typed as the module or its default. */
type DefaultOf<T> = T extends { readonly default: infer D } ? D : T;
const defaultOf = <M>(module: M) => module as unknown as DefaultOf<M>;
const forceAtlas2 = defaultOf(forceAtlas2Module);
const noverlap = defaultOf(noverlapModule);

const iterationsARound = 40;
const mostRounds = 25;
/** Captions are about this much wider than high; space is measured in that proportion. */
const widthToHeight = 2.4;
/** The picture's area for each pixel that nodes and captions take. */
const roominess = 3.2;
const pictureProportion = 1.05;

interface LayoutNode {
  x: number;
  y: number;
  readonly size: number;
  readonly fixed: boolean;
}

type LayoutGraph = UndirectedGraph<LayoutNode, { readonly weight: number }>;

function toGraph({ nodes, edges }: LayoutInput): LayoutGraph {
  const graph: LayoutGraph = new UndirectedGraph<LayoutNode, { readonly weight: number }>();
  for (const { id, x, y, width, height, fixed } of nodes) {
    graph.addNode(id, { x, y, size: Math.max(width / widthToHeight, height) / 2, fixed });
  }
  for (const { from, to, weight } of edges) {
    if (from === to) continue;
    if (!graph.hasEdge(from, to)) graph.addEdge(from, to, { weight });
    else graph.updateEdgeAttribute(from, to, "weight", (sum) => (sum ?? 0) + weight);
  }
  return graph;
}

function positionsOf(graph: LayoutGraph): Positions {
  return graph.reduceNodes<Record<string, { x: number; y: number }>>((all, id, { x, y }) => {
    all[id] = { x, y };
    return all;
  }, {});
}

function meanMove(before: Positions, after: Positions): number {
  const ids = Object.keys(after);
  const spread = Math.max(1, ...ids.map((id) => Math.hypot(after[id]?.x ?? 0, after[id]?.y ?? 0)));
  const moved = ids.reduce((sum, id) => {
    const [a, b] = [before[id], after[id]];
    return a === undefined || b === undefined ? sum : sum + Math.hypot(a.x - b.x, a.y - b.y);
  }, 0);
  return moved / Math.max(1, ids.length) / spread;
}

/** Turns the picture so that its long side lies flat, and gives it the area that its captions need. */
function fit(graph: LayoutGraph, input: LayoutInput): void {
  const order = Math.max(1, graph.order);
  const mean = (of: (node: LayoutNode) => number) =>
    graph.reduceNodes((sum, _id, attributes) => sum + of(attributes), 0) / order;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - mx) ** 2);
  const yy = mean(({ y }) => (y - my) ** 2);
  const xy = mean(({ x, y }) => (x - mx) * (y - my));
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const area = input.nodes.reduce((sum, { width, height }) => sum + width * height, 0) * roominess;
  const flat = ({ x, y }: LayoutNode) => (x - mx) * cos - (y - my) * sin;
  const upright = ({ x, y }: LayoutNode) => (x - mx) * sin + (y - my) * cos;
  const deviation = (of: (node: LayoutNode) => number) => Math.max(1e-6, Math.sqrt(mean((node) => of(node) ** 2)));
  // An even spread over a width w has the deviation w / √12.
  const wide = Math.sqrt(area * pictureProportion) / Math.sqrt(12) / deviation(flat);
  const high = Math.sqrt(area / pictureProportion) / Math.sqrt(12) / deviation(upright);
  graph.updateEachNodeAttributes((_id, node) => ({ ...node, x: flat(node) * wide, y: upright(node) * high }));
}

function separate(graph: LayoutGraph): void {
  const apart = noverlap(graph, {
    maxIterations: 400,
    inputReducer: (_id, node) => ({ ...node, x: node.x / widthToHeight }),
    outputReducer: (_id, node) => ({ x: node.x * widthToHeight, y: node.y }),
    settings: { margin: 3, ratio: 1, expansion: 1.05, speed: 3 },
  });
  graph.updateEachNodeAttributes((id, node) => ({ ...node, ...apart[id] }));
}

/** How ForceAtlas2 runs on so many nodes. */
function layoutSettings(order: number) {
  return {
    ...forceAtlas2.inferSettings(order),
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 12,
    edgeWeightInfluence: 1,
    barnesHutOptimize: order > 1_000,
  };
}

/** Some iterations on a graph whose nodes have places, which they leave. */
export function iterate(graph: AbstractGraph, iterations: number): void {
  forceAtlas2.assign(graph, { iterations, settings: layoutSettings(graph.order), getEdgeWeight: "weight" });
}

/**
 * ForceAtlas2 until the nodes hardly move, then captions pushed apart. The same input gives the same picture: it stops
 * by what it has done, never by the clock.
 */
export function computeLayout(input: LayoutInput): Positions {
  if (input.nodes.length === 0) return {};
  const graph = toGraph(input);
  let before = positionsOf(graph);
  for (let round = 0; round < mostRounds; round += 1) {
    iterate(graph, iterationsARound);
    const after = positionsOf(graph);
    if (meanMove(before, after) < 0.004) break;
    before = after;
  }
  if (input.nodes.every(({ fixed }) => !fixed)) fit(graph, input);
  separate(graph);
  // The algorithms reckon in single precision: what was to stay is handed back as it was.
  const stayed = input.nodes.filter(({ fixed }) => fixed).map(({ id, x, y }) => [id, { x, y }] as const);
  return { ...positionsOf(graph), ...Object.fromEntries(stayed) };
}
