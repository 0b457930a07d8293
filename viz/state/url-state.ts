import { labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import { defaultFilters, type Filters, type Selection } from "../graph/visibility.js";

/** What an address keeps of a view. */
export interface UrlState {
  readonly selection: Selection | undefined;
  readonly filters: Filters;
}

function sameFilters(a: Filters, b: Filters): boolean {
  const same = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>) => x.size === y.size && [...x].every((item) => y.has(item));
  return same(a.hiddenLabels, b.hiddenLabels) && same(a.hiddenTypes, b.hiddenTypes);
}

/** The view as the part of an address after `#`; what is as it starts is left out. */
export function encodeUrlState({ selection, filters }: UrlState): string {
  const parts: string[] = [];
  if (selection !== undefined) parts.push(`${selection.kind}=${encodeURIComponent(selection.id)}`);
  if (!sameFilters(filters, defaultFilters)) {
    const hidden = [
      ...labels.filter((label) => filters.hiddenLabels.has(label)),
      ...relationshipTypeNames.filter((type) => filters.hiddenTypes.has(type)),
    ];
    parts.push(`off=${hidden.join(",")}`);
  }
  return parts.join("&");
}

/** The view that an address keeps; what it does not know is passed over. */
export function decodeUrlState(hash: string): UrlState {
  const parameters = new URLSearchParams(hash.replace(/^#/u, "").replaceAll("+", "%2B"));
  const node = parameters.get("node");
  const edge = parameters.get("edge");
  const off = parameters.get("off");
  const hidden = new Set(off?.split(","));
  return {
    selection: node ? { kind: "node", id: node } : edge ? { kind: "edge", id: edge } : undefined,
    filters:
      off === null
        ? defaultFilters
        : {
            hiddenLabels: new Set(labels.filter((label) => hidden.has(label))),
            hiddenTypes: new Set(relationshipTypeNames.filter((type) => hidden.has(type))),
          },
  };
}
