import { OnrecordError } from "../errors.js";
import { compareText, orderProperties } from "../model/canonical.js";
import { entityLabels, type EntityLabel, type Label } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { ArticleRows, NodeRow, RelationshipRow } from "./article-rows.js";
import { ChangeCounter, type ChangeKind } from "./change-counter.js";
import type { ChangeCounts, WriteOutcome } from "./graph-store.js";
import type { GraphTransaction, StoredArticle } from "./graph-transaction.js";
import { mergeShares, readShare } from "./merge-shares.js";

type Name = Parameters<ChangeCounter["add"]>[0];

/** Equal in what an export would show. */
function looksEqual(name: Name, a: Properties, b: Properties): boolean {
  return JSON.stringify(orderProperties(name, a)) === JSON.stringify(orderProperties(name, b));
}

function compare(name: Name, before: Properties | undefined, after: Properties | undefined): ChangeKind {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return looksEqual(name, before, after) ? "unchanged" : "changed";
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));
const sortedIds = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);

function outcome(rows: ArticleRows, status: WriteOutcome["status"], changes: ChangeCounts): WriteOutcome {
  return { articleId: rows.articleId, status, changes };
}

/** For an article that stands as it is wanted. */
export function unchangedOutcome(rows: ArticleRows): WriteOutcome {
  const counter = new ChangeCounter();
  for (const { label } of [...rows.owned, ...rows.shares]) counter.add(label, "unchanged");
  for (const { type } of rows.relationships) counter.add(type, "unchanged");
  return outcome(rows, "unchanged", counter.counts());
}

function entityRow(label: EntityLabel, id: string, merged: Properties): NodeRow {
  return { id, label, properties: { id, ...merged } };
}

async function putEntities(
  transaction: GraphTransaction,
  label: EntityLabel,
  before: ReadonlyMap<string, Properties>,
  after: ReadonlyMap<string, Properties>,
): Promise<void> {
  const rows = [...after].map(([id, properties]) => entityRow(label, id, properties));
  const isNew = ({ id }: NodeRow) => !before.has(id);
  const differs = ({ id, properties }: NodeRow) => !looksEqual(label, before.get(id) ?? {}, properties);
  await transaction.createNodes(label, rows.filter(isNew));
  await transaction.updateNodes(
    label,
    rows.filter((row) => !isNew(row) && differs(row)),
  );
}

/** Articles that the store does not hold: every share joins what stands there. */
async function addArticles(transaction: GraphTransaction, group: readonly ArticleRows[]): Promise<WriteOutcome[]> {
  const counters = new Map(group.map((rows) => [rows, new ChangeCounter()]));
  for (const label of entityLabels) {
    const shares = group.flatMap((rows) =>
      rows.shares.filter((share) => share.label === label).map((share) => ({ rows, share })),
    );
    if (shares.length === 0) continue;
    const before = await transaction.lockEntities(label, sortedIds(shares.map(({ share }) => share.id)));
    const after = new Map<string, Properties>();
    for (const { rows, share } of shares) {
      const standing = after.get(share.id) ?? before.get(share.id);
      const merged = mergeShares(label, standing === undefined ? [share.properties] : [standing, share.properties]);
      const whole = entityRow(label, share.id, merged).properties;
      counters.get(rows)?.add(label, compare(label, standing, whole));
      after.set(share.id, whole);
    }
    await putEntities(transaction, label, before, after);
  }
  for (const label of ["Article", "Statement"] as const) {
    await transaction.createNodes(
      label,
      group.flatMap((rows) => rows.owned.filter((row) => row.label === label)),
    );
  }
  await transaction.createRelationships(group.flatMap((rows) => rows.relationships));
  return group.map((rows) => {
    const counter = counters.get(rows) ?? new ChangeCounter();
    for (const { label } of rows.owned) counter.add(label, "added");
    for (const { type } of rows.relationships) counter.add(type, "added");
    return outcome(rows, "added", counter.counts());
  });
}

function sameRow(a: RelationshipRow | NodeRow, b: RelationshipRow | NodeRow): boolean {
  const entries = (row: typeof a) => Object.entries(row.properties).sort(([x], [y]) => compareText(x, y));
  return JSON.stringify(entries(a)) === JSON.stringify(entries(b));
}

async function reconcileRelationships(
  transaction: GraphTransaction,
  counter: ChangeCounter,
  stored: readonly RelationshipRow[],
  wanted: readonly RelationshipRow[],
): Promise<{ readonly create: () => Promise<void> }> {
  const [before, after] = [byId(stored), byId(wanted)];
  for (const id of sortedIds([...before.keys(), ...after.keys()])) {
    const type = (after.get(id) ?? before.get(id))?.type;
    if (type !== undefined) counter.add(type, compare(type, before.get(id)?.properties, after.get(id)?.properties));
  }
  const stays = (row: RelationshipRow) => {
    const [old, now] = [before.get(row.id), after.get(row.id)];
    return old !== undefined && now !== undefined && sameRow(old, now);
  };
  await transaction.deleteRelationships(stored.filter((row) => !stays(row)));
  return { create: () => transaction.createRelationships(wanted.filter((row) => !stays(row))) };
}

async function reconcileOwned(
  transaction: GraphTransaction,
  counter: ChangeCounter,
  label: Label,
  stored: readonly NodeRow[],
  wanted: readonly NodeRow[],
): Promise<void> {
  const [before, after] = [byId(stored), byId(wanted)];
  const ids = sortedIds([...before.keys(), ...after.keys()]);
  for (const id of ids) counter.add(label, compare(label, before.get(id)?.properties, after.get(id)?.properties));
  await transaction.deleteNodes(
    label,
    ids.filter((id) => !after.has(id)),
  );
  await transaction.createNodes(
    label,
    wanted.filter(({ id }) => !before.has(id)),
  );
  const differs = (row: NodeRow) => {
    const old = before.get(row.id);
    return old !== undefined && !sameRow(old, row);
  };
  await transaction.updateNodes(label, wanted.filter(differs));
}

/** An entity that this article mentions, or did: computed anew from the shares of all who mention it now. */
async function reconcileEntities(
  transaction: GraphTransaction,
  counter: ChangeCounter,
  articleId: string,
  stored: StoredArticle,
  rows: ArticleRows | undefined,
): Promise<void> {
  const mentioned = stored.relationships.filter(({ type }) => type === "MENTIONS");
  for (const label of entityLabels) {
    const shares = byId((rows?.shares ?? []).filter((share) => share.label === label));
    const formerly = mentioned.filter(({ toLabel }) => toLabel === label).map(({ to }) => to);
    const ids = sortedIds([...shares.keys(), ...formerly]);
    if (ids.length === 0) continue;
    const before = await transaction.lockEntities(label, ids);
    const others = await transaction.sharesOfOthers(label, ids, articleId);
    const after = new Map<string, Properties>();
    for (const id of ids) {
      const share = shares.get(id)?.properties;
      const all = [...(others.get(id) ?? []).map(readShare), ...(share === undefined ? [] : [share])];
      const whole = all.length === 0 ? undefined : entityRow(label, id, mergeShares(label, all)).properties;
      counter.add(label, compare(label, before.get(id), whole));
      if (whole !== undefined) after.set(id, whole);
    }
    await transaction.deleteNodes(
      label,
      ids.filter((id) => !after.has(id)),
    );
    await putEntities(transaction, label, before, after);
  }
}

/** Makes the store hold `rows` of the article, or nothing of it. */
async function reconcile(
  transaction: GraphTransaction,
  articleId: string,
  rows: ArticleRows | undefined,
): Promise<ChangeCounts> {
  const counter = new ChangeCounter();
  const stored = await transaction.readArticle(articleId);
  const relationships = await reconcileRelationships(
    transaction,
    counter,
    stored.relationships,
    rows?.relationships ?? [],
  );
  await reconcileEntities(transaction, counter, articleId, stored, rows);
  for (const label of ["Statement", "Article"] as const) {
    const ofLabel = (row: NodeRow) => row.label === label;
    const wanted = (rows?.owned ?? []).filter(ofLabel);
    await reconcileOwned(transaction, counter, label, stored.owned.filter(ofLabel), wanted);
  }
  await relationships.create();
  return counter.counts();
}

/** Writes articles in one transaction; their ids differ. */
export async function writeInTransaction(
  transaction: GraphTransaction,
  group: readonly ArticleRows[],
): Promise<WriteOutcome[]> {
  const standing = await transaction.lockArticles(sortedIds(group.map(({ articleId }) => articleId)));
  const added = await addArticles(
    transaction,
    group.filter(({ articleId }) => !standing.has(articleId)),
  );
  const outcomes = new Map(added.map((one) => [one.articleId, one]));
  for (const rows of group.filter(({ articleId }) => standing.has(articleId))) {
    const equal = standing.get(rows.articleId) === rows.fingerprint;
    outcomes.set(
      rows.articleId,
      equal ? unchangedOutcome(rows) : outcome(rows, "changed", await reconcile(transaction, rows.articleId, rows)),
    );
  }
  return group.map((rows) => outcomes.get(rows.articleId) ?? unchangedOutcome(rows));
}

/** Takes an article back in one transaction. */
export async function retractInTransaction(transaction: GraphTransaction, articleId: string): Promise<ChangeCounts> {
  const standing = await transaction.lockArticles([articleId]);
  if (!standing.has(articleId)) {
    throw new OnrecordError("article-unknown", `The store holds no article with the id ${articleId}.`, {
      details: { articleId },
    });
  }
  return reconcile(transaction, articleId, undefined);
}
