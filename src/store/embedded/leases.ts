import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export type LeaseKind = "reader" | "writer";

let made = 0;

/** Whether a process of this machine lives; one of another user counts. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The other processes that hold a lease on the store; what the dead left behind is cleared away. */
export function leaseHolders(path: string, kind: LeaseKind): readonly number[] {
  const prefix = `${basename(path)}.${kind}-`;
  let files: readonly string[];
  try {
    files = readdirSync(dirname(path)).filter((file) => file.startsWith(prefix));
  } catch {
    return [];
  }
  return files.flatMap((file) => {
    const pid = Number(/^\d+/u.exec(file.slice(prefix.length))?.[0] ?? 0);
    if (pid === process.pid) return [];
    if (lives(pid)) return [pid];
    rmSync(join(dirname(path), file), { force: true });
    return [];
  });
}

/**
 * A small file beside the store that tells other processes that it is in use: a writer folds its log into the store
 * only while nobody reads the file itself, since the engine's readers cannot stand that. Where the folder cannot be
 * written, nobody writes the store from here either, and there is no lease.
 */
export class Lease {
  readonly #file: string;

  constructor(path: string, kind: LeaseKind) {
    this.#file = `${path}.${kind}-${process.pid}-${++made}`;
    try {
      writeFileSync(this.#file, "");
    } catch {
      this.#file = "";
    }
  }

  release(): void {
    if (this.#file !== "") rmSync(this.#file, { force: true });
  }
}
