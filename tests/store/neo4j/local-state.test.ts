import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { localFolder, programFolder } from "../../../src/store/neo4j/local/folders.js";
import { localNeo4jStatus, startLocalNeo4j, stopLocalNeo4j } from "../../../src/store/neo4j/local/local-neo4j.js";
import { knownPassword, localPassword, readState, writeState } from "../../../src/store/neo4j/local/local-state.js";

let home: string;
const { PATH } = process.env;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "onrecord-local-"));
});

afterEach(() => {
  process.env.PATH = PATH;
  rmSync(home, { recursive: true, force: true });
});

const env = () => ({ ONRECORD_HOME: home, XDG_CACHE_HOME: join(home, "cache") });

describe("the local server's folders", () => {
  it("are where the environment says", () => {
    expect(localFolder({ ONRECORD_HOME: "/home/ann/records" })).toBe("/home/ann/records/neo4j");
    expect(localFolder({ XDG_DATA_HOME: "/data" })).toBe("/data/onrecord/neo4j");
    expect(localFolder({})).toMatch(/\.local\/share\/onrecord\/neo4j$/u);
    expect(programFolder({ XDG_CACHE_HOME: "/cache" }, "5.26.0")).toBe("/cache/onrecord/neo4j-5.26.0");
  });
});

describe("the local server's password", () => {
  it("is made up once and can be read by its user only", async () => {
    const folder = localFolder(env());
    const password = await localPassword(folder);
    expect(password.length).toBeGreaterThanOrEqual(20);
    chmodSync(join(folder, "password"), 0o644);
    expect(await localPassword(folder)).toBe(password);
    expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, "password"), "utf8").trim()).toBe(password);
  });

  it("is known for the address of that server alone", async () => {
    const folder = localFolder(env());
    expect(knownPassword(folder, "bolt://127.0.0.1:7999")).toBeUndefined();
    const password = await localPassword(folder);
    await writeState(folder, { by: "docker", uri: "bolt://127.0.0.1:7999", port: 7999 });
    expect(knownPassword(folder, "bolt://127.0.0.1:7999")).toBe(password);
    expect(knownPassword(folder, "neo4j://localhost:7999")).toBe(password);
    expect(knownPassword(folder, "bolt://127.0.0.1")).toBeUndefined();
    expect(knownPassword(folder, "bolt://db.example:7999")).toBeUndefined();
  });

  it("is not lost on a state file that nobody can read", async () => {
    const folder = localFolder(env());
    await localPassword(folder);
    writeFileSync(join(folder, "server.json"), "{");
    expect(await readState(folder)).toBeUndefined();
    expect(knownPassword(folder, "bolt://127.0.0.1:7687")).toBeUndefined();
  });
});

describe("the local server", () => {
  it("is not running where none was started, nor where its process is another now", async () => {
    expect(await localNeo4jStatus({ env: env() })).toMatchObject({ running: false });
    const { folder } = await localNeo4jStatus({ env: env() });
    await writeState(folder, { by: "java", uri: "bolt://127.0.0.1:7999", port: 7999, pid: process.pid });
    expect(await localNeo4jStatus({ env: env() })).toMatchObject({ running: false });
    expect(await stopLocalNeo4j({ env: env() })).toBe(false);
  });

  it("tells what to install where there is nothing to run it with", async () => {
    process.env.PATH = home;
    await expect(startLocalNeo4j({ env: env() })).rejects.toMatchObject({
      code: "neo4j-unavailable",
      message: expect.stringMatching(/Docker.*Java 17 or later/u),
    });
  });
});
