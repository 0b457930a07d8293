import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { collectGraph } from "../../src/export/collect-graph.js";
import { csvExport } from "../../src/export/csv.js";
import { programFolder } from "../../src/store/neo4j/local/folders.js";
import {
  fetchProgram,
  javaArguments,
  javaProgram,
  missingForJava,
  neo4jVersion,
  writeSettings,
} from "../../src/store/neo4j/local/java-program.js";
import { collectText, samples } from "./sample-graph.js";

const program = programFolder(process.env, neo4jVersion);
const missing = await missingForJava(program);
const home = mkdtempSync(join(tmpdir(), "onrecord-import-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the CSV folder", () => {
  it("is taken by neo4j-admin database import as it stands, every node and relationship", async () => {
    if (missing !== undefined) {
      const message = `NOT RUN: neo4j-admin database import (there is no ${missing}). Install Java 17 and Maven.`;
      if (process.env.CI === "true") throw new Error(message);
      process.stderr.write(`\n${message}\n`);
      return;
    }
    const lib = await fetchProgram(program);
    const folder = join(home, "csv");
    mkdirSync(folder);
    for (const { name, chunks } of await csvExport.write(samples)) {
      writeFileSync(join(folder, name), await collectText(chunks));
    }
    await writeSettings(home, 1);
    // The server's arguments, with the class of neo4j-admin in the place of the server's.
    const shared = javaArguments(lib, home).filter((argument) => argument.startsWith("--add-opens"));
    const importer = ["-Xmx256m", "-cp", join(lib, "*"), ...shared, "org.neo4j.cli.AdminTool"];
    const told = execFileSync(javaProgram, [...importer, "database", "import", "full", "neo4j", "@import.args"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { nodes, relationships } = await collectGraph(samples);
    expect(told).toMatch(
      new RegExp(`IMPORT DONE[^]*\\b${nodes.length} nodes\\s+${relationships.length} relationships`, "u"),
    );
    expect(readFileSync(join(folder, "import.report"), "utf8")).toBe("");
  }, 180_000);
});
