import { expect, it } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { echoArticle } from "../helpers/echo-articles.js";
import { MemoryStore } from "../helpers/memory-transaction.js";
import { nameArticle } from "../helpers/name-articles.js";

const articles = Array.from({ length: 8 }, (_, number) => echoArticle(number));
const idOf = (number: number) => articles[number]?.article.id ?? "";

async function dump(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const graph of store.readArticles()) lines.push(JSON.stringify(graph));
  return lines.join("\n");
}

/** What comparing articles has to give on every engine: the same bytes as in memory. */
export function itRelatesArticles(store: () => GraphStore): void {
  it("ties what is repeated, denied and copied to the earliest, whatever the order, the same as other engines", async () => {
    const memory = new MemoryStore();
    await memory.write(...articles);
    const wanted = memory.dump();
    for (const type of ["REPEATS", "CONTRADICTS", "DUPLICATE_OF"]) expect(wanted).toContain(`"${type}"`);
    for (const number of [5, 0, 7, 2, 6]) await store().writeArticles([echoArticle(number)]);
    await store().writeArticles(articles);
    expect(await dump(store())).toBe(wanted);
    expect((await store().writeArticles(articles)).map(({ status }) => status)).not.toContain("changed");
    for (const number of [0, 3, 6]) await store().retractArticle(idOf(number));
    await store().writeArticles([echoArticle(1, 1)]);
    await memory.write(echoArticle(1, 1));
    await store().writeArticles([6, 3, 0].map((number) => echoArticle(number)));
    expect(await dump(store())).toBe(memory.dump());
    await store().writeArticles([echoArticle(1)]);
    expect(await dump(store())).toBe(wanted);
  }, 120_000);

  it("passes over words that very many hold, though it has met them before, until there are fewer", async () => {
    const words = "“The northern pier will open before winter, whatever it costs.”";
    const articleOf = (number: number) => nameArticle(`crowd-${number}`, [{ name: "Ada Brook" }], [{ words, by: 0 }]);
    const crowd = Array.from({ length: 62 }, (_, number) => articleOf(number));
    const memory = new MemoryStore();
    const repeats = async () => (await store().count()).relationships.REPEATS;
    await store().writeArticles(crowd);
    expect(await repeats()).toBe(0);
    await store().writeArticles([articleOf(100)]);
    await store().writeArticles([articleOf(101)]);
    expect(await repeats()).toBe(0);
    for (const graph of crowd.slice(0, 4)) await store().retractArticle(graph.article.id);
    expect(await repeats()).toBe(59);
    await memory.write(...crowd.slice(4), articleOf(100), articleOf(101));
    expect(await dump(store())).toBe(memory.dump());
    for (const graph of crowd.slice(4, 8)) await store().retractArticle(graph.article.id);
    await store().writeArticles([articleOf(102)]);
    expect(await repeats()).toBe(56);
  }, 120_000);
}
