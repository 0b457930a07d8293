import { describe, expect, it } from "@jest/globals";
import { dayOf, latestFirst, publishedLine } from "../../viz/graph/days.js";

describe("publishedLine", () => {
  it("names the publisher and the day, not the second", () => {
    expect(publishedLine({ publisher: "Coast Gazette", published: "2031-03-05T09:00:00Z" })).toBe(
      "Coast Gazette · 2031-03-05",
    );
    expect(publishedLine({ published: "2031-03" })).toBe("2031-03");
    expect(publishedLine({ title: "No date" })).toBe("");
  });
});

describe("dayOf", () => {
  it("knows whole days alone", () => {
    expect([dayOf("2031-03-05T09:00:00Z"), dayOf("2031-03-05"), dayOf("2031-W10"), dayOf(undefined)]).toEqual([
      "2031-03-05",
      "2031-03-05",
      undefined,
      undefined,
    ]);
  });
});

describe("latestFirst", () => {
  it("puts the latest day first, and articles without one last, by their titles", () => {
    const titles = latestFirst([
      { id: "1", title: "Undated, Z" },
      { id: "2", title: "Old", published: "2031-01-02" },
      { id: "3", title: "New, B", published: "2031-03-05T09:00:00Z" },
      { id: "4", title: "Undated, A" },
      { id: "5", title: "New, A", published: "2031-03-05" },
    ]).map(({ title }) => title);
    expect(titles).toEqual(["New, A", "New, B", "Old", "Undated, A", "Undated, Z"]);
  });
});
