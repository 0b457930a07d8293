import { useEffect, useRef, type RefObject } from "react";
import type { DrawnPixels, Point, Renderer } from "./graph/renderer.js";
import type { GraphState } from "./state/use-graph.js";
import type { Scene } from "./state/use-scene.js";
import type { ViewState } from "./state/view-state.js";

/** What end-to-end tests and scripts read off the page; points are in pixels of the window. */
export interface TestingHandle {
  readonly ready: boolean;
  /** What the pointer is over, in the picture or in the text. */
  hover(): string | undefined;
  state(): {
    readonly kind: GraphState["kind"];
    readonly selection: ViewState["selection"];
    readonly nodes: number;
    readonly edges: number;
    readonly shown: { readonly nodes: number; readonly edges: number };
  };
  viewport(node: string): Point;
  edgePoint(edge: string): Point;
  drawnPixels(): DrawnPixels;
  context(): { readonly renderer: string; readonly lost: boolean };
  loseContext(): void;
  /** Resolves when layout and camera rest and two frames have passed. */
  settle(): Promise<void>;
}

declare global {
  interface Window {
    __viz?: TestingHandle;
  }
}

interface Shown {
  readonly state: GraphState;
  readonly view: ViewState;
  readonly scene: Scene | undefined;
  /** Something that the view shows is still asked for. */
  readonly following: boolean;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Puts the handle on the window, always with the state that is shown. */
export function useTestingHandle(shown: Shown, renderer: RefObject<Renderer | undefined>): void {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    const drawing = () => {
      if (renderer.current === undefined) throw new Error("Nothing is drawn yet.");
      return renderer.current;
    };
    const inWindow = ({ x, y }: Point): Point => {
      const box = document.querySelector(".canvas")?.getBoundingClientRect();
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    };
    const resting = () => {
      const { state: now, following } = latest.current;
      if (now.kind === "failed") return true;
      return now.kind === "ready" && !now.layingOut && !following && renderer.current?.cameraMoves !== true;
    };
    window.__viz = {
      get ready() {
        return latest.current.state.kind === "ready" && renderer.current !== undefined;
      },
      state() {
        const { state: now, view, scene } = latest.current;
        const graph = now.kind === "ready" ? now.graph : undefined;
        return {
          kind: now.kind,
          selection: view.selection,
          nodes: scene?.members.size ?? 0,
          edges: graph?.size ?? 0,
          shown: scene?.counts.shown ?? { nodes: 0, edges: 0 },
        };
      },
      hover: () => renderer.current?.look.hover?.id,
      viewport: (node) => inWindow(drawing().viewport(node)),
      edgePoint: (edge) => inWindow(drawing().edgePoint(edge)),
      drawnPixels: () => drawing().drawnPixels(),
      context: () => drawing().context(),
      loseContext: () => drawing().loseContext(),
      async settle() {
        while (!resting()) await frame();
        await frame();
        await frame();
      },
    };
    return () => {
      delete window.__viz;
    };
  }, [renderer]);
}
