import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import type { ReadInput, ReadOptions } from "../../../src/jobs/inputs/input.js";
import { readInputs } from "../../../src/jobs/inputs/read-inputs.js";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "onrecord-inputs-"));
  mkdirSync(path.join(cwd, "news", "deep"), { recursive: true });
  mkdirSync(path.join(cwd, "bare"));
  writeFileSync(path.join(cwd, "news", "b.txt"), "B.");
  writeFileSync(path.join(cwd, "news", "a.html"), "<html><p>A.</p></html>");
  writeFileSync(path.join(cwd, "news", "deep", "c.md"), "C.");
  writeFileSync(path.join(cwd, "news", "photo.jpg"), "no article");
  writeFileSync(path.join(cwd, "empty.txt"), "");
  writeFileSync(path.join(cwd, "large.txt"), "x".repeat(1001));
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function read(paths: readonly string[], more: Partial<ReadOptions> = {}): Promise<ReadInput[]> {
  const options = { cwd, stdin: Readable.from([]), ...more };
  const found: ReadInput[] = [];
  for await (const input of readInputs(paths, options)) found.push(input);
  return found;
}

describe("readInputs", () => {
  it("reads the articles of a folder, sorted by path, keyed by it", async () => {
    const found = await read(["./news/"]);
    expect(
      found.map((input) => (input.kind === "input" ? [input.input.source, input.input.key, input.input.format] : [])),
    ).toEqual([
      ["news/a.html", "news/a.html", "html"],
      ["news/b.txt", "news/b.txt", undefined],
      ["news/deep/c.md", "news/deep/c.md", undefined],
      [],
    ]);
    expect(found.at(-1)).toEqual({
      kind: "left-out",
      source: "./news/",
      message: "left out what is no article: 1 .jpg",
    });
  });

  it("reads standard input, which has no key of its own", async () => {
    const [found] = await read(["-"], { stdin: Readable.from(["A story ", "in two parts."]) });
    expect(found).toMatchObject({ kind: "input", input: { source: "-" } });
    if (found?.kind === "input") {
      expect(found.input.key).toBeUndefined();
      expect(Buffer.from(found.input.content as Uint8Array).toString()).toBe("A story in two parts.");
    }
  });

  it.each([
    ["nowhere.txt", "input-missing"],
    ["empty.txt", "input-empty"],
    ["large.txt", "input-too-large"],
    ["bare", "folder-empty"],
  ])("tells of %s in its place and goes on: %s", async (name, code) => {
    const found = await read([name, "news/b.txt"], { maxBytes: 1000 });
    expect(found[0]).toMatchObject({ kind: "failure", source: name, error: { code } });
    expect(found[0]).toMatchObject({ error: { message: expect.stringContaining(name) } });
    expect(found[1]).toMatchObject({ kind: "input" });
  });

  it("stops reading standard input at the limit", async () => {
    const [found] = await read(["-"], { maxBytes: 10, stdin: Readable.from(["twelve bytes"]) });
    expect(found).toMatchObject({ kind: "failure", error: { code: "input-too-large" } });
  });
});
