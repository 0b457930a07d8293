import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import { entityId } from "../model/ids.js";
import type { Mention } from "../model/mention.js";
import type { Gazetteer } from "./gazetteer.js";
import { spanOf } from "./name-candidates.js";

/** Offices of which a state has one: "the Lithuanian president" tells of Lithuania, "the Lithuanian coach" of a coach. */
const offices =
  /^(?:president|vice-president|premier|chancellor|minister|ambassador|king|queen|emperor|monarch|taoiseach|counterpart)$/u;
const longestRole = 4;

/**
 * Adds the countries that an article names only by a demonym before an office of state: the role needs them. The
 * demonym is a mention of the country, as a description.
 */
export function addDemonymCountries(
  analysed: AnalysedText,
  entities: readonly Entity[],
  places: Gazetteer,
): readonly Entity[] {
  const { tokens } = analysed;
  const named = new Set(entities.flatMap(({ kind, countryCode }) => (kind === "country" ? [countryCode] : [])));
  const found = new Map<string, Mention[]>();
  for (let i = 0; i < tokens.length; i++) {
    const demonym = demonymAt(tokens, i, places);
    if (demonym === undefined || named.has(demonym.code) || !isBeforeOffice(tokens, demonym.end)) continue;
    const mention: Mention = {
      ...spanOf(tokens, i, demonym.end),
      kind: "description",
      method: "demonym",
      confidence: 0.9,
    };
    found.set(demonym.code, [...(found.get(demonym.code) ?? []), mention]);
    i = demonym.end - 1;
  }
  return [...entities, ...[...found].flatMap(([code, mentions]) => country(code, mentions, places))];
}

function country(code: string, mentions: readonly Mention[], places: Gazetteer): Entity[] {
  const place = places.countryByCode(code);
  if (place === undefined) return [];
  const { name, kind, countryCode, latitude, longitude } = place;
  return [
    {
      id: entityId("Place", name),
      label: "Place",
      name,
      aliases: [],
      mentions,
      roles: [],
      kind,
      ...(countryCode !== undefined && { countryCode }),
      ...(latitude !== undefined && { latitude }),
      ...(longitude !== undefined && { longitude }),
    },
  ];
}

/** "Lithuanian", "South Korean" */
function demonymAt(
  tokens: readonly Token[],
  i: number,
  places: Gazetteer,
): { readonly code: string; readonly end: number } | undefined {
  for (const length of [2, 1]) {
    const words = tokens.slice(i, i + length);
    if (words.length < length || !words.every((word) => /^\p{Lu}/u.test(word.text))) continue;
    const code = places.demonym(words.map((word) => word.text).join(" "));
    if (code !== undefined && code !== "") return { code, end: i + length };
  }
  return undefined;
}

/** The noun phrase that goes on ends in the office: "Finance Minister", "deputy prime minister". */
function isBeforeOffice(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + longestRole; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (offices.test(token.lower)) return !/^(?:of|'s|-)$/u.test(tokens[i + 1]?.lower ?? "");
    if (!["ADJ", "NOUN", "PROPN"].includes(token.pos)) return false;
  }
  return false;
}
