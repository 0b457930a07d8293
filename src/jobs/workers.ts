import { availableParallelism } from "node:os";
import type { InputSize } from "./inputs/find-files.js";

/** A process loads its own models, which pays from about this much text on. */
const bytesWorthThreads = 200_000;
const workersAtMost = 8;

/** How many processes the inputs are worth: this one for few, else one for each processor. */
export function workersFor({ bytes, measured }: InputSize): number {
  if (measured && bytes < bytesWorthThreads) return 1;
  return measured ? Math.min(workersAtMost, availableParallelism()) : 1;
}
