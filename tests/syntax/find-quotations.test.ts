import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";

function quotations(text: string): string[] {
  return findQuotations(analyseText(text)).map(({ spans, unclosed }) =>
    [...spans.map(({ start, end }) => text.slice(start, end)), ...(unclosed ? ["(unclosed)"] : [])].join(" | "),
  );
}

describe("findQuotations", () => {
  it("finds curly, straight and angular marks", () => {
    expect(quotations('He said “no”. "Yes," she said. «Non», wrote the mayor.')).toEqual(["“no”", '"Yes,"', "«Non»"]);
  });

  it("joins a quotation over paragraphs that open with a mark and do not close", () => {
    expect(quotations('"We wait.\n\n"We always wait.\n\n"That is it," he said.')).toEqual([
      '"We wait. | "We always wait. | "That is it,"',
    ]);
  });

  it("ends a quotation that nobody closed with its paragraph", () => {
    expect(quotations('"We wait.\n\nThe end came soon.')).toEqual(['"We wait. | (unclosed)']);
  });

  it("reads single marks where a text has no double ones, and leaves apostrophes alone", () => {
    expect(quotations("‘We can’t wait,’ said the mayor’s aide.")).toEqual(["‘We can’t wait,’"]);
    expect(quotations("The mayor’s aide can’t wait. 'Tis the workers' turn.")).toEqual([]);
  });

  it("takes inches and a mark inside a word for none", () => {
    expect(quotations('A 12" pipe and a 6" one.')).toEqual([]);
  });
});
