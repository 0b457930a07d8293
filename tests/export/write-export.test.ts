import { execFile } from "node:child_process";
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { csvExport } from "../../src/export/csv.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { exportFormats, loadExport } from "../../src/export/formats.js";
import { jsonExport } from "../../src/export/json.js";
import { exportToFile, exportToFolder } from "../../src/export/write-export.js";
import { collectText, samples } from "./sample-graph.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-export-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function* failing(): Generator<ArticleGraph> {
  yield samples[0]!;
  throw new Error("the store went away");
}

describe("exports on disk", () => {
  it("replaces a file whole", async () => {
    const path = join(folder, "graph.jsonl");
    await writeFile(path, "old");
    await exportToFile(jsonExport, samples, path);
    expect(await readFile(path, "utf8")).toBe(await collectText(jsonExport.write(samples)));
    expect(await readdir(folder)).toEqual(["graph.jsonl"]);
  });

  it("leaves the old file and nothing half where it fails", async () => {
    const path = join(folder, "graph.jsonl");
    await writeFile(path, "old");
    await expect(exportToFile(jsonExport, failing(), path)).rejects.toThrow("the store went away");
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["graph.jsonl"]);
  });

  it("writes a folder of files, again and again, and leaves strangers in it alone", async () => {
    const path = join(folder, "csv");
    await exportToFolder(csvExport, samples, path);
    await writeFile(join(path, "notes.txt"), "mine");
    const files = await readdir(path);
    await exportToFolder(csvExport, [], path);
    expect(await readdir(path)).toEqual(files);
    expect((await readFile(join(path, "nodes-Person.csv"), "utf8")).trimEnd().split("\n")).toHaveLength(1);
    await expect(exportToFolder(csvExport, failing(), join(folder, "other"))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["csv"]);
  });

  it("writes through a link, and to a pipe without replacing it", async () => {
    const path = join(folder, "graph.jsonl");
    await writeFile(path, "old");
    await symlink(path, join(folder, "link"));
    await exportToFile(jsonExport, samples, join(folder, "link"));
    expect((await lstat(join(folder, "link"))).isSymbolicLink()).toBe(true);
    expect(await readFile(path, "utf8")).toBe(await collectText(jsonExport.write(samples)));
    const pipe = join(folder, "pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const [read] = await Promise.all([readFile(pipe, "utf8"), exportToFile(jsonExport, samples, pipe)]);
    expect(read).toBe(await collectText(jsonExport.write(samples)));
    expect((await stat(pipe)).isFIFO()).toBe(true);
  });

  it("names the path and the remedy where it cannot write", async () => {
    await expect(exportToFile(jsonExport, samples, join(folder, "no", "x.json"))).rejects.toMatchObject({
      code: "output-failed",
      message: expect.stringMatching(/x\.json: its folder does not exist: create it first/u),
    });
    await writeFile(join(folder, "file"), "");
    await expect(exportToFolder(csvExport, samples, join(folder, "file"))).rejects.toMatchObject({
      code: "output-failed",
    });
  });
});

describe("formats", () => {
  it.each(exportFormats)("%s is the same text for the same articles in any order", async (name) => {
    const format = await loadExport(name);
    const whole = async (articles: readonly ArticleGraph[]): Promise<string> => {
      if (format.kind === "text") return collectText(format.write(articles));
      const files = await format.write(articles);
      return (await Promise.all(files.map(({ chunks }) => collectText(chunks)))).join("");
    };
    const once = await whole(samples);
    expect(await whole(samples)).toBe(once);
    // Articles go to these one by one, as the store hands them out: in the order of their ids.
    if (name !== "json" && name !== "html") expect(await whole([...samples].reverse())).toBe(once);
  });
});
