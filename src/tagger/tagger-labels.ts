import { z } from "zod";
import { OnrecordError } from "../errors.js";
import { caseIds, maxTokenLength, maxWordLength, maxWordPieces, quoteIds } from "./feature-ids.js";
import type { Chain } from "./viterbi.js";

const names = z.array(z.string()).min(1);
const matrix = z.array(z.array(z.number()));
const size = z.number().int().positive();

const labelsFile = z.object({
  heads: z.object({ att: names, ner: names, upos: names, mention: names, link: names }),
  transitions: z.object({ att: matrix, ner: matrix }),
  case: names,
  quote: names,
  room: size.max(510),
  overlap: z.number().int().nonnegative(),
  maxWord: z.literal(maxWordLength),
  maxToken: z.literal(maxTokenLength),
  maxPieces: z.literal(maxWordPieces),
  sha256: z.object({ "model.int8.onnx": z.string(), "vocab.txt": z.string() }),
});

export type HeadName = keyof z.infer<typeof labelsFile>["heads"];

/** What stands beside the model: the labels of its heads, what its chains learned, how it wants to be fed. */
export interface TaggerLabels {
  /** In the order in which their scores stand side by side. */
  readonly heads: Readonly<Record<HeadName, readonly string[]>>;
  readonly chains: Readonly<Record<"att" | "ner", Chain>>;
  /** Pieces a window, without the first and the last. */
  readonly room: number;
  /** Pieces that neighbouring windows share. */
  readonly overlap: number;
  readonly sha256: Readonly<Record<"model.int8.onnx" | "vocab.txt", string>>;
}

export const headOrder: readonly HeadName[] = ["att", "ner", "upos", "mention", "link"];

function chain(labels: readonly string[], steps: readonly (readonly number[])[]): Chain {
  if (steps.length !== labels.length || steps.some((row) => row.length !== labels.length)) {
    throw new OnrecordError("model-invalid", "The model's transitions do not fit its labels.");
  }
  return { labels, steps: Float32Array.from(steps.flat()) };
}

/** Checks the text of `labels.json`. */
export function readTaggerLabels(file: string): TaggerLabels {
  let parsed: z.infer<typeof labelsFile>;
  try {
    parsed = labelsFile.parse(JSON.parse(file));
  } catch (cause) {
    throw new OnrecordError("model-invalid", "The model's labels file is not what this version reads.", { cause });
  }
  const fits =
    parsed.case.length === Object.keys(caseIds).length &&
    parsed.quote.length === Object.keys(quoteIds).length &&
    headOrder.join() === Object.keys(parsed.heads).join() &&
    parsed.overlap < parsed.room;
  if (!fits) throw new OnrecordError("model-invalid", "The model's features are not those of this version.");
  return {
    heads: parsed.heads,
    chains: {
      att: chain(parsed.heads.att, parsed.transitions.att),
      ner: chain(parsed.heads.ner, parsed.transitions.ner),
    },
    room: parsed.room,
    overlap: parsed.overlap,
    sha256: parsed.sha256,
  };
}
