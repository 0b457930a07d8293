import type { AnalysedText } from "../article/analysed-text.js";
import type { NameMention } from "../model/mention.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { Gazetteer } from "./gazetteer.js";
import { tokenAt } from "../article/token-at.js";

/**
 * Places in the names of others: "Aberdeen" of the Aberdeen Grammar School, "Bengal" of the Bay of Bengal. A place is
 * what the tagger marks as the head of a mention of its own and the gazetteer or the text itself knows.
 */
export function nestedPlaces(
  analysed: AnalysedText,
  tagged: TaggedText,
  names: readonly NameMention[],
  places: Gazetteer,
): NameMention[] {
  const { tokens, text } = analysed;
  const known = new Set(names.flatMap((name) => (name.label === "Place" ? [name.name] : [])));
  const taken = new Set(names.map(({ start, end }) => `${start} ${end}`));
  return names.flatMap((name): NameMention[] => {
    if (name.label === "Person" || name.label === "Collective") return [];
    const first = tokenAt(tokens, name.start);
    const end = tokenAt(tokens, name.end);
    const found: NameMention[] = [];
    for (let head = first; head < end; head++) {
      if (tagged.mentionTypes[head] !== "place") continue;
      for (let start = Math.max(first, head - 2); start <= head; start++) {
        if (start === first && head === end - 1) continue;
        // "Lake Victoria" is one place, "the Bay of Bengal" two.
        if (name.label === "Place" && tokens[start - 1]?.lower !== "of") continue;
        const span = { start: tokens[start]?.start ?? 0, end: tokens[head]?.end ?? 0 };
        const words = text.slice(span.start, span.end);
        if (!/^\p{Lu}/u.test(words) || (!known.has(words) && places.placesNamed(words).length === 0)) continue;
        if (taken.has(`${span.start} ${span.end}`)) break;
        found.push({ ...span, label: "Place", name: words, roles: [], method: "name-nested", confidence: 0.7 });
        break;
      }
    }
    return found;
  });
}
