import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { pages } from "../../docs/scripts/pages.js";
import { labels, relationshipTypeNames } from "../../src/model/graph-schema.js";

const committed = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

describe("pages written from declarations", () => {
  it.each([...pages.keys()])("%s is up to date (npm run docs)", async (path) => {
    expect(await committed(path)).toBe(pages.get(path)?.());
  });

  it("the graph schema page has a section for each label and type, and nothing internal", async () => {
    const text = await committed("docs/graph-schema.md");
    const sections = [...text.matchAll(/^### (\S+)$/gmu)].map(([, name]) => name);
    expect(sections).toEqual([...labels, ...relationshipTypeNames]);
    expect(text).not.toContain("fingerprint");
  });
});
