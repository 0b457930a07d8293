import { OnrecordError } from "../errors.js";
import type { EntityLabel } from "../model/graph-schema.js";
import { type Correction, correctionId, sortCorrections, writeCorrection } from "../resolution/corrections.js";
import { articleOf, isEntityCorrection, referenceKey, referencesOf } from "../resolution/hand-made.js";
import { correctStatements, isStatementCorrection } from "../resolution/statement-corrections.js";
import type { ArticlePlan } from "./article-plan.js";
import type { GivenArticle } from "./article-rows.js";
import { sortedIds } from "./by-id.js";
import { carryOut } from "./carry-out.js";
import { ChangeCounter } from "./change-counter.js";
import { unchangedOutcome } from "./count-changes.js";
import type { ChangeCounts, CorrectionChange, WriteOutcome } from "./graph-store.js";
import type { GraphTransaction } from "./graph-transaction.js";
import { prepared, PreparedArticle } from "./prepare-article.js";
import { keptOf, storedGraph } from "./stored-graph.js";

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
