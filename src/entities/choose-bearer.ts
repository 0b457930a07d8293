import { familyNamesFirst } from "../lexicon/names.js";
import type { NameMention } from "../model/mention.js";
import type { GazetteerPlace } from "./gazetteer.js";
import { wordsIn } from "./name-words.js";

/** The names of one bearer. */
export interface Group {
  readonly label: NameMention["label"];
  readonly mentions: NameMention[];
  /** Lower-case words of the fullest name, hyphens read as spaces. */
  readonly words: readonly string[];
  readonly place?: GazetteerPlace;
  /** Where the first of all names starts. */
  from: number;
  /** The first name of several words, and where that below the headline and the last one start. */
  full?: NameMention;
  fullFrom: number;
  fullTo: number;
  /** Where each single word first stands alone. */
  readonly alone: Map<string, number>;
}

export function openGroup(label: Group["label"], words: readonly string[], place?: GazetteerPlace): Group {
  const nowhere = { from: Infinity, fullFrom: Infinity, fullTo: -1, alone: new Map<string, number>() };
  return { label, words, mentions: [], ...nowhere, ...(place !== undefined && { place }) };
}

/** Adds a name and keeps what is asked of all of them, which a long text has too many of to walk through each time. */
export function addName(group: Group, mention: NameMention, headline: number): void {
  const { start, name } = mention;
  const words = wordsIn(name);
  const [word = ""] = words;
  group.mentions.push(mention);
  group.from = Math.min(group.from, start);
  if (words.length === 1) group.alone.set(word, Math.min(group.alone.get(word) ?? Infinity, start));
  if (words.length < 2) return;
  if (start < (group.full?.start ?? Infinity)) group.full = mention;
  if (start >= headline) group.fullFrom = Math.min(group.fullFrom, start);
  group.fullTo = Math.max(group.fullTo, start);
}

/**
 * Of several bearers of a surname: one who shares the title, else one whose surname it is rather than the first name,
 * else the one whom the text called so before it told of the others, else the one named first in full or whom it goes on
 * to call by it alone, while it names the others in full again, else the one named most.
 */
export function choose(groups: readonly Group[], mention: NameMention): Group | undefined {
  if (groups.length <= 1) return groups[0];
  const word = wordsIn(mention.name)[0] ?? "";
  const others = (group: Group): readonly Group[] => groups.filter((other) => other !== group);
  const score = (group: Group): number => {
    const roles = new Set(group.mentions.flatMap((known) => known.roles.map((role) => role.role)));
    const sharesRole = mention.roles.some((role) => roles.has(role.role));
    const isFamilyName = familyNamesFirst.has(group.words[0] ?? "")
      ? group.words[0] === word
      : group.words.at(-1) === word;
    const seenBefore = group.from < mention.start;
    const isShortened = others(group).every((other) => isNamedInFullBehind(other, mention));
    return (
      (sharesRole ? 100 : 0) +
      (isFamilyName ? 50 : 0) +
      (seenBefore ? 20 : 0) +
      (isKnownFirst(group, others(group), word) ? 25 : 0) +
      (seenBefore && others(group).every((other) => group.fullFrom < other.fullFrom) ? 20 : 0) +
      (seenBefore && isShortened && !isNamedInFullBehind(group, mention) ? 20 : 0) +
      Math.min(19, group.mentions.length)
    );
  };
  return [...groups].sort(
    (a, b) => score(b) - score(a) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )[0];
}

function isNamedInFullBehind({ fullTo }: Group, { start }: NameMention): boolean {
  return fullTo > start;
}

/** "Purcell" is Dale Purcell, whom the text called so before it told of his wife Tonya Purcell. */
function isKnownFirst({ alone, full }: Group, others: readonly Group[], word: string): boolean {
  const short = alone.get(word) ?? Infinity;
  return short < Infinity && (full?.start ?? -1) <= short && others.every(({ from }) => from > short);
}
