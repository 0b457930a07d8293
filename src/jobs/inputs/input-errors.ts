import { OnrecordError } from "../../errors.js";

export function tooLarge(source: string, limit: number): OnrecordError {
  return new OnrecordError("input-too-large", `${source}: larger than ${limit} bytes; split it, or raise --max-bytes`, {
    details: { limit },
  });
}

/** A container or a row that is not what its name says; `why` names the place where there is one. */
export function damaged(source: string, what: string, why: unknown): OnrecordError {
  if (why instanceof OnrecordError) return why;
  const message = why instanceof Error ? why.message : String(why);
  return new OnrecordError(
    "input-damaged",
    `${source}: not a whole ${what} (${message}); fetch it again, or take the bad part out`,
    { cause: why },
  );
}

/** What the file system said about an input. */
export function fileError(given: string, error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new OnrecordError("input-missing", `${given}: no such file or folder; check the path`, { cause: error });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new OnrecordError("input-unreadable", `${given}: may not be read; check its permissions`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new OnrecordError("input-unreadable", `${given}: could not be read (${message})`, { cause: error });
}
