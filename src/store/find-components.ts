import type { EntityLabel } from "../model/graph-schema.js";
import { componentsOf, keyedShare, neighbourKeys, type Keyed } from "../resolution/components.js";
import { referenceKey, referencesOf, type EntityCorrection } from "../resolution/hand-made.js";
import { shareKeys, type Share } from "../resolution/share.js";
import type { NodeRow } from "./article-rows.js";
import type { GraphTransaction } from "./graph-transaction.js";

/** What has to be resolved together, and nothing else has a say in it. */
export interface Component {
  readonly shares: readonly Share[];
  readonly nodes: readonly NodeRow[];
  /** A hand-made correction names one of its names. */
  readonly corrected: boolean;
}

const nodeKeys = ({ properties: { keys } }: NodeRow) => (Array.isArray(keys) ? (keys as readonly string[]) : []);

function tiesOf(label: EntityLabel, corrections: readonly EntityCorrection[]): readonly (readonly string[])[] {
  return corrections
    .map((correction) =>
      referencesOf(correction)
        .filter((reference) => reference.label === label)
        .map(referenceKey),
    )
    .filter((keys) => keys.length > 0);
}

/** Where the look for components of a label begins: new shares, and names to look at anew. */
export interface ComponentStart {
  readonly shares: readonly Share[];
  readonly names: readonly string[];
}

/** The entities of one label that are connected with where the look begins, as far as they were found. */
class Reach {
  readonly nodes = new Map<string, NodeRow>();
  readonly #asked = new Set<string>();

  constructor(
    readonly label: EntityLabel,
    readonly start: ComponentStart,
    readonly ties: readonly (readonly string[])[],
  ) {}

  /** Keys that were not asked for, of what was found last. */
  further(found: readonly NodeRow[] | undefined): readonly string[] {
    const fresh = found?.filter(({ id }) => !this.nodes.has(id));
    for (const row of fresh ?? []) this.nodes.set(row.id, row);
    const keys = fresh?.flatMap(nodeKeys) ?? [...this.start.shares.flatMap(shareKeys), ...this.start.names];
    const due = neighbourKeys([...keys, ...this.#tiedTo(keys)]).filter((key) => !this.#asked.has(key));
    for (const key of due) this.#asked.add(key);
    return [...new Set(due)];
  }

  #tiedTo(keys: readonly string[]): readonly string[] {
    const names = new Set(keys.filter((key) => key.startsWith("=")).map((key) => key.slice(1)));
    return this.ties
      .filter((tie) => tie.some((name) => names.has(name)))
      .flatMap((tie) => tie.map((name) => `=${name}`));
  }

  components(): readonly Component[] {
    type Item = Keyed & { readonly share?: Share; readonly node?: NodeRow };
    const nodes = [...this.nodes.values()].map((node) => ({ keys: nodeKeys(node), node }));
    const items: readonly Item[] = [...this.start.shares.map(keyedShare), ...nodes];
    const corrected = new Set(this.ties.flat().map((name) => `=${name}`));
    return componentsOf(items, this.ties).map((component) => ({
      shares: component.flatMap(({ share }) => share ?? []),
      nodes: component.flatMap(({ node }) => node ?? []),
      corrected: component.some(({ keys }) => keys.some((key) => corrected.has(key))),
    }));
  }
}

/** By label, the components that hold the new shares, and those that hold one of the names. */
export async function findComponents(
  transaction: GraphTransaction,
  starts: ReadonlyMap<EntityLabel, ComponentStart>,
  corrections: readonly EntityCorrection[],
): Promise<ReadonlyMap<EntityLabel, readonly Component[]>> {
  const reaches = [...starts].map(([label, start]) => new Reach(label, start, tiesOf(label, corrections)));
  let found: ReadonlyMap<EntityLabel, readonly NodeRow[]> | undefined;
  for (;;) {
    const due = new Map(
      reaches.flatMap((reach) => {
        const keys = reach.further(found === undefined ? undefined : (found.get(reach.label) ?? []));
        return keys.length === 0 ? [] : [[reach.label, keys] as const];
      }),
    );
    if (due.size === 0) break;
    const rows = await transaction.findEntities(due);
    found = new Map([...due.keys()].map((label) => [label, rows.filter((row) => row.label === label)]));
  }
  return new Map(reaches.map((reach) => [reach.label, reach.components()]));
}
