import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import type { NameMention } from "../model/mention.js";

const acting = wordSet(`
  cast star stars starred starring co-star co-stars co-starred co-starring guest-starred appear appears appeared
  appearing debuted
`);

/** In words: "appeared in Salt Water, a thriller, as Tom". */
const reach = 15;

/** Tells of names behind "starred as" and "was cast as" that they are those of characters. */
export function withCharacters({ tokens }: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  return names.map((name) => {
    const at = tokenAt(tokens, name.start);
    const isOwner = /^['’]s?$/u.test(tokens[tokenAt(tokens, name.end)]?.text ?? "");
    if (name.label !== "Person" || tokens[at - 1]?.lower !== "as" || isOwner) return name;
    const before = tokens.slice(Math.max(0, at - reach), at);
    const isPlayed = before.some(
      ({ sentence, pos, lower }) => sentence === tokens[at]?.sentence && pos === "VERB" && acting.has(lower),
    );
    return isPlayed ? { ...name, isCharacter: true } : name;
  });
}
