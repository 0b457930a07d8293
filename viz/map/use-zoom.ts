import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform, type ZoomBehavior } from "d3-zoom";
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Frame, Size } from "./frame.js";

export interface Zoom {
  readonly frame: Frame;
  readonly by: (factor: number) => void;
  /** Moves what is seen, in pixels. */
  readonly pan: (right: number, down: number) => void;
  readonly to: (frame: Frame) => void;
}

/** Wheel, pinch and drag over an element move a paper under it, no further than its edges. */
export function useZoom(
  target: RefObject<SVGSVGElement | null>,
  paper: Size,
  pane: Size,
  closest: number,
  onMoved: () => void,
): Zoom {
  const [frame, setFrame] = useState<Frame>({ k: 1, x: 0, y: 0 });
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);
  const moved = useRef(onMoved);
  moved.current = onMoved;

  useLayoutEffect(() => {
    if (target.current === null) return;
    const svg = select(target.current);
    const own = zoom<SVGSVGElement, unknown>().on("zoom", ({ transform, sourceEvent }) => {
      const { k, x, y } = transform as Frame;
      setFrame({ k, x, y });
      if (sourceEvent) moved.current();
    });
    behaviour.current = own;
    svg.call(own).on("dblclick.zoom", null);
    return () => void svg.on(".zoom", null);
  }, [target]);

  useLayoutEffect(() => {
    behaviour.current
      ?.extent([
        [0, 0],
        [pane.width, pane.height],
      ])
      .translateExtent([
        [0, 0],
        [paper.width, paper.height],
      ])
      .scaleExtent([Math.min(pane.width / paper.width, pane.height / paper.height), closest]);
  }, [paper, pane, closest]);

  const withTarget = useCallback(
    (use: (own: ZoomBehavior<SVGSVGElement, unknown>, svg: SVGSVGElement) => void) => {
      if (behaviour.current !== undefined && target.current !== null) use(behaviour.current, target.current);
    },
    [target],
  );
  return {
    frame,
    by: useCallback((factor) => withTarget((own, svg) => own.scaleBy(select(svg), factor)), [withTarget]),
    pan: useCallback(
      (right, down) =>
        withTarget((own, svg) => {
          const { k } = zoomTransform(svg);
          own.translateBy(select(svg), -right / k, -down / k);
        }),
      [withTarget],
    ),
    to: useCallback(
      ({ k, x, y }) =>
        withTarget((own, svg) => {
          own.transform(select(svg), zoomIdentity.translate(x, y).scale(k));
          // Held to the edges of the paper, as by hand.
          own.translateBy(select(svg), 0, 0);
        }),
      [withTarget],
    ),
  };
}
