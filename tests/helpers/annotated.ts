import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { statementModes, relationshipTypes } from "../../src/model/graph-schema.js";

const folder = path.resolve("tests/gold");

const quoted = z.strictObject({ words: z.string().min(1), start: z.int(), end: z.int() });
const iso = z.string().regex(/^\d{4}/u);

const entity = z.strictObject({
  id: z.string(),
  label: z.enum(["Person", "Place", "Organization", "Collective", "Event"]),
  name: z.string(),
  kind: z.enum(["city", "country", "region", "site", "people", "unnamed"]).optional(),
  date: iso.optional(),
  mentions: z.array(quoted.extend({ kind: z.enum(["name", "description", "pronoun"]) })).min(1),
});

const statement = z.strictObject({
  id: z.string(),
  speakers: z.array(z.string()),
  source: quoted.optional(),
  cue: quoted.optional(),
  spans: z.array(quoted).min(1),
  kind: z.enum(["direct", "indirect", "mixed"]),
  mode: z.enum(statementModes),
  polarity: z.enum(["affirmed", "denied"]),
  addressees: z.array(z.string()),
  about: z.array(z.string()),
  saidAt: z.array(z.string()).optional(),
  said: quoted.extend({ value: iso }).optional(),
  partOf: z.string().optional(),
});

/** Types that the annotation uses beside the schema's: the schema grows towards them. */
const annotatedTypes = [
  ...(Object.keys(relationshipTypes) as (keyof typeof relationshipTypes)[]),
  ...(["LIVES_IN", "TRAVELLED_TO", "OWNS", "FOUNDED", "BORN_IN", "DIED_IN"] as const),
  ...(["CHARGED_IN", "CONVICTED_IN", "SENTENCED_IN"] as const),
] as const;

const fact = z.strictObject({
  type: z.enum(annotatedTypes),
  from: z.string(),
  to: z.string().optional(),
  role: z.string().optional(),
  former: z.boolean().optional(),
  since: iso.optional(),
  relation: z.string().optional(),
  date: iso.optional(),
  place: z.string().optional(),
  predicate: z.string().optional(),
  offence: z.string().optional(),
  sentence: z.string().optional(),
  verdict: z.string().optional(),
  share: z.string().optional(),
  optional: z.literal(true).optional(),
  inStatement: z.literal(true).optional(),
  evidence: quoted,
});

const annotated = z.strictObject({
  published: z.iso.date(),
  publisher: z.string(),
  manner: z.string(),
  split: z.enum(["dev", "test"]),
  entities: z.array(entity),
  statements: z.array(statement),
  facts: z.array(fact),
});

/** An article of tests/gold with its text and everything that a reader marked in it. */
export type AnnotatedArticle = z.infer<typeof annotated> & { readonly name: string; readonly text: string };

export function readAnnotated(): readonly AnnotatedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const name = file.slice(0, -".json".length);
      const text = readFileSync(path.join(folder, `${name}.txt`), "utf8").trimEnd();
      return { ...annotated.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"))), name, text };
    });
}
