import { describe, expect, it } from "@jest/globals";
import { forget, remember, step, type Asked, type Recall } from "../../../viz/console/asked.js";

const asked = (cypher: string, text = ""): Asked => ({
  cypher,
  entries: text === "" ? {} : { name: { kind: "text", text } },
});

describe("the queries that were asked", () => {
  it("stand once each, the last one first with what stood in its fields", () => {
    const all = [asked("A"), asked("B", "old"), asked("C")].reduce<readonly Asked[]>(remember, []);
    expect(all.map(({ cypher }) => cypher)).toEqual(["C", "B", "A"]);
    expect(remember(all, asked("B", "new"))).toEqual([asked("B", "new"), asked("C"), asked("A")]);
    expect(forget(all, "C")).toEqual([asked("B", "old"), asked("A")]);
  });

  it("are kept up to fifty", () => {
    const all = Array.from({ length: 60 }, (_, index) => asked(String(index))).reduce<readonly Asked[]>(remember, []);
    expect(all).toHaveLength(50);
    expect(all[0]).toEqual(asked("59"));
  });

  it("are stepped through back and forth, down to what was written before", () => {
    const all = [asked("newest"), asked("older"), asked("oldest")];
    const draft = asked("RETURN");
    let recall: Recall | undefined;
    const go = (way: "earlier" | "later") => {
      const found = step(all, recall, draft, way);
      recall = found?.recall ?? recall;
      return found?.asked.cypher;
    };
    expect(go("later")).toBeUndefined();
    expect(["earlier", "earlier", "earlier", "earlier"].map((way) => go(way as "earlier"))).toEqual([
      "newest",
      "older",
      "oldest",
      undefined,
    ]);
    expect(["later", "later", "later", "later"].map((way) => go(way as "later"))).toEqual([
      "older",
      "newest",
      "RETURN",
      undefined,
    ]);
  });

  it("are stepped over where the last one still stands there", () => {
    const all = [asked("newest"), asked("older")];
    expect(step(all, undefined, asked("newest"), "earlier")?.asked).toEqual(asked("older"));
    expect(step([asked("only")], undefined, asked("only"), "earlier")).toBeUndefined();
  });
});
