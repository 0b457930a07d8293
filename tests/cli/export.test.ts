import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { exportFormats } from "../../src/export/formats.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { samples } from "../export/sample-graph.js";
import { runCli } from "./run-cli.js";
import { seedStore } from "./seed-store.js";

let seeded: Awaited<ReturnType<typeof seedStore>>;
beforeAll(async () => {
  seeded = await seedStore();
});
afterAll(() => seeded.remove());

const run = (...argv: readonly string[]) =>
  runCli(["export", ...argv], { cwd: seeded.folder, env: { ONRECORD_STORE: seeded.store } });

describe("onrecord export", () => {
  it("prints the stored articles, one a line", async () => {
    const { code, out, err } = await run("--format", "json");
    expect([code, err]).toEqual([0, ""]);
    const stored = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as ArticleGraph);
    expect(stored.map(({ article }) => article.id)).toEqual(["article:first", "article:second"]);
    // That the second article repeats the first is the store's own finding.
    const own = (relationships: ArticleGraph["relationships"]) =>
      relationships.filter(({ type }) => type !== "REPEATS");
    expect(stored.map(({ nodes, relationships }) => ({ nodes, relationships: own(relationships) }))).toEqual(
      samples.map(({ nodes, relationships }) => ({ nodes, relationships })),
    );
    expect(stored.map(({ relationships }) => relationships.length - own(relationships).length)).toEqual([0, 1]);
  });

  it.each(exportFormats.filter((format) => format !== "csv" && format !== "html"))(
    "%s to a file is what it prints",
    async (format) => {
      const name = `graph.${format}`;
      expect(await run("--format", format, "--out", name)).toEqual({ code: 0, out: "", err: `Wrote ${name}.\n` });
      expect(await readFile(join(seeded.folder, name), "utf8")).toBe((await run("--format", format)).out);
    },
  );

  it("writes a folder for the importer", async () => {
    expect((await run("--format", "csv", "--out", "import")).code).toBe(0);
    expect(await readdir(join(seeded.folder, "import"))).toContain("import.args");
  });

  it("says why it cannot write, or read", async () => {
    await writeFile(join(seeded.folder, "plain"), "");
    const unwritable = await run("--format", "json", "--out", "plain/graph.json");
    expect([unwritable.code, unwritable.out]).toEqual([1, ""]);
    expect(unwritable.err).toMatch(/^onrecord: Cannot write .*plain.graph\.json: .*\[output-failed\]\n$/u);
    const missing = await run("--format", "json", "--store", "nowhere.lbug");
    expect([missing.code, missing.out]).toEqual([1, ""]);
    expect(missing.err).toContain("[store-missing]");
  });
});
