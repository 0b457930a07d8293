import { compareText } from "../model/canonical.js";
import type { Properties } from "../model/property.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ArticleHead, ViewNode, ViewRelationship } from "./api-types.js";
import { asText } from "./read-values.js";

const articleProperties = ["article", "otherArticle"] as const;

/** The articles whose words support the nodes and relationships. */
function supporting(nodes: readonly ViewNode[], relationships: readonly ViewRelationship[]): readonly string[] {
  const ids = new Set(nodes.flatMap(({ id, label }) => (label === "Article" ? [id] : [])));
  const properties: readonly Properties[] = [...nodes, ...relationships].map((one) => one.properties);
  for (const one of properties) {
    for (const name of articleProperties) if (typeof one[name] === "string") ids.add(one[name]);
  }
  return [...ids];
}

/** What is to be known of the articles behind a part of the graph, whether they are in that part or not. */
export async function readArticleHeads(
  store: GraphStore,
  nodes: readonly ViewNode[],
  relationships: readonly ViewRelationship[],
): Promise<readonly ArticleHead[]> {
  const ids = supporting(nodes, relationships);
  const cypher =
    "MATCH (a:Article) WHERE a.id IN $ids " +
    "RETURN a.id AS id, a.title AS title, a.publisher AS publisher, a.published AS published, a.url AS url";
  const { rows } = await store.query(cypher, { parameters: { ids }, rowLimit: Math.max(1, ids.length) });
  const heads = rows.map(([id, title, ...others]): ArticleHead => {
    const [publisher, published, url] = others.map((value) => (typeof value === "string" ? value : undefined));
    return {
      id: asText(id),
      title: asText(title),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
    };
  });
  return heads.sort((a, b) => compareText(a.id, b.id));
}
