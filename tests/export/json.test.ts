import { describe, expect, it } from "@jest/globals";
import { jsonExport, jsonLine } from "../../src/export/json.js";
import { collectText, samples } from "./sample-graph.js";

describe("json", () => {
  it("is one line an article, in the order given, and reads back as it was", async () => {
    const lines = (await collectText(jsonExport.write(samples))).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(samples);
  });

  it("leaves out what stores keep for themselves", () => {
    const [first] = samples;
    const stored = { ...first!, article: { ...first!.article, fingerprint: "abc" } };
    expect(jsonLine(stored)).not.toContain("fingerprint");
  });

  it("writes a failure in its article's place", () => {
    const failure = { source: "a.bin", error: { code: "input-binary", message: "a.bin is not a text." } };
    expect(jsonLine(failure)).toBe(`${JSON.stringify(failure)}\n`);
  });
});
