import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { analyseText } from "../../src/article/analyse-text.js";
import { civilDate, dayNumber, isoDate, parseIsoDay, timeAround, weekday } from "../../src/time/calendar.js";
import { findTimes } from "../../src/time/find-times.js";

const pieces = [
  ..."on|in|the|of|last|next|that|same|June|May|Sept.|March|5|5th|1941|480|BC|B.C.|Friday|spring|summer|night|a|few|two".split(
    "|",
  ),
  ..."days|year|years|ago|later|early|mid|-|–|end|every|now|former|'60s|1930s|8:46|a.m.|noon|,|.|(|)|’s|said|will|was".split(
    "|",
  ),
  "\n\n",
  "é",
  "😀",
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(" "));

describe("findTimes on any text", () => {
  it("gives spans that lie in the text, in order and apart, and intervals that go forward", () => {
    fc.assert(
      fc.property(prose, fc.constantFrom("2018-06-13", undefined), (text, published) => {
        let end = 0;
        for (const time of findTimes(analyseText(text), { published })) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(text.length);
          const words = text.slice(time.start, time.end);
          expect(words).toBe(words.trim());
          expect(words).not.toContain("\n");
          expect(time.confidence).toBeGreaterThan(0);
          expect(time.confidence).toBeLessThanOrEqual(1);
          if (time.interval !== undefined && !time.interval.begin.startsWith("-")) {
            expect(time.interval.begin <= time.interval.end).toBe(true);
          }
          end = time.end;
        }
      }),
      { numRuns: 150, examples: [["5 \n\n a.m.", "2018-06-13"]] },
    );
  });

  it("gives the same result every time", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const analysed = analyseText(text);
        expect(findTimes(analysed, {})).toEqual(findTimes(analysed, {}));
      }),
      { numRuns: 30 },
    );
  });

  it("takes time that grows with the text, whatever stands in it", () => {
    const run = (n: number): number =>
      findTimes(analyseText("the last last the a a of of the early the ".repeat(n)), {}).length;
    expect(run(500)).toBe(0);
  });
});

describe("calendar", () => {
  it("counts days as Date does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (number) => {
        const { year, month, day } = civilDate(number);
        const date = new Date(number * 86_400_000);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekday(number) % 7).toBe(date.getUTCDay());
        if (year >= 1000) expect(parseIsoDay(isoDate(number))).toBe(number);
      }),
    );
  });

  it("puts every day into each stretch around it", () => {
    const grains = ["day", "week", "month", "quarter", "season", "half", "year", "decade", "century"] as const;
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 100_000 }), fc.constantFrom(...grains), (number, grain) => {
        const time = timeAround(number, grain);
        expect(time.first).toBeLessThanOrEqual(number);
        expect(time.last).toBeGreaterThanOrEqual(number);
      }),
    );
  });

  it("numbers weeks as ISO 8601 does", () => {
    expect(
      ["2018-12-31", "2021-01-03", "2020-12-31"].map((day) => timeAround(parseIsoDay(day) ?? 0, "week").value),
    ).toEqual(["2019-W01", "2020-W53", "2020-W53"]);
  });

  it("refuses what is no date", () => {
    expect([parseIsoDay("2018-02-30"), parseIsoDay("yesterday"), parseIsoDay(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
