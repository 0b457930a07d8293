import { OnrecordError } from "../errors.js";
import type { GraphStore, QueryOptions } from "../store/graph-store.js";
import type { QueryResult } from "../store/query-result.js";
import { cutExcerpts } from "./excerpt.js";
import { nearestNames } from "../model/nearest-names.js";
import { fillParameters } from "./query-parameters.js";
import { listSavedQueries, type SavedQuery } from "./saved-queries.js";

const namePattern = /^[a-z][a-z0-9-]*$/iu;

/** The saved query of that name. */
async function findSavedQuery(name: string): Promise<SavedQuery> {
  const all = await listSavedQueries();
  const found = all.find((query) => query.name === name.toLowerCase());
  if (found !== undefined) return found;
  const nearest = nearestNames(
    name.toLowerCase(),
    all.map((query) => query.name),
  );
  throw new OnrecordError("query-unknown", `There is no saved query ${name}. Did you mean ${nearest.join(", ")}?`, {
    details: { name, nearest },
  });
}

/** Runs a saved query by its name, or any reading Cypher. */
export async function runQuery(
  store: GraphStore,
  cypherOrName: string,
  options: QueryOptions = {},
): Promise<QueryResult> {
  const text = cypherOrName.trim();
  if (!namePattern.test(text)) return store.query(cypherOrName, options);
  const query = await findSavedQuery(text);
  const parameters = fillParameters(query, options.parameters ?? {});
  return cutExcerpts(query, parameters, await store.query(query.cypher[store.engine], { ...options, parameters }));
}
