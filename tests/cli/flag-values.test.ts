import { describe, expect, it } from "@jest/globals";
import { parameter, port, publicationDate, rowCount, seconds, webAddress } from "../../src/cli/flag-values.js";

describe("parameter", () => {
  it.each([
    ["name=Ada Brook", { name: "Ada Brook" }],
    ["limit=5", { limit: 5 }],
    ["share=0.5", { share: 0.5 }],
    ["denied=true", { denied: true }],
    ["gone=null", { gone: null }],
    ['names=["Ada","Bo"]', { names: ["Ada", "Bo"] }],
    ['year="2019"', { year: "2019" }],
    ["text=a=b", { text: "a=b" }],
    ["empty=", { empty: "" }],
    ["$name=Ada", { name: "Ada" }],
    ['map={"a":1}', { map: '{"a":1}' }],
    ["long=12345678901234567890", { long: "12345678901234567890" }],
  ])("reads %s", (text, expected) => {
    expect(parameter(text)).toEqual(expected);
  });

  it("collects many and refuses what it cannot name", () => {
    expect(parameter("b=2", parameter("a=1"))).toEqual({ a: 1, b: 2 });
    expect(() => parameter("a=2", { a: 1 })).toThrow("a was given twice");
    for (const wrong of ["name", "=x", "a b=1", ""]) expect(() => parameter(wrong)).toThrow("name=value");
  });
});

describe("other values", () => {
  it("reads what is right", () => {
    expect([rowCount("10"), port("0"), seconds("0.5"), seconds("30")]).toEqual([10, 0, 500, 30_000]);
    expect(publicationDate("2019-02-28")).toBe("2019-02-28");
    expect(publicationDate("2019-02-28T10:00:00+09:00")).toBe("2019-02-28T10:00:00+09:00");
    expect(webAddress("https://example.org/a")).toBe("https://example.org/a");
  });

  it.each([
    [rowCount, "0"],
    [rowCount, "-1"],
    [rowCount, "1e3"],
    [port, "65536"],
    [seconds, "0"],
    [seconds, "soon"],
    [publicationDate, "28 February 2019"],
    [publicationDate, "2019-02-30"],
    [webAddress, "example.org"],
    [webAddress, "file:///etc/passwd"],
  ])("refuses what is wrong: %p %s", (parse, text) => {
    expect(() => parse(text)).toThrow();
  });
});
