import { describe, expect, it } from "@jest/globals";
import stringWidth from "string-width";
import { renderTable } from "../../src/cli/table.js";

/** The words of one column, its lines joined, spaces left out. */
const column = (drawn: string, at: number): string =>
  drawn
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|")[at + 1] ?? "")
    .join("")
    .replaceAll(" ", "");

describe("renderTable", () => {
  it("draws plain borders and sets numbers to the right", () => {
    expect(
      renderTable(
        ["name", "count"],
        [
          ["Ada", "5"],
          ["Brook", "12"],
        ],
        { width: 80, numeric: [1] },
      ),
    ).toBe(
      [
        "+-------+-------+",
        "| name  | count |",
        "+-------+-------+",
        "| Ada   |     5 |",
        "| Brook |    12 |",
        "+-------+-------+",
        "",
      ].join("\n"),
    );
  });

  it("draws the head of an answer without rows", () => {
    expect(renderTable(["name"], [], { width: 80 })).toContain("| name |");
  });

  it.each([
    ["words", "one two three four five six seven eight nine ten"],
    ["a word without breaks", "x".repeat(120)],
    ["wide characters", "平壌で会談した".repeat(12)],
    ["emoji", "👩‍👩‍👧‍👦👍🏽".repeat(20)],
  ])("keeps to the width and loses nothing of %s", (_name, text) => {
    const drawn = renderTable(["id", "text"], [["short", text]], { width: 40 });
    for (const line of drawn.trimEnd().split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(column(drawn, 1)).toBe(`text${text.replaceAll(" ", "")}`);
    expect(column(drawn, 0)).toBe("idshort");
  });

  it("shows control characters instead of obeying them", () => {
    const drawn = renderTable(["text"], [["a\u001B[31mred\u0007"]], { width: 80 });
    expect(drawn).toContain("a\\x1b[31mred\\x07");
    expect(drawn).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
