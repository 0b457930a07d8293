const isoDay = /^\d{4}-\d{2}-\d{2}/u;

/** The day of an ISO date or date-time. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === "string" ? isoDay.exec(value)?.[0] : undefined;
}

/** Who published an article, and on which day; empty where neither is known. */
export function publishedLine({ publisher, published }: Readonly<Record<string, unknown>>): string {
  return [publisher, dayOf(published) ?? published].filter((part) => typeof part === "string").join(" · ");
}

/** Articles in the order of a newspaper's archive: the latest day first, those without a day last, by their titles. */
export function latestFirst<T extends Readonly<Record<string, unknown>>>(articles: readonly T[]): readonly T[] {
  const day = ({ published }: T) => dayOf(published) ?? "";
  const title = (article: T) => String(article["title"]);
  return [...articles].sort(
    (a, b) =>
      day(b).localeCompare(day(a)) ||
      title(a).localeCompare(title(b), "en") ||
      (String(a["id"]) < String(b["id"]) ? -1 : 1),
  );
}
