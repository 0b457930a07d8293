import { OnrecordError } from "../errors.js";

export const defaultRowLimit = 1_000;
export const defaultTimeoutMs = 30_000;

export function interrupted(what: string, details?: Readonly<Record<string, unknown>>): OnrecordError {
  return new OnrecordError("interrupted", `${what} was interrupted.`, details === undefined ? {} : { details });
}

/** The work's outcome, or `interrupted` as soon as the signal says so. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(interrupted("The query"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
    work.catch(() => undefined);
  }
}

/** Rows are told by column, so two columns of one name cannot both be. */
export function refuseSharedColumns(columns: readonly string[]): void {
  const shared = columns.find((column, index) => columns.indexOf(column) !== index);
  if (shared === undefined) return;
  throw new OnrecordError(
    "query-invalid",
    `The query is not valid: two columns are called ${shared}; give one of them another name with AS.`,
  );
}
