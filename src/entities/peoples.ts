import { gazetteer } from "./gazetteer.js";

/** What people a word names: the code of its country, or the word itself where it has none ("Texan", "Democrat"). */
export function peopleOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  const places = gazetteer();
  // "Frenchman"
  const code = places.demonym(lower) ?? places.demonym(lower.replace(/(?:wo)?man$/u, ""));
  return code === "" ? lower : code;
}
