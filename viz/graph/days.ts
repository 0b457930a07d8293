const isoDay = /^\d{4}-\d{2}-\d{2}/u;

/** The day of an ISO date or date-time. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === "string" ? isoDay.exec(value)?.[0] : undefined;
}

/** Who published an article, and on which day; empty where neither is known. */
export function publishedLine({ publisher, published }: Readonly<Record<string, unknown>>): string {
  return [publisher, dayOf(published) ?? published].filter((part) => typeof part === "string").join(" · ");
}
