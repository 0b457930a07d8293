import { z } from "zod";
import { OnrecordError } from "../errors.js";
import { entityLabels } from "../model/graph-schema.js";
import { sortCorrections, writeCorrection, type Correction } from "../resolution/corrections.js";

const text = z.string().trim().min(1);
const entity = z.strictObject({ label: z.enum(entityLabels), name: text, articles: z.array(text).min(1).optional() });
const statement = z.strictObject({ article: text, words: text, start: z.int().nonnegative() });
const correction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("merge"), keep: entity, merge: entity }),
  z.strictObject({ kind: z.literal("split"), from: entity, part: entity }),
  z.strictObject({
    kind: z.literal("identify"),
    entity,
    wikidata: z.string().regex(/^Q[1-9]\d*$/u, "is no Wikidata item, such as Q42"),
  }),
  z.strictObject({ kind: z.literal("reject"), statement }),
  z.strictObject({ kind: z.literal("reassign"), statement, speaker: entity }),
]);
const file = z.strictObject({ onrecordCorrections: z.literal(1), corrections: z.array(correction) });

/** The file in which corrections are shared: JSON, one correction a line, in a fixed order. */
export function writeCorrectionFile(corrections: readonly Correction[]): string {
  const lines = sortCorrections(corrections).map((one) => `    ${writeCorrection(one)}`);
  return `{\n  "onrecordCorrections": 1,\n  "corrections": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

const place = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./u, "");

function invalid(name: string, what: string, cause: unknown): OnrecordError {
  return new OnrecordError("corrections-invalid", `${name}: ${what}`, { cause, details: { file: name } });
}

type Read = z.infer<typeof correction>;

/** Optional parts are left out where they are absent, as everywhere in the graph. */
function withoutAbsent(read: Read): Correction {
  return JSON.parse(JSON.stringify(read)) as Correction;
}

/**
 * Reads what `writeCorrectionFile` wrote, or a person.
 *
 * @throws OnrecordError `corrections-invalid`, which names the file and the place in it
 */
export function readCorrectionFile(name: string, content: string): readonly Correction[] {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (thrown) {
    throw invalid(name, `it is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`, thrown);
  }
  const read = file.safeParse(json);
  if (read.success) return sortCorrections(read.data.corrections.map(withoutAbsent));
  const [issue] = read.error.issues;
  throw invalid(name, `at ${place(issue?.path ?? []) || "the top"}: ${issue?.message ?? "unknown form"}`, read.error);
}
