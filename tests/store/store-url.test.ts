import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { parseStoreUrl } from "../../src/store/store-url.js";

describe("a store's address", () => {
  it.each(["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])("with %s:// is a server", (scheme) => {
    expect(parseStoreUrl(`${scheme}://db.example:7999`)).toEqual({
      engine: "neo4j",
      uri: `${scheme}://db.example:7999`,
    });
  });

  it("keeps its credentials apart", () => {
    expect(parseStoreUrl("neo4j://ann:s%40crt@db.example")).toEqual({
      engine: "neo4j",
      uri: "neo4j://db.example",
      username: "ann",
      password: "s@crt",
    });
  });

  it.each([
    ["news.lbug", resolve("news.lbug")],
    ["/data/news.lbug", "/data/news.lbug"],
    ["file:///data/my%20news.lbug", "/data/my news.lbug"],
    ["lbug:///data/news.lbug", "/data/news.lbug"],
    ["lbug:news.lbug", resolve("news.lbug")],
    ["./neo4j/x", resolve("neo4j/x")],
  ])("%s is a file", (url, path) => {
    expect(parseStoreUrl(url)).toEqual({ engine: "embedded", path });
  });

  it.each(["", "http://db.example", "postgres://x", "bolt://", "neo4j:///x"])("%j is none", async (url) => {
    await expect(openStore(url, { access: "read" })).rejects.toMatchObject({ code: "store-url" });
  });
});
