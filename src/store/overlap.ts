import { setImmediate } from "node:timers/promises";
import type { GraphTransaction } from "./graph-transaction.js";

/** Does work of our own while the store is at its. */
export async function meanwhile<S, T>(storing: Promise<S>, work: () => T): Promise<readonly [S, T]> {
  return Promise.all([storing, setImmediate().then(work)]);
}

/** Takes the steps one after the other, without a wait for the answer to each where the engine allows it. */
export async function inTurn({ pipelined }: GraphTransaction, steps: readonly (() => Promise<void>)[]): Promise<void> {
  if (pipelined) await Promise.all(steps.map((step) => step()));
  else for (const step of steps) await step();
}

/** Lets an engine that takes one step at a time end what it has begun; of another, who needs the end asks for it. */
export async function begun({ pipelined }: GraphTransaction, storing: Promise<void>): Promise<() => Promise<void>> {
  // Whoever asks for the end sees the error.
  if (pipelined) storing.catch(() => undefined);
  else await storing;
  return () => storing;
}
