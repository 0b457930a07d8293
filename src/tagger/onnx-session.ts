import type { InferenceSession, Tensor } from "onnxruntime-web";
import { OnrecordError } from "../errors.js";

/** `native` is onnxruntime-node (optional, about five times as fast), `wasm` is onnxruntime-web. */
export type RuntimeName = "native" | "wasm";

/** One batch for the model: windows × pieces, row by row. */
export interface ModelInputs {
  readonly windows: number;
  readonly pieces: number;
  readonly ids: Int32Array;
  readonly mask: Int32Array;
  readonly case: Int32Array;
  readonly quote: Int32Array;
}

export interface OnnxSession {
  readonly runtime: RuntimeName;
  /** Scores of all heads: windows × pieces × labels, row by row. One call at a time. */
  readonly run: (inputs: ModelInputs) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
}

interface OnnxModule {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: "int32", data: Int32Array, shape: readonly number[]) => Tensor;
}

async function loadRuntime(name: RuntimeName, threads: number): Promise<OnnxModule> {
  if (name === "native") return await import(/* @vite-ignore */ /* webpackIgnore: true */ "onnxruntime-node");
  const web = await import("onnxruntime-web");
  web.env.wasm.numThreads = threads;
  return web;
}

async function create(name: RuntimeName, model: Uint8Array, threads: number): Promise<OnnxSession> {
  const onnx = await loadRuntime(name, threads);
  const session = await onnx.InferenceSession.create(model, {
    executionProviders: [name === "native" ? "cpu" : "wasm"],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
  });
  return {
    runtime: name,
    async run({ windows, pieces, ...features }) {
      const tensor = (data: Int32Array): Tensor => new onnx.Tensor("int32", data, [windows, pieces]);
      const output = await session.run({
        ids: tensor(features.ids),
        mask: tensor(features.mask),
        case: tensor(features.case),
        quote: tensor(features.quote),
      });
      return output.scores?.data as Float32Array;
    },
    close: () => session.release(),
  };
}

/**
 * Loads the model in the runtime asked for; without a wish, in the native one where it is installed and works, else in
 * WebAssembly.
 */
export async function openOnnxSession(
  model: Uint8Array,
  options: { readonly runtime?: RuntimeName | undefined; readonly threads: number },
): Promise<OnnxSession> {
  const names: readonly RuntimeName[] = options.runtime === undefined ? ["native", "wasm"] : [options.runtime];
  const failures: unknown[] = [];
  for (const name of names) {
    try {
      return await create(name, model, options.threads);
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new OnrecordError("model-runtime", "The model could not be started: reinstall onnxruntime-web.", {
    cause: new AggregateError(failures),
  });
}
