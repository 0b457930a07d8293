import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { ViewNode, ViewRelationship } from "../../src/server/api-types.js";
import { extentOf } from "../../viz/graph/extent.js";
import { iterate } from "../../viz/graph/layout.js";
import type { Look } from "../../viz/graph/look.js";
import { labelColours, relationshipColour } from "../../viz/graph/palette.js";
import { Renderer } from "../../viz/graph/renderer.js";
import { buildViewGraph, type ViewGraph } from "../../viz/graph/view-graph.js";

/** What one way to draw the graph takes, in milliseconds. */
export interface DrawingTimes {
  readonly firstFrame: number;
  /** A camera move, drawn to the last pixel. */
  readonly frame: number;
  /** What a refresh of everything takes besides the drawing. */
  readonly fullRefresh: number;
  /** What a refresh of one node and its neighbours takes besides the drawing. */
  readonly partialRefresh: number;
  /** From pointing at a node to the last pixel. */
  readonly hover: number;
}

export interface BenchResult {
  readonly nodes: number;
  readonly edges: number;
  readonly renderer: string;
  readonly viewer: DrawingTimes;
  readonly sigma: DrawingTimes;
  readonly iterationsASecond: number;
  readonly heapMegabytes: number;
}

declare global {
  interface Window {
    bench?: (nodes: number, edges: number, rounds: number) => Promise<BenchResult>;
  }
}

function seeded(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** People, places and statements in clusters, each edge with a type and a caption. */
function generate(nodeCount: number, edgeCount: number): ViewGraph {
  const random = seeded();
  const labels = ["Person", "Place", "Organization", "Statement", "Statement"] as const;
  const nodes: ViewNode[] = Array.from({ length: nodeCount }, (_, index) => {
    const label = labels[index % labels.length] ?? "Person";
    const words = `Node number ${index} with a name`;
    return { id: `n${index}`, label, properties: { name: words, text: words } };
  });
  const types = ["SAID", "ABOUT", "RELATED_TO"] as const;
  const relationships: ViewRelationship[] = Array.from({ length: edgeCount }, (_, index) => {
    const from = Math.floor(random() ** 2 * nodeCount);
    const to = (from + 1 + Math.floor(random() * 200)) % nodeCount;
    const type = types[index % types.length] ?? "ABOUT";
    return { id: `e${index}`, type, from: `n${from}`, to: `n${to}`, properties: { article: "article:a" } };
  });
  const graph = buildViewGraph({ nodes, relationships });
  let index = 0;
  graph.updateEachNodeAttributes((_id, node) => {
    const angle = index * 2.399963;
    const radius = 30 * Math.sqrt(index++);
    const home = { x: radius * Math.cos(angle) + 60 * random(), y: radius * Math.sin(angle) + 60 * random() };
    return { ...node, home, ...home };
  });
  return graph;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Waits until all that was given to the graphics driver is drawn. */
function finish(stage: HTMLElement): void {
  for (const canvas of stage.querySelectorAll("canvas")) {
    const gl = canvas.getContext("webgl2");
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

/** The median time from a change to its last pixel, over some rounds. */
async function timed(stage: HTMLElement, rounds: number, change: (round: number) => void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await nextFrame();
    finish(stage);
    const started = performance.now();
    change(round);
    await nextFrame();
    finish(stage);
    times.push(performance.now() - started);
  }
  return median(times);
}

/** The median time that the page itself is busy with a change and with what it schedules for the next frame. */
async function busy(rounds: number, change: (round: number) => void): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await nextFrame();
    // Callbacks of one frame run in the order in which they were asked for: ours stand around the drawing.
    let drawingStarted = 0;
    requestAnimationFrame(() => (drawingStarted = performance.now()));
    const started = performance.now();
    change(round);
    const changed = performance.now() - started;
    await nextFrame();
    times.push(changed + performance.now() - drawingStarted);
  }
  return median(times);
}

interface Drawn {
  readonly move: (round: number) => void;
  readonly full: () => void;
  readonly hover: (round: number) => void;
  readonly kill: () => void;
}

async function times(stage: HTMLElement, rounds: number, draw: () => Drawn): Promise<DrawingTimes> {
  const started = performance.now();
  const drawn = draw();
  finish(stage);
  const firstFrame = performance.now() - started;
  const frame = await timed(stage, rounds, drawn.move);
  const drawing = await busy(rounds, drawn.move);
  const fullRefresh = (await busy(rounds, drawn.full)) - drawing;
  const partialRefresh = (await busy(rounds, drawn.hover)) - drawing;
  const hover = await timed(stage, rounds, drawn.hover);
  drawn.kill();
  return { firstFrame, frame, fullRefresh, partialRefresh: Math.max(0, partialRefresh), hover };
}

const camera = (round: number) => ({ x: 0.5 + 0.005 * (round % 9), y: 0.5, ratio: 1 - 0.01 * (round % 9) });
const pointedAt = (graph: ViewGraph, round: number) => `n${(round * 37 + 11) % graph.order}`;

function drawViewer(stage: HTMLElement, graph: ViewGraph): Drawn {
  const shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
  const nothing = { selection: undefined, hover: undefined, path: undefined, communities: undefined, sizes: undefined };
  const ignore = () => undefined;
  const events = { onSelect: ignore, onMenu: ignore, onCamera: ignore, onMove: ignore, onContextLost: ignore };
  const look: Look = { theme: "light", shown, ...nothing };
  const renderer = new Renderer(stage, graph, look, extentOf(graph, shown.nodes), events);
  return {
    move: (round) => renderer.setCamera(camera(round)),
    full: () => renderer.setLook({ ...renderer.look, shown: { ...shown } }),
    hover: (round) => renderer.setHover({ kind: "node", id: pointedAt(graph, round) }),
    kill: () => renderer.kill(),
  };
}

/** The same graph as Sigma's own example draws it: names, colours and sizes on the nodes, no reducers. */
function drawSigma(stage: HTMLElement, graph: ViewGraph): Drawn {
  const plain = new MultiDirectedGraph();
  graph.forEachNode((id, { x, y, size, caption, node }) =>
    plain.addNode(id, { x, y, size, label: caption, color: labelColours.light[node.label] }),
  );
  graph.forEachEdge((id, { relationship }, from, to) =>
    plain.addDirectedEdgeWithKey(id, from, to, { size: 1.7, color: relationshipColour("light", relationship.type) }),
  );
  const sigma = new Sigma(plain, stage);
  return {
    move: (round) => sigma.getCamera().setState(camera(round)),
    full: () => void sigma.refresh({ schedule: true }),
    hover: (round) => {
      const id = pointedAt(graph, round);
      const partialGraph = { nodes: [id, ...plain.neighbors(id)], edges: plain.edges(id) };
      sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    },
    kill: () => sigma.kill(),
  };
}

function iterationsASecond(graph: ViewGraph, iterations: number): number {
  const started = performance.now();
  iterate(graph, iterations);
  return (iterations * 1_000) / (performance.now() - started);
}

function rendererName(): string {
  const gl = document.createElement("canvas").getContext("webgl2");
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  return String(info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : "unknown");
}

window.bench = async (nodes, edges, rounds) => {
  const stage = document.getElementById("stage");
  if (stage === null) throw new Error("There is no stage.");
  const graph = generate(nodes, edges);
  const renderer = rendererName();
  // Twice each, the other way round the second time: what runs first pays for what both load.
  const first = [
    await times(stage, rounds, () => drawSigma(stage, graph)),
    await times(stage, rounds, () => drawViewer(stage, graph)),
  ] as const;
  const viewer = await times(stage, rounds, () => drawViewer(stage, graph));
  const sigma = await times(stage, rounds, () => drawSigma(stage, graph));
  const { memory } = performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } };
  return {
    nodes,
    edges,
    renderer,
    sigma: least(first[0], sigma),
    viewer: least(first[1], viewer),
    iterationsASecond: iterationsASecond(graph, 10),
    heapMegabytes: (memory?.usedJSHeapSize ?? 0) / 1_048_576,
  };
};

/** Each time by the run that was disturbed least. */
function least(a: DrawingTimes, b: DrawingTimes): DrawingTimes {
  const of = (key: keyof DrawingTimes) => Math.min(a[key], b[key]);
  return {
    firstFrame: of("firstFrame"),
    frame: of("frame"),
    fullRefresh: of("fullRefresh"),
    partialRefresh: of("partialRefresh"),
    hover: of("hover"),
  };
}
