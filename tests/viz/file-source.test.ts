import { describe, expect, it } from "@jest/globals";
import { jsonLine } from "../../src/export/json.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { startServer } from "../../src/server/start-server.js";
import { fileSource } from "../../viz/state/file-source.js";
import { readArticleGraphs } from "../../viz/state/read-file.js";
import { ask, temporaryStore } from "../server/fixture.js";
import { harbourGraphs } from "./harbour-articles.js";

const graphs = harbourGraphs();
const mara = "person:mara-lindqvist";
const file = graphs.map((graph) => jsonLine(graph)).join("");

describe("an exported file", () => {
  it("is read as the server answers the same articles", async () => {
    const stored: ArticleGraph[] = [];
    const held = await temporaryStore(graphs);
    for await (const graph of held.store.readArticles()) stored.push(graph);
    const source = fileSource(
      "graph.json",
      readArticleGraphs("graph.json", stored.map((one) => jsonLine(one)).join("")),
    );
    const server = await startServer({ store: held.store, port: 0, vizDir: held.folder });
    const get = async (path: string) => JSON.parse((await ask(`${server.url}/api/${path}`)).text) as unknown;
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
    const id = encodeURIComponent(graphs[0]?.article.id ?? "");
    expect(plain(await source.graph(500))).toEqual(await get("graph?limit=500"));
    expect(plain(await source.article(graphs[0]?.article.id ?? ""))).toEqual(await get(`articles/${id}`));
    const page = { ...(await source.neighbours(mara, { limit: 4, offset: 3 })), counts: [], nodes: [] };
    const served = await get(`nodes/${encodeURIComponent(mara)}/neighbours?limit=4&offset=3`);
    expect({ ...(served as object), counts: [], nodes: [] }).toEqual(plain(page));
    await server.close();
    await held.dispose();
  });

  it("says where it is not what onrecord writes", () => {
    expect(() => readArticleGraphs("a.json", `${file}{"nodes": []}\n`)).toThrow("a.json, line 3, holds no article");
    expect(() => readArticleGraphs("a.json", "Dear reader")).toThrow("a.json, line 1, is no JSON");
    const failure = { source: "x", error: { code: "input-binary", message: "x is not a text." } };
    expect(readArticleGraphs("a.json", `${jsonLine(failure)}${file}`)).toHaveLength(2);
  });

  it("names what it does not hold", async () => {
    const source = fileSource("a.json", readArticleGraphs("a.json", file));
    await expect(source.neighbours("person:nobody", { limit: 1 })).rejects.toThrow(
      'a.json holds no node "person:nobody"',
    );
    await expect(source.article("article:none")).rejects.toThrow("article:none");
    expect((await source.search("LINDQ")).hits[0]?.id).toBe(mara);
    expect(source.cypher).toBeUndefined();
    const cut = await source.graph(10);
    expect([cut.nodes.length, cut.truncated]).toEqual([10, true]);
  });
});
