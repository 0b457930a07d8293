import { describe, expect, it } from "@jest/globals";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { cityNames } from "../../src/lexicon/city-names.js";

describe("the gazetteer", () => {
  it.each([
    ["New York", "New York", "US"],
    ["Cologne", "Cologne", "DE"],
    ["Köln", "Cologne", "DE"],
    ["Kiev", "Kyiv", "UA"],
    ["Washington", "Washington", "US"],
    ["Tromso", "Tromsø", "NO"],
    ["Lodz", "Łódź", "PL"],
  ])("knows %s as English news writes it", (written, name, countryCode) => {
    expect(gazetteer().placesNamed(written)[0]).toMatchObject({ kind: "city", name, countryCode });
  });

  it("has under each other name the city that is meant", () => {
    for (const [code, cities] of Object.entries(cityNames)) {
      for (const [name, [called = ""]] of Object.entries(cities)) {
        const places = gazetteer().placesNamed(name);
        expect([name, places.some((place) => place.name === called && place.countryCode === code)]).toEqual([
          name,
          true,
        ]);
      }
    }
  });

  it("tells capitals", () => {
    expect(gazetteer().placesNamed("Pristina")[0]?.isCapital).toBe(true);
    expect(gazetteer().placesNamed("Milan")[0]?.isCapital).toBeUndefined();
  });

  it("knows the counties of England", () => {
    expect(gazetteer().placesNamed("Dorset")[0]).toMatchObject({ kind: "region", countryCode: "GB" });
  });
});
