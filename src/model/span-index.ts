import { overlaps, type Span } from "./span.js";

/** Characters a bucket; about two sentences. */
const bucketSize = 256;

/** Finds what overlaps a span without looking at everything. */
export interface SpanIndex<T> {
  /** The items of which a span overlaps one of the given, each once, in the order the items were given. */
  readonly overlapping: (...spans: readonly Span[]) => readonly T[];
}

export function spanIndex<T>(items: readonly T[], spansOf: (item: T) => readonly Span[]): SpanIndex<T> {
  const buckets = new Map<number, { readonly order: number; readonly span: Span }[]>();
  for (const [order, item] of items.entries()) {
    for (const span of spansOf(item)) {
      for (let bucket = bucketOf(span.start); bucket <= bucketOf(span.end); bucket++) {
        const known = buckets.get(bucket);
        if (known === undefined) buckets.set(bucket, [{ order, span }]);
        else known.push({ order, span });
      }
    }
  }
  return {
    overlapping: (...spans) => {
      const found = new Set<number>();
      for (const span of spans) {
        for (let bucket = bucketOf(span.start); bucket <= bucketOf(span.end); bucket++) {
          for (const entry of buckets.get(bucket) ?? []) if (overlaps(entry.span, span)) found.add(entry.order);
        }
      }
      return [...found].sort((a, b) => a - b).map((order) => items[order] as T);
    },
  };
}

function bucketOf(offset: number): number {
  return Math.floor(offset / bucketSize);
}
