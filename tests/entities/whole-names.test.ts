import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { wholeNames } from "../../src/entities/whole-names.js";
import type { EntityLabel } from "../../src/model/graph-schema.js";

const whole = (text: string, ...names: readonly (readonly [string, EntityLabel])[]): string[] => {
  const mentions = names.map(([name, label]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, label, name, roles: [], method: "name-tagger", confidence: 0.9 };
  });
  return wholeNames(analyseText(text), mentions).map(({ start, end }) => text.slice(start, end));
};

describe("names in their whole length", () => {
  it("hold what a body of a country is for", () => {
    expect(
      whole("Officials of Historic England met Sport Wales.", ["England", "Place"], ["Sport Wales", "Place"]),
    ).toEqual(["Historic England", "Sport Wales"]);
    expect(whole("The sport of England is old.", ["England", "Place"])).toEqual(["England"]);
  });

  it("hold the number that tells a king or a district from the next", () => {
    expect(whole("It fell to Johan II in March.", ["Johan", "Person"])).toEqual(["Johan II"]);
    expect(whole("They live in District 9 now.", ["District", "Place"])).toEqual(["District 9"]);
    expect(whole("It sold District 9 copies.", ["It", "Organization"])).toEqual(["It"]);
  });

  it("hold a possessor in capitals that is nobody's name", () => {
    expect(whole("He went to King's College in May.", ["College", "Organization"])).toEqual(["King's College"]);
    const other = [
      ["Reis", "Person"],
      ["College", "Organization"],
    ] as const;
    expect(whole("He went to Reis's College in May.", ...other)).toContain("College");
    expect(whole("It was the king's College in May.", ["College", "Organization"])).toEqual(["College"]);
  });

  it("hold the campus of a university", () => {
    const names = [
      ["University of Leeds", "Organization"],
      ["Wakefield", "Place"],
    ] as const;
    expect(whole("She left the University of Leeds at Wakefield.", ...names)).toContain(
      "University of Leeds at Wakefield",
    );
  });

  it("take Washington, D.C. for one place", () => {
    const names = [
      ["Washington", "Person"],
      ["D.C.", "Place"],
    ] as const;
    expect(whole("They moved to Washington, D.C. in May.", ...names)).toEqual(["Washington, D.C."]);
  });

  it("take in what a strait, a tower or a port is of", () => {
    expect(whole("Ships left the Strait of Hormuz.", ["Strait", "Place"], ["Hormuz", "Place"])).toEqual([
      "Strait of Hormuz",
      "Hormuz",
    ]);
    expect(whole("They saw the Pyramid of the Sun there.", ["Pyramid", "Place"])).toEqual(["Pyramid of the Sun"]);
    expect(whole("They live in Port of choice.", ["Port", "Place"])).toEqual(["Port"]);
  });
});
