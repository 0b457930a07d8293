import { stormWords } from "../lexicon/names.js";

/** The words of a name in lower case, hyphens read as spaces, without what tells father from son. */
export function wordsIn(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/['’]/gu, "'")
    .replace(/,(?=\s)/gu, "")
    .replace(/(?<=\b\p{L})\.\s?(?=\p{L}(?:\.|$))/gu, "")
    .split(/[\s-]+/u)
    .filter(
      (word, i) =>
        !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(word) && (i === 0 || !/^(?:i|v|vi{1,3}|ix|x[iv]{1,4}|xx)\.?$/u.test(word)),
    );
}

/** "Storm Brigid" and "Brigid" */
export function withoutStorm([first = "", ...rest]: readonly string[]): string {
  return [...(stormWords.has(first) && rest.length > 0 ? [] : [first]), ...rest].join(" ");
}

/** "Jr.", "XIV" of a name: where a text has the name with and without it, they are father and son. */
export function generation(name: string): string {
  return /\b(?:jr|sr|ii|iii|iv|vi{1,3}|ix|x[iv]{1,4}|xx)\.?$/iu.exec(name)?.[0].toLowerCase().replace(".", "") ?? "";
}
