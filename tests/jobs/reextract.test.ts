import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { ingest } from "../../src/jobs/ingest.js";
import { reextract } from "../../src/jobs/reextract.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { extractorVersion } from "../../src/pipeline/version.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";
import { readAll } from "../conformance/graph-store.js";
import { generateArticle } from "../helpers/generate-articles.js";

let cwd = "";
let store: GraphStore;
beforeEach(async () => {
  cwd = mkdtempSync(path.join(tmpdir(), "onrecord-reextract-"));
  store = await openStore(path.join(cwd, "graph.lbug"), { access: "write" });
});
afterEach(async () => {
  await store.close();
  rmSync(cwd, { recursive: true });
});

/** The article as an extractor of another version would have left it: it found nothing. */
function asOf(extractor: string, graph: ArticleGraph): ArticleGraph {
  const article = { ...graph.article, extractor };
  return { ...graph, article, nodes: [{ id: article.id, label: "Article", properties: article }], relationships: [] };
}

describe("reextract", () => {
  it("brings what an earlier extractor made to what this one makes, whatever the form it came in", async () => {
    const page = `<html><head><title>A bridge</title><link rel="canonical" href="https://news.example/a"></head>
      <body><article><p>${generateArticle(3).text}</p></article></body></html>`;
    writeFileSync(path.join(cwd, "a.html"), page);
    const options = { store, cwd, stdin: Readable.from([page]) };
    await ingest(["a.html", "-"], options);
    const wanted = await readAll(store);
    expect(wanted).toHaveLength(2);
    await store.writeArticles([asOf("rules-0", wanted[0] as ArticleGraph), asOf("rules-0", wanted[1] as ArticleGraph)]);
    expect((await store.count()).nodes.Statement).toBe(0);
    expect(await reextract({ store })).toMatchObject({ articles: 2, changed: 2, failed: 0 });
    expect(await readAll(store)).toEqual(wanted);
    expect(await reextract({ store })).toMatchObject({ articles: 0 });
  });

  it("takes only what is older than a version, by its number", async () => {
    const graphs = await Promise.all(
      ["rules-2", "rules-10"].map(async (version) =>
        asOf(
          version,
          await extractGraph({ source: version, key: version, content: "Ada Brook said that it was over." }),
        ),
      ),
    );
    await store.writeArticles(graphs);
    expect(await reextract({ store, olderThan: "rules-3" })).toMatchObject({ articles: 1, changed: 1 });
    const { rows } = await store.query("MATCH (a:Article) RETURN a.extractor AS extractor ORDER BY extractor");
    expect(rows.flat()).toEqual(["rules-10", extractorVersion].sort());
  });
});
