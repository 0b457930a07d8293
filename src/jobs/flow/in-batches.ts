import { setTimeout as sleep } from "node:timers/promises";

/** Items in groups of at most `size`; none waits longer than `patienceMs` for its group to fill. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
  patienceMs: number,
): AsyncGenerator<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let batch: Item[] = [];
  let next = iterator.next();
  try {
    for (;;) {
      const patience = new AbortController();
      const late = sleep(patienceMs, "late" as const, { signal: patience.signal }).catch(() => "late" as const);
      let deadline = false;
      while (batch.length < size && !deadline) {
        const found = await (batch.length === 0 ? next : Promise.race([next, late]));
        if (found === "late") deadline = true;
        else if (found.done === true) {
          patience.abort();
          if (batch.length > 0) yield batch;
          return;
        } else {
          batch.push(found.value);
          next = iterator.next();
        }
      }
      patience.abort();
      const full = batch;
      batch = [];
      yield full;
    }
  } finally {
    next.catch(() => undefined);
    void iterator.return?.();
  }
}
