import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { OnrecordError } from "../errors.js";
import { freshFeatureNames, mentionFeatureNames, pairFeatureNames } from "./feature-names.js";
import type { CorefModel, Layer } from "./scorer.js";

const shippedModel = fileURLToPath(new URL("../../models/coreference/model.json", import.meta.url));

const numbers = z.array(z.number());
const layer = z.object({ weights: numbers, bias: numbers, out: numbers, outBias: z.number() });
const names = z.array(z.string());
const modelFile = z.object({
  features: z.object({ mention: names, fresh: names, pair: names }),
  pair: layer,
  fresh: layer,
});

/** Checks the text of a model's file: its features must be those of this version, in the same order. */
export function readCorefModel(file: string): CorefModel {
  let parsed: z.infer<typeof modelFile>;
  try {
    parsed = modelFile.parse(JSON.parse(file));
  } catch (cause) {
    throw new OnrecordError("model-invalid", "The coreference model's file is not what this version reads.", { cause });
  }
  const { features } = parsed;
  const same =
    features.mention.join() === mentionFeatureNames.join() &&
    features.fresh.join() === freshFeatureNames.join() &&
    features.pair.join() === pairFeatureNames.join();
  if (!same) {
    throw new OnrecordError("model-invalid", "The coreference model's features are not those of this version.");
  }
  return {
    pair: layerOf(parsed.pair, mentionFeatureNames.length + pairFeatureNames.length),
    fresh: layerOf(parsed.fresh, mentionFeatureNames.length + freshFeatureNames.length),
  };
}

function layerOf(parsed: z.infer<typeof layer>, inputs: number): Layer {
  const hidden = parsed.bias.length;
  if (parsed.out.length !== hidden || parsed.weights.length !== inputs * hidden) {
    throw new OnrecordError("model-invalid", "The coreference model's weights do not fit its features.");
  }
  return {
    weights: Float32Array.from(parsed.weights),
    bias: Float32Array.from(parsed.bias),
    out: Float32Array.from(parsed.out),
    outBias: parsed.outBias,
  };
}

let shipped: Promise<CorefModel> | undefined;

/** The model that ships with the package, read once. */
export function openCorefModel(): Promise<CorefModel> {
  shipped ??= read();
  return shipped;
}

async function read(): Promise<CorefModel> {
  let file: string;
  try {
    file = await readFile(shippedModel, "utf8");
  } catch (cause) {
    shipped = undefined;
    throw new OnrecordError("model-missing", `The model's file ${shippedModel} cannot be read.`, { cause });
  }
  return readCorefModel(file);
}
