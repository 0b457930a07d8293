import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

async function bodiesOf(text: string): Promise<readonly (readonly [name: string, of: string | undefined])[]> {
  const graph = await extractGraph({ source: "test", content: text });
  return graph.nodes.flatMap((node) =>
    node.label === "Organization" ? [[node.properties.name, node.properties.jurisdiction] as const] : [],
  );
}

describe("whose a public body is", () => {
  it("is what the words beside its name say", async () => {
    const text =
      "Ghana's Supreme Court and the Ugandan Parliament disagree, lawyers in Togo, Benin and Chad said on Monday. " +
      "The Supreme Court of Nigeria has not ruled.";
    expect(await bodiesOf(text)).toEqual([
      ["Supreme Court", "Ghana"],
      ["Supreme Court of Nigeria", "Nigeria"],
      [expect.stringContaining("Parliament"), "Uganda"],
    ]);
  });

  it("is the country, and of a town's body the town, that the article is about", async () => {
    const text =
      "ACCRA, Ghana - The Ministry of Finance said on Monday that taxes would rise in Accra. " +
      "The City Council did not comment. The Green Mill Company will close.";
    expect(await bodiesOf(text)).toEqual([
      ["City Council", "Accra"],
      ["Green Mill Company", undefined],
      ["Ministry of Finance", "Ghana"],
    ]);
  });

  it("is not told where the article is about several", async () => {
    const text =
      "Lawyers in Togo, Benin and Chad spoke about the Supreme Court on Monday. The Security Council met in Geneva.";
    expect(await bodiesOf(text)).toEqual([
      ["Security Council", undefined],
      ["Supreme Court", undefined],
    ]);
  });
});
