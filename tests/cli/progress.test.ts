import { describe, expect, it } from "@jest/globals";
import { changeTable } from "../../src/cli/change-table.js";
import { showProgress } from "../../src/cli/progress.js";
import { ProgressBus } from "../../src/events.js";
import { testIo } from "./test-io.js";

const outcome = { articleId: "article:a", status: "added", changes: { nodes: {}, relationships: {} } } as const;

function play(bus: ProgressBus): void {
  bus.emit("job:start", { workers: 1, articles: 2 });
  bus.emit("article:start", { source: "a.txt" });
  bus.emit("article:written", { source: "a.txt", outcome, words: 10 });
  bus.emit("warning", { source: "a.txt", code: "language-unsupported", message: "It is in Thai." });
  bus.emit("article:failed", { source: "b.txt", error: { code: "input-empty", message: "It has no words." } });
  bus.emit("job:end", { articles: 2, failures: 1, elapsedMs: 5 });
}

describe("showProgress", () => {
  it("is a line for each article where there is no terminal, on standard error alone", () => {
    const io = testIo();
    const bus = new ProgressBus();
    const view = showProgress(bus, io);
    play(bus);
    view.stop();
    expect(io.stderr.text.split("\n")).toEqual([
      "added a.txt",
      "warning: a.txt: It is in Thai. [language-unsupported]",
      "failed b.txt: It has no words. [input-empty]",
      "",
    ]);
    expect(io.stdout.text).toBe("");
  });

  it("is a bar on a terminal, with what went wrong below it in the end", () => {
    const io = testIo();
    const stderr = Object.assign(io.stderr, { isTTY: true, columns: 80, rows: 24 });
    const bus = new ProgressBus();
    const view = showProgress(bus, { ...io, stderr });
    play(bus);
    expect(stderr.text).toContain("0/2 articles");
    expect(stderr.text).not.toContain("It has no words");
    view.stop();
    expect(stderr.text).toMatch(
      /warning: a\.txt: It is in Thai\. .*\nfailed b\.txt: It has no words\. \[input-empty\]\n$/u,
    );
  });
});

describe("changeTable", () => {
  it("lists what was touched in the order of the schema", () => {
    const drawn = changeTable(
      {
        nodes: { Statement: { added: 1200, changed: 0, removed: 2, unchanged: 0 } },
        relationships: { SAID: { added: 0, changed: 0, removed: 0, unchanged: 7 } },
      },
      80,
    );
    expect(drawn).toBe(
      [
        "+-----------+-------+---------+---------+-----------+",
        "|           | added | changed | removed | unchanged |",
        "+-----------+-------+---------+---------+-----------+",
        "| Statement | 1,200 |       0 |       2 |         0 |",
        "| SAID      |     0 |       0 |       0 |         7 |",
        "+-----------+-------+---------+---------+-----------+",
        "",
      ].join("\n"),
    );
  });

  it("is nothing where nothing was touched", () => {
    expect(changeTable({ nodes: {}, relationships: {} }, 80)).toBeUndefined();
  });
});
