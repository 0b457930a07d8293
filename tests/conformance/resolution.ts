import { expect, it } from "@jest/globals";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { Correction } from "../../src/resolution/corrections.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { MemoryStore } from "../helpers/memory-transaction.js";
import { nameArticle } from "../helpers/name-articles.js";

const organization = (name: string, aliases: readonly string[] = []) =>
  ({ label: "Organization", name, aliases }) as const;
const paris = (countryCode: string) => ({ label: "Place", name: "Paris", kind: "city", countryCode }) as const;
const quay = (index: number) => [{ words: `“The quay number ${index} is closed,” they said.`, by: 0 }];

/** Namesakes, short forms and acronyms, some with company that tells and some without. */
const articles: readonly ArticleGraph[] = [
  [{ name: "Ada Brook", gender: "female", roles: ["mayor"] }, { name: "Lena Marsh" }, organization("Fjord Lines Inc.")],
  [{ name: "Tom Brook", gender: "male" }, { name: "Nils Berg" }, organization("Harbour Workers Union", ["HWU"])],
  [{ name: "Brook" }, { name: "Lena Marsh" }, organization("Fjord Lines"), paris("FR")],
  [{ name: "Brook" }, { name: "Ida Holm" }, organization("HWU"), paris("US")],
  [{ name: "Otto Vale Jr" }, { name: "Lena Marsh" }, paris("FR")],
  [{ name: "Otto Vale" }, { name: "Otto Vale Sr." }, { name: "T. Brook" }, { name: "Nils Berg" }],
  [{ name: "Dame of Holm" }, { name: "Ada M. Brook" }, organization("Holm Water Utility")],
].map((entities, index) => nameArticle(`https://news.example/${index}`, entities, quay(index)));

const corrections: readonly Correction[] = [
  { kind: "merge", keep: { label: "Person", name: "Ada Brook" }, merge: { label: "Person", name: "Dame of Holm" } },
  {
    kind: "split",
    from: { label: "Person", name: "Lena Marsh" },
    part: { label: "Person", name: "Lena Marsh", articles: ["https://news.example/4"] },
  },
  { kind: "identify", entity: { label: "Person", name: "Tom Brook" }, wikidata: "Q42" },
  { kind: "reject", statement: { article: "https://news.example/0", words: quay(0)[0]?.words ?? "", start: 0 } },
  {
    kind: "reassign",
    statement: { article: "https://news.example/1", words: quay(1)[0]?.words ?? "", start: 0 },
    speaker: { label: "Person", name: "Per Lund" },
  },
];

async function dump(store: GraphStore): Promise<string> {
  const lines: string[] = [];
  for await (const graph of store.readArticles()) lines.push(JSON.stringify(graph));
  return lines.join("\n");
}

/** What resolution across articles has to give on every engine: the same bytes as in memory. */
export function itResolvesEntities(store: () => GraphStore): void {
  it("holds one node a person, whatever the order, byte for byte the same as other engines", async () => {
    const memory = new MemoryStore();
    await memory.write(...articles);
    const wanted = memory.dump();
    expect(wanted).toContain("POSSIBLY_SAME_AS");
    expect(wanted).toContain("is a surname alone");
    for (const article of articles) await store().writeArticles([article]);
    expect(await dump(store())).toBe(wanted);
    for (const at of [0, 3, 5]) await store().retractArticle(articles[at]?.article.id ?? "");
    await store().writeArticles([5, 3, 0].flatMap((at) => articles[at] ?? []));
    expect(await dump(store())).toBe(wanted);
    const given: ArticleGraph[] = [];
    for await (const graph of store().readArticles({ form: "given" })) given.push(graph);
    expect(given).toEqual([...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)));
  }, 120_000);

  it("gives both ends of a proposal, however many articles stand between the two", async () => {
    const key = (name: string) => `https://news.example/${name}`;
    const among = Array.from({ length: 210 }, (_, index) => nameArticle(key(`m${index}`), [{ name: "Ida Holm" }]));
    const [full, short] = [
      nameArticle(key("a"), [{ name: "Ada Brook" }, { name: "Tom Brook" }]),
      nameArticle(key("z"), [{ name: "Brook" }]),
    ];
    await store().writeArticles([full, short, ...among]);
    const given: ArticleGraph[] = [];
    for await (const graph of store().readArticles()) given.push(graph);
    const proposing = given.find(({ article }) => article.id === short.article.id);
    const proposals = proposing?.relationships.filter(({ type }) => type === "POSSIBLY_SAME_AS") ?? [];
    const ends = proposals.flatMap(({ from, to }) => [from, to]);
    expect(ends).toEqual(expect.arrayContaining(["person:ada-brook", "person:tom-brook"]));
    expect(proposing?.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(ends));
  }, 60_000);

  it("keeps corrections by hand, made before the articles or after, and undoes them", async () => {
    const memory = new MemoryStore();
    await memory.write(...articles);
    const plain = memory.dump();
    await memory.correct(corrections);
    await store().correct({ add: corrections.slice(0, 3) });
    await store().writeArticles(articles);
    await store().correct({ add: corrections });
    expect(await dump(store())).toBe(memory.dump());
    expect(await store().corrections()).toHaveLength(corrections.length);
    const dame = await store().contributors("person:ada-brook");
    expect(dame?.parts.map(({ name }) => name)).toContain("Dame of Holm");
    expect(await store().contributors("person:nobody")).toBeUndefined();
    await store().correct({ remove: corrections });
    expect(await dump(store())).toBe(plain);
    expect(await store().corrections()).toEqual([]);
  }, 120_000);
}
