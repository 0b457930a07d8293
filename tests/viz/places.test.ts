import { describe, expect, it } from "@jest/globals";
import { mentionsInWords, placesIn } from "../../viz/graph/places.js";
import { buildViewGraph } from "../../viz/graph/view-graph.js";
import { fanOut, frameOf, toPane } from "../../viz/map/frame.js";
import { captionsOf, marksOf } from "../../viz/map/map-marks.js";
import { onPaper, worldWidth } from "../../viz/map/projection.js";
import { harbourGraphs } from "./harbour-articles.js";
import { inView } from "./in-view.js";

const graph = buildViewGraph(inView(harbourGraphs()));
const shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
const pane = { width: 800, height: 300 };

describe("the places in view", () => {
  it("stand in the order of their mentions, with those that no map can show apart", () => {
    const { located, elsewhere } = placesIn(graph, shown);
    expect(located.map(({ name, mentions }) => [name, mentions])).toEqual([
      ["Gothenburg", 5],
      ["Rotterdam", 3],
    ]);
    expect(elsewhere).toEqual([{ id: "place:sweden", name: "Sweden", mentions: 2 }]);
  });

  it("are those that the filters leave", () => {
    const fewer = { ...shown, nodes: new Set(["place:rotterdam", "person:mara-lindqvist"]) };
    expect(placesIn(graph, fewer).located.map(({ id }) => id)).toEqual(["place:rotterdam"]);
    expect(placesIn(graph, fewer).elsewhere).toEqual([]);
    expect([mentionsInWords(1), mentionsInWords(1_200)]).toEqual(["1 mention", "1,200 mentions"]);
  });
});

describe("the map", () => {
  it("puts east to the right, north to the top, and the whole world on its paper", () => {
    const [[west], [east], [, north], [, south]] = [
      onPaper([-180, 0]),
      onPaper([180, 0]),
      onPaper([0, 60]),
      onPaper([0, -60]),
    ];
    expect(west).toBeCloseTo(0);
    expect(east).toBeCloseTo(worldWidth);
    expect(north).toBeLessThan(south);
  });

  it("fits places into the pane, and one place no closer than asked for", () => {
    const points = [onPaper([11.97, 57.7]), onPaper([4.48, 51.92]), onPaper([-0.1, 51.5])];
    const frame = frameOf(points, pane, 100);
    const places = points.map((point) => toPane(frame, point));
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(30);
      expect(x).toBeLessThan(pane.width - 30);
      expect(y).toBeGreaterThan(30);
      expect(y).toBeLessThan(pane.height - 30);
    }
    const alone = frameOf([points[0] ?? [0, 0]], pane, 9);
    expect(alone.k).toBe(9);
    const [x, y] = toPane(alone, points[0] ?? [0, 0]);
    expect([x, y]).toEqual([expect.closeTo(400), expect.closeTo(150)]);
  });

  it("lays places of the same spot side by side", () => {
    const spread = fanOut(
      [
        [10, 10],
        [10.2, 9.9],
        [10, 10],
        [50, 50],
      ],
      12,
    );
    expect(spread[0]).toEqual([10, 10]);
    expect(spread[3]).toEqual([50, 50]);
    for (const [i, [x, y]] of spread.entries()) {
      for (const [px, py] of spread.slice(0, i)) expect(Math.hypot(x - px, y - py)).toBeGreaterThan(8);
    }
  });

  it("names what there is room for, the lit ones first, and nothing twice in one place", () => {
    const crowd = Array.from({ length: 200 }, (_, index) => ({
      id: `place:${index}`,
      name: `Town ${index}`,
      mentions: 200 - index,
      at: [10 + (index % 20) / 10, 50 + Math.floor(index / 20) / 10] as const,
    }));
    const frame = frameOf(
      crowd.map(({ at }) => onPaper(at)),
      pane,
      100,
    );
    const marks = marksOf(crowd, frame, new Set(["place:199"]));
    const lines = captionsOf(marks, pane, (text) => text.length * 7);
    expect(lines.map(({ text }) => text)).toContain("Town 199");
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(200);
    for (const [i, a] of lines.entries()) {
      for (const b of lines.slice(0, i)) {
        const apart = Math.abs(a.x - b.x) >= ((a.text.length + b.text.length) * 7) / 2 || Math.abs(a.y - b.y) >= 14;
        expect(apart).toBe(true);
      }
    }
  });
});
