/**
 * Works on items side by side and gives the outcomes in the order of the items. At most `limit` items are held, done or
 * not, so that whoever takes the outcomes slows the reading down.
 */
export async function* inOrder<Item, Outcome>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const held: Promise<Outcome>[] = [];
  let [ended, stopped] = [false, false];
  let wake: () => void = () => undefined;
  const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  let room: () => void = () => undefined;

  const read = async (): Promise<void> => {
    for await (const item of items) {
      const outcome = work(item);
      // Whoever takes it sees the error; nobody may be there yet.
      outcome.catch(() => undefined);
      held.push(outcome);
      wake();
      while (held.length >= limit && !stopped) await new Promise<void>((resolve) => (room = resolve));
      if (stopped) return;
    }
  };
  const reading = read().finally(() => {
    ended = true;
    wake();
  });
  // Whoever takes the last outcome sees what went wrong with the reading.
  reading.catch(() => undefined);
  try {
    for (;;) {
      const first = held[0];
      if (first !== undefined) {
        const outcome = await first;
        void held.shift();
        room();
        yield outcome;
      } else if (ended) return await reading;
      else await changed();
    }
  } finally {
    stopped = true;
    room();
  }
}
