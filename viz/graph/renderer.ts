import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import {
  DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
  EdgeArrowProgram,
  EdgeRectangleProgram,
  type EdgeLabelDrawingFunction,
} from "sigma/rendering";
import { drawCaptions, drawHover } from "./draw-captions.js";
import type { Drawing } from "./drawing.js";
import { edgeLook, focusOf, nodeLook, type Focus, type Look } from "./look.js";
import { standAt } from "./moved.js";
import { nearestEdge, type EdgeGeometry } from "./nearest-edge.js";
import { NodeDrag } from "./node-drag.js";
import { grounds, labelColours } from "./palette.js";
import { edgeMiddle, placeCaptions, type Caption, type EdgeCaption, type PlacedLine } from "./place-captions.js";
import type { EdgeAttributes, NodeAttributes, Place, ViewGraph } from "./view-graph.js";
import { focusOn, type Part, type Selection } from "./visibility.js";

export interface RendererEvents {
  readonly onSelect: (selection: Selection | undefined) => void;
  /** A double click or a right click on a node, at a place on the canvas. */
  readonly onMenu: (node: string, at: Point) => void;
  /** The camera has come to rest; nothing where it shows all. */
  readonly onCamera: (camera: CameraPlace | undefined) => void;
  /** A node was put somewhere by hand, in the layout's measure. */
  readonly onMove: (node: string, to: Place) => void;
  readonly onContextLost: () => void;
}

export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the picture is looked at from; the graph as it was first laid out takes 0 to 1 each way. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export type DrawnPixels = Readonly<Record<"edges" | "nodes" | "labels", number>>;

const fillPadding = 52;
const framePadding = 110;
const closestRatio = 0.5;
const cameraRestMs = 250;
/** Above this, lines answer to clicks alone. */
const mostEdgesPointedAt = 4_000;

/** Draws a view graph; the one place that knows Sigma. */
export class Renderer {
  readonly #graph: ViewGraph;
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #events: RendererEvents;
  #look: Look;
  #focus: Focus;
  #cameraRests: ReturnType<typeof setTimeout> | undefined;
  #captions: Caption[] = [];
  #edgeCaptions: EdgeCaption[] = [];
  #lines: readonly PlacedLine[] = [];
  readonly #moveMs: number;
  readonly #drag = new NodeDrag();
  #pointedAt: string | undefined;

  /** `extent` is what fills the picture at first; it stays, so that what is added moves nothing. */
  constructor(container: HTMLElement, graph: ViewGraph, look: Look, extent: Extent, events: RendererEvents) {
    this.#graph = graph;
    this.#look = look;
    this.#focus = focusOf(graph, look);
    this.#events = events;
    this.#moveMs = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 450;
    const keepEdgeCaption: EdgeLabelDrawingFunction<NodeAttributes, EdgeAttributes> = (
      _context,
      { label, ...data },
      from,
      to,
    ) => {
      const curvature = "curvature" in data ? Number(data.curvature) : 0;
      if (label) this.#edgeCaptions.push({ text: label, from, to, curvature });
    };
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
        // Their own captions would be drawn beside ours, in another size.
        curve: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({ drawLabel: keepEdgeCaption }),
        curvedArrow: createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({
          arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS,
          drawLabel: keepEdgeCaption,
        }),
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
      nodeReducer: (id, attributes) => nodeLook(id, attributes, this.#look, this.#focus),
      edgeReducer: (id, attributes) => edgeLook(id, attributes, this.#look, this.#focus),
      defaultDrawNodeLabel: (_context, data) => {
        const hovered = this.#look.hover?.id === (data as { readonly key?: string }).key;
        if (data.label && !hovered) this.#captions.push(this.#captionOf(data));
      },
      defaultDrawNodeHover: (context, data) => this.#drawHover(context, this.#captionOf(data)),
      defaultDrawEdgeLabel: keepEdgeCaption,
    });
    // Sigma hands labels over one by one; they are drawn together, so that the important ones get the room.
    this.#sigma.on("beforeRender", () => {
      this.#captions = [];
      this.#edgeCaptions = [];
    });
    this.#sigma.on("afterRender", () => this.#drawCaptions());
    const drawn = this.#sigma.getBBox();
    this.#sigma.setCustomBBox({ x: [...extent.x], y: [...extent.y] });
    // What is drawn is right already, unless the graph has grown beyond what fills the picture.
    if (JSON.stringify(drawn) !== JSON.stringify(this.#sigma.getCustomBBox())) this.#sigma.refresh();
    this.#listen();
  }

  #captionOf(data: { readonly [key: string]: unknown; x: number; y: number; size: number }): Caption {
    const key = String(data.key);
    const { caption, node } = this.#graph.getNodeAttributes(key);
    return { key, text: caption, label: node.label, x: data.x, y: data.y, size: data.size, lit: data.lit === true };
  }

  #drawCaptions(): void {
    const context = this.#sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    const measure = (text: string, font: string) => {
      context.font = font;
      return context.measureText(text).width;
    };
    this.#lines = placeCaptions(this.#captions, this.#edgeCaptions, context.canvas.clientWidth, measure);
    drawCaptions(context, this.#lines, grounds[this.#look.theme]);
  }

  #drawHover(context: CanvasRenderingContext2D, caption: Caption): void {
    const { theme } = this.#look;
    drawHover(context, caption, grounds[theme], labelColours[theme][caption.label]);
  }

  #listen(): void {
    const { onSelect, onMenu, onCamera, onContextLost } = this.#events;
    this.#listenToDrags();
    this.#sigma.on("clickNode", ({ node }) => {
      if (!this.#drag.swallowsClick()) onSelect({ kind: "node", id: node });
    });
    this.#sigma.on("doubleClickNode", (payload) => {
      payload.preventSigmaDefault();
      if (this.#drag.isFirstClick) onSelect({ kind: "node", id: payload.node });
      else onMenu(payload.node, payload.event);
    });
    this.#sigma.on("rightClickNode", ({ node, event }) => {
      event.original.preventDefault();
      onMenu(node, event);
    });
    this.#sigma.getCamera().on("updated", () => {
      clearTimeout(this.#cameraRests);
      this.#cameraRests = setTimeout(() => onCamera(this.camera), cameraRestMs);
    });
    this.#sigma.on("clickStage", ({ event }) => {
      if (this.#drag.swallowsClick()) return;
      const edge = nearestEdge(this.#visibleEdges(), event);
      onSelect(edge === undefined ? undefined : { kind: "edge", id: edge });
    });
    const point = (node: string | undefined) => {
      this.#pointedAt = node;
      // What is drawn lags behind a pointer that drags: what it passes meanwhile does not count.
      if (!this.#drag.holds) this.setHover(node === undefined ? undefined : { kind: "node", id: node });
    };
    this.#sigma.on("enterNode", ({ node }) => point(node));
    this.#sigma.on("leaveNode", () => point(undefined));
    this.#sigma.on("moveBody", ({ event }) => {
      if (this.#drag.holds || this.#look.hover?.kind === "node" || this.#look.shown.edges.size > mostEdgesPointedAt)
        return;
      const edge = nearestEdge(this.#visibleEdges(), event);
      if (edge !== this.#look.hover?.id) this.setHover(edge === undefined ? undefined : { kind: "edge", id: edge });
    });
    for (const canvas of Object.values(this.#sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        onContextLost();
      });
    }
  }

  /** The mouse moves a node, and with it what is tied to it; fingers move the whole picture. */
  #listenToDrags(): void {
    this.#sigma.on("downNode", ({ node, event }) => {
      const { original } = event;
      if (original instanceof MouseEvent && original.button === 0) this.#drag.hold(node, this.viewport(node), event);
    });
    this.#sigma.on("moveBody", ({ event }) => {
      if (!this.#drag.holds) return;
      event.preventSigmaDefault();
      const dragged = this.#drag.follow(event);
      if (dragged === undefined) return;
      const { node, to } = dragged;
      standAt(this.#graph, node, this.#sigma.viewportToGraph(to));
      const partialGraph = { nodes: [node], edges: this.#graph.edges(node) };
      this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    });
    const release = () => {
      const node = this.#drag.release();
      if (node === undefined) return;
      this.setHover(this.#pointedAt === undefined ? undefined : { kind: "node", id: this.#pointedAt });
      this.#events.onMove(node, this.#graph.getNodeAttributes(node));
    };
    this.#sigma.on("upNode", release);
    this.#sigma.on("upStage", release);
  }

  /** Puts a node so many pixels further. */
  nudge(node: string, right: number, down: number): void {
    const { x, y } = this.viewport(node);
    this.#events.onMove(node, this.#sigma.viewportToGraph({ x: x + right, y: y + down }));
  }

  /** Lights what the pointer is over, here or in the text. */
  setHover(hover: Selection | undefined): void {
    if (hover?.id === this.#look.hover?.id) return;
    this.#sigma.getContainer().style.cursor = hover === undefined ? "grab" : "pointer";
    this.setLook({ ...this.#look, hover });
  }

  *#visibleEdges(): Generator<EdgeGeometry> {
    for (const edge of this.#look.shown.edges) if (this.#graph.hasEdge(edge)) yield this.#geometry(edge);
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
    const [before, focusBefore] = [this.#look, this.#focus];
    this.#look = look;
    this.#focus = focusOf(this.#graph, look);
    const keys = ["theme", "shown", "communities", "sizes"] as const;
    if (keys.some((key) => before[key] !== look[key])) {
      this.#sigma.refresh({ schedule: true });
      return;
    }
    if (before.hover === look.hover && before.selection === look.selection && before.path === look.path) return;
    const dims = before.selection !== look.selection || before.path !== look.path || !this.#glows(focusBefore);
    const partialGraph = dims ? everythingIn(look.shown) : bothIn(focusBefore.glow, this.#focus.glow);
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  /** Whether what is pointed at is lit without dimming the rest, now or before. */
  #glows(before: Focus): boolean {
    return before.glow !== undefined || this.#focus.glow !== undefined;
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
    this.frame(focusOn(this.#graph, { kind: "node", id }, this.#look.shown)?.nodes ?? new Set([id]), closestRatio);
  }

  /** Moves the camera so that some nodes fill the picture, but no closer than a ratio. */
  frame(ids: ReadonlySet<string>, closest = 0.05): void {
    if (ids.size === 0) return;
    const [left, top, right, bottom] = bounds([...ids].map((id) => this.viewport(id)));
    const { width, height } = this.#sigma.getDimensions();
    const camera = this.#sigma.getCamera();
    const padding = Math.min(framePadding, width / 5, height / 5);
    const fill = Math.max((right - left) / (width - 2 * padding), (bottom - top) / (height - 2 * padding));
    const ratio = Math.max(camera.ratio * fill, closest);
    const centre = this.#sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
    this.#move({ x: centre.x, y: centre.y, ratio });
  }

  /** Where the camera is; nothing where it shows all as at first. */
  get camera(): CameraPlace | undefined {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    const round = (value: number) => Number(value.toPrecision(6));
    const place = { x: round(x), y: round(y), ratio: round(ratio) };
    return place.x === 0.5 && place.y === 0.5 && place.ratio === 1 ? undefined : place;
  }

  /** Puts the camera where a view has it. */
  setCamera(place: CameraPlace | undefined): void {
    this.#move({ ...(place ?? { x: 0.5, y: 0.5, ratio: 1 }), angle: 0 });
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

  /** Shows all that is shown. */
  fit(): void {
    const { nodes } = this.#look.shown;
    if (nodes.size === this.#graph.order) this.setCamera(undefined);
    else this.frame(nodes, 0.2);
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

  /** The picture as a bitmap, as large as it is on the screen. */
  png(): Promise<Blob> {
    this.#sigma.refresh();
    const layers = Object.values(this.#sigma.getCanvases());
    const { width = 1, height = 1 } = layers[0] ?? {};
    const picture = new OffscreenCanvas(width, height);
    const context = picture.getContext("2d");
    if (context === null) throw new Error("The browser draws no bitmap.");
    context.fillStyle = grounds[this.#look.theme].background;
    context.fillRect(0, 0, width, height);
    for (const layer of layers) if (layer.width > 0) context.drawImage(layer, 0, 0);
    return picture.convertToBlob({ type: "image/png" });
  }

  /** The picture as shapes. */
  drawing(): Drawing {
    this.#sigma.refresh();
    const { nodes, edges } = this.#look.shown;
    const look = { ...this.#look, hover: undefined };
    const focus = focusOf(this.#graph, look);
    return {
      ...this.#sigma.getDimensions(),
      theme: look.theme,
      edges: [...edges].map((id) => ({
        ...this.#geometry(id),
        ...edgeLook(id, this.#graph.getEdgeAttributes(id), look, focus),
      })),
      nodes: [...nodes].map((id) => {
        const { color, rim, size } = nodeLook(id, this.#graph.getNodeAttributes(id), look, focus);
        return { id, ...this.viewport(id), size: this.#sigma.scaleSize(size), color, rim };
      }),
      lines: this.#lines,
    };
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
    clearTimeout(this.#cameraRests);
    this.#sigma.kill();
  }
}

interface Lists {
  readonly nodes: string[];
  readonly edges: string[];
}

function everythingIn({ nodes, edges }: Part): Lists {
  return { nodes: [...nodes], edges: [...edges] };
}

function bothIn(a: Part | undefined, b: Part | undefined): Lists {
  return {
    nodes: [...new Set([...(a?.nodes ?? []), ...(b?.nodes ?? [])])],
    edges: [...new Set([...(a?.edges ?? []), ...(b?.edges ?? [])])],
  };
}

/** Left, top, right and bottom of some points. */
function bounds(points: readonly Point[]): readonly [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
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
