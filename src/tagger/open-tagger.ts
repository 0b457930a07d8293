import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { OnrecordError } from "../errors.js";
import { createTagger, type Tagger, type TaggerOptions } from "./create-tagger.js";

/** The model that ships with the package; the same way from `src/tagger` and from `dist/tagger`. */
const shippedModel = fileURLToPath(new URL("../../models/tagger", import.meta.url));

/** Opens the tagger of a folder with model.int8.onnx, vocab.txt and labels.json. */
export async function openTagger(options: TaggerOptions & { readonly folder?: string } = {}): Promise<Tagger> {
  const folder = options.folder ?? shippedModel;
  const read = async (name: string): Promise<Uint8Array> => {
    try {
      return await readFile(path.join(folder, name));
    } catch (cause) {
      throw new OnrecordError("model-missing", `The model's file ${path.join(folder, name)} cannot be read.`, {
        cause,
      });
    }
  };
  const [model, vocabulary, labels] = await Promise.all([
    read("model.int8.onnx"),
    read("vocab.txt"),
    read("labels.json"),
  ]);
  return createTagger({ model, vocabulary, labels }, options);
}
