import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

async function said(content: string, published?: string): Promise<(string | undefined)[]> {
  const graph = await extractGraph({ source: "test", content, ...(published !== undefined && { published }) });
  return graph.nodes.flatMap((node) =>
    node.label === "Statement"
      ? [node.properties.said && `${node.properties.saidWords} → ${node.properties.said}`]
      : [],
  );
}

/** A Wednesday. */
const published = "2018-06-13";

describe("whenSaid", () => {
  it.each([
    ["“The harbour will close,” Marta Lindqvist said on Friday.", "Friday → 2018-06-08"],
    ["“The harbour will close,” Marta Lindqvist told reporters last night.", "last night → 2018-06-12TNI"],
    ["Marta Lindqvist said on Monday that the harbour would close.", "Monday → 2018-06-11"],
    ["On Tuesday, Marta Lindqvist said: “The harbour will close.”", "Tuesday → 2018-06-12"],
    ["Speaking in Oslo on Tuesday, Marta Lindqvist said that the harbour would close.", "Tuesday → 2018-06-12"],
    ["“The harbour will close,” Marta Lindqvist said in a letter in May 2017.", "May 2017 → 2017-05"],
  ])("%s", async (text, expected) => {
    expect(await said(text, published)).toEqual([expected]);
  });

  it.each([
    "“The harbour will close on Friday,” Marta Lindqvist said.",
    "Marta Lindqvist said that the harbour would close on Friday.",
    "Elected in 2016, Marta Lindqvist said that the harbour would close.",
    "OSLO, June 12 — Marta Lindqvist said that the harbour would close.",
    "“The harbour will close,” former minister Marta Lindqvist said.",
    "“The harbour will close,” said Marta Lindqvist, who was elected last year.",
  ])("takes no other time for it: %s", async (text) => {
    expect(await said(text, published)).toEqual([undefined]);
  });

  it("leaves a weekday open where the day of publication is not known", async () => {
    expect(await said("“The harbour will close,” Marta Lindqvist said on Friday.")).toEqual(["Friday → XXXX-WXX-5"]);
  });
});
