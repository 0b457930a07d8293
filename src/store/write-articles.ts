import { OnrecordError } from "../errors.js";
import { compareText, orderProperties } from "../model/canonical.js";
import { entityLabels, type EntityLabel, type Label } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { correctionId, sortCorrections, writeCorrection, type Correction } from "../resolution/corrections.js";
import { articleOf, isEntityCorrection, referenceKey, referencesOf } from "../resolution/hand-made.js";
import type { Placement } from "../resolution/place-article.js";
import type { Proposal } from "../resolution/resolve-shares.js";
import type { Share } from "../resolution/share.js";
import { correctStatements, isStatementCorrection } from "../resolution/statement-corrections.js";
import { relationshipRows, type GivenArticle, type NodeRow, type RelationshipRow } from "./article-rows.js";
import { ChangeCounter, type ChangeKind } from "./change-counter.js";
import { echoesOfRows, isEchoRow } from "./echo-rows.js";
import type { ChangeCounts, CorrectionChange, WriteOutcome } from "./graph-store.js";
import type { GraphTransaction, StoredArticle } from "./graph-transaction.js";
import { begun, inTurn, meanwhile } from "./overlap.js";
import { prepared, PreparedArticle } from "./prepare-article.js";
import { findRelatives, foreseeRelatives, relateEchoes, type EchoChange } from "./relate-echoes.js";
import { resolveEntities, type ResolutionChange } from "./resolve-entities.js";
import { sameProperties } from "./same-properties.js";
import { keptOf, storedGraph, storedPlaces } from "./stored-graph.js";

type Name = Parameters<ChangeCounter["add"]>[0];

/** Equal in what an export would show. */
function looksEqual(name: Name, a: Properties, b: Properties): boolean {
  return JSON.stringify(orderProperties(name, a)) === JSON.stringify(orderProperties(name, b));
}

function compare(name: Name, before: Properties | undefined, after: Properties | undefined): ChangeKind {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return sameProperties(before, after) || looksEqual(name, before, after) ? "unchanged" : "changed";
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));
const sortedIds = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);

/** For an article that stands as it is wanted. */
export function unchangedOutcome({ articleId, graph }: GivenArticle): WriteOutcome {
  const counter = new ChangeCounter();
  for (const { label } of graph.nodes) counter.add(label, "unchanged");
  for (const { type } of graph.relationships) counter.add(type, "unchanged");
  return { articleId, status: "unchanged", changes: counter.counts() };
}

/** An article that is to be written, taken back or corrected, with what stands of it. */
interface ArticlePlan {
  readonly articleId: string;
  readonly stored?: StoredArticle;
  /** With the corrections of its statements; nothing where the article goes. */
  readonly wanted?: PreparedArticle;
  readonly counter: ChangeCounter;
}

/** The rows of an article before and after. */
interface ArticleRows {
  readonly plan: ArticlePlan;
  readonly owned: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

const noShares: readonly Share[] = [];

function formerShares({ stored }: ArticlePlan): readonly Share[] {
  return stored === undefined ? noShares : [...storedPlaces(stored).values()].map(({ share }) => share);
}

/** What stands of an article's relationships, without those that comparing it with others has given. */
function ownRelationships({ stored }: ArticlePlan): readonly RelationshipRow[] {
  return (stored?.relationships ?? []).filter((row) => !isEchoRow(row));
}

function ownRows(plan: ArticlePlan, change: ResolutionChange): ArticleRows {
  const { wanted, articleId } = plan;
  if (wanted === undefined) return { plan, owned: [], relationships: [] };
  const places = change.places.get(articleId) ?? new Map<string, Placement>();
  const proposals = change.proposals.get(articleId) ?? [];
  return { plan, owned: wanted.owned, relationships: relationshipRows(wanted.graph, places, proposals) };
}

/** An article that is not written itself, and whose entities or proposals others have moved. */
function movedRows(
  plan: ArticlePlan & { readonly stored: StoredArticle },
  corrections: readonly Correction[],
  change: ResolutionChange,
): ArticleRows {
  const { articleId, stored } = plan;
  const given = storedGraph(stored);
  if (given === undefined) return { plan, owned: stored.owned, relationships: ownRelationships(plan) };
  const places = new Map([...storedPlaces(stored), ...(change.places.get(articleId) ?? [])]);
  const proposals: readonly Proposal[] = change.proposals.get(articleId) ?? [];
  const untouched = stored.relationships.filter(
    ({ type, from, to }) => type === "POSSIBLY_SAME_AS" && !change.settled.has(from) && !change.settled.has(to),
  );
  const rows = relationshipRows(correctStatements(given, corrections), places, proposals);
  return { plan, owned: stored.owned, relationships: [...rows, ...untouched] };
}

function countRelationships({ plan, relationships }: ArticleRows): void {
  const { counter, stored } = plan;
  if (stored === undefined) {
    for (const { type } of relationships) counter.add(type, "added");
    return;
  }
  const [before, after] = [byId(ownRelationships(plan)), byId(relationships)];
  for (const id of sortedIds([...before.keys(), ...after.keys()])) {
    const type = (after.get(id) ?? before.get(id))?.type;
    if (type !== undefined) counter.add(type, compare(type, before.get(id)?.properties, after.get(id)?.properties));
  }
}

/** Each counts for the article whose words it hangs on; `rest` counts those of articles that are not written. */
function countEchoes({ remove, create }: EchoChange, all: readonly ArticleRows[], rest: ChangeCounter): void {
  const counters = new Map(all.map(({ plan }) => [plan.articleId, plan.counter]));
  const [before, after] = [byId(remove), byId(create)];
  for (const id of sortedIds([...before.keys(), ...after.keys()])) {
    const row = after.get(id) ?? before.get(id);
    const counter = counters.get(String(row?.properties["article"])) ?? rest;
    if (row !== undefined)
      counter.add(row.type, compare(row.type, before.get(id)?.properties, after.get(id)?.properties));
  }
}

/** Each entity counts for the first article that is written and mentions it; `rest` counts the others. */
function countEntities(all: readonly ArticleRows[], change: ResolutionChange, rest: ChangeCounter): void {
  const counted = new Set<string>();
  const count = (counter: ChangeCounter, label: EntityLabel, id: string) => {
    const [before, after] = [change.before.get(label)?.get(id), change.after.get(label)?.get(id)];
    if (before === undefined && after === undefined) return;
    const isNew = !counted.has(`${label} ${id}`);
    counted.add(`${label} ${id}`);
    counter.add(label, isNew ? compare(label, before, after) : "unchanged");
  };
  const isEntity = (label: Label): label is EntityLabel => (entityLabels as readonly Label[]).includes(label);
  for (const { plan, relationships } of all) {
    const mentions = [...(plan.stored?.relationships ?? []), ...relationships].filter(
      ({ type }) => type === "MENTIONS",
    );
    const ends = new Map(mentions.map(({ to, toLabel }) => [`${toLabel} ${to}`, { to, toLabel }]));
    for (const { to, toLabel } of ends.values()) if (isEntity(toLabel)) count(plan.counter, toLabel, to);
  }
  for (const label of entityLabels) {
    for (const id of [...(change.before.get(label)?.keys() ?? []), ...(change.after.get(label)?.keys() ?? [])]) {
      if (!counted.has(`${label} ${id}`)) count(rest, label, id);
    }
  }
}

type NodesById = ReadonlyMap<string, Properties>;

/** Makes and updates nodes; those that go stay until `dropNodes`. */
async function putNodes(
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

function dropNodes(transaction: GraphTransaction, label: Label, before: NodesById, after: NodesById): Promise<void> {
  return transaction.deleteNodes(label, sortedIds([...before.keys()].filter((id) => !after.has(id))));
}

const noNodes: NodesById = new Map();

function eachLabel(
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
function going({ before, after }: ResolutionChange): ReadonlySet<string> {
  const ids = [...before].flatMap(([label, nodes]) =>
    [...nodes.keys()].filter((id) => after.get(label)?.has(id) !== true),
  );
  return new Set(ids);
}

function countOwned(all: readonly ArticleRows[]): void {
  for (const { plan, owned } of all) {
    const [old, now] = [byId(plan.stored?.owned ?? []), byId(owned)];
    for (const id of sortedIds([...old.keys(), ...now.keys()])) {
      const label = (now.get(id) ?? old.get(id))?.label;
      if (label !== undefined) {
        plan.counter.add(label, compare(label, old.get(id)?.properties, now.get(id)?.properties));
      }
    }
  }
}

/** The nodes of articles and statements; those that are needed first, come first. */
async function putOwned(transaction: GraphTransaction, all: readonly ArticleRows[]): Promise<void> {
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

/** Which relationships of an article go and which come: those that stay as they are need no writing. */
function relationshipChange({ plan, relationships }: ArticleRows) {
  if (plan.stored === undefined) return { remove: [], create: relationships };
  const former = ownRelationships(plan);
  const [before, after] = [byId(former), byId(relationships)];
  const stays = ({ id }: RelationshipRow) => {
    const [old, now] = [before.get(id), after.get(id)];
    return old !== undefined && now !== undefined && sameProperties(old.properties, now.properties);
  };
  return { remove: former.filter((row) => !stays(row)), create: relationships.filter((row) => !stays(row)) };
}

/**
 * Makes the store hold what the plans want, and what follows from it for the entities and for other articles; what is
 * no plan's own goes to `counter`. While the store is at work, what it need not be asked for is computed.
 */
async function carryOut(
  transaction: GraphTransaction,
  plans: readonly ArticlePlan[],
  corrections: readonly Correction[],
  names: ReadonlyMap<EntityLabel, readonly string[]>,
  counter: ChangeCounter,
): Promise<void> {
  const resolving = resolveEntities(transaction, {
    shares: plans.flatMap(({ wanted }) => wanted?.shares ?? noShares),
    former: plans.flatMap(formerShares),
    names,
    articles: new Set(plans.map(({ articleId }) => articleId)),
    corrections: corrections.filter(isEntityCorrection),
  });
  const [change] = await meanwhile(resolving, () => {
    const all = plans.flatMap(({ wanted }) => wanted ?? []);
    if (plans.every(({ stored }) => stored === undefined)) {
      foreseeRelatives(
        transaction,
        all.flatMap(({ echoes }) => [...echoes.values()]),
      );
    }
    // Each is computed once, at the latest here.
    for (const wanted of all) void wanted.owned;
  });
  const entities = await begun(transaction, eachLabel(transaction, change, putNodes));
  const own = plans.map((plan) => ownRows(plan, change));
  const others = sortedIds(change.others);
  const moved = (others.length === 0 ? [] : await transaction.readArticles(others)).map((stored, at) =>
    movedRows({ articleId: others[at] ?? "", stored, counter }, corrections, change),
  );

  const all = [...own, ...moved];
  const relatives = await findRelatives(
    transaction,
    all.flatMap(({ plan: { stored } }) => echoesOfRows(stored?.owned ?? [], stored?.relationships ?? [])),
    all.flatMap(({ owned: rows, relationships }) => echoesOfRows(rows, relationships)),
    all.flatMap(({ plan: { stored } }) => (stored?.relationships ?? []).filter(isEchoRow)),
  );
  const owned = await begun(transaction, putOwned(transaction, own));
  const [, { echoes, rows }] = await meanwhile(entities(), () => ({
    echoes: relateEchoes(relatives),
    rows: all.map(relationshipChange),
  }));
  await transaction.deleteRelationships([...rows.flatMap(({ remove }) => remove), ...echoes.remove], going(change));
  await eachLabel(transaction, change, dropNodes);
  const created = [...rows.flatMap(({ create }) => create), ...echoes.create];
  const tied = transaction.createRelationships(created);
  await meanwhile(Promise.all([owned(), tied]), () => {
    countOwned(own);
    all.forEach(countRelationships);
    countEchoes(echoes, all, counter);
    countEntities(own, change, counter);
  });
}

/** Whether an article stands as it is wanted, by the fingerprints of those that stand. */
export function stands(given: GivenArticle, fingerprints: ReadonlyMap<string, string>): boolean {
  const standing = fingerprints.get(given.articleId);
  return standing !== undefined && standing === given.fingerprint;
}

/** Writes articles in one transaction; their ids differ. */
export async function writeInTransaction(
  transaction: GraphTransaction,
  group: readonly GivenArticle[],
): Promise<WriteOutcome[]> {
  const { fingerprints, corrections: texts } = await transaction.begin(
    sortedIds(group.map(({ articleId }) => articleId)),
  );
  const due = group.filter((given) => !stands(given, fingerprints));
  if (due.length === 0) return group.map(unchangedOutcome);
  const corrections = readCorrections(texts);
  const earlierIds = due.map(({ articleId }) => articleId).filter((id) => fingerprints.has(id));
  const earlier = earlierIds.length === 0 ? [] : await transaction.readArticles(earlierIds);
  const storedOf = new Map(earlierIds.map((id, at) => [id, earlier[at]]));
  const plans = due.map((given): ArticlePlan => {
    const { articleId } = given;
    const stored = storedOf.get(articleId);
    const asGiven = prepared(given);
    const graph = correctStatements(given.graph, corrections);
    const wanted = graph === given.graph ? asGiven : new PreparedArticle(graph, asGiven.keep);
    return { articleId, ...(stored !== undefined && { stored }), wanted, counter: new ChangeCounter() };
  });
  await carryOut(transaction, plans, corrections, new Map(), plans[0]?.counter ?? new ChangeCounter());
  const outcomes = new Map(
    plans.map(({ articleId, stored, counter }): [string, WriteOutcome] => [
      articleId,
      { articleId, status: stored === undefined ? "added" : "changed", changes: counter.counts() },
    ]),
  );
  return group.map((given) => outcomes.get(given.articleId) ?? unchangedOutcome(given));
}

/** Takes an article back in one transaction. */
export async function retractInTransaction(transaction: GraphTransaction, articleId: string): Promise<ChangeCounts> {
  const { fingerprints, corrections } = await transaction.begin([articleId]);
  if (!fingerprints.has(articleId)) {
    throw new OnrecordError("article-unknown", `The store holds no article with the id ${articleId}.`, {
      details: { articleId },
    });
  }
  const [stored] = await transaction.readArticles([articleId]);
  const plan = { articleId, ...(stored !== undefined && { stored }), counter: new ChangeCounter() };
  await carryOut(transaction, [plan], readCorrections(corrections), new Map(), plan.counter);
  return plan.counter.counts();
}

function namesIn(corrections: readonly Correction[]): ReadonlyMap<EntityLabel, readonly string[]> {
  const names = new Map<EntityLabel, string[]>();
  for (const reference of corrections.filter(isEntityCorrection).flatMap(referencesOf)) {
    names.set(reference.label, [...(names.get(reference.label) ?? []), referenceKey(reference)]);
  }
  return names;
}

/** Adds and takes back corrections in one transaction, and brings the graph in line with them. */
export async function correctInTransaction(
  transaction: GraphTransaction,
  { add = [], remove = [] }: CorrectionChange,
): Promise<ChangeCounts> {
  const standing = readCorrections((await transaction.begin([])).corrections);
  const texts = new Set(standing.map(writeCorrection));
  const gone = sortCorrections(remove).filter((one) => texts.has(writeCorrection(one)));
  const fresh = sortCorrections(add).filter((one) => !texts.has(writeCorrection(one)));
  const goneIds = new Set(gone.map(correctionId));
  const corrections = sortCorrections([...standing.filter((one) => !goneIds.has(correctionId(one))), ...fresh]);
  const changed = [...gone, ...fresh];
  await transaction.deleteCorrections(gone.map(writeCorrection));
  await transaction.createCorrections(fresh.map(writeCorrection));
  const articles = sortedIds(
    changed.filter(isStatementCorrection).map(({ statement }) => articleOf(statement.article)),
  );
  const counter = new ChangeCounter();
  if (changed.length === 0) return counter.counts();
  const plans: ArticlePlan[] = [];
  const earlier = articles.length === 0 ? [] : await transaction.readArticles(articles);
  for (const [at, stored] of earlier.entries()) {
    const given = storedGraph(stored);
    if (given === undefined) continue;
    const wanted = new PreparedArticle(correctStatements(given, corrections), () => keptOf(stored));
    plans.push({ articleId: articles[at] ?? "", stored, wanted, counter });
  }
  await carryOut(transaction, plans, corrections, namesIn(changed), counter);
  return counter.counts();
}

/** The hand-made corrections that a store keeps as texts, in their fixed order. */
export function readCorrections(texts: readonly string[]): readonly Correction[] {
  return sortCorrections(texts.map((text) => JSON.parse(text) as Correction));
}
