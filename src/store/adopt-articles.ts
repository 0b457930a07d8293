import { orderProperties } from "../model/canonical.js";
import type { ArticleGraph } from "../model/graph-document.js";
import { entityLabels, labels } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { checkArticle } from "./article-rows.js";
import type { GraphTransaction, StoredArticle } from "./graph-transaction.js";
import { writeInTransaction } from "./write-articles.js";

/** The graph of an article from a time when its entities kept their ids and each MENTIONS one share. */
function formerGraph({ owned, relationships }: StoredArticle): ArticleGraph {
  const entities = relationships
    .filter(({ type }) => type === "MENTIONS")
    .map(({ to, toLabel, properties: { share } }) => ({
      id: to,
      label: toLabel,
      properties: orderProperties(toLabel, { id: to, ...(JSON.parse(String(share)) as Properties) }),
    }));
  const own = owned.map(({ id, label, properties }) => ({ id, label, properties: orderProperties(label, properties) }));
  const article = own.find(({ label }) => label === "Article")?.properties;
  const graph = {
    source: article?.["key"] ?? article?.["id"],
    article,
    nodes: [...own, ...entities],
    relationships: relationships.map((row) => ({ ...row, properties: orderProperties(row.type, row.properties) })),
    warnings: [],
  };
  return graph as unknown as ArticleGraph;
}

/** Writes anew what an onrecord without resolution across articles has stored, in one transaction. */
export async function adoptArticles(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  const stored = await transaction.readArticles(ids);
  const given = stored.map((one) => checkArticle(formerGraph(one)));
  for (const label of labels) {
    const isShared = (entityLabels as readonly string[]).includes(label);
    const owned = stored.flatMap((one) => one.owned.filter((row) => row.label === label).map(({ id }) => id));
    const mentioned = stored.flatMap((one) =>
      one.relationships.filter(({ type, toLabel }) => type === "MENTIONS" && toLabel === label).map(({ to }) => to),
    );
    await transaction.deleteNodes(label, [...new Set(isShared ? mentioned : owned)]);
  }
  await writeInTransaction(transaction, given);
}
