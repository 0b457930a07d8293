import type { Entity } from "../model/entity.js";
import type { Relation } from "../model/relation.js";
import { knownOrganizations } from "../lexicon/names.js";
import { settlements } from "../lexicon/relation-words.js";
import { weigh } from "./evidence.js";
import type { Anchor, Scene } from "./scene.js";

const rank: Readonly<Record<string, number>> = { site: 0, city: 1, region: 2, country: 3 };

/** "Kachin State" is a region, though no gazetteer knows it. */
const rankOf = ({ kind = "site", name }: Entity): number =>
  kind === "site" && /\b(?:State|Province|Region|County|Prefecture|Oblast)$/u.test(name) ? 1.5 : (rank[kind] ?? 0);

/** Bodies that are a building as well: "St Mary's Hospital in Leeds". */
const buildings =
  /\b(?:hospital|university|school|college|museum|airport|stadium|prison|jail|church|cathedral|mosque|temple|court|theatre|theater|factory|plant|park|station|institute|centre|center|academy|observatory|laboratory|embassy|hotel|library|zoo|cemetery|clinic)(?: of [\p{L} ]+)?$/iu;
/** Places inside places: "Hanoi, Vietnam", "North Korea's Yongbyon", "the Kenyan city of Mombasa", "Oslo-based Nordkraft". */
export function findLocations(scene: Scene): Relation[] {
  const names = scene.anchors.filter(({ mention }) => mention.kind === "name");
  const relations = names.flatMap((first, i): Relation[] => {
    const second = names[i + 1];
    return second === undefined ? [] : [...besides(scene, first, second), ...basedIn(scene, first, second)];
  });
  relations.push(...settled(scene));
  const known = new Set(relations.map((relation) => relation.from));
  const places = scene.entities.filter((entity) => entity.label === "Place");
  const countries = new Map(
    places.flatMap((place) => (place.kind === "country" ? [[place.countryCode, place] as const] : [])),
  );
  return [...relations, ...places.flatMap((place) => byGazetteer(countries, place, known))];
}

function locatedIn(scene: Scene, inner: Anchor, outer: Anchor, method: string, base: number): Relation[] {
  const confidence = weigh(scene, base, inner.firstToken, [inner, outer], true);
  if (confidence === undefined || inner.entity.id === outer.entity.id) return [];
  return [
    {
      type: "LOCATED_IN",
      from: inner.entity.id,
      to: outer.entity.id,
      properties: {},
      evidence: {
        start: Math.min(inner.mention.start, outer.mention.start),
        end: Math.max(inner.mention.end, outer.mention.end),
      },
      method,
      confidence,
    },
  ];
}

function besides(scene: Scene, first: Anchor, second: Anchor): Relation[] {
  const between = scene.analysed.text.slice(first.mention.end, second.mention.start);
  if (between.length > 40) return [];
  const isIn =
    /^(?:, |(?: (?:volcano|province|region|district|county|village|town|city|valley|island|airport|port|bay|prison))?,? in (?:the )?(?:(?:north|south|east|west|central|rural)[\p{Ll}-]* )?)$/u.test(
      between,
    );
  const inner = isIn ? first : /^[’']s (?:[\p{Ll}-]+ )?$/u.test(between) ? second : undefined;
  if (inner === undefined) return [];
  const outer = inner === first ? second : first;
  if (inner === second && isOfCountry(scene, inner, outer))
    return locatedIn(scene, inner, outer, "location-possessive", 0.85);
  if (!fits(inner.entity, outer.entity) && !(inner === second && isSite(scene, inner, outer))) return [];
  // "beat Arsenal in London" says where it was done; "of the Swiss Institute in Zurich" where the body is.
  if (
    inner.entity.label === "Organization" &&
    !buildings.test(inner.entity.name) &&
    !isOfPhrase(scene, inner.firstToken)
  )
    return [];
  // "in Lagos, Kenya and Oslo": a list is no address.
  if (between === ", " && isList(scene, second.endToken)) return [];
  return locatedIn(scene, inner, outer, "location-apposition", 0.95);
}

/** "Finland's Saimaa Pack"; but "Turkey's NATO membership" */
function isOfCountry(scene: Scene, inner: Anchor, outer: Anchor): boolean {
  const next = scene.analysed.tokens[inner.endToken];
  const isModifier = /^(?:NOUN|PROPN|PART)$/u.test(next?.pos ?? "") || next?.text === "-";
  const isShort = /^\p{Lu}+$/u.test(inner.entity.name) && knownOrganizations.has(inner.entity.name);
  return inner.entity.label === "Organization" && outer.entity.kind === "country" && !isModifier && !isShort;
}

function isOfPhrase(scene: Scene, token: number): boolean {
  const { tokens } = scene.analysed;
  const before = tokens[token - 1]?.pos === "DET" ? tokens[token - 2] : tokens[token - 1];
  return /^(?:of|at|for|from|with)$/u.test(before?.lower ?? "");
}

const sites = new Set(
  "complex plant facility site airport prison base reactor camp port district region province".split(" "),
);

/** "North Korea's Yongbyon nuclear complex", whatever the recogniser takes the name for. */
function isSite(scene: Scene, inner: Anchor, outer: Anchor): boolean {
  if (outer.entity.label !== "Place" || (inner.entity.label !== "Organization" && inner.entity.label !== "Place"))
    return false;
  const behind = scene.analysed.tokens.slice(inner.endToken, inner.endToken + 3);
  return behind.some((token) => sites.has(token.lower));
}

function isList(scene: Scene, token: number): boolean {
  const { tokens } = scene.analysed;
  const at = tokens[token]?.text === "," ? token + 1 : token;
  if (tokens[at]?.lower === "and" || tokens[at]?.lower === "or") return scene.nameAt(at + 1)?.entity.label === "Place";
  const name = at > token ? scene.nameAt(at) : undefined;
  return (
    name?.entity.label === "Place" &&
    /^(?:and|,)$/u.test(tokens[name.endToken]?.lower ?? "") &&
    scene.nameAt(name.endToken + 1)?.entity.label === "Place"
  );
}

/** The outer place is the larger kind, and known country codes agree. */
function fits(inner: Entity, outer: Entity): boolean {
  if (outer.label !== "Place") return false;
  if (inner.label === "Organization") return buildings.test(inner.name) || outer.kind === "city";
  if (inner.label !== "Place") return false;
  const larger = rankOf(outer) > rankOf(inner);
  return (
    larger &&
    (inner.countryCode === undefined || outer.countryCode === undefined || inner.countryCode === outer.countryCode)
  );
}

/** "Oslo-based Nordkraft" */
function basedIn(scene: Scene, first: Anchor, second: Anchor): Relation[] {
  if (first.entity.label !== "Place" || second.entity.label !== "Organization") return [];
  const between = scene.analysed.text.slice(first.mention.end, second.mention.start);
  return /^-based (?:[\p{Ll}-]+ ){0,3}$/u.test(between) ? locatedIn(scene, second, first, "location-based", 0.93) : [];
}

/** "the Kenyan city of Mombasa", "Kenya's capital, Nairobi", "Nairobi, the capital of Kenya" */
function settled(scene: Scene): Relation[] {
  const { tokens } = scene.analysed;
  return scene.sentences.flatMap(({ chunks }) =>
    chunks.flatMap((chunk, at): Relation[] => {
      if (chunk.kind !== "noun" || !settlements.has(tokens[chunk.head]?.lower ?? "")) return [];
      const [link, next] = [chunks[at + 1], chunks[at + 2]];
      const linkWord = link === undefined ? "" : (tokens[link.firstToken]?.lower ?? "");
      const behind = next?.kind === "noun" ? scene.anchorOf(next) : undefined;
      const before = chunks[at - 1]?.kind === "comma" ? chunks[at - 2] : undefined;
      const named = before?.kind === "noun" ? scene.anchorOf(before) : undefined;
      const owner = ownerIn(scene, chunk.firstToken, chunk.head);
      if (
        owner !== undefined &&
        behind?.entity.label === "Place" &&
        ["of", ","].includes(linkWord) &&
        fits(behind.entity, owner.entity)
      )
        return locatedIn(scene, behind, owner, "location-settlement", 0.9);
      const whole = owner ?? (linkWord === "of" || linkWord === "in" ? behind : undefined);
      if (whole !== undefined && named?.entity.label === "Place" && fits(named.entity, whole.entity))
        return locatedIn(scene, named, whole, "location-settlement", 0.9);
      return [];
    }),
  );
}

/** The place that the words before the head name: "Kenya's", "the Kenyan". */
function ownerIn(scene: Scene, first: number, head: number): Anchor | undefined {
  const { tokens } = scene.analysed;
  for (let i = first; i < head; i++) {
    const name = scene.nameAt(i);
    if (name?.entity.label === "Place") return name;
    const token = tokens[i];
    const country = token !== undefined && /^\p{Lu}/u.test(token.text) ? scene.countryNamed(token.text) : undefined;
    if (country !== undefined && token !== undefined) {
      const mention = {
        start: token.start,
        end: token.end,
        kind: "name",
        method: "demonym",
        confidence: 0.95,
      } as const;
      return { entity: country, mention, firstToken: i, endToken: i + 1, nameToken: i };
    }
  }
  return undefined;
}

/** A place lies in its country where the article names both and says of nothing else that it lies in it. */
function byGazetteer(
  countries: ReadonlyMap<string | undefined, Entity>,
  place: Entity,
  known: ReadonlySet<string>,
): Relation[] {
  const mention = place.mentions.find((candidate) => candidate.kind === "name");
  if (mention === undefined || place.kind === "country" || place.countryCode === undefined) return [];
  const country = countries.get(place.countryCode);
  if (country === undefined || known.has(place.id)) return [];
  return [
    {
      type: "LOCATED_IN",
      from: place.id,
      to: country.id,
      properties: {},
      evidence: { start: mention.start, end: mention.end },
      method: "location-gazetteer",
      confidence: 0.8,
    },
  ];
}
