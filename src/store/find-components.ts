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

/** The entities of the store that new shares, or names to look at anew, are connected with. */
async function reach(
  transaction: GraphTransaction,
  label: EntityLabel,
  start: readonly string[],
  ties: readonly (readonly string[])[],
): Promise<readonly NodeRow[]> {
  const asked = new Set<string>();
  const found = new Map<string, NodeRow>();
  const tiedTo = (keys: readonly string[]) => {
    const names = new Set(keys.filter((key) => key.startsWith("=")).map((key) => key.slice(1)));
    return ties.filter((tie) => tie.some((name) => names.has(name))).flatMap((tie) => tie.map((name) => `=${name}`));
  };
  const further = (keys: readonly string[]) =>
    neighbourKeys([...keys, ...tiedTo(keys)]).filter((key) => !asked.has(key));
  let due = [...new Set(further(start))];
  while (due.length > 0) {
    for (const key of due) asked.add(key);
    const rows = (await transaction.findEntities(label, due)).filter(({ id }) => !found.has(id));
    for (const row of rows) found.set(row.id, row);
    due = [...new Set(rows.flatMap((row) => further(nodeKeys(row))))];
  }
  return [...found.values()];
}

/** The components that hold the new shares, and those that hold one of the names. */
export async function findComponents(
  transaction: GraphTransaction,
  label: EntityLabel,
  shares: readonly Share[],
  names: readonly string[],
  corrections: readonly EntityCorrection[],
): Promise<readonly Component[]> {
  const ties = tiesOf(label, corrections);
  const nodes = await reach(transaction, label, [...shares.flatMap(shareKeys), ...names], ties);
  type Item = Keyed & { readonly share?: Share; readonly node?: NodeRow };
  const items: readonly Item[] = [...shares.map(keyedShare), ...nodes.map((node) => ({ keys: nodeKeys(node), node }))];
  const corrected = new Set(ties.flat().map((name) => `=${name}`));
  return componentsOf(items, ties).map((component) => ({
    shares: component.flatMap(({ share }) => share ?? []),
    nodes: component.flatMap(({ node }) => node ?? []),
    corrected: component.some(({ keys }) => keys.some((key) => corrected.has(key))),
  }));
}
