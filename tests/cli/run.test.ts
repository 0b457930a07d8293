import { describe, expect, it } from "@jest/globals";
import { describeVersion } from "../../src/cli/version.js";
import { runCli } from "./run-cli.js";

const commands = [
  "extract",
  "ingest",
  "query",
  "queries",
  "serve",
  "export",
  "jobs",
  "worker",
  "reextract",
  "retract",
  "store",
  "neo4j",
];

describe("help", () => {
  it("lists every command on standard output", async () => {
    const { code, out, err } = await runCli(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, "mu"));
    expect(out).toContain("Exit codes: 0 done");
  });

  it.each(commands)("%s explains itself with examples", async (command) => {
    const { code, out, err } = await runCli([command, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Usage: onrecord ${command}`);
    expect(out).toMatch(new RegExp(`Examples:\\n( {2}.*\\n)* {2}\\$ .*onrecord ${command}`, "u"));
  });

  it("tells the version", async () => {
    const { code, out, err } = await runCli(["--version"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`${describeVersion()}\n`);
    expect(out).toMatch(/^onrecord \d+\.\d+\.\d+ \(extractor /u);
  });
});

describe("wrong usage", () => {
  it.each([
    [[], "Usage: onrecord"],
    [["qurey"], "Did you mean query?"],
    [["query", "RETURN 1", "--fromat", "json"], "Did you mean --format?"],
    [["query", "RETURN 1", "--format", "yaml"], "Allowed choices are table, json, csv, jsonl"],
    [["query", "RETURN 1", "--limit", "many"], "--limit"],
    [["query", "RETURN 1", "--param", "name"], "name=value"],
    [["query", "RETURN 1", "--param", "a=1", "--param", "a=2"], "a was given twice"],
    [["query", "RETURN 1", "--timeout", "0"], "--timeout"],
    [["query"], "missing required argument 'cypher'"],
    [["query", " "], "There is no query in the argument. [usage]"],
    [["query", "-"], "There is no query on standard input. [usage]"],
    [["queries", "more"], "too many arguments"],
    [["extract"], "missing required argument 'path'"],
    [["extract", "a.txt", "--published", "yesterday"], "ISO date"],
    [["extract", "a.txt", "--max-bytes", "-1"], "--max-bytes"],
    [["ingest"], "Name the inputs"],
    [["ingest", "a.txt", "--url", "example.org"], "https://"],
    [["ingest", "a.txt", "b.txt", "--key", "k"], "--key goes with one article only"],
    [["ingest", "a.txt", "b.txt", "--url", "https://example.org/a"], "--url goes with one article only"],
    [["serve", "--port", "70000"], "--port"],
    [["export"], "required option '--format <name>'"],
    [["export", "--format", "csv"], "name it with --out DIR"],
    [["export", "--format", "pdf"], "Allowed choices are json, graphology"],
    [["export", "--format", "json", "--store", "http://host"], "--store: "],
    [["neo4j"], "Usage: onrecord neo4j"],
    [["neo4j", "restart"], "unknown command 'restart'"],
  ])("%j is told on standard error, with exit code 2", async (argv, hint) => {
    const { code, out, err } = await runCli(argv);
    expect(err).toContain(hint);
    expect([code, out]).toEqual([2, ""]);
  });

  it("points to the help", async () => {
    expect((await runCli(["export", "--fromat", "gexf"])).err).toContain("--help");
  });

  it("is one line with its code, as every other error", async () => {
    const { err } = await runCli(["query", "RETURN 1", "--fromat", "json"]);
    expect(err.split("\n")[0]).toBe("onrecord: unknown option '--fromat' (Did you mean --format?) [usage]");
  });
});

describe("errors", () => {
  it("are one line, and have their causes with --verbose or ONRECORD_DEBUG", async () => {
    const argv = ["export", "--format", "csv"];
    expect((await runCli(argv)).err.trimEnd().split("\n")).toHaveLength(1);
    expect((await runCli([...argv, "--verbose"])).err).toContain("remedy:");
    expect((await runCli(argv, { env: { ONRECORD_DEBUG: "1" } })).err).toContain("remedy:");
  });
});
