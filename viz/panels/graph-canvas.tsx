import { useEffect, useRef, useState, type RefObject } from "react";
import { Button } from "react-aria-components";
import { captionFonts } from "../graph/draw-captions.js";
import type { Theme } from "../graph/palette.js";
import { Renderer } from "../graph/renderer.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Filters, Selection } from "../graph/visibility.js";
import { FitIcon, MinusIcon, PlusIcon } from "./icons.js";
import { Notice } from "./notices.js";

interface GraphCanvasProps {
  readonly graph: ViewGraph;
  readonly theme: Theme;
  readonly filters: Filters;
  readonly selection: Selection | undefined;
  readonly rendererRef: RefObject<Renderer | undefined>;
  readonly onSelect: (selection: Selection | undefined) => void;
}

const restartMs = 300;

/** The picture. When the driver takes the drawing context away, it is drawn anew in a fresh one. */
export function GraphCanvas({ graph, theme, filters, selection, rendererRef, onSelect }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const [generation, setGeneration] = useState(0);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    if (container.current === null) return;
    let restart: ReturnType<typeof setTimeout> | undefined;
    const renderer = new Renderer(
      container.current,
      graph,
      { theme, filters, selection, hover: undefined },
      {
        onSelect,
        onContextLost: () => {
          setLost(true);
          restart ??= setTimeout(() => setGeneration((count) => count + 1), restartMs);
        },
      },
    );
    rendererRef.current = renderer;
    setLost(false);
    // A canvas does not wait for the page's typefaces: ask for them, then draw again.
    void Promise.all(captionFonts.map((font) => document.fonts.load(font))).then(
      () => rendererRef.current === renderer && renderer.redraw(),
    );
    const observer = new ResizeObserver(() => renderer.resize());
    observer.observe(container.current);
    return () => {
      clearTimeout(restart);
      observer.disconnect();
      rendererRef.current = undefined;
      renderer.kill();
    };
    // The look follows in the effect below; a new renderer is for a new graph or a lost context only.
  }, [graph, generation]);

  useEffect(() => {
    const renderer = rendererRef.current;
    if (renderer === undefined) return;
    renderer.setLook({ ...renderer.look, theme, filters, selection });
    if (selection?.kind === "node" && graph.hasNode(selection.id)) renderer.reveal(selection.id);
  }, [graph, theme, filters, selection, generation]);

  return (
    <>
      <div ref={container} className="canvas" role="img" aria-label="The graph; the outline lists the same nodes" />
      <div className="zoom" role="group" aria-label="Zoom">
        <Button className="button icon-button" aria-label="Zoom in" onPress={() => rendererRef.current?.zoom(0.6)}>
          <PlusIcon />
        </Button>
        <Button className="button icon-button" aria-label="Zoom out" onPress={() => rendererRef.current?.zoom(1 / 0.6)}>
          <MinusIcon />
        </Button>
        <Button className="button icon-button" aria-label="Show all" onPress={() => rendererRef.current?.fit()}>
          <FitIcon />
        </Button>
      </div>
      {lost && <Notice>The graphics driver took the picture away; drawing it again…</Notice>}
    </>
  );
}
