import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { checkArticle } from "../../src/store/article-rows.js";
import { packContribution, unpackContribution } from "../../src/store/contribution.js";
import { generateGraph } from "../helpers/generate-graphs.js";

const withoutArticle = ({ nodes, relationships }: ArticleGraph) => ({
  nodes: nodes.filter(({ label }) => label !== "Article"),
  relationships,
});

describe("the contribution of an article", () => {
  it.each([1, 2, 3, 4])("is the graph as it was given, generated graph %i", (seed) => {
    const { graph, contribution } = checkArticle(generateGraph({ seed }));
    const packed = packContribution(contribution, graph.article.text);
    expect(JSON.stringify(unpackContribution(packed, graph.article))).toBe(JSON.stringify(withoutArticle(graph)));
  });

  it("takes less room with the article's text at hand", () => {
    const { graph, contribution } = checkArticle(generateGraph({ seed: 1 }));
    expect(packContribution(contribution, graph.article.text).length).toBeLessThan(
      packContribution(contribution, "").length,
    );
  });

  it("fails rather than to give something else beside another text", () => {
    const { graph, contribution } = checkArticle(generateGraph({ seed: 1 }));
    const packed = packContribution(contribution, graph.article.text);
    expect(() => unpackContribution(packed, { ...graph.article, text: `${graph.article.text}.` })).toThrow(
      "dictionary",
    );
  });

  it("is read in the form of earlier stores", () => {
    const { graph } = checkArticle(generateGraph({ seed: 2 }));
    const earlier = deflateRawSync(JSON.stringify(withoutArticle(graph)), { level: 1 }).toString("base64");
    expect(unpackContribution(earlier, graph.article)).toEqual(withoutArticle(graph));
  });

  it("gives another fingerprint for another graph, and the same for another name of its source", () => {
    const given = generateGraph({ seed: 3 });
    const { fingerprint } = checkArticle(given);
    const relationships = given.relationships.map((one, at) =>
      at === 0 ? ({ ...one, properties: { ...one.properties, confidence: 0.01 } } as typeof one) : one,
    );
    expect(checkArticle({ ...given, relationships }).fingerprint).not.toBe(fingerprint);
    const article = { ...given.article, title: "Another title" };
    expect(checkArticle({ ...given, article }).fingerprint).not.toBe(fingerprint);
    expect(checkArticle({ ...given, source: "elsewhere" }).fingerprint).toBe(fingerprint);
  });
});
