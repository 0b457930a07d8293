import path from "node:path";
import { watch } from "chokidar";
import type { ReadInput, ReadOptions } from "./input.js";
import { kindByName } from "./input-kind.js";
import { readInputs } from "./read-inputs.js";

/** Files are read when they have not grown for this long. */
const settledMs = 300;

/**
 * What is in the folders, and then each file that is added or changed, until `signal`. One that goes away stays in the
 * store.
 */
export async function* watchInputs(
  paths: readonly string[],
  options: ReadOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadInput> {
  const changed = new Map<string, string>();
  let wake: () => void = () => undefined;
  const watcher = watch(
    paths.filter((given) => given !== "-").map((given) => path.resolve(options.cwd, given)),
    { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 50 } },
  );
  const notice = (file: string): void => {
    if (kindByName(file) === undefined) return;
    const given = nameAsGiven(file, paths, options.cwd);
    changed.set(given, file);
    wake();
  };
  watcher.on("add", notice).on("change", notice);
  signal?.addEventListener("abort", () => wake(), { once: true });
  try {
    await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
    yield* readInputs(paths, options);
    while (signal?.aborted !== true) {
      const [next] = changed.keys();
      if (next === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else {
        changed.delete(next);
        yield* readInputs([next], options);
      }
    }
  } finally {
    await watcher.close();
  }
}

/** Under the same name as when its folder was read. */
function nameAsGiven(file: string, paths: readonly string[], cwd: string): string {
  for (const given of paths) {
    const relative = path.relative(path.resolve(cwd, given), file);
    if (relative === "") return given;
    if (!relative.startsWith("..") && !path.isAbsolute(relative)) return path.join(given, relative);
  }
  return file;
}
