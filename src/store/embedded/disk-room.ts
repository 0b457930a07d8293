import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { OnrecordError } from "../../errors.js";

/** What a transaction and the folding of its log may take for the while. */
const headroomBytes = 64 * 2 ** 20;

/**
 * Refuses to write where the disk is nearly full: an engine that runs out of room in the middle ends the whole process.
 *
 * @throws OnrecordError `store-full`
 */
export async function assureRoom(path: string): Promise<void> {
  const found = await statfs(dirname(path)).catch(() => undefined);
  if (found === undefined) return;
  const left = found.bavail * found.bsize;
  if (left >= headroomBytes) return;
  const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MiB`;
  throw new OnrecordError(
    "store-full",
    `The disk of the store ${path} has ${mebibytes(left)} left, and writing needs ${mebibytes(headroomBytes)}. ` +
      "Nothing was written by halves; make room and run it again.",
    { details: { path, left } },
  );
}
