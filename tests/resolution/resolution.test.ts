import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { Correction } from "../../src/resolution/corrections.js";
import { MemoryStore } from "../helpers/memory-transaction.js";
import { nameArticle, type NamedEntity } from "../helpers/name-articles.js";

const person = (name: string, more: object = {}): NamedEntity => ({ name, ...more });
const organization = (name: string, aliases: readonly string[] = []): NamedEntity => ({
  label: "Organization",
  name,
  aliases,
});
const body = (name: string, jurisdiction?: string): NamedEntity => ({
  ...organization(name),
  ...(jurisdiction !== undefined && { jurisdiction }),
});
const place = (name: string, more: object = {}): NamedEntity => ({ label: "Place", name, kind: "city", ...more });

async function storeOf(...articles: readonly ArticleGraph[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (const article of articles) await store.write(article);
  return store;
}

const people: readonly NamedEntity[] = [
  person("Ada Brook", { gender: "female", roles: ["minister"] }),
  person("Ada M. Brook"),
  person("Tom Brook", { gender: "male" }),
  person("T. Brook"),
  person("Brook", { gender: "female" }),
  person("Brook", { roles: ["interior minister"] }),
  person("Brook"),
  person("Lena W. Marsh"),
  person("Lena H. Marsh"),
  person("Lena Marsh"),
  person("Marsh"),
  person("Otto Vale Jr"),
  person("Otto Vale"),
  person("Otto Vale Sr."),
  person("Kim Sun Ho"),
  person("Kim Sun-ho"),
  person("Kim"),
];
const others: readonly NamedEntity[] = [
  organization("Harbour Workers Union", ["HWU"]),
  organization("HWU"),
  organization("Harbour Workers Union Ltd."),
  organization("Holm Water Utility"),
  organization("Fjord Lines Inc."),
  body("Supreme Court", "Norway"),
  body("Supreme Court of France", "France"),
  body("Supreme Court"),
  body("Supreme Court"),
  place("Paris", { countryCode: "FR" }),
  place("Paris", { countryCode: "US" }),
  place("Paris", { kind: "site" }),
  place("Oslo", { countryCode: "NO" }),
  { label: "Event", name: "Harbour Cup", date: "2030-05" },
  { label: "Event", name: "Harbour Cup", date: "2031-05" },
  { label: "Event", name: "Harbour Cup" },
  { label: "Collective", name: "Norwegians" },
];

const pool = [...people, ...people, ...others];
const mentions = fc.uniqueArray(fc.nat(pool.length - 1), {
  minLength: 1,
  maxLength: 6,
  selector: (at) => pool[at]?.name,
});
const mentioned = fc.array(mentions, { minLength: 2, maxLength: 9 });
const articlesOf = (all: readonly (readonly number[])[]) =>
  all.map((own, index) =>
    nameArticle(
      `https://news.example/${index}`,
      own.flatMap((at) => pool[at] ?? []),
      [{ words: `“The quay number ${index} is closed,” they said.`, by: 0 }],
    ),
  );
const reference = fc.record({
  label: fc.constant("Person" as const),
  name: fc.constantFrom("Ada Brook", "Brook", "Tom Brook", "Lena Marsh", "Otto Vale", "Kim Sun Ho", "Nobody Known"),
  articles: fc.option(
    fc.uniqueArray(
      fc.nat(8).map((index) => `https://news.example/${index}`),
      { minLength: 1, maxLength: 3 },
    ),
    { nil: undefined },
  ),
});
const clean = <T extends { articles?: unknown }>({ articles: named, ...rest }: T) =>
  named === undefined ? rest : { ...rest, articles: named };
const corrections: fc.Arbitrary<readonly Correction[]> = fc.array(
  fc.oneof<fc.Arbitrary<Correction>[]>(
    fc
      .tuple(reference, reference)
      .map(([keep, merge]) => ({ kind: "merge" as const, keep: clean(keep), merge: clean(merge) })),
    fc
      .tuple(reference, reference)
      .map(([from, part]) => ({ kind: "split" as const, from: clean(from), part: clean(part) })),
    reference.map((entity) => ({ kind: "identify" as const, entity: clean(entity), wikidata: "Q1" })),
    fc.nat(8).map((index): Correction => ({
      kind: "reject",
      statement: {
        article: `https://news.example/${index}`,
        words: `“The quay number ${index} is closed,” they said.`,
        start: 0,
      },
    })),
    fc.nat(8).map((index): Correction => ({
      kind: "reassign",
      statement: {
        article: `https://news.example/${index}`,
        words: `“The quay number ${index} is closed,” they said.`,
        start: 0,
      },
      speaker: { label: "Person", name: "Ada Brook" },
    })),
  ),
  { maxLength: 3 },
);

describe("one person, one node", () => {
  const town = organization("Fjord Lines");
  const mayor = person("Ada Brook", { gender: "female", roles: ["mayor"] });

  it("keeps the ministries of two countries apart, and joins what names neither by its company", async () => {
    const kept = [person("Ada Brook"), person("Otto Vale")];
    const a = nameArticle("a", [body("Ministry of Finance", "Norway"), ...kept]);
    const b = nameArticle("b", [body("Finance Ministry of France", "France"), person("Lena Marsh")]);
    const c = nameArticle("c", [body("Finance Ministry"), ...kept]);
    const d = nameArticle("d", [body("Ministry of Finance"), person("Tom Holm")]);
    const store = await storeOf(a, b, c, d);
    expect(store.nodeOf(a, "Ministry of Finance")).toBe("organization:finance-ministry-norway");
    expect(store.nodeOf(b, "Finance Ministry of France")).toBe("organization:finance-ministry-france");
    expect(store.nodeOf(c, "Finance Ministry")).toBe("organization:finance-ministry-norway");
    expect(store.nodeOf(d, "Ministry of Finance")).toMatch(/^organization:finance-ministry-d/u);
    await store.retract(b);
    expect(store.nodeOf(d, "Ministry of Finance")).toBe("organization:finance-ministry");
  });

  it("joins names that differ in initials, hyphens and legal forms, and nothing else", async () => {
    const a = nameArticle("a", [person("Ada M. Brook"), person("Kim Sun Ho"), organization("Fjord Lines Inc.")]);
    const b = nameArticle("b", [person("Ada Brook"), person("Kim Sun-ho"), organization("Fjord Lines")]);
    const c = nameArticle("c", [
      person("Ida Brook"),
      organization("Fjord Lines 2"),
      { label: "Event", name: "Fjord Lines" },
    ]);
    const store = await storeOf(a, b, c);
    expect(store.nodeOf(a, "Ada M. Brook")).toBe("person:ada-brook");
    expect(store.nodeOf(b, "Ada Brook")).toBe("person:ada-brook");
    expect(store.nodeOf(a, "Kim Sun Ho")).toBe(store.nodeOf(b, "Kim Sun-ho"));
    expect(store.nodeOf(a, "Fjord Lines Inc.")).toBe(store.nodeOf(b, "Fjord Lines"));
    expect(store.nodeOf(c, "Ida Brook")).toBe("person:ida-brook");
    expect(store.nodeOf(c, "Fjord Lines 2")).toBe("organization:fjord-lines-2");
    expect(store.nodeOf(c, "Fjord Lines")).toBe("event:fjord-lines");
  });

  it("keeps the bearers of one name apart by suffix and initials, and a bare name with its company", async () => {
    const junior = nameArticle("a", [person("Otto Vale Jr"), person("Lena Marsh"), person("Ida Holm")]);
    const senior = nameArticle("b", [person("Otto Vale Sr."), person("Per Lund")]);
    const near = nameArticle("c", [person("Otto Vale"), person("Lena Marsh"), person("Ida Holm")]);
    const far = nameArticle("d", [person("Otto Vale"), person("Nils Berg")]);
    const store = await storeOf(junior, senior, near, far);
    const nodes = [junior, senior, near, far].map((article) =>
      store.nodeOf(article, article === junior ? "Otto Vale Jr" : article === senior ? "Otto Vale Sr." : "Otto Vale"),
    );
    expect(nodes[2]).toBe(nodes[0]);
    expect(new Set(nodes).size).toBe(3);
  });

  it("gives a surname alone to the namesake whose company it keeps, and tells why", async () => {
    const a = nameArticle("a", [mayor, town, person("Lena Marsh")]);
    const b = nameArticle("b", [
      person("Tom Brook", { gender: "male" }),
      organization("Vale United"),
      person("Nils Berg"),
    ]);
    const hers = nameArticle("c", [person("Brook"), town, person("Lena Marsh")]);
    const his = nameArticle("d", [person("Brook"), organization("Vale United"), person("Nils Berg")]);
    const nobodys = nameArticle("e", [person("Brook"), person("Ida Holm")]);
    const she = nameArticle("f", [person("Brook", { gender: "female" }), person("Lena Marsh")]);
    const store = await storeOf(a, b, hers, his, nobodys, she);
    expect(store.nodeOf(hers, "Brook")).toBe("person:ada-brook");
    expect(store.nodeOf(his, "Brook")).toBe("person:tom-brook");
    expect(store.nodeOf(she, "Brook")).toBe("person:ada-brook");
    const alone = store.nodeOf(nobodys, "Brook");
    expect(alone).toMatch(/^person:brook-e-/u);
    const rows = [...store.transaction.relationships.values()];
    const why = rows.find(
      ({ to, properties }) => to === "person:ada-brook" && properties["article"] === hers.article.id,
    );
    expect(why?.properties["resolution"]).toMatch(/“Brook” is a surname alone; .*Lena Marsh/u);
    const proposed = rows.filter(({ type }) => type === "POSSIBLY_SAME_AS");
    expect(proposed.map(({ from, to }) => [from, to].sort())).toEqual([
      ["person:ada-brook", alone],
      [alone, "person:tom-brook"].sort(),
    ]);
    expect(proposed.map(({ properties }) => properties["article"])).toEqual([nobodys.article.id, nobodys.article.id]);
  });

  it("keeps two entities of one article two, whatever their names", async () => {
    const a = nameArticle("a", [mayor, person("Lena Marsh")]);
    const b = nameArticle("b", [mayor, person("Brook"), person("Lena Marsh")]);
    const store = await storeOf(a, b);
    expect(store.nodeOf(b, "Brook")).toBe("person:brook");
  });

  it("reads an acronym as the name beside which an article gives it", async () => {
    const a = nameArticle("a", [organization("Harbour Workers Union", ["HWU"])]);
    const b = nameArticle("b", [organization("HWU")]);
    const c = nameArticle("c", [organization("Holm Water Utility")]);
    const store = await storeOf(a, b, c);
    expect(store.nodeOf(b, "HWU")).toBe("organization:harbour-workers-union");
    await store.retract(a);
    expect(store.nodeOf(b, "HWU")).toBe("organization:hwu");
  });

  it("keeps towns of one name apart by country", async () => {
    const a = nameArticle("a", [place("Paris", { countryCode: "FR" })]);
    const b = nameArticle("b", [place("Paris", { countryCode: "FR" })]);
    const c = nameArticle("c", [place("Paris", { countryCode: "US" })]);
    const store = await storeOf(a, b, c);
    expect([a, b, c].map((article) => store.nodeOf(article, "Paris"))).toEqual([
      "place:paris",
      "place:paris",
      "place:paris-us",
    ]);
  });

  it("reads no shares where a full name has one bearer", async () => {
    const store = await storeOf(...Array.from({ length: 30 }, (_, index) => nameArticle(`${index}`, [mayor, town])));
    expect(store.transaction.reads).toBe(0);
    expect(store.nodeOf(nameArticle("7", [mayor, town]), "Ada Brook")).toBe("person:ada-brook");
  });

  it("reads no short forms that have joined a full name, where its node keeps them", async () => {
    const brief = nameArticle("brief", [person("Brook"), town]);
    const store = await storeOf(nameArticle("1", [mayor, town]), brief);
    expect(store.nodeOf(brief, "Brook")).toBe("person:ada-brook");
    const before = store.transaction.reads;
    await store.write(nameArticle("2", [mayor, person("Lena Dal")]));
    expect(store.transaction.reads).toBe(before);
    expect(store.nodeOf(brief, "Brook")).toBe("person:ada-brook");
    for (const index of [3, 4, 5, 6]) await store.write(nameArticle(`${index}`, [person("Brook"), town]));
    await store.write(nameArticle("7", [mayor, person("Otto Vik")]));
    expect(store.transaction.reads).toBe(before + 5);
  });

  it("reads no more shares for the hundredth article that names somebody than for the fortieth", async () => {
    const named = (index: number) => {
      const one = index % 4 === 3 ? person("Brook") : person("Ada Brook");
      const company = [
        person(`Lena ${"ABCDEFG"[index % 7]}dal`),
        organization(index % 3 === 0 ? "HWU" : "Fjord Lines"),
      ];
      return nameArticle(`${index}`, [one, organization("Harbour Workers Union"), organization("GDB"), ...company]);
    };
    const articles = Array.from({ length: 100 }, (_, index) => named(index));
    const store = await storeOf(...articles.slice(0, 20));
    const reads: number[] = [];
    for (const article of articles.slice(20)) {
      const before = store.transaction.reads;
      await store.write(article);
      reads.push(store.transaction.reads - before);
    }
    const sum = (from: number, to: number) => reads.slice(from, to).reduce((all, one) => all + one, 0);
    expect(sum(60, 80)).toBeLessThanOrEqual(Math.max(20, sum(0, 20)));
    expect((await storeOf(...[...articles].reverse())).rows()).toBe(store.rows());
    const together = new MemoryStore();
    await together.write(...articles);
    expect(together.rows()).toBe(store.rows());
  });
});

describe("corrections by hand", () => {
  const a = nameArticle("a", [person("Ada Brook"), person("Tom Brook")], [{ words: "“The quay is shut.”", by: 0 }]);
  const b = nameArticle(
    "b",
    [person("Ada Brook"), person("The Dame of Holm")],
    [{ words: "“The quay is shut today.”", by: 1 }],
  );
  const keep = { label: "Person", name: "Ada Brook" } as const;
  const nickname: Correction = { kind: "merge", keep, merge: { label: "Person", name: "The Dame of Holm" } };

  it("merge two names, also in articles that come later, and are undone", async () => {
    const store = await storeOf(a, b);
    const before = store.dump();
    await store.correct([nickname]);
    expect(store.nodeOf(b, "The Dame of Holm")).toBe("person:ada-brook");
    const later = nameArticle("c", [person("The Dame of Holm")]);
    await store.write(later);
    expect(store.nodeOf(later, "The Dame of Holm")).toBe("person:ada-brook");
    await store.retract(later);
    await store.correct([], [nickname]);
    expect(store.dump()).toBe(before);
  });

  it("split one name by article", async () => {
    const store = await storeOf(a, b);
    await store.correct([{ kind: "split", from: keep, part: { ...keep, articles: ["b"] } }]);
    expect(store.nodeOf(a, "Ada Brook")).toBe("person:ada-brook");
    expect(store.nodeOf(b, "Ada Brook")).toMatch(/^person:ada-brook-[0-9a-f]{6}$/u);
  });

  it("keep a Wikidata item with a name", async () => {
    const store = await storeOf(a, b);
    await store.correct([{ kind: "identify", entity: keep, wikidata: "Q42" }]);
    expect(store.transaction.nodes.get("Person person:ada-brook")?.properties["wikidata"]).toBe("Q42");
    await store.write(nameArticle("c", [person("Ada Brook")]));
    expect(store.transaction.nodes.get("Person person:ada-brook")?.properties["wikidata"]).toBe("Q42");
  });

  it("reject a statement and give another to whom it belongs, also when its article is ingested anew", async () => {
    const store = await storeOf(a, b);
    const said = () =>
      store
        .graphs()
        .flatMap(({ relationships }) =>
          relationships.flatMap(({ type, from, to }) => (type === "SAID" ? [[from, to.slice(0, 11)]] : [])),
        );
    expect(said()).toHaveLength(2);
    await store.correct([
      { kind: "reject", statement: { article: "a", words: "“The quay is shut.”", start: 0 } },
      {
        kind: "reassign",
        statement: { article: "b", words: "“The quay is shut today.”", start: 0 },
        speaker: { label: "Person", name: "Per Lund" },
      },
    ]);
    expect(said()).toEqual([["person:per-lund", "statement:b"]]);
    await store.retract(b);
    await store.write(
      nameArticle("b", [person("Ada Brook"), person("The Dame of Holm")], [{ words: "The quay is shut today", by: 0 }]),
    );
    expect(said()).toEqual([["person:per-lund", "statement:b"]]);
    expect(store.nodeOf(b, "Ada Brook")).toBe("person:ada-brook");
  });
});

describe("the graph of a set of articles", () => {
  it("is the same whatever the order in which they come, one by one or together", async () => {
    await fc.assert(
      fc.asyncProperty(mentioned, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), async (given, ranks) => {
        const all = articlesOf(given);
        const inOrder = await storeOf(...all);
        const shuffled = all
          .map((article, index) => ({ article, rank: ranks[index] ?? 0 }))
          .sort((a, b) => a.rank - b.rank);
        expect((await storeOf(...shuffled.map(({ article }) => article))).rows()).toBe(inOrder.rows());
        const together = new MemoryStore();
        await together.write(...all);
        expect(together.rows()).toBe(inOrder.rows());
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });

  it("is the same after an article came and went, or was replaced and put back", async () => {
    await fc.assert(
      fc.asyncProperty(mentioned, fc.nat(), mentions, async (given, at, changed) => {
        const all = articlesOf(given);
        const one = all[at % all.length] as ArticleGraph;
        const rest = all.filter((article) => article !== one);
        const store = await storeOf(...rest);
        const before = store.dump();
        await store.write(one);
        const whole = store.dump();
        await store.write(
          nameArticle(
            one.article.key ?? "",
            changed.flatMap((index) => pool[index] ?? []),
          ),
        );
        await store.write(one);
        expect(store.dump()).toBe(whole);
        await store.retract(one);
        expect(store.dump()).toBe(before);
        for (const article of rest) await store.retract(article);
        expect([...store.transaction.nodes.keys()]).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });

  it("depends on the corrections and not on when they were made, and forgets those that are taken back", async () => {
    await fc.assert(
      fc.asyncProperty(mentioned, corrections, fc.nat(), async (given, made, cut) => {
        const all = articlesOf(given);
        const plain = (await storeOf(...all)).dump();
        const early = new MemoryStore();
        await early.correct(made);
        for (const article of all) await early.write(article);
        const late = await storeOf(...all);
        for (const correction of [...made].reverse()) await late.correct([correction]);
        expect(late.dump()).toBe(early.dump());
        const between = await storeOf(...all.slice(0, cut % all.length));
        await between.correct(made);
        for (const article of all.slice(cut % all.length)) await between.write(article);
        expect(between.dump()).toBe(early.dump());
        await late.correct([], made);
        expect(late.dump()).toBe(plain);
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });
});
