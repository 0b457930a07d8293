const functionWords = new Set(
  "the of and to in a is that for it as was with be by on not he his are this at from but they which or we an you had were her she there been has have would who will said their if".split(
    " ",
  ),
);

/**
 * ISO 639-1 code of a text's language: `en` where English function words stand as densely as they do in prose, else what
 * tinyld's n-grams say, else `und`.
 */
export async function detectLanguage(text: string): Promise<string> {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return "und";
  const share = words.filter((word) => functionWords.has(word)).length / words.length;
  if (share >= 0.2) return "en";
  // Its n-grams take long to load, and most articles are English at first sight.
  const { detectAll } = await import("tinyld");
  const [first] = detectAll(text.slice(0, 5_000));
  if (first === undefined) return "und";
  // A headline or a list of names has few function words: only a clear verdict speaks against English.
  const few = words.length < 6 || (words.length < 25 && share > 0.05);
  const unsure = few || first.accuracy < 0.2 || share >= 0.1;
  return first.lang !== "en" && unsure && /^[\p{ASCII}\p{P}\p{Sc}\s]*$/u.test(text.slice(0, 2_000)) ? "en" : first.lang;
}
