import { compareText } from "../model/canonical.js";
import { labels, relationshipTypeNames, type Label, type RelationshipType } from "../model/graph-schema.js";
import type { GraphStore } from "../store/graph-store.js";
import type { PathResponse } from "./api-types.js";
import { asText } from "./read-values.js";

export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** What the way must not lead through. */
  readonly withoutLabels: readonly Label[];
  readonly withoutTypes: readonly RelationshipType[];
  readonly withoutNodes: readonly string[];
}

/** A search that has come to so many nodes is given up. */
const mostNodes = 20_000;
const batchSize = 500;
const rowLimit = 200_000;

interface Step {
  readonly from: string;
  readonly to: string;
}

/** Where a node was come to from; nothing at the end that the search started from. */
type Trail = Map<string, string | undefined>;

/** Relationships out of or into some nodes; asked for by their ids, for patterns of unknown length are not for every engine. */
async function stepsFrom(store: GraphStore, front: readonly string[], request: PathRequest): Promise<readonly Step[]> {
  const types = relationshipTypeNames.filter((type) => !request.withoutTypes.includes(type));
  const ends = labels.filter((label) => !request.withoutLabels.includes(label));
  if (types.length === 0 || ends.length === 0) return [];
  const steps: Step[] = [];
  for (let start = 0; start < front.length; start += batchSize) {
    const parameters = { ids: front.slice(start, start + batchSize) };
    for (const pattern of [`(a)-[r:${types.join("|")}]->(b)`, `(a)<-[r:${types.join("|")}]-(b)`]) {
      const cypher = `MATCH ${pattern} WHERE a.id IN $ids RETURN DISTINCT a.id AS from_id, b.id AS to_id`;
      const { rows } = await store.query(cypher, { parameters, rowLimit });
      steps.push(...rows.map(([from, to]) => ({ from: asText(from), to: asText(to) })));
    }
  }
  return steps.sort((a, b) => compareText(a.to, b.to) || compareText(a.from, b.from));
}

function back(trail: Trail, from: string): readonly string[] {
  const nodes = [from];
  for (let node = trail.get(from); node !== undefined; node = trail.get(node)) nodes.push(node);
  return nodes;
}

/** Ids start with their label in lower case. */
function isWanted(id: string, { withoutLabels, withoutNodes, from, to }: PathRequest): boolean {
  if (id === from || id === to) return true;
  return !withoutNodes.includes(id) && !withoutLabels.some((label) => id.startsWith(`${label.toLowerCase()}:`));
}

/** A shortest way between two nodes, whichever way the relationships run; the same one each time. Searched from both ends. */
export async function readPath(store: GraphStore, request: PathRequest): Promise<PathResponse> {
  const { from, to } = request;
  const trails: readonly [Trail, Trail] = [new Map([[from, undefined]]), new Map([[to, undefined]])];
  const fronts: [readonly string[], readonly string[]] = [[from], [to]];
  if (from === to) return { nodes: [from], complete: true };
  while (fronts[0].length > 0 && fronts[1].length > 0) {
    if (trails[0].size + trails[1].size > mostNodes) return { nodes: [], complete: false };
    const side = fronts[0].length <= fronts[1].length ? 0 : 1;
    const [own, other] = [trails[side], trails[1 - side] as Trail];
    const next: string[] = [];
    for (const step of await stepsFrom(store, fronts[side], request)) {
      if (own.has(step.to) || !isWanted(step.to, request)) continue;
      own.set(step.to, step.from);
      next.push(step.to);
    }
    const meeting = next
      .filter((id) => other.has(id))
      .map((id) => [...back(trails[0], id).toReversed(), ...back(trails[1], id).slice(1)])
      .sort((a, b) => a.length - b.length || compareText(a.join("\n"), b.join("\n")))[0];
    if (meeting !== undefined) return { nodes: meeting, complete: true };
    fronts[side] = next;
  }
  return { nodes: [], complete: true };
}
