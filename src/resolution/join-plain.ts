import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { clusterId, type Member } from "./cluster.js";
import { companyOf, joinCompany, readCompany } from "./company.js";
import { tellingMarks } from "./full-names.js";
import { groupBy } from "./group-by.js";
import { mergeShares } from "./merge-shares.js";
import type { ResolvedEntity } from "./resolve-shares.js";
import { compareShares, isFull, readShares, shareKeys, writeShares, type Share } from "./share.js";

type Marks = readonly Readonly<Record<string, string>>[];

/** What a store keeps of an entity besides what users see. */
export interface Standing {
  readonly id: string;
  readonly properties: Properties;
}

/** A node keeps the shares of a short form up to so many; of more, those that stand are read with their articles. */
const keptShares = 4;

/** What is kept of the shares of a short form, where they are few. */
function keepShares(shares: readonly Share[]): Properties {
  if (shares.length > keptShares) return {};
  const byArticle = groupBy(shares, ({ article }) => article);
  return {
    shares: JSON.stringify(byArticle.map(([article, own]) => [article, writeShares([...own].sort(compareShares))])),
  };
}

/** The shares of a short form that its node keeps; nothing where it keeps none. */
export function sharesKept(label: EntityLabel, { properties }: Standing): readonly Share[] | undefined {
  const { shares, company } = properties;
  if (typeof shares !== "string" || company !== undefined) return undefined;
  const byArticle = JSON.parse(shares) as readonly (readonly [article: string, shares: string])[];
  return byArticle.flatMap(([article, own]) => readShares(label, article, own));
}

/**
 * What the node of a full name keeps of the short forms that have joined it, where they are few. Where an article gives
 * the full name besides, its MENTIONS has both, and has to be read.
 */
export function keepJoined(key: string, members: readonly Member[]): Properties {
  const isKept = members.every(({ share: { beside } }) => beside?.includes(key) === false);
  if (members.length === 0 || members.length > keptShares || !isKept) return {};
  const byArticle = groupBy(members, ({ share }) => share.article).map(([article, own]) => [
    article,
    writeShares(own.map(({ share }) => share).sort(compareShares)),
    [...new Set(own.map(({ reason = "" }) => reason))].sort(compareText).join("; "),
  ]);
  return { shares: JSON.stringify(byArticle) };
}

/** The short forms that have joined a full name, where its node keeps them all; nothing where they have to be read. */
export function joinedKept(label: EntityLabel, standing: Standing): readonly Member[] | undefined {
  const { shares, company } = standing.properties;
  if (company === undefined) return undefined;
  if (typeof shares !== "string") return namesOf(standing).length === 1 ? [] : undefined;
  const byArticle = JSON.parse(shares) as readonly (readonly [article: string, shares: string, reason: string])[];
  return byArticle.flatMap(([article, own, reason]) =>
    readShares(label, article, own).map((share) => ({ share, reason })),
  );
}

/** The marks of an entity that is nothing but a short form. */
const noMarks = "[]";

function distinctMarks(marks: Marks): Marks {
  const texts = marks.map((one) =>
    JSON.stringify(Object.fromEntries(Object.entries(one).sort(([a], [b]) => compareText(a, b)))),
  );
  return [...new Set(texts)].sort(compareText).map((text) => JSON.parse(text) as Marks[number]);
}

/** The entity as a node, with the keys, marks and company by which the next article finds and joins it. */
export function entityProperties({ properties, keys, members, company, lone }: ResolvedEntity): Properties {
  const isOpen = company === undefined && members.every(({ share, reason }) => !isFull(share) && reason === undefined);
  const marks = distinctMarks(members.flatMap(({ share }) => (isFull(share) ? [share.form.marks] : [])));
  return {
    ...properties,
    keys,
    ...(company !== undefined && {
      marks: JSON.stringify(marks),
      company: JSON.stringify(company),
      ...keepJoined(
        company.key,
        members.filter(({ share }) => !isFull(share)),
      ),
    }),
    ...(lone && { marks: noMarks }),
    ...(isOpen && keepShares(members.map(({ share }) => share))),
  };
}

export function keysOf({ properties: { keys } }: Standing): readonly string[] {
  return Array.isArray(keys) ? (keys as readonly string[]) : [];
}

/** The names that an entity has, those of short forms that have joined it among them. */
export function namesOf(standing: Standing): readonly string[] {
  return keysOf(standing).flatMap((key) => (key.startsWith("=") ? [key.slice(1)] : []));
}

/** The node with what more shares add to what users see, and to its keys. */
export function addShares(label: EntityLabel, standing: Standing, shares: readonly Share[]): Properties {
  const { marks, company } = standing.properties;
  const merged = mergeShares(label, [standing.properties, ...shares.map(({ properties }) => properties)]);
  const keys = [...new Set([...keysOf(standing), ...shares.flatMap(shareKeys)])].sort(compareText);
  return {
    id: standing.id,
    ...merged,
    keys,
    ...(marks !== undefined && { marks }),
    ...(company !== undefined && { company }),
  };
}

/** The bearer of a full name with more shares of that name; nothing where they may be of several bearers. */
export function joinName(label: EntityLabel, standing: Standing, shares: readonly Share[]): Properties | undefined {
  const { marks: known, company, shares: joined } = standing.properties;
  if (typeof known !== "string" || known === noMarks) return undefined;
  const marks = distinctMarks([...(JSON.parse(known) as Marks), ...shares.map(({ form }) => form.marks)]);
  if (tellingMarks(marks).length > 0) return undefined;
  const former = readCompany(company);
  return {
    ...addShares(label, standing, shares),
    marks: JSON.stringify(marks),
    ...(former !== undefined && { company: JSON.stringify(joinCompany(former, companyOf(shares))) }),
    ...(joined !== undefined && { shares: joined }),
  };
}

/**
 * The shortcut for most of what an article brings: more shares of a full name whose one bearer is known, or of a short
 * form by which nobody goes. It gives the properties that resolving all shares anew would give, without reading them;
 * nothing where that is not certain.
 */
export function joinPlain(standing: Standing, shares: readonly Share[]): Properties | undefined {
  const [first] = shares;
  const { marks } = standing.properties;
  if (first === undefined || marks === undefined) return undefined;
  const { label, form } = first;
  const isKnown = shares.every((share) => share.form.key === form.key && isFull(share) === isFull(first));
  if (!isKnown) return undefined;
  if (marks === noMarks) {
    const isLone = !isFull(first) && standing.id === clusterId({ label, key: form.key, suffix: "" });
    if (!isLone) return undefined;
    const kept = sharesKept(label, standing);
    return { ...addShares(label, standing, shares), ...(kept !== undefined && keepShares([...kept, ...shares])) };
  }
  const [name, ...others] = namesOf(standing);
  return isFull(first) && name === form.key && others.length === 0 ? joinName(label, standing, shares) : undefined;
}
