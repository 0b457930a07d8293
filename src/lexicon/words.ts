/** A set of the words of one string, `_` for a space inside a phrase. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll("_", " ")),
  );
}
