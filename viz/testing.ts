import { useEffect, useRef, type RefObject } from "react";
import type { DrawnPixels, Point, Renderer } from "./graph/renderer.js";
import { legendCounts } from "./graph/visibility.js";
import type { GraphState } from "./state/use-graph.js";
import type { UrlState } from "./state/url-state.js";

/** What end-to-end tests and scripts read off the page; points are in pixels of the window. */
export interface TestingHandle {
  readonly ready: boolean;
  state(): {
    readonly kind: GraphState["kind"];
    readonly selection: UrlState["selection"];
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

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Puts the handle on the window, always with the state that is shown. */
export function useTestingHandle(state: GraphState, view: UrlState, renderer: RefObject<Renderer | undefined>): void {
  const latest = useRef({ state, view });
  latest.current = { state, view };
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
      const { state: now } = latest.current;
      return (
        now.kind === "failed" || (now.kind === "ready" && !now.layingOut && renderer.current?.cameraMoves !== true)
      );
    };
    window.__viz = {
      get ready() {
        return latest.current.state.kind === "ready" && renderer.current !== undefined;
      },
      state() {
        const { state: now, view: shown } = latest.current;
        const graph = now.kind === "ready" ? now.graph : undefined;
        return {
          kind: now.kind,
          selection: shown.selection,
          nodes: graph?.order ?? 0,
          edges: graph?.size ?? 0,
          shown: graph === undefined ? { nodes: 0, edges: 0 } : legendCounts(graph, shown.filters).shown,
        };
      },
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
