import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { mentionsInWords, type LocatedPlace } from "../graph/places.js";
import { FitIcon, MinusIcon, PlusIcon } from "../panels/icons.js";
import { frameOf, type Size } from "./frame.js";
import { captionsOf, marksOf, type Mark } from "./map-marks.js";
import { worldOutline } from "./outline.js";
import { onPaper, worldWidth } from "./projection.js";
import { useSize } from "./use-size.js";
import { useZoom } from "./use-zoom.js";

interface MapPaneProps {
  readonly places: readonly LocatedPlace[];
  /** What goes with the selection. */
  readonly lit: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly onHover: (place: string | undefined) => void;
  readonly onSelect: (place: string) => void;
}

/** Fitted to what is seen, the map is at least so much of the world wide; by hand it goes closer. */
const fitPart = 1 / 14;
const closestPart = 1 / 60;
const step = 60;

const measureText = (() => {
  const context = document.createElement("canvas").getContext("2d");
  return (text: string, font: string) => {
    if (context === null) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
})();

const Paper = memo(function Paper() {
  const { sphere, grid, countries } = worldOutline();
  return (
    <>
      <path className="map-sea" d={sphere} />
      <path className="map-grid" d={grid} />
      {countries.map((country) => (
        <path key={country} className="map-land" d={country} />
      ))}
    </>
  );
});

function Tip({ place, x, y, size }: Mark) {
  return (
    <div className="map-tip" style={{ left: x, top: y + size + 6 }}>
      <strong>{place.name}</strong>
      {` · ${mentionsInWords(place.mentions)}`}
    </div>
  );
}

/** The world as a drawing, with the places as circles; whatever is done here with the mouse, the list beside it does too. */
export function MapPane({ places, lit, selected, hovered, onHover, onSelect }: MapPaneProps) {
  const svg = useRef<SVGSVGElement>(null);
  const pane = useSize(svg);
  const paper = useMemo<Size>(() => ({ width: worldWidth, height: worldOutline().height }), []);
  const [isMoved, setMoved] = useState(false);
  const scaleTo = (part: number) => pane.width / (worldWidth * part);
  const zoom = useZoom(svg, paper, pane, scaleTo(closestPart), () => setMoved(true));
  const { frame, to } = zoom;
  const points = useMemo(() => places.map(({ at }) => onPaper(at)), [places]);

  const fit = () => {
    setMoved(false);
    const corners = [[0, 0] as const, [paper.width, paper.height] as const];
    to(frameOf(points.length === 0 ? corners : points, pane, scaleTo(fitPart)));
  };
  useLayoutEffect(() => {
    if (pane.width > 0 && !isMoved) fit();
  }, [pane, points, to]);
  const chosen = places.find(({ id }) => id === selected);
  useEffect(() => {
    if (chosen === undefined || pane.width === 0) return;
    const [x, y] = onPaper(chosen.at);
    const [left, top] = [x * frame.k + frame.x, y * frame.k + frame.y];
    if (left > 0 && top > 0 && left < pane.width && top < pane.height) return;
    setMoved(true);
    to({ k: frame.k, x: pane.width / 2 - x * frame.k, y: pane.height / 2 - y * frame.k });
  }, [chosen, pane]);

  const byHand = (move: () => void) => () => {
    setMoved(true);
    move();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: byHand(() => zoom.pan(-step, 0)),
    ArrowRight: byHand(() => zoom.pan(step, 0)),
    ArrowUp: byHand(() => zoom.pan(0, -step)),
    ArrowDown: byHand(() => zoom.pan(0, step)),
    "+": byHand(() => zoom.by(1.5)),
    "=": byHand(() => zoom.by(1.5)),
    "-": byHand(() => zoom.by(1 / 1.5)),
    "0": fit,
  };
  const marks = useMemo(() => marksOf(places, frame, lit), [places, frame, lit]);
  const lines = useMemo(() => captionsOf(marks, pane, measureText), [marks, pane]);
  const tip = marks.find(({ place }) => place.id === hovered);
  return (
    <div className="map-pane">
      <svg
        ref={svg}
        className="map"
        role="application"
        tabIndex={0}
        aria-label="Map of the places, which the list names: arrow keys move it, + and − zoom, 0 shows all places"
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      >
        <g transform={`translate(${frame.x} ${frame.y}) scale(${frame.k})`} aria-hidden="true">
          <Paper />
        </g>
        <g data-dims={lit.size > 0}>
          {marks.map(({ place, x, y, size, lit: isLit }) => (
            <circle
              key={place.id}
              className="map-place"
              data-place={place.id}
              data-lit={isLit}
              data-selected={place.id === selected}
              data-hovered={place.id === hovered}
              cx={x}
              cy={y}
              r={size}
              onPointerEnter={() => onHover(place.id)}
              onPointerLeave={() => onHover(undefined)}
              onClick={() => onSelect(place.id)}
            />
          ))}
        </g>
        <g aria-hidden="true">
          {lines.map(({ text, font, x, y }) => (
            <text key={`${x} ${y} ${text}`} className="map-name" x={x} y={y} style={{ font }}>
              {text}
            </text>
          ))}
        </g>
      </svg>
      {tip !== undefined && <Tip {...tip} />}
      <p className="map-source">Outline: Natural Earth</p>
      <div className="zoom" role="group" aria-label="Zoom of the map">
        <Button className="button icon-button" aria-label="Zoom into the map" onPress={keys["+"]}>
          <PlusIcon />
        </Button>
        <Button className="button icon-button" aria-label="Zoom out of the map" onPress={keys["-"]}>
          <MinusIcon />
        </Button>
        <Button className="button icon-button" aria-label="Show all places" onPress={fit}>
          <FitIcon />
        </Button>
      </div>
    </div>
  );
}
