import { familyNamesFirst } from "../lexicon/names.js";
import type { NameMention } from "../model/mention.js";
import type { GazetteerPlace } from "./gazetteer.js";
import { wordsIn } from "./name-words.js";

/** The names of one bearer. */
export interface Group {
  readonly label: NameMention["label"];
  readonly mentions: NameMention[];
  /** Lower-case words of the fullest name, hyphens read as spaces. */
  words: readonly string[];
  place?: GazetteerPlace;
}

/**
 * Of several bearers of a surname: one who shares the title, else one whose surname it is rather than the first name,
 * else the one whom the text called so before it told of the others, else the one named first in full or whom it goes on
 * to call by it alone, while it names the others in full again, else the one named most.
 */
export function choose(groups: readonly Group[], mention: NameMention, headline: number): Group | undefined {
  if (groups.length <= 1) return groups[0];
  const word = wordsIn(mention.name)[0] ?? "";
  const others = (group: Group): readonly Group[] => groups.filter((other) => other !== group);
  const score = (group: Group): number => {
    const roles = new Set(group.mentions.flatMap((known) => known.roles.map((role) => role.role)));
    const sharesRole = mention.roles.some((role) => roles.has(role.role));
    const isFamilyName = familyNamesFirst.has(group.words[0] ?? "")
      ? group.words[0] === word
      : group.words.at(-1) === word;
    const seenBefore = group.mentions.some((known) => known.start < mention.start);
    const isShortened = others(group).every((other) => isNamedInFullBehind(other, mention));
    return (
      (sharesRole ? 100 : 0) +
      (isFamilyName ? 50 : 0) +
      (seenBefore ? 20 : 0) +
      (isKnownFirst(group, others(group), word) ? 25 : 0) +
      (seenBefore && others(group).every((other) => namedFrom(group, headline) < namedFrom(other, headline)) ? 20 : 0) +
      (seenBefore && isShortened && !isNamedInFullBehind(group, mention) ? 20 : 0) +
      Math.min(19, group.mentions.length)
    );
  };
  return [...groups].sort(
    (a, b) => score(b) - score(a) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )[0];
}

function isNamedInFullBehind({ mentions }: Group, { start }: NameMention): boolean {
  return mentions.some((known) => known.start > start && wordsIn(known.name).length > 1);
}

/** Where a group is first named in full, below the headline. */
function namedFrom({ mentions }: Group, headline: number): number {
  return Math.min(
    ...mentions.filter(({ name, start }) => start >= headline && wordsIn(name).length > 1).map(({ start }) => start),
  );
}

/** "Purcell" is Dale Purcell, whom the text called so before it told of his wife Tonya Purcell. */
function isKnownFirst({ mentions }: Group, others: readonly Group[], word: string): boolean {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const short = inOrder.find(({ name }) => wordsIn(name).length === 1 && wordsIn(name)[0] === word);
  const full = inOrder.find(({ name }) => wordsIn(name).length > 1);
  if (short === undefined || (full !== undefined && full.start > short.start)) return false;
  return others.every((other) => other.mentions.every(({ start }) => start > short.start));
}
