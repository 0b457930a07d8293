import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openStore } from "../../src/store/open-store.js";
import { nameArticle } from "../helpers/name-articles.js";
import { runCli } from "./run-cli.js";

const quay = "“The quay is shut.”";
const articles = [
  nameArticle("a.txt", [{ name: "Ada Brook" }, { name: "Lena Marsh" }], [{ words: quay, by: 0 }]),
  nameArticle("b.txt", [{ name: "Dame of Holm" }, { name: "Tom Vale" }]),
  nameArticle("c.txt", [{ name: "Brook" }, { name: "Lena Marsh" }]),
];

let folder: string;
let store: string;

async function cli(...argv: readonly string[]) {
  return runCli([...argv, "--store", store], { cwd: folder });
}

async function query(cypher: string): Promise<string> {
  return (await cli("query", cypher, "--format", "csv")).out;
}

const graph = async () => (await cli("export", "--format", "json")).out;

async function write(): Promise<void> {
  const open = await openStore(store, { access: "write" });
  await open.writeArticles(articles);
  await open.close();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-corrections-"));
  store = join(folder, "store.lbug");
  await write();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("onrecord entities", () => {
  it("tells why names are one, in words, with the articles' own", async () => {
    const { code, out } = await cli("entities", "why", "person:ada-brook");
    expect(code).toBe(0);
    expect(out).toContain("Ada Brook (Person, person:ada-brook) in 2 articles:");
    expect(out).toContain("“Ada Brook”: the full name, “Ada Brook”, is the same");
    expect(out).toMatch(/“Brook”: “Brook” is a surname alone, of one bearer; the article names Lena Marsh besides/u);
    expect(JSON.parse((await cli("entities", "why", "person:tom-vale", "--format", "json")).out)).toMatchObject({
      name: "Tom Vale",
      origins: [{ words: ["Tom Vale"] }],
      proposals: [],
    });
  });

  it("merges and splits, undoes both, and says what it does not know", async () => {
    const before = await graph();
    expect((await cli("entities", "merge", "person:ada-brook", "person:dame-of-holm")).code).toBe(0);
    expect((await cli("entities", "why", "person:ada-brook")).out).toContain("“Dame of Holm”: merged by hand");
    expect((await cli("entities", "split", "person:ada-brook", "--name", "Dame of Holm")).code).toBe(0);
    expect(await graph()).toBe(before);
    expect((await cli("entities", "split", "person:ada-brook", "--article", "c.txt")).code).toBe(0);
    const [part = ""] =
      /person:brook-[0-9a-f]{6}/u.exec(await query("MATCH (p:Person) RETURN p.id ORDER BY p.id")) ?? [];
    expect((await cli("entities", "why", part)).out).toContain("split off by hand");
    expect((await cli("entities", "merge", "person:ada-brook", part)).code).toBe(0);
    expect(await graph()).toBe(before);
    const unknown = await cli("entities", "merge", "person:ada-brook", "person:nobody");
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("no entity with the id person:nobody")]);
    expect((await cli("entities", "split", "person:ada-brook", "--name", "Nobody")).err).toContain("its names are");
    expect((await cli("entities", "identify", "person:ada-brook", "42")).code).toBe(2);
  });
});

describe("onrecord statements", () => {
  it("rejects, reassigns and restores", async () => {
    const before = await graph();
    const id = (await query("MATCH (s:Statement) RETURN s.id")).split(/\r?\n/u)[1] ?? "";
    const speaker = () => query("MATCH (p)-[:SAID]->(s:Statement) RETURN p.id");
    expect((await cli("statements", "reassign", id, "person:tom-vale")).code).toBe(0);
    expect(await speaker()).toContain("person:tom-vale");
    expect((await cli("statements", "reassign", id, "Per Lund")).code).toBe(0);
    expect(await speaker()).toContain("person:per-lund");
    expect((await cli("statements", "restore", id)).code).toBe(0);
    expect(await graph()).toBe(before);
    expect((await cli("statements", "reject", id)).code).toBe(0);
    expect(await query("MATCH (s:Statement) RETURN count(*) AS n")).toMatch(/^n\r?\n0/u);
    expect((await cli("statements", "reject", id)).err).toContain("node-unknown");
    expect((await cli("statements", "restore", id)).code).toBe(0);
    expect(await graph()).toBe(before);
  });
});

describe("onrecord corrections", () => {
  it("are kept in a file that another store takes, before its articles or after", async () => {
    await cli("entities", "merge", "person:ada-brook", "person:dame-of-holm");
    await cli("entities", "split", "person:ada-brook", "--article", "c.txt");
    await cli("entities", "identify", "person:tom-vale", "Q42");
    const wanted = await graph();
    expect((await cli("corrections", "export", "made.json")).code).toBe(0);
    const made = await readFile(join(folder, "made.json"), "utf8");
    store = join(folder, "after.lbug");
    await write();
    const plain = await graph();
    expect((await cli("corrections", "import", "made.json")).code).toBe(0);
    expect(await graph()).toBe(wanted);
    expect((await cli("corrections", "import", "made.json")).err).toBe("0 corrections made, 0 taken back.\n");
    expect((await cli("corrections", "export", "-")).out).toBe(made);
    expect((await cli("corrections", "remove", "made.json")).err).toBe("0 corrections made, 3 taken back.\n");
    expect(await graph()).toBe(plain);
    expect((await cli("corrections", "remove", "made.json")).err).toBe("0 corrections made, 0 taken back.\n");
  });

  it("names the file and the place of what is wrong, and takes nothing", async () => {
    const wrong = { kind: "merge", keep: { label: "Person", name: "Ada Brook" }, merge: { label: "Human", name: "x" } };
    await writeFile(join(folder, "wrong.json"), JSON.stringify({ onrecordCorrections: 1, corrections: [wrong] }));
    const { code, err } = await cli("corrections", "import", "wrong.json");
    expect(code).toBe(1);
    expect(err).toMatch(/wrong\.json: at corrections\[0\]\.merge\.label: .*\[corrections-invalid\]/u);
    await writeFile(join(folder, "torn.json"), '{"onrecordCorrections": 1,');
    expect((await cli("corrections", "import", "torn.json")).err).toMatch(/torn\.json: it is not JSON: .*position/u);
    expect((await cli("corrections", "import", "none.json")).err).toContain("none.json: no such file");
    expect((await cli("corrections", "export", "-")).out).toContain('"corrections": [');
  });
});
