import { labels, relationshipTypeNames, type RelationshipType } from "../../src/model/graph-schema.js";
import { defaultFilters, facetNames, noFacets, type FacetChoices, type Filters } from "../graph/filters.js";
import type { Place } from "../graph/view-graph.js";
import type { Step } from "../graph/members.js";
import { docks, firstView, type Camera, type ViewState } from "./view-state.js";

function same<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

type Parameters = readonly (readonly [name: string, value: string])[];

const given = (name: string, value: string | undefined): Parameters => (value === undefined ? [] : [[name, value]]);
const each = (name: string, values: Iterable<string>): Parameters => [...values].map((value) => [name, value] as const);

function filterParameters(filters: Filters): Parameters {
  const { hiddenLabels, hiddenTypes, hideOrphans, minDegree, maxDegree, facets, since, until, part } = filters;
  const asAtFirst = same(hiddenLabels, defaultFilters.hiddenLabels) && same(hiddenTypes, defaultFilters.hiddenTypes);
  const off = [
    ...labels.filter((label) => hiddenLabels.has(label)),
    ...relationshipTypeNames.filter((type) => hiddenTypes.has(type)),
  ];
  return [
    ...(asAtFirst ? [] : given("off", off.join(","))),
    ...(hideOrphans ? given("orphans", "off") : []),
    ...(minDegree === 0 ? [] : given("degree", String(minDegree))),
    ...given("most", maxDegree === undefined ? undefined : String(maxDegree)),
    ...facetNames.flatMap((facet) => each(facet, facets[facet])),
    ...given("since", since),
    ...given("until", until),
    ...given("part", part?.join(",")),
  ];
}

/** The view as the part of an address after `#`; what is as it starts is left out. */
export function encodeUrlState(view: ViewState): string {
  const { selection, only, steps, removed, collapsed, path, exchange, colours, sizes, cap, camera, moved, dock } = view;
  const parameters: Parameters = [
    ...given(selection?.kind ?? "", selection?.id),
    ...filterParameters(view.filters),
    ...given("only", only),
    ...each(
      "step",
      steps.map(({ node, type, count }) => `${count},${type ?? ""},${node}`),
    ),
    ...each("removed", removed),
    ...each("folded", collapsed),
    ...given("path", path?.from),
    ...given("pathTo", path?.to),
    ...given("one", exchange?.from),
    ...given("other", exchange?.to),
    ...(colours === "label" ? [] : given("colours", colours)),
    ...(sizes === "degree" ? [] : given("sizes", sizes)),
    ...(cap === firstView.cap ? [] : given("cap", String(cap))),
    ...given("camera", camera === undefined ? undefined : [camera.x, camera.y, camera.ratio].join(",")),
    ...each(
      "moved",
      [...moved].map(([node, { x, y }]) => `${x},${y},${node}`),
    ),
    ...given("dock", dock),
  ];
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
}

function isType(name: string): name is RelationshipType {
  return (relationshipTypeNames as readonly string[]).includes(name);
}

function decodeStep(value: string): readonly Step[] {
  const [, count, type = "", node] = /^(\d+),([A-Z_]*),(.+)$/su.exec(value) ?? [];
  if (node === undefined) return [];
  return [{ node, type: isType(type) ? type : undefined, count: Math.min(Number(count), 10_000) }];
}

function numbers(value: string | null, length: number): readonly number[] | undefined {
  const all = value?.split(",").map(Number) ?? [];
  return all.length === length && all.every(Number.isFinite) ? all : undefined;
}

function decodeFilters(parameters: URLSearchParams): Filters {
  const off = parameters.get("off");
  const hidden = new Set(off?.split(","));
  const part = numbers(parameters.get("part"), 2);
  const facets = Object.fromEntries(
    facetNames.map((facet) => [facet, parameters.getAll(facet)] as const),
  ) as unknown as FacetChoices;
  const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/u.exec(parameters.get(name) ?? "")?.[0];
  return {
    hiddenLabels: off === null ? defaultFilters.hiddenLabels : new Set(labels.filter((label) => hidden.has(label))),
    hiddenTypes:
      off === null ? defaultFilters.hiddenTypes : new Set(relationshipTypeNames.filter((type) => hidden.has(type))),
    hideOrphans: parameters.get("orphans") === "off",
    minDegree: Math.max(0, numbers(parameters.get("degree"), 1)?.[0] ?? 0),
    maxDegree: numbers(parameters.get("most"), 1)?.[0],
    facets: { ...noFacets, ...facets },
    since: day("since"),
    until: day("until"),
    part: part === undefined ? undefined : [part[0] ?? 0, part[1] ?? 1],
  };
}

function decodeCamera(value: string | null): Camera | undefined {
  const [x, y, ratio] = numbers(value, 3) ?? [];
  if (x === undefined || y === undefined || ratio === undefined || ratio <= 0) return undefined;
  return { x, y, ratio };
}

function decodeMoved(value: string): readonly (readonly [string, Place])[] {
  const [, place = "", node] = /^([^,]+,[^,]+),(.+)$/su.exec(value) ?? [];
  const [x, y] = numbers(place, 2) ?? [];
  return node === undefined || x === undefined || y === undefined ? [] : [[node, { x, y }]];
}

/** The view that an address keeps; what it does not know is passed over. */
export function decodeUrlState(hash: string): ViewState {
  const parameters = new URLSearchParams(hash.replace(/^#/u, "").replaceAll("+", "%2B"));
  const word = (name: string) => parameters.get(name) ?? undefined;
  const [node, edge] = [word("node"), word("edge")];
  const pair = (from: string | undefined, to: string | undefined) => (from && to ? { from, to } : undefined);
  return {
    selection: node ? { kind: "node", id: node } : edge ? { kind: "edge", id: edge } : undefined,
    filters: decodeFilters(parameters),
    only: word("only"),
    steps: parameters.getAll("step").flatMap(decodeStep),
    removed: new Set(parameters.getAll("removed")),
    collapsed: new Set(parameters.getAll("folded")),
    path: pair(word("path"), word("pathTo")),
    exchange: pair(word("one"), word("other")),
    colours: word("colours") === "community" ? "community" : "label",
    sizes: word("sizes") === "mentions" ? "mentions" : "degree",
    cap: Math.min(20_000, Math.max(1, Math.floor(numbers(parameters.get("cap"), 1)?.[0] ?? firstView.cap))),
    camera: decodeCamera(parameters.get("camera")),
    moved: new Map(parameters.getAll("moved").flatMap(decodeMoved)),
    dock: docks.find((dock) => dock === word("dock")),
  };
}
