import { useEffect, useRef, useState, type RefObject } from "react";
import { Button } from "react-aria-components";
import { captionFonts } from "../graph/place-captions.js";
import { extentOf } from "../graph/extent.js";
import type { Theme } from "../graph/palette.js";
import { arrange, type Moved } from "../graph/moved.js";
import { Renderer, type CameraPlace, type Extent, type Point } from "../graph/renderer.js";
import type { Place, ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import type { Scene } from "../state/use-scene.js";
import { FitIcon, MinusIcon, PlusIcon } from "./icons.js";
import { Notice } from "./notices.js";

interface GraphCanvasProps {
  readonly graph: ViewGraph;
  /** The nodes that fill the picture at first. */
  readonly base: ReadonlySet<string>;
  readonly theme: Theme;
  readonly scene: Scene;
  readonly selection: Selection | undefined;
  readonly camera: CameraPlace | undefined;
  readonly moved: Moved;
  readonly rendererRef: RefObject<Renderer | undefined>;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onMenu: (node: string, at: Point) => void;
  readonly onMove: (node: string, to: Place) => void;
  readonly onCamera: (camera: CameraPlace | undefined) => void;
}

const restartMs = 300;

function sameCamera(a: CameraPlace | undefined, b: CameraPlace | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.ratio === b?.ratio;
}

/** The picture. When the driver takes the drawing context away, it is drawn anew in a fresh one. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { graph, theme, scene, selection, camera, moved, rendererRef } = props;
  const container = useRef<HTMLDivElement>(null);
  const extent = useRef<Extent>(undefined);
  const handlers = useRef(props);
  handlers.current = props;
  const [generation, setGeneration] = useState(0);
  const [lost, setLost] = useState(false);

  // Before the picture is first drawn, and whenever nodes have come or were moved.
  useEffect(() => {
    if (arrange(graph, moved)) rendererRef.current?.redraw();
  }, [graph, scene, moved]);

  useEffect(() => {
    if (container.current === null) return;
    let restart: ReturnType<typeof setTimeout> | undefined;
    extent.current ??= extentOf(graph, props.base);
    const { shown, path, communities, sizes } = scene;
    const renderer = new Renderer(
      container.current,
      graph,
      { theme, shown, selection, path, communities, sizes, hover: undefined },
      extent.current,
      {
        onSelect: (chosen) => handlers.current.onSelect(chosen),
        onMenu: (node, at) => handlers.current.onMenu(node, at),
        onMove: (node, to) => handlers.current.onMove(node, to),
        onCamera: (place) => handlers.current.onCamera(place),
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
    const { shown, path, communities, sizes } = scene;
    renderer.setLook({ ...renderer.look, theme, shown, selection, path, communities, sizes });
  }, [graph, theme, scene, selection, generation]);

  useEffect(() => {
    const renderer = rendererRef.current;
    if (renderer !== undefined && !sameCamera(camera, renderer.camera)) renderer.setCamera(camera);
  }, [graph, camera, generation]);

  useEffect(() => {
    if (selection?.kind === "node" && graph.hasNode(selection.id)) rendererRef.current?.reveal(selection.id);
  }, [graph, selection]);

  return (
    <>
      <div
        ref={container}
        className="canvas"
        role="img"
        aria-label="The graph; the outline lists the same nodes"
        onContextMenu={(event) => event.preventDefault()}
      />
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
