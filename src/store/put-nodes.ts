import { entityLabels, type Label } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { ArticleRows } from "./article-plan.js";
import type { NodeRow } from "./article-rows.js";
import { sortedIds } from "./by-id.js";
import type { GraphTransaction } from "./graph-transaction.js";
import { inTurn } from "./overlap.js";
import type { ResolutionChange } from "./resolve-entities.js";
import { sameProperties } from "./same-properties.js";

type NodesById = ReadonlyMap<string, Properties>;

/** Makes and updates nodes; those that go stay until `dropNodes`. */
export async function putNodes(
  transaction: GraphTransaction,
  label: Label,
  before: NodesById,
  after: NodesById,
): Promise<void> {
  const rows = [...after].map(([id, properties]): NodeRow => ({ id, label, properties }));
  const differs = ({ id, properties }: NodeRow) => {
    const old = before.get(id);
    return old !== undefined && !sameProperties(old, properties);
  };
  const fresh = rows.filter(({ id }) => !before.has(id));
  await inTurn(transaction, [
    () => transaction.createNodes(label, fresh),
    () => transaction.updateNodes(label, rows.filter(differs)),
  ]);
}

export function dropNodes(
  transaction: GraphTransaction,
  label: Label,
  before: NodesById,
  after: NodesById,
): Promise<void> {
  return transaction.deleteNodes(label, sortedIds([...before.keys()].filter((id) => !after.has(id))));
}

const noNodes: NodesById = new Map();

export function eachLabel(
  transaction: GraphTransaction,
  { before, after }: ResolutionChange,
  step: typeof putNodes,
): Promise<void> {
  const steps = entityLabels.map(
    (label) => () => step(transaction, label, before.get(label) ?? noNodes, after.get(label) ?? noNodes),
  );
  return inTurn(transaction, steps);
}

/** The entities that `dropNodes` takes away. */
export function going({ before, after }: ResolutionChange): ReadonlySet<string> {
  const ids = [...before].flatMap(([label, nodes]) =>
    [...nodes.keys()].filter((id) => after.get(label)?.has(id) !== true),
  );
  return new Set(ids);
}

/** The nodes of articles and statements; those that are needed first, come first. */
export async function putOwned(transaction: GraphTransaction, all: readonly ArticleRows[]): Promise<void> {
  const steps = (["Article", "Statement"] as const).map((label) => async () => {
    const propertiesOf = (rows: readonly NodeRow[]): NodesById =>
      new Map(rows.flatMap((row) => (row.label === label ? [[row.id, row.properties]] : [])));
    const before = propertiesOf(all.flatMap(({ plan }) => plan.stored?.owned ?? []));
    const after = propertiesOf(all.flatMap(({ owned }) => owned));
    await inTurn(transaction, [
      () => dropNodes(transaction, label, before, after),
      () => putNodes(transaction, label, before, after),
    ]);
  });
  await inTurn(transaction, steps);
}
