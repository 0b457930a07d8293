import { canonicalGraph } from "../../src/model/canonical.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../../src/model/graph-document.js";
import { articleId, entityId, relationshipId, sha256, statementId } from "../../src/model/ids.js";
import { endpointPairs, type EntityLabel, type RelationshipType } from "../../src/model/graph-schema.js";
import { randomFrom } from "./random-from.js";

const names: Readonly<Record<EntityLabel, readonly string[]>> = {
  Person: [
    "Zoë Ångström",
    "Mara Okonjo",
    "李小龍",
    "Ada O’Neill",
    "José 😀 Núñez",
    "Ivo Set",
    "Ann Return",
    "Бо Иванова",
  ],
  Place: ["Lisbon", "Reykjavík", "São Paulo", "Hanoi", "Nairobi"],
  Organization: ["Harbour Union", "Øresund Bank", 'Ministry of "Quotes" \\ Slashes', "Delta's Press"],
  Collective: ["Portuguese", "Icelanders"],
  Event: ["Harbour Summit", "Election 2031"],
};

const cues = ["said", "told reporters", "warned"];

export interface GeneratorOptions {
  readonly seed: number;
  readonly statements?: number;
  readonly entities?: number;
  /** Makes names of its own besides the shared ones, for large graphs. */
  readonly ownEntities?: number;
  /** Changes what the article says and not its id. */
  readonly version?: number;
}

type Draft = { readonly id: string; readonly label: string; readonly properties: Record<string, unknown> };

function entity(label: EntityLabel, name: string, random: (below: number) => number): Draft {
  const alias = name.split(" ").at(-1) ?? name;
  const shared = {
    id: entityId(label, name),
    name: random(2) === 0 ? name : alias,
    aliases: [...new Set([alias, name])].sort(),
  };
  const extra: Record<EntityLabel, Record<string, unknown>> = {
    Person: { roles: random(2) === 0 ? ["minister"] : [], ...(random(2) === 0 ? { gender: "female" } : {}) },
    Place: { kind: "city", ...(random(2) === 0 ? { countryCode: "PT", latitude: 38.72, longitude: -9.14 } : {}) },
    Organization: random(2) === 0 ? { kind: "union" } : {},
    Collective: { kind: "people" },
    Event: random(2) === 0 ? { date: "2031-05" } : {},
  };
  return { id: shared.id, label, properties: { ...shared, ...extra[label] } };
}

const extras: Partial<Record<RelationshipType, Record<string, unknown>>> = {
  HOLDS_ROLE: { role: "minister of 'set'", former: false, since: "2030" },
  KIN: { relation: "sister" },
  WAS_IN: { date: "2031-05-01" },
  MET: { place: "Lisbon" },
  PARTICIPATED_IN: { role: "host" },
  RELATED_TO: { predicate: "quarrel with" },
  POSSIBLY_SAME_AS: { reason: "same surname", score: 0.5 },
  CONTRADICTS: { reason: "denies it" },
};

const betweenEntities = [
  "HOLDS_ROLE",
  "MEMBER_OF",
  "KIN",
  "LOCATED_IN",
  "WAS_IN",
  "MET",
  "PARTICIPATED_IN",
  "RELATED_TO",
] as const satisfies readonly RelationshipType[];

/** One article's graph, made up from a seed; articles of different seeds share entities. */
export function generateGraph(options: GeneratorOptions): ArticleGraph {
  const { seed, statements = 6, entities = 8, ownEntities = 0, version = 0 } = options;
  const random = randomFrom(seed * 1000 + version);
  const key = `https://news.example/${seed}-été.html`;
  const text = `Harbour news ${seed}, version ${version}. «Où est-ce?» 😀 e\u0301 "quoted" 'words' \\ end.`.padEnd(
    statements * 12 + 80,
    " …",
  );
  const id = articleId({ key, sha256: sha256(text) });
  const properties = {
    id,
    title: `Harbour news ${seed}`,
    text,
    sha256: sha256(text),
    key,
    published: `2031-05-${String((seed % 28) + 1).padStart(2, "0")}`,
    language: "en",
    extractor: "test 1",
    ...(seed % 2 === 0 ? { publisher: "The Harbour Post" } : {}),
  };
  const nodes = new Map<string, Draft>([[id, { id, label: "Article", properties }]]);
  const relationships = new Map<string, Record<string, unknown>>();
  const relate = (type: RelationshipType, from: string, to: string, start: number, more: object = {}) => {
    const provenance = {
      article: id,
      startOffset: start,
      endOffset: start + 5,
      method: "generated",
      confidence: random(101) / 100,
    };
    const relationship = relationshipId(type, from, to, provenance);
    relationships.set(relationship, {
      id: relationship,
      type,
      from,
      to,
      properties: { ...provenance, ...extras[type], ...more },
    });
  };
  const labels = Object.keys(names) as EntityLabel[];
  const people: Draft[] = [];
  const byLabel = new Map<string, Draft[]>();
  const add = (draft: Draft) => {
    if (nodes.has(draft.id)) return;
    nodes.set(draft.id, draft);
    people.push(draft);
    const peers = byLabel.get(draft.label);
    if (peers === undefined) byLabel.set(draft.label, [draft]);
    else peers.push(draft);
    const start = random(40);
    relate("MENTIONS", id, draft.id, start, {
      count: 2,
      startOffsets: [start, start + 9],
      endOffsets: [start + 5, start + 12],
      surfaces: [String(draft.properties.name), "she"],
      kinds: ["name", "pronoun"],
    });
  };
  for (let n = 0; n < entities; n++) {
    const label = n === 0 ? "Person" : (labels[random(labels.length)] ?? "Person");
    add(entity(label, names[label][random(names[label].length)] ?? "Nobody", random));
  }
  for (let n = 0; n < ownEntities; n++) add(entity("Person", `Own ${seed} ${n}`, random));
  const any = (label: string) => {
    const drafts = byLabel.get(label) ?? [];
    return drafts[random(Math.max(1, drafts.length))];
  };
  let earlier: string | undefined;
  for (let n = 0; n < statements; n++) {
    const start = 20 + n * 10;
    const own = statementId(id, start, start + 8);
    const speaker = people[random(people.length)];
    const cue = cues[random(cues.length)];
    nodes.set(own, {
      id: own,
      label: "Statement",
      properties: {
        id: own,
        text: text.slice(start, start + 8),
        kind: n % 2 === 0 ? "direct" : "indirect",
        mode: "said",
        polarity: n % 5 === 4 ? "denied" : "affirmed",
        ...(cue === undefined ? {} : { cue }),
        article: id,
        startOffset: start,
        endOffset: start + 8,
        spans: [start, start + 3, start + 4, start + 8],
        ...(n % 3 === 0 ? { said: "2031-05-01", saidWords: "on Thursday" } : {}),
        ...(speaker === undefined || speaker.label === "Event"
          ? { sourceText: "the timetable", sourceStart: 1, sourceEnd: 14 }
          : {}),
      },
    });
    relate("REPORTS", id, own, start);
    if (speaker !== undefined && speaker.label !== "Event") {
      relate("SAID", speaker.id, own, start, {
        speaker: "she",
        speakerStart: 2,
        speakerEnd: 5,
        ...(cue === undefined ? {} : { cue, cueStart: 3, cueEnd: 7 }),
      });
    }
    const about = people[random(people.length)];
    if (about !== undefined) relate("ABOUT", own, about.id, start);
    const heard = any("Person");
    if (heard !== undefined && n % 2 === 0) relate("ADDRESSED_TO", own, heard.id, start);
    const place = byLabel.get("Place")?.[0];
    if (place !== undefined && n % 3 === 1) relate("SAID_AT", own, place.id, start);
    if (earlier !== undefined && n % 4 === 3) relate("PART_OF", own, earlier, start);
    if (earlier !== undefined && n % 5 === 4) relate("CONTRADICTS", own, earlier, start);
    earlier = own;
  }
  for (const type of betweenEntities) {
    const pairs = endpointPairs(type);
    for (let n = 0; n < 6; n++) {
      const [fromLabel, toLabel] = pairs[random(pairs.length)] ?? [];
      const [from, to] = [any(fromLabel ?? ""), any(toLabel ?? "")];
      if (from !== undefined && to !== undefined && from !== to) relate(type, from.id, to.id, random(40));
    }
  }
  return canonicalGraph({
    source: key,
    article: properties,
    nodes: [...nodes.values()] as unknown as GraphNode[],
    relationships: [...relationships.values()] as unknown as GraphRelationship[],
    warnings: [],
  });
}
