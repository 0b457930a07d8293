import type { Correction } from "../resolution/corrections.js";
import type { Placement } from "../resolution/place-article.js";
import type { Proposal } from "../resolution/resolve-shares.js";
import type { Share } from "../resolution/share.js";
import { correctStatements } from "../resolution/statement-corrections.js";
import { type NodeRow, type RelationshipRow, relationshipRows } from "./article-rows.js";
import { byId } from "./by-id.js";
import type { ChangeCounter } from "./change-counter.js";
import { isEchoRow } from "./echo-rows.js";
import type { StoredArticle } from "./graph-transaction.js";
import type { PreparedArticle } from "./prepare-article.js";
import type { ResolutionChange } from "./resolve-entities.js";
import { sameProperties } from "./same-properties.js";
import { storedGraph, storedPlaces } from "./stored-graph.js";

export const noShares: readonly Share[] = [];

/** An article that is to be written, taken back or corrected, with what stands of it. */
export interface ArticlePlan {
  readonly articleId: string;
  readonly stored?: StoredArticle;
  /** With the corrections of its statements; nothing where the article goes. */
  readonly wanted?: PreparedArticle;
  readonly counter: ChangeCounter;
}

/** The rows of an article before and after. */
export interface ArticleRows {
  readonly plan: ArticlePlan;
  readonly owned: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}

export function formerShares({ stored }: ArticlePlan): readonly Share[] {
  return stored === undefined ? noShares : [...storedPlaces(stored).values()].map(({ share }) => share);
}

/** What stands of an article's relationships, without those that comparing it with others has given. */
export function ownRelationships({ stored }: ArticlePlan): readonly RelationshipRow[] {
  return (stored?.relationships ?? []).filter((row) => !isEchoRow(row));
}

export function ownRows(plan: ArticlePlan, change: ResolutionChange): ArticleRows {
  const { wanted, articleId } = plan;
  if (wanted === undefined) return { plan, owned: [], relationships: [] };
  const places = change.places.get(articleId) ?? new Map<string, Placement>();
  const proposals = change.proposals.get(articleId) ?? [];
  return { plan, owned: wanted.owned, relationships: relationshipRows(wanted.graph, places, proposals) };
}

/** An article that is not written itself, and whose entities or proposals others have moved. */
export function movedRows(
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

/** Which relationships of an article go and which come: those that stay as they are need no writing. */
export function relationshipChange({ plan, relationships }: ArticleRows) {
  if (plan.stored === undefined) return { remove: [], create: relationships };
  const former = ownRelationships(plan);
  const [before, after] = [byId(former), byId(relationships)];
  const stays = ({ id }: RelationshipRow) => {
    const [old, now] = [before.get(id), after.get(id)];
    return old !== undefined && now !== undefined && sameProperties(old.properties, now.properties);
  };
  return { remove: former.filter((row) => !stays(row)), create: relationships.filter((row) => !stays(row)) };
}
