import { expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { MemoryStore } from "../helpers/memory-transaction.js";

const wire = `Storm shuts Skelvik ferry

The ferry between Skelvik and Marrow Bay was shut on Monday after waves tore planks from the northern pier.
Mayor Lena Marsh told reporters on Monday that the council would pay for the repairs from its reserve fund.

"We will rebuild the northern pier, every plank of it, and open it before winter," Marsh said. "I will not resign."

Fishermen said they had lost a week of catches and asked the council for help with fuel and moorings.`;

const retitled = `Waves close pier at Skelvik

By Otto Vale

${wire.split("\n\n").slice(1).join("\n\n")}`;

const second = `Council looks for money

Three weeks after the storm the council of Skelvik met behind closed doors to talk about its debts.

"We will rebuild the northern pier ... and open it before winter," Lena Marsh said in September.

"I will resign," Marsh told the paper on Thursday. She left the town hall by a side door.`;

it("ties a copy, a cut quotation and a denial to the articles that came first, with the words", async () => {
  const inputs = [
    { key: "first", published: "2031-09-01", content: wire },
    { key: "copy", published: "2031-09-02", content: retitled },
    { key: "second", published: "2031-09-25", content: second },
  ];
  const graphs = await Promise.all(inputs.map(({ key, ...input }) => extractGraph({ source: key, key, ...input })));
  const store = new MemoryStore();
  await store.write(...graphs);
  const texts = new Map(graphs.map(({ article }) => [article.id, article.text]));
  const [first, copy, last] = graphs.map(({ article }) => article.id);
  const found = [...store.transaction.relationships.values()].flatMap(({ type, properties }) => {
    const { article, otherArticle, startOffset, endOffset, otherStart, otherEnd, difference } = properties;
    if (typeof otherArticle !== "string") return [];
    const words = texts.get(String(article))?.slice(Number(startOffset), Number(endOffset));
    const others = texts.get(otherArticle)?.slice(Number(otherStart), Number(otherEnd));
    return [{ type, article, otherArticle, words, others, difference }];
  });
  expect(found.filter(({ type }) => type === "DUPLICATE_OF")).toMatchObject([{ article: copy, otherArticle: first }]);
  const repeats = found.filter(({ type }) => type === "REPEATS");
  expect(repeats.filter(({ article }) => article === copy).length).toBeGreaterThan(1);
  const cut = repeats.find(({ article }) => article === last);
  expect(cut).toMatchObject({ otherArticle: first, words: expect.stringContaining("pier ... and open") });
  expect(cut?.difference).toContain("without “every plank of it”");
  expect(found.find(({ type }) => type === "CONTRADICTS")).toMatchObject({
    article: last,
    otherArticle: first,
    words: expect.stringContaining("I will resign"),
    others: expect.stringContaining("I will not resign"),
  });
}, 60_000);
