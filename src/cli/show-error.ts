import { toOnrecordError } from "../errors.js";
import { errorGuide } from "./error-guide.js";
import { note, type Io } from "./io.js";

const causesAtMost = 10;

/** The chain below an error, one line each, the deepest with its stack. */
function* causes(error: Error): Generator<string> {
  let deepest: unknown = error;
  for (let depth = 0; depth < causesAtMost; depth += 1) {
    const cause: unknown = deepest instanceof Error ? deepest.cause : undefined;
    if (cause === undefined) break;
    yield `  caused by: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : JSON.stringify(cause)}`;
    deepest = cause;
  }
  if (deepest instanceof Error && deepest.stack !== undefined) yield deepest.stack.replaceAll(/^/gmu, "  ");
}

/** Tells what went wrong in one line, with `verbose` all that is known of it, and returns the exit code. */
export async function showError(io: Io, thrown: unknown, verbose: boolean): Promise<number> {
  const error = toOnrecordError(thrown);
  const { remedy, exitCode } = errorGuide[error.code];
  const message = error.message.replaceAll(/\s*\n\s*/gu, " ");
  await note(io, `onrecord: ${message} [${error.code}]${error.code === "internal" ? ` ${remedy}` : ""}`);
  if (verbose) {
    await note(io, `  remedy: ${remedy}`);
    if (error.stage !== undefined) await note(io, `  stage: ${error.stage}`);
    if (Object.keys(error.details).length > 0) await note(io, `  details: ${JSON.stringify(error.details)}`);
    for (const line of causes(error)) await note(io, line);
  }
  return exitCode;
}
