import { describe, expect, it } from "@jest/globals";
import { cypherExport } from "../../src/export/cypher.js";
import { stringLiteral, valueLiteral } from "../../src/export/cypher-literal.js";
import { labels } from "../../src/model/graph-schema.js";
import { awkward, collectText, forbiddenInXml, sampleGraph, samples } from "./sample-graph.js";

/** What a Cypher string literal stands for. */
function readLiteral(literal: string): string {
  expect(literal).toMatch(/^'(?:[^'\\\n\r]|\\(?:['\\nrt]|u[0-9A-F]{4}))*'$/u);
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9A-F]{4})|(.))/gu, (_whole, hex: string | undefined, character: string) =>
      hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(parseInt(hex, 16)),
    );
}

describe("cypher literals", () => {
  it.each([awkward, forbiddenInXml, "", "'", "\\", "\\'", "\u2028", "ends with \\"])("keeps %j", (text) => {
    expect(readLiteral(stringLiteral(text))).toBe(text);
  });

  it("keeps a float without a fraction a float", () => {
    expect([valueLiteral(1, "float"), valueLiteral(0.5, "float"), valueLiteral(1, "integer")]).toEqual([
      "1.0",
      "0.5",
      "1",
    ]);
    expect(valueLiteral(1e21, "float")).toBe("1e+21");
    expect(valueLiteral(["a", "b'"], "string[]")).toBe("['a', 'b\\'']");
  });
});

describe("cypher", () => {
  it("is constraints, then nodes, then relationships, one statement a line", async () => {
    const lines = (await collectText(cypherExport.write(samples))).trimEnd().split("\n").slice(1);
    expect(lines.every((line) => line.endsWith(";"))).toBe(true);
    const kinds = lines.map((line) => /^CREATE CONSTRAINT|MERGE \(n|MERGE \(a\)/u.exec(line)?.[0]);
    expect(kinds).toEqual([
      ...labels.map(() => "CREATE CONSTRAINT"),
      ...["Article", "Person", "Place", "Statement"].map(() => "MERGE (n"),
      ...["MENTIONS", "MENTIONS", "REPORTS", "SAID", "HOLDS_ROLE"].map(() => "MERGE (a)"),
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(/MATCH \(a:Person .* MATCH \(b:Place .* MERGE \(a\)-\[r:HOLDS_ROLE \{id: row\.p\.id\}\]/u),
    );
  });

  it("splits what is too much for one statement", async () => {
    const many = Array.from({ length: 450 }, (_, at) => sampleGraph({ name: `n${at}`, text: "Words." }));
    const text = await collectText(cypherExport.write(many));
    expect(text.match(/MERGE \(n:Article/gu)).toHaveLength(3);
    const long = ["a", "b"].map((name) => sampleGraph({ name, text: "x".repeat(80_000) }));
    expect((await collectText(cypherExport.write(long))).match(/MERGE \(n:Article/gu)).toHaveLength(2);
  });
});
