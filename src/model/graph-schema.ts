import type { PropertiesOf, PropertyDeclaration } from "./property.js";

/**
 * The one declaration of the graph: labels, relationship types and their properties. Store schemas, exports, the
 * viewer's legend, the console's completion and `docs/graph-schema.md` are all derived from it.
 */

/** Grows with every change that a store has to migrate for. */
export const graphSchemaVersion = 3;

const id = { type: "string", required: true, description: "Readable and unique within the label." } as const;

const entityProperties = {
  id,
  name: { type: "string", required: true, merge: "fullest", description: "The fullest proper name, in normal case." },
  aliases: {
    type: "string[]",
    required: true,
    merge: "union",
    description: "Every proper name that was seen, sorted.",
  },
} as const;

const resolution = {
  keys: {
    type: "string[]",
    required: false,
    internal: true,
    description: "By what resolution finds it: `=` a name that it has, `~` a short form that it may go by.",
  },
  marks: {
    type: "string",
    required: false,
    internal: true,
    description: "JSON of what tells its name from others; only where nothing tells its bearers apart.",
  },
  company: {
    type: "string",
    required: false,
    internal: true,
    description: "JSON of the company in which it is met, with which short forms of its name are compared.",
  },
  shares: {
    type: "string",
    required: false,
    internal: true,
    description:
      "JSON of what articles contribute to a short form, alone or joined to a full name; where they are few.",
  },
} as const;

const echoes = {
  type: "string[]",
  required: false,
  internal: true,
  description: "Keys of its words, by which those that repeat, deny or copy it are found.",
} as const;

const wikidata = {
  type: "string",
  required: false,
  merge: "least",
  description: "Wikidata item, where an input or a correction gives one.",
} as const;

export const statementModes = [
  "said",
  "wrote",
  "thinks",
  "wants",
  "promises",
  "denies",
  "asks",
  "warns",
  "accuses",
  "orders",
] as const;

export const eventKinds = [
  "accident",
  "attack",
  "case",
  "ceremony",
  "conference",
  "contest",
  "disaster",
  "election",
  "festival",
  "meeting",
  "protest",
  "strike",
  "summit",
  "trial",
  "vote",
  "war",
] as const;
export type EventKind = (typeof eventKinds)[number];

export const nodeLabels = {
  Article: {
    description: "One news article, with its clean text, to which every offset refers.",
    properties: {
      id,
      title: { type: "string", required: true, description: "Headline, or the first words of the text." },
      text: { type: "string", required: true, description: "Clean text; every offset counts UTF-16 code units of it." },
      sha256: { type: "string", required: true, description: "Hash of `text`." },
      url: { type: "string", required: false, description: "Where it was published." },
      key: { type: "string", required: false, description: "What names its versions: a URL, a path or a given key." },
      publisher: { type: "string", required: false, description: "Who published it." },
      author: { type: "string", required: false, description: "Byline." },
      published: { type: "string", required: false, description: "ISO date or date-time." },
      language: { type: "string", required: true, description: "ISO 639-1 code, `und` where it is not known." },
      extractor: { type: "string", required: true, description: "Version of the extractor and of its model." },
      fingerprint: {
        type: "string",
        required: false,
        internal: true,
        description: "Hash of the article's whole graph: an equal one means that there is nothing to write.",
      },
      contribution: {
        type: "string",
        required: false,
        internal: true,
        description: "The article's graph as it was given, packed: what resolution and corrections start from.",
      },
      echoes,
      sketch: {
        type: "string",
        required: false,
        internal: true,
        description: "The length of `text` and the fingerprints of its words, by which copies are told.",
      },
    },
  },
  Person: {
    description: "A human being with a proper name.",
    properties: {
      ...entityProperties,
      roles: { type: "string[]", required: true, merge: "union", description: "Roles and titles, sorted." },
      gender: {
        type: "string",
        required: false,
        merge: "least",
        values: ["female", "male"],
        description: "As the article's words tell it.",
      },
      wikidata,
      ...resolution,
    },
  },
  Place: {
    description: "A country, city, region or site.",
    properties: {
      ...entityProperties,
      kind: {
        type: "string",
        required: true,
        merge: "least",
        values: ["city", "country", "region", "site"],
        description: "What sort of place.",
      },
      countryCode: { type: "string", required: false, merge: "least", description: "ISO 3166-1 alpha-2." },
      latitude: { type: "float", required: false, merge: "least", description: "Degrees north." },
      longitude: { type: "float", required: false, merge: "least", description: "Degrees east." },
      wikidata,
      ...resolution,
    },
  },
  Organization: {
    description: "A company, party, ministry, court, team or other body with a name.",
    properties: {
      ...entityProperties,
      kind: { type: "string", required: false, merge: "least", description: "What sort of body." },
      jurisdiction: {
        type: "string",
        required: false,
        merge: "least",
        description: "Country or town whose body it is, of one such as many have: a ministry, a supreme court.",
      },
      wikidata,
      ...resolution,
    },
  },
  Collective: {
    description: "A people, or a source without a name, one or many.",
    properties: {
      ...entityProperties,
      kind: {
        type: "string",
        required: true,
        merge: "least",
        values: ["people", "unnamed"],
        description: "`people` merges across articles; `unnamed` belongs to its article and never merges.",
      },
      ...resolution,
    },
  },
  Event: {
    description: "A war, a summit, an election: named (`aliases` hold its names) or described, in its article alone.",
    properties: {
      ...entityProperties,
      kind: { type: "string", required: false, merge: "least", values: eventKinds, description: "What sort of event." },
      date: { type: "string", required: false, merge: "least", description: "ISO date or TIMEX3 value." },
      ...resolution,
    },
  },
  Statement: {
    description: "One attributed statement in one article.",
    properties: {
      id,
      text: { type: "string", required: true, description: "The slices of `spans`, joined by a space." },
      kind: {
        type: "string",
        required: true,
        values: ["direct", "indirect", "mixed"],
        description: "How it is quoted.",
      },
      mode: { type: "string", required: true, values: statementModes, description: "What the source does." },
      polarity: {
        type: "string",
        required: true,
        values: ["affirmed", "denied"],
        description: "`denied` where the source denies the words or is said not to have said them.",
      },
      cue: { type: "string", required: false, description: "The words that attribute it." },
      article: { type: "string", required: true, description: "Id of its article." },
      startOffset: { type: "integer", required: true, description: "Start of the first span." },
      endOffset: { type: "integer", required: true, description: "End of the last span." },
      spans: { type: "integer[]", required: true, description: "Start, end, start, end, … of its words." },
      said: { type: "string", required: false, description: "When it was said: ISO date or TIMEX3 value." },
      saidWords: { type: "string", required: false, description: "The words that tell when." },
      sourceText: { type: "string", required: false, description: "The source's words, where the source is a thing." },
      sourceStart: { type: "integer", required: false, description: "Start of `sourceText`." },
      sourceEnd: { type: "integer", required: false, description: "End of `sourceText`." },
      echoes,
    },
  },
} as const satisfies Record<
  string,
  { readonly description: string; readonly properties: Readonly<Record<string, PropertyDeclaration>> }
>;

export type Label = keyof typeof nodeLabels;
export const labels = Object.keys(nodeLabels) as readonly Label[];

/** The labels of what articles mention; their nodes are shared between articles. */
export const entityLabels = [
  "Person",
  "Place",
  "Organization",
  "Collective",
  "Event",
] as const satisfies readonly Label[];
export type EntityLabel = (typeof entityLabels)[number];

const provenance = {
  article: { type: "string", required: true, description: "Id of the article whose words support it." },
  startOffset: { type: "integer", required: true, description: "Start of the supporting words." },
  endOffset: { type: "integer", required: true, description: "End of the supporting words." },
  method: { type: "string", required: true, description: "The rule or model head that found it." },
  confidence: { type: "float", required: true, description: "0 to 1, two decimals." },
} as const;

const date = { type: "string", required: false, description: "ISO date or TIMEX3 value." } as const;

const former = { type: "boolean", required: false, description: "True where it is over." } as const;
const offence = { type: "string", required: false, description: "What for, as the words give it." } as const;

export const relationshipTypes = {
  MENTIONS: {
    description: "Every mention of an entity in an article; its own span is the first of them.",
    from: ["Article"],
    to: entityLabels,
    symmetric: false,
    properties: {
      ...provenance,
      count: { type: "integer", required: true, description: "How many mentions." },
      startOffsets: { type: "integer[]", required: true, description: "Start of each mention." },
      endOffsets: { type: "integer[]", required: true, description: "End of each mention." },
      surfaces: { type: "string[]", required: true, description: "The words of each mention." },
      kinds: { type: "string[]", required: true, description: "`name`, `description` or `pronoun`, for each mention." },
      share: {
        type: "string",
        required: false,
        internal: true,
        description: "JSON of what this article contributes to the entity's properties.",
      },
      resolution: {
        type: "string",
        required: false,
        description: "Why the article's entity is this node, where it goes by another name than the node's.",
      },
    },
  },
  REPORTS: {
    description: "The article carries the statement.",
    from: ["Article"],
    to: ["Statement"],
    symmetric: false,
    properties: provenance,
  },
  SAID: {
    description: "The source of the statement.",
    from: ["Person", "Organization", "Collective", "Place"],
    to: ["Statement"],
    symmetric: false,
    properties: {
      ...provenance,
      cue: { type: "string", required: false, description: "The words that attribute it." },
      cueStart: { type: "integer", required: false, description: "Start of the cue." },
      cueEnd: { type: "integer", required: false, description: "End of the cue." },
      speaker: { type: "string", required: true, description: "The words that name the speaker." },
      speakerStart: { type: "integer", required: true, description: "Start of those words." },
      speakerEnd: { type: "integer", required: true, description: "End of those words." },
    },
  },
  ABOUT: {
    description: "The statement's words mention it, pronouns resolved.",
    from: ["Statement"],
    to: entityLabels,
    symmetric: false,
    properties: provenance,
  },
  ADDRESSED_TO: {
    description: "To whom it was said.",
    from: ["Statement"],
    to: ["Person", "Organization", "Collective"],
    symmetric: false,
    properties: provenance,
  },
  SAID_AT: {
    description: "Where it was said.",
    from: ["Statement"],
    to: ["Place", "Event"],
    symmetric: false,
    properties: provenance,
  },
  PART_OF: {
    description: "The inner statement is part of the words of the outer one.",
    from: ["Statement"],
    to: ["Statement"],
    symmetric: false,
    properties: provenance,
  },
  REPEATS: {
    description: "The same words were reported before, in another article.",
    from: ["Statement"],
    to: ["Statement"],
    symmetric: false,
    properties: {
      ...provenance,
      similarity: { type: "float", required: true, description: "0 to 1, two decimals." },
      difference: { type: "string", required: false, description: "What differs." },
      otherArticle: { type: "string", required: true, description: "Id of the earlier article." },
      otherStart: { type: "integer", required: true, description: "Start of its words there." },
      otherEnd: { type: "integer", required: true, description: "End of its words there." },
    },
  },
  CONTRADICTS: {
    description: "The statement denies an earlier one.",
    from: ["Statement"],
    to: ["Statement"],
    symmetric: false,
    properties: {
      ...provenance,
      reason: { type: "string", required: true, description: "Why, in words." },
      otherArticle: { type: "string", required: false, description: "Id of the earlier article." },
      otherStart: { type: "integer", required: false, description: "Start of the words there." },
      otherEnd: { type: "integer", required: false, description: "End of the words there." },
    },
  },
  HOLDS_ROLE: {
    description: "A role that a person holds or held.",
    from: ["Person"],
    to: ["Organization", "Place", "Person"],
    symmetric: false,
    properties: {
      ...provenance,
      role: { type: "string", required: true, description: "The role, as the words give it." },
      former: { type: "boolean", required: true, description: "Whether it is over." },
      since: date,
    },
  },
  MEMBER_OF: {
    description: "Membership of a party, team, alliance or other body.",
    from: ["Person", "Organization", "Place"],
    to: ["Organization", "Collective"],
    symmetric: false,
    properties: { ...provenance, former },
  },
  KIN: {
    description: "Kinship.",
    from: ["Person"],
    to: ["Person"],
    symmetric: false,
    properties: {
      ...provenance,
      relation: { type: "string", required: true, description: "What the first is to the second." },
    },
  },
  LOCATED_IN: {
    description: "Where a place, a body or an event lies.",
    from: ["Place", "Organization", "Event"],
    to: ["Place"],
    symmetric: false,
    properties: provenance,
  },
  WAS_IN: {
    description: "Where somebody was.",
    from: ["Person"],
    to: ["Place"],
    symmetric: false,
    properties: { ...provenance, date },
  },
  LIVES_IN: {
    description: "Where somebody lives.",
    from: ["Person"],
    to: ["Place"],
    symmetric: false,
    properties: { ...provenance, former },
  },
  TRAVELLED_TO: {
    description: "Where somebody went.",
    from: ["Person", "Organization", "Collective"],
    to: ["Place"],
    symmetric: false,
    properties: { ...provenance, date },
  },
  BORN_IN: {
    description: "Where somebody was born.",
    from: ["Person"],
    to: ["Place"],
    symmetric: false,
    properties: { ...provenance, date },
  },
  DIED_IN: {
    description: "Where somebody died.",
    from: ["Person"],
    to: ["Place"],
    symmetric: false,
    properties: { ...provenance, date },
  },
  MET: {
    description: "Two people met.",
    from: ["Person"],
    to: ["Person"],
    symmetric: true,
    properties: { ...provenance, place: { type: "string", required: false, description: "Where." }, date },
  },
  PARTICIPATED_IN: {
    description: "Who took part in an event.",
    from: ["Person", "Organization", "Place"],
    to: ["Event"],
    symmetric: false,
    properties: { ...provenance, role: { type: "string", required: false, description: "As what." } },
  },
  OWNS: {
    description: "Who owns a body or a place, or a share of it.",
    from: ["Person", "Organization", "Place"],
    to: ["Organization", "Place"],
    symmetric: false,
    properties: {
      ...provenance,
      share: { type: "string", required: false, description: "How much of it, as the words give it." },
      former,
    },
  },
  FOUNDED: {
    description: "Who founded a body.",
    from: ["Person", "Organization", "Place"],
    to: ["Organization"],
    symmetric: false,
    properties: { ...provenance, date },
  },
  CHARGED_IN: {
    description: "Who is accused in a case before the law.",
    from: ["Person", "Organization"],
    to: ["Event"],
    symmetric: false,
    properties: { ...provenance, offence, date },
  },
  CONVICTED_IN: {
    description: "Who was found guilty, or pleaded it, in a case.",
    from: ["Person", "Organization"],
    to: ["Event"],
    symmetric: false,
    properties: { ...provenance, offence, date },
  },
  SENTENCED_IN: {
    description: "Who was sentenced in a case, and to what.",
    from: ["Person", "Organization"],
    to: ["Event"],
    symmetric: false,
    properties: {
      ...provenance,
      sentence: { type: "string", required: true, description: "The punishment, as the words give it." },
      offence,
      date,
    },
  },
  RELATED_TO: {
    description: "A clear clause between two entities that no closed type covers.",
    from: entityLabels,
    to: entityLabels,
    symmetric: false,
    properties: {
      ...provenance,
      predicate: { type: "string", required: true, description: "The verb phrase in its base form." },
    },
  },
  DUPLICATE_OF: {
    description: "The same wire copy: counted once.",
    from: ["Article"],
    to: ["Article"],
    symmetric: false,
    properties: {
      ...provenance,
      similarity: { type: "float", required: false, description: "0 to 1, two decimals." },
      otherArticle: { type: "string", required: false, description: "Id of the earlier article." },
      otherStart: { type: "integer", required: false, description: "Start of the words there." },
      otherEnd: { type: "integer", required: false, description: "End of the words there." },
    },
  },
  POSSIBLY_SAME_AS: {
    description: "A merge that was proposed and not made.",
    from: entityLabels,
    to: entityLabels,
    sameLabel: true,
    symmetric: true,
    properties: {
      ...provenance,
      reason: { type: "string", required: true, description: "Why, in words." },
      score: { type: "float", required: true, description: "0 to 1, two decimals." },
    },
  },
} as const satisfies Record<
  string,
  {
    readonly description: string;
    readonly from: readonly Label[];
    readonly to: readonly Label[];
    /** Only between two nodes of one label. */
    readonly sameLabel?: true;
    /** Goes from the smaller id to the larger. */
    readonly symmetric: boolean;
    readonly properties: Readonly<Record<string, PropertyDeclaration>>;
  }
>;

export type RelationshipType = keyof typeof relationshipTypes;
export const relationshipTypeNames = Object.keys(relationshipTypes) as readonly RelationshipType[];

export type NodeProperties<L extends Label> = PropertiesOf<(typeof nodeLabels)[L]["properties"]>;
export type RelationshipProperties<T extends RelationshipType> = PropertiesOf<
  (typeof relationshipTypes)[T]["properties"]
>;

const declared = new Map<string, ReadonlyMap<string, PropertyDeclaration>>(
  [...Object.entries(nodeLabels), ...Object.entries(relationshipTypes)].map(([name, { properties }]) => [
    name,
    new Map<string, PropertyDeclaration>(Object.entries(properties)),
  ]),
);

/** The declared properties of a label or relationship type, in their fixed order. */
export function declaredProperties(name: Label | RelationshipType): ReadonlyMap<string, PropertyDeclaration> {
  return declared.get(name) ?? new Map<string, PropertyDeclaration>();
}

/** Those that users see: what the stores keep for their own work is left out. */
export function publicProperties(name: Label | RelationshipType): ReadonlyMap<string, PropertyDeclaration> {
  return new Map([...declaredProperties(name)].filter(([, declaration]) => declaration.internal !== true));
}

/** The (from, to) label pairs that a relationship type may join. */
export function endpointPairs(type: RelationshipType): readonly (readonly [Label, Label])[] {
  const declaration: { from: readonly Label[]; to: readonly Label[]; sameLabel?: true } = relationshipTypes[type];
  return declaration.from.flatMap((from) =>
    declaration.to.filter((to) => declaration.sameLabel !== true || from === to).map((to) => [from, to] as const),
  );
}

const joinable = new Set(
  relationshipTypeNames.flatMap((type) => endpointPairs(type).map(([from, to]) => `${type} ${from} ${to}`)),
);

/** Whether the schema has relationships of a type between nodes of these labels. */
export function mayJoin(type: RelationshipType, from: Label | undefined, to: Label | undefined): boolean {
  return joinable.has(`${type} ${from} ${to}`);
}
