import type { EntityLabel } from "../model/graph-schema.js";
import type { Correction } from "../resolution/corrections.js";
import { isEntityCorrection } from "../resolution/hand-made.js";
import { type ArticlePlan, formerShares, movedRows, noShares, ownRows, relationshipChange } from "./article-plan.js";
import { sortedIds } from "./by-id.js";
import type { ChangeCounter } from "./change-counter.js";
import { countEchoes, countEntities, countOwned, countRelationships } from "./count-changes.js";
import { echoesOfRows, isEchoRow } from "./echo-rows.js";
import type { GraphTransaction } from "./graph-transaction.js";
import { begun, meanwhile } from "./overlap.js";
import { dropNodes, eachLabel, going, putNodes, putOwned } from "./put-nodes.js";
import { findRelatives, foreseeRelatives, relateEchoes } from "./relate-echoes.js";
import { resolveEntities } from "./resolve-entities.js";

/**
 * Makes the store hold what the plans want, and what follows from it for the entities and for other articles; what is
 * no plan's own goes to `counter`. While the store is at work, what it need not be asked for is computed.
 */
export async function carryOut(
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
