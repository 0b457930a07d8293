import EdgeCurveProgram, { EdgeCurvedArrowProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import { drawCaptions, drawHover, edgeMiddle, type Caption, type EdgeCaption } from "./draw-captions.js";
import { edgeLook, focusOf, nodeLook, type Look } from "./look.js";
import { nearestEdge, type EdgeGeometry } from "./nearest-edge.js";
import { grounds, labelColours } from "./palette.js";
import type { EdgeAttributes, NodeAttributes, ViewGraph } from "./view-graph.js";
import { focusOn, isEdgeVisible, type Focus, type Selection } from "./visibility.js";

export interface RendererEvents {
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onContextLost: () => void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type DrawnPixels = Readonly<Record<"edges" | "nodes" | "labels", number>>;

const fillPadding = 52;
const framePadding = 110;
const closestRatio = 0.5;

/** Draws a view graph; the one place that knows Sigma. */
export class Renderer {
  readonly #graph: ViewGraph;
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #events: RendererEvents;
  #look: Look;
  #focus: Focus | undefined;
  #captions: Caption[] = [];
  #edgeCaptions: EdgeCaption[] = [];
  readonly #moveMs: number;

  constructor(container: HTMLElement, graph: ViewGraph, look: Look, events: RendererEvents) {
    this.#graph = graph;
    this.#look = look;
    this.#focus = focusOf(graph, look);
    this.#events = events;
    this.#moveMs = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 450;
    this.#sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: "node",
      nodeProgramClasses: {
        node: createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
          borders: [
            { size: { value: 2, mode: "pixels" }, color: { attribute: "rim" } },
            { size: { fill: true }, color: { attribute: "color" } },
          ],
        }),
      },
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: EdgeArrowProgram,
        curve: EdgeCurveProgram,
        curvedArrow: EdgeCurvedArrowProgram,
      },
      stagePadding: fillPadding,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) ** 0.6,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      renderEdgeLabels: true,
      labelDensity: 4,
      labelGridCellSize: 100,
      labelRenderedSizeThreshold: 3,
      // One stable pair of reducers that read the look: changing settings would index the whole graph again.
      nodeReducer: (id, attributes) => nodeLook(this.#graph, id, attributes, this.#look, this.#focus),
      edgeReducer: (id, attributes) => edgeLook(this.#graph, id, attributes, this.#look, this.#focus),
      defaultDrawNodeLabel: (_context, data) => {
        const hovered = this.#look.hover?.id === (data as { readonly key?: string }).key;
        if (data.label && !hovered) this.#captions.push(this.#captionOf(data));
      },
      defaultDrawNodeHover: (context, data) => this.#drawHover(context, this.#captionOf(data)),
      defaultDrawEdgeLabel: (_context, { label, ...data }, from, to) => {
        const curvature = "curvature" in data ? Number(data.curvature) : 0;
        if (label) this.#edgeCaptions.push({ text: label, from, to, curvature });
      },
    });
    // Sigma hands labels over one by one; they are drawn together, so that the important ones get the room.
    this.#sigma.on("beforeRender", () => {
      this.#captions = [];
      this.#edgeCaptions = [];
    });
    this.#sigma.on("afterRender", () => this.#drawCaptions());
    this.#listen();
  }

  #captionOf(data: { readonly [key: string]: unknown; x: number; y: number; size: number }): Caption {
    const key = String(data.key);
    const { caption, node } = this.#graph.getNodeAttributes(key);
    return { key, text: caption, label: node.label, x: data.x, y: data.y, size: data.size, lit: data.lit === true };
  }

  #drawCaptions(): void {
    const context = this.#sigma.getCanvases().labels?.getContext("2d");
    if (context) drawCaptions(context, this.#captions, this.#edgeCaptions, grounds[this.#look.theme]);
  }

  #drawHover(context: CanvasRenderingContext2D, caption: Caption): void {
    const { theme } = this.#look;
    drawHover(context, caption, grounds[theme], labelColours[theme][caption.label]);
  }

  #listen(): void {
    const { onSelect, onContextLost } = this.#events;
    this.#sigma.on("clickNode", ({ node }) => onSelect({ kind: "node", id: node }));
    this.#sigma.on("clickStage", ({ event }) => {
      const edge = nearestEdge(this.#visibleEdges(), event);
      onSelect(edge === undefined ? undefined : { kind: "edge", id: edge });
    });
    this.#sigma.on("enterNode", ({ node }) => this.#setHover({ kind: "node", id: node }));
    this.#sigma.on("leaveNode", () => this.#setHover(undefined));
    this.#sigma.on("moveBody", ({ event }) => {
      if (this.#look.hover?.kind === "node") return;
      const edge = nearestEdge(this.#visibleEdges(), event);
      if (edge !== this.#look.hover?.id) this.#setHover(edge === undefined ? undefined : { kind: "edge", id: edge });
    });
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        onContextLost();
      });
    }
  }

  #setHover(hover: Selection | undefined): void {
    this.#sigma.getContainer().style.cursor = hover === undefined ? "grab" : "pointer";
    this.setLook({ ...this.#look, hover });
  }

  *#visibleEdges(): Generator<EdgeGeometry> {
    for (const edge of this.#graph.edges()) {
      if (isEdgeVisible(this.#graph, edge, this.#look.filters)) yield this.#geometry(edge);
    }
  }

  #geometry(edge: string): EdgeGeometry {
    const [source, target] = this.#graph.extremities(edge);
    const end = (id: string) => ({
      ...this.viewport(id),
      size: this.#sigma.scaleSize(this.#graph.getNodeAttribute(id, "size")),
    });
    return { id: edge, from: end(source), to: end(target), curvature: this.#graph.getEdgeAttribute(edge, "curvature") };
  }

  get look(): Look {
    return this.#look;
  }

  /** Draws what the look changes, and no more: a new hover or selection leaves all indices alone. */
  setLook(look: Look): void {
    const before = this.#look;
    this.#look = look;
    this.#focus = focusOf(this.#graph, look);
    if (before.theme !== look.theme || before.filters !== look.filters) this.#sigma.refresh({ schedule: true });
    else if (before.hover !== look.hover || before.selection !== look.selection) {
      const partialGraph = { nodes: this.#graph.nodes(), edges: this.#graph.edges() };
      this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    }
  }

  /** Where a node is, in pixels of the canvas. */
  viewport(id: string): Point {
    const { x, y } = this.#graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y });
  }

  /** The middle of an edge, in pixels of the canvas. */
  edgePoint(edge: string): Point {
    return edgeMiddle(this.#geometry(edge));
  }

  #move(state: { readonly x?: number; readonly y?: number; readonly ratio?: number; readonly angle?: number }): void {
    const camera = this.#sigma.getCamera();
    // An animation of no length divides by zero.
    if (this.#moveMs === 0) camera.setState(state);
    else void camera.animate(state, { duration: this.#moveMs });
  }

  /** Moves the camera so that a node and what it touches fill the picture. */
  goTo(id: string): void {
    const { filters } = this.#look;
    const around = focusOn(this.#graph, { kind: "node", id }, filters)?.nodes ?? new Set([id]);
    const points = [...around].map((node) => this.viewport(node));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { width, height } = this.#sigma.getDimensions();
    const camera = this.#sigma.getCamera();
    const fill = Math.max((right - left) / (width - 2 * framePadding), (bottom - top) / (height - 2 * framePadding));
    const ratio = Math.min(Math.max(camera.ratio * fill, closestRatio), 1);
    const centre = this.#sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
    this.#move({ x: centre.x, y: centre.y, ratio });
  }

  /** Moves the camera only where the node is out of sight. */
  reveal(id: string): void {
    const { x, y } = this.viewport(id);
    const { width, height } = this.#sigma.getDimensions();
    if (x < 20 || y < 20 || x > width - 20 || y > height - 20) this.goTo(id);
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    this.#move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  fit(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Follows its container, whose size changes with the panels around it. */
  resize(): void {
    this.#sigma.resize();
    this.#sigma.scheduleRefresh();
  }

  redraw(): void {
    this.#focus = focusOf(this.#graph, this.#look);
    this.#sigma.refresh();
  }

  get cameraMoves(): boolean {
    return this.#sigma.getCamera().isAnimated();
  }

  /** Pixels that each layer has just drawn, for a check that the picture is there. */
  drawnPixels(): DrawnPixels {
    this.#sigma.refresh();
    const canvases = this.#sigma.getCanvases();
    return {
      edges: countPixels(canvases.edges),
      nodes: countPixels(canvases.nodes),
      labels: countPixels(canvases.labels),
    };
  }

  /** The name of what draws, and whether it still can. */
  context(): { readonly renderer: string; readonly lost: boolean } {
    const gl = this.#sigma.getCanvases().nodes?.getContext("webgl2");
    const info = gl?.getExtension("WEBGL_debug_renderer_info");
    const renderer: unknown = info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl?.getParameter(gl.RENDERER);
    return { renderer: typeof renderer === "string" ? renderer : "", lost: gl?.isContextLost() ?? true };
  }

  /** Takes the contexts away, as a driver does that resets. */
  loseContext(): void {
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }
  }

  kill(): void {
    this.#sigma.kill();
  }
}

function countPixels(canvas: HTMLCanvasElement | undefined): number {
  if (canvas === undefined || canvas.width === 0) return 0;
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  if (copy === null) return 0;
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  let drawn = 0;
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 0) drawn += 1;
  return drawn;
}
