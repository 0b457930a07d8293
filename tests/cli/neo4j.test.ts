import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runCli } from "./run-cli.js";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "onrecord-home-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const neo4j = (command: string) => runCli(["neo4j", command], { env: { ONRECORD_HOME: home } });

describe("onrecord neo4j", () => {
  it("tells that none runs, and where its data would be", async () => {
    expect(await neo4j("status")).toEqual({ code: 0, out: `not running\ndata: ${join(home, "neo4j")}\n`, err: "" });
  });

  it("has nothing to stop where none runs", async () => {
    expect(await neo4j("stop")).toEqual({ code: 0, out: "", err: "No local Neo4j was running.\n" });
  });
});
