import { OnrecordError } from "../errors.js";
import type { GraphStore } from "../store/graph-store.js";

/**
 * The id of the article that somebody names by its id, its key (the path or address it was read from) or its URL.
 *
 * @throws OnrecordError `article-unknown`
 */
export async function findArticle(store: GraphStore, name: string): Promise<string> {
  const { rows } = await store.query(
    "MATCH (a:Article) WHERE a.id = $name OR a.key = $name OR a.url = $name RETURN a.id AS id ORDER BY id",
    { parameters: { name }, rowLimit: 10 },
  );
  const ids = rows.map((row) => row[0] as string);
  const [first, second] = ids;
  if (first !== undefined && second === undefined) return first;
  if (ids.includes(name)) return name;
  const message =
    first === undefined
      ? `The store holds no article with the id, key or URL ${name}.`
      : `${ids.length} articles go by ${name}: name one by its id, such as ${ids.join(", ")}.`;
  throw new OnrecordError("article-unknown", message, { details: { name } });
}
