import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { findTimes } from "../../src/time/find-times.js";

/** A Wednesday. */
const published = "2018-06-13";

/** "words → value" of each expression. */
function read(text: string, date: string | null = published): string[] {
  return findTimes(analyseText(text), { published: date ?? undefined }).map(
    ({ start, end, value }) => `${text.slice(start, end)} → ${value}`,
  );
}

describe("findTimes: calendar", () => {
  it.each([
    ["The bridge opened on 5 June 1941.", ["5 June 1941 → 1941-06-05"]],
    ["The bridge opened on June 5th, 1941.", ["June 5th, 1941 → 1941-06-05"]],
    ["The bridge opened on the 5th of June, 1941.", ["the 5th of June, 1941 → 1941-06-05"]],
    ["The bridge opened on Thursday, June 5, 1941.", ["Thursday, June 5, 1941 → 1941-06-05"]],
    ["It was signed on Sept. 11, 2001, in Oslo.", ["Sept. 11, 2001 → 2001-09-11"]],
    ["The log ends on 2010-06-25.", ["2010-06-25 → 2010-06-25"]],
    ["The log ends on 25/06/2010.", ["25/06/2010 → 2010-06-25"]],
    ["The log ends on 06/25/2010.", ["06/25/2010 → 2010-06-25"]],
    ["It closed in November 1939.", ["November 1939 → 1939-11"]],
    ["It closed in February of 1940.", ["February of 1940 → 1940-02"]],
    ["It closed in 1940.", ["1940 → 1940"]],
    ["They met in the summer of 1943.", ["the summer of 1943 → 1943-SU"]],
    ["Sales fell in the third quarter of 2017.", ["the third quarter of 2017 → 2017-Q3"]],
    ["Sales fell in the second half of 2008.", ["the second half of 2008 → 2008-H2"]],
    ["Jazz came in the 1920s.", ["the 1920s → 192"]],
    ["Jazz came back in the '60s.", ["the '60s → 196"]],
    ["Towns grew in the 19th century.", ["the 19th century → 18"]],
    ["Towns grew in the twentieth century.", ["the twentieth century → 19"]],
    ["The wall fell in 490 BC.", ["490 BC → BC0490"]],
    ["The temple burned in AD 70.", ["AD 70 → 0070"]],
    ["The city grew in the 4th century BC.", ["the 4th century BC → BC03"]],
    ["The city grew in the 480s BC.", ["the 480s BC → BC048"]],
    ["The shop closed on Christmas Eve 1999.", ["Christmas Eve 1999 → 1999-12-24"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("refuses days that no month has, and numbers that count things", () => {
    expect(read("Item June 31, 1941 is wrong.")).not.toContain("June 31, 1941 → 1941-06-31");
    expect(read("About 1500 soldiers and 1200 horses crossed $2000 worth of road.")).toEqual([]);
    expect(read("The council may march in spring water with April Jones.")).toEqual([]);
  });

  it("reads modifiers without changing the value", () => {
    const times = findTimes(
      analyseText("It began in early June 1941 and ended in mid-1943, by the end of May 1944."),
      {},
    );
    expect(times.map(({ value, modifier }) => [value, modifier])).toEqual([
      ["1941-06", "START"],
      ["1943", "MID"],
      ["1944-05", "END"],
    ]);
  });
});

describe("findTimes: from the day of publication", () => {
  it.each([
    ["The mayor resigned yesterday.", ["yesterday → 2018-06-12"]],
    ["The mayor will resign tomorrow.", ["tomorrow → 2018-06-14"]],
    ["The mayor resigned on Friday.", ["Friday → 2018-06-08"]],
    ["The mayor will resign on Friday.", ["Friday → 2018-06-15"]],
    ["The council plans to meet on Monday.", ["Monday → 2018-06-18"]],
    ["The mayor resigned on Wednesday.", ["Wednesday → 2018-06-13"]],
    ["The mayor resigned last Friday.", ["last Friday → 2018-06-08"]],
    ["The mayor resigned last week.", ["last week → 2018-W23"]],
    ["The mayor resigned last month.", ["last month → 2018-05"]],
    ["The mayor resigned in March.", ["March → 2018-03"]],
    ["The mayor resigned in November.", ["November → 2017-11"]],
    ["The mayor will resign in March.", ["March → 2019-03"]],
    ["The mayor will resign in November.", ["November → 2018-11"]],
    ["The mayor resigned on May 5.", ["May 5 → 2018-05-05"]],
    ["The mayor resigned a year ago.", ["a year ago → 2017"]],
    ["The mayor resigned three days ago.", ["three days ago → 2018-06-10"]],
    ["The mayor resigned two weeks ago.", ["two weeks ago → 2018-W22"]],
    ["The mayor resigned last night.", ["last night → 2018-06-12TNI"]],
    ["The mayor resigned this morning.", ["this morning → 2018-06-13TMO"]],
    ["The mayor resigned on Tuesday evening.", ["Tuesday evening → 2018-06-12TEV"]],
    ["The mayor will resign next summer.", ["next summer → 2019-SU"]],
    ["The mayor resigned last summer.", ["last summer → 2017-SU"]],
    ["The mayor will resign next year.", ["next year → 2019"]],
    ["The mayor will resign by the end of the year.", ["the end of the year → 2018"]],
    ["The mayor resigned at 8:46 a.m. on Tuesday.", ["8:46 a.m. on Tuesday → 2018-06-12T08:46"]],
    ["The mayor resigned on Monday of last week.", ["Monday of last week → 2018-06-04"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("gives only what is absolute where that day is not known", () => {
    expect(read("He resigned yesterday, after the vote of 5 June 1941, and left on Friday in a hurry.", null)).toEqual([
      "yesterday → PAST_REF",
      "5 June 1941 → 1941-06-05",
      "Friday → XXXX-WXX-5",
    ]);
  });
});

describe("findTimes: from what the text said before", () => {
  it.each([
    ["She was born in 2003. In June she left.", ["2003 → 2003", "June → 2003-06"]],
    ["It fell on 5 June 1941. The next day it rained.", ["5 June 1941 → 1941-06-05", "The next day → 1941-06-06"]],
    ["It fell on 5 June 1941. Two days later it rained.", ["5 June 1941 → 1941-06-05", "Two days later → 1941-06-07"]],
    ["It fell on 5 June 1941, and that month it rained.", ["5 June 1941 → 1941-06-05", "that month → 1941-06"]],
    ["It fell in 1941. The previous year it had rained.", ["1941 → 1941", "The previous year → 1940"]],
    ["It fell in 1941, and in July of that year it rained.", ["1941 → 1941", "July of that year → 1941-07"]],
    ["It fell in 1941. That summer it rained.", ["1941 → 1941", "That summer → 1941-SU"]],
    ["It fell in December 1941. In January it snowed.", ["December 1941 → 1941-12", "January → 1942-01"]],
    ["It fell on 5 June 1941. That night it rained.", ["5 June 1941 → 1941-06-05", "That night → 1941-06-05TNI"]],
    ["It fell in 1941. A decade later it was rebuilt.", ["1941 → 1941", "A decade later → 195"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("keeps to the year of the article where the text speaks of it", () => {
    expect(read("The mill was sold in 2018. In March its roof fell in.")).toEqual(["2018 → 2018", "March → 2018-03"]);
  });

  it("leaves open what nothing before tells", () => {
    expect(read("The following day it rained.")).toEqual(["The following day → XXXX-XX-XX"]);
  });
});

describe("findTimes: lengths, habits, vague times", () => {
  it.each([
    ["They waited for three days.", ["three days → P3D"]],
    ["They waited for twenty-one days.", ["twenty-one days → P21D"]],
    ["They waited for two and a half years.", ["two and a half years → P2.5Y"]],
    ["They waited for half an hour.", ["half an hour → PT0.5H"]],
    ["They waited for a few weeks.", ["a few weeks → PXW"]],
    ["They waited for months.", ["months → PXM"]],
    ["They waited for nearly a decade.", ["nearly a decade → P1DE"]],
    ["It was a two-day summit.", ["two-day → P2D"]],
    ["It was a three-month-long siege.", ["three-month-long → P3M"]],
    ["They meet every Friday.", ["every Friday → XXXX-WXX-5"]],
    ["They meet on Mondays.", ["Mondays → XXXX-WXX-1"]],
    ["They meet daily.", ["daily → XXXX-XX-XX"]],
    ["They meet every two weeks.", ["every two weeks → P2W"]],
    ["They met recently.", ["recently → PAST_REF"]],
    ["They meet now.", ["now → PRESENT_REF"]],
    ["They will meet in the near future.", ["in the near future → FUTURE_REF"]],
    ["They met a few days ago.", ["a few days ago → PAST_REF"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("knows where a length next to the day of publication lies", () => {
    const [time] = findTimes(analyseText("Prices rose in the past three years."), { published });
    expect(time).toMatchObject({ value: "P3Y", interval: { begin: "2015-06-13", end: "2018-06-13" } });
  });

  it("takes no fractions, ordinals and phrases for times", () => {
    expect(
      read("Three quarters of the second crew, the former of the two, came in second. “Wait a minute,” she said."),
    ).toEqual([]);
  });
});

describe("findTimes: ranges", () => {
  it.each([
    ["Talks ran from 3 to 5 May 2017.", "2017-05-03", "2017-05-05"],
    ["Talks ran on May 3-5, 2017.", "2017-05-03", "2017-05-05"],
    ["It rained between June and August 2017.", "2017-06-01", "2017-08-31"],
    ["The siege of 1914–18 was long.", "1914-01-01", "1918-12-31"],
    ["The siege (499-493 BC) was long.", "-0498-01-01", "-0492-12-31"],
  ])("%s", (text, begin, end) => {
    const times = findTimes(analyseText(text), { published });
    expect(times.map(({ range }) => range?.interval)).toEqual([
      { begin, end },
      { begin, end },
    ]);
  });

  it("joins nothing that is only listed", () => {
    const times = findTimes(analyseText("She won in 1999 and 2003."), { published });
    expect(times.map(({ range }) => range)).toEqual([undefined, undefined]);
  });
});
