import { describe, expect, it } from "@jest/globals";
import type { Correction } from "../../src/resolution/corrections.js";
import { echoArticle, pool } from "../helpers/echo-articles.js";
import { MemoryStore } from "../helpers/memory-transaction.js";
import { nameArticle } from "../helpers/name-articles.js";
import { randomFrom } from "../helpers/random-from.js";

const key = (number: number) => `https://news.example/${number}`;

const corrections: readonly Correction[] = [
  ...[1, 4, 7].map((number): Correction => {
    const words = pool[number % pool.length] ?? "";
    return { kind: "reject", statement: { article: key(number), words, start: 0 } };
  }),
  ...[2, 3, 5, 6, 8].map((number): Correction => {
    const words = pool[3 + (number % 4)] ?? "";
    const speaker = { label: "Person", name: number % 2 === 0 ? "Ada Brook" : "Nils Berg" } as const;
    return { kind: "reassign", statement: { article: key(number), words, start: 0 }, speaker };
  }),
  { kind: "merge", keep: { label: "Person", name: "Ada Brook" }, merge: { label: "Person", name: "Otto Vale" } },
];

describe("what articles repeat, deny and copy", () => {
  it("hangs on the set of articles and corrections, whatever came and went before", async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomFrom(seed);
      const store = new MemoryStore();
      const standing = new Map<number, number>();
      const made = new Set<Correction>();
      for (let step = 0; step < 14; step++) {
        const [number, version] = [random(10), random(2)];
        const correction = corrections[random(corrections.length)];
        const what = random(10);
        if (what < 6) {
          await store.write(echoArticle(number, version));
          standing.set(number, version);
        } else if (what < 8 && standing.has(number)) {
          await store.retract(echoArticle(number));
          standing.delete(number);
        } else if (correction !== undefined && made.has(correction)) {
          await store.correct([], [correction]);
          made.delete(correction);
        } else if (correction !== undefined) {
          await store.correct([correction]);
          made.add(correction);
        }
      }
      const fresh = new MemoryStore();
      await fresh.correct([...made]);
      const graphs = [...standing].sort(([a], [b]) => a - b).map(([number, version]) => echoArticle(number, version));
      await fresh.write(...graphs);
      expect(store.rows()).toBe(fresh.rows());
      for (const { type } of store.transaction.relationships.values()) seen.add(type);
      await store.write(...graphs);
      expect(store.rows()).toBe(fresh.rows());
    }
    expect([...seen]).toEqual(expect.arrayContaining(["REPEATS", "CONTRADICTS", "DUPLICATE_OF"]));
  }, 60_000);

  it("passes over words that more than sixty statements hold, and finds them again when there are fewer", async () => {
    const words = "“The northern pier will open before winter, whatever it costs.”";
    const article = (number: number) => nameArticle(key(number), [{ name: "Ada Brook" }], [{ words, by: 0 }]);
    const store = new MemoryStore();
    const repeats = () => [...store.transaction.relationships.values()].filter(({ type }) => type === "REPEATS").length;
    await store.write(...Array.from({ length: 59 }, (_, at) => article(100 + at)));
    expect(repeats()).toBe(58);
    await store.write(article(200));
    expect(repeats()).toBe(59);
    await store.write(article(201));
    expect(repeats()).toBe(0);
    await store.write(article(202));
    await store.retract(article(130));
    expect(repeats()).toBe(0);
    await store.retract(article(131));
    expect(repeats()).toBe(59);
  }, 60_000);
});
