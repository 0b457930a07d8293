import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { compareText } from "../../../src/model/canonical.js";
import type { ArticleGraph } from "../../../src/model/graph-document.js";
import { entityLabels } from "../../../src/model/graph-schema.js";
import type { Correction } from "../../../src/resolution/corrections.js";
import { checkArticle } from "../../../src/store/article-rows.js";
import { KeyIndex } from "../../../src/store/embedded/key-index.js";
import { EmbeddedTransaction } from "../../../src/store/embedded/transaction.js";
import { WriterSession } from "../../../src/store/embedded/writer-session.js";
import type { StoredArticle } from "../../../src/store/graph-transaction.js";
import { correctInTransaction, retractInTransaction, writeInTransaction } from "../../../src/store/write-articles.js";
import { pool } from "../../helpers/echo-articles.js";
import { MemoryStore } from "../../helpers/memory-transaction.js";
import { nameArticle } from "../../helpers/name-articles.js";
import { randomFrom } from "../../helpers/random-from.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-caches-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ["Ada Brook", "Ada M. Brook", "Tom Brook", "Brook", "T. Brook", "Nils Berg", "Berg", "Otto Vale", "Vale"];
const key = (number: number) => `https://news.example/${number}`;

function article(number: number, random: (below: number) => number): ArticleGraph {
  const people = [...new Set(Array.from({ length: 4 }, () => names[random(names.length)] ?? ""))];
  const said = [{ words: pool[random(pool.length)] ?? "", by: 0 }];
  return nameArticle(
    key(number),
    people.map((name) => ({ name })),
    said,
  );
}

const person = (name: string) => ({ label: "Person", name }) as const;
const corrections: readonly Correction[] = [
  { kind: "merge", keep: person("Ada Brook"), merge: person("Otto Vale") },
  { kind: "split", from: person("Nils Berg"), part: { ...person("Nils Berg"), articles: [key(2), key(3)] } },
  { kind: "identify", entity: person("Tom Brook"), wikidata: "Q42" },
];

const ordered = ({ owned, relationships }: StoredArticle) => ({
  owned: [...owned].sort((a, b) => compareText(a.id, b.id)),
  relationships,
});

/** How many articles and entities were at hand; each is held against what the store says. */
async function compareCaches({ index }: WriterSession, transaction: EmbeddedTransaction): Promise<number> {
  let atHand = 0;
  const { runner } = transaction;
  for (const { id } of await runner.run("MATCH (a:Article) RETURN a.id AS id", {})) {
    const [read] = await new EmbeddedTransaction(runner, new KeyIndex()).readArticles([id as string]);
    const kept = index.articles.get(id as string);
    if (kept === undefined || read === undefined) continue;
    expect(ordered(kept)).toEqual(ordered(read));
    atHand++;
  }
  for (const label of entityLabels) {
    for (const { id } of await runner.run(`MATCH (n:${label}) RETURN n.id AS id`, {})) {
      const [read, kept] = await Promise.all(
        [new EmbeddedTransaction(runner, new KeyIndex()), transaction].map((one) =>
          one.proposalsOf(label, [id as string]),
        ),
      );
      const texts = (found: typeof read) => found?.map((one) => JSON.stringify(one)).sort();
      expect(texts(kept)).toEqual(texts(read));
      if (index.proposals.get(id as string) !== undefined) atHand++;
      const [readShares, keptShares] = await Promise.all(
        [new EmbeddedTransaction(runner, new KeyIndex()), transaction].map((one) =>
          one.sharesOf(label, [id as string]),
        ),
      );
      const byArticle = (found: typeof readShares) => found?.map((one) => JSON.stringify(one)).sort();
      expect(byArticle(keptShares)).toEqual(byArticle(readShares));
    }
  }
  return atHand;
}

it("knows of articles and proposals what the store holds, whatever came, went and failed", async () => {
  for (let seed = 1; seed <= 3; seed++) {
    const random = randomFrom(seed);
    const session = await WriterSession.open(join(folder, `${seed}.lbug`), undefined);
    const memory = new MemoryStore();
    const standing = new Map<number, ArticleGraph>();
    const made = new Set<Correction>();
    let atHand = 0;
    for (let step = 0; step < 16; step++) {
      const what = random(10);
      const number = random(8);
      const graph = article(number, random);
      const former = standing.get(number);
      const correction = corrections[random(corrections.length)];
      if (former !== undefined && what < 4) {
        await session.transaction((one) => retractInTransaction(one, former.article.id));
        standing.delete(number);
      } else if (former === undefined && what < 7) {
        await session.transaction((one) => writeInTransaction(one, [checkArticle(graph)]));
        standing.set(number, graph);
      } else if (correction !== undefined && what === 8) {
        const change = made.has(correction) ? { remove: [correction] } : { add: [correction] };
        await session.transaction((one) => correctInTransaction(one, change));
        if (!made.delete(correction)) made.add(correction);
      } else if (former === undefined) {
        const failing = session.transaction(async (one) => {
          await writeInTransaction(one, [checkArticle(graph)]);
          throw new Error("The disk is gone.");
        });
        await expect(failing).rejects.toThrow("disk is gone");
      }
      await session.transaction(async (one) => (atHand += await compareCaches(session, one)));
    }
    expect(atHand).toBeGreaterThan(50);
    await memory.correct([...made]);
    await memory.write(...standing.values());
    const rows = await session.transaction(async (one) => {
      const ids = [...standing.values()].map(({ article: { id } }) => id);
      return new EmbeddedTransaction(one.runner, new KeyIndex()).readArticles(ids);
    });
    const relationships = rows.flatMap((row) => row.relationships.map(({ id }) => id)).sort();
    expect(relationships).toEqual([...memory.transaction.relationships.keys()].sort());
    await session.close();
  }
}, 120_000);
