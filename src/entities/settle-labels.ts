import type { EntityLabel } from "../model/graph-schema.js";
import type { NameMention } from "../model/mention.js";
import type { SharedWords } from "./place-or-person.js";

/** A name with what was found beside it. */
export interface FoundName {
  readonly mention: NameMention;
  /** In lower case. */
  readonly key: string;
  readonly titled: boolean;
  /** A gazetteer knows a place of that name. */
  readonly isKnownPlace: boolean;
}

/** Between which the mentions of one word are settled. */
const labels: readonly EntityLabel[] = ["Organization", "Place", "Person"];

/**
 * One label for one word: news tells of people by first and last name, so that "the people of Dunmore" beside "in
 * Dunmore" is the town, unless somebody of the text is called so. A word that is no known place is what most of its
 * mentions are.
 */
export function settleLabels(found: readonly FoundName[], shared: SharedWords): NameMention[] {
  const byKey = new Map<string, FoundName[]>();
  for (const one of found) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const settled = new Map([...byKey].map(([key, all]) => [key, settledLabel(key, all, shared)]));
  return found.map(({ mention, key, isKnownPlace }) => {
    const label = settled.get(key);
    const isOpen = mention.label === "Person" || (!isKnownPlace && labels.includes(mention.label));
    if (label === undefined || !isOpen || mention.label === label) return mention;
    return { ...mention, gender: undefined, label, roles: [] };
  });
}

function settledLabel(key: string, all: readonly FoundName[], shared: SharedWords): EntityLabel | undefined {
  if (/[\s-]/u.test(key) || shared.ofPeople.has(key) || all.some(({ titled }) => titled)) return undefined;
  const isKnownPlace = all.some((one) => one.isKnownPlace);
  const count = (label: EntityLabel): number => all.filter(({ mention }) => mention.label === label).length;
  const [organizations, places, people] = [count("Organization"), count("Place"), count("Person")];
  // "Lincoln said" twice and "in Lincoln" once may be a man and a town.
  if (people > places && people > organizations) return isKnownPlace ? undefined : "Person";
  if (organizations > places) return organizations > people ? "Organization" : undefined;
  return places > people || (places > 0 && shared.surelyLocated.has(key)) ? "Place" : undefined;
}
