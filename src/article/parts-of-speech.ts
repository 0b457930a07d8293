import type { AnalysedText, PartOfSpeech } from "./analysed-text.js";

const openClasses: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "INTJ", "X"]);

/**
 * The text with the parts of speech of another tagger, one a token, where both take the token for a content word: the
 * rules for function words are written for the tags that the analysis gave.
 */
export function withPartsOfSpeech(analysed: AnalysedText, partsOfSpeech: readonly string[]): AnalysedText {
  const tokens = analysed.tokens.map((token, i) => {
    const pos = partsOfSpeech[i] as PartOfSpeech | undefined;
    if (pos === undefined || pos === token.pos || !openClasses.has(pos) || !openClasses.has(token.pos)) return token;
    return { ...token, pos, lemma: pos === "NOUN" ? singular(token.lower) : token.lemma };
  });
  return { ...analysed, tokens };
}

/** The analysis leaves a noun that it took for a name in the plural. */
function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word) || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
