import { publicBody } from "../lexicon/public-bodies.js";
import { compareText } from "../model/canonical.js";
import type { Bearer } from "./cluster.js";
import { compareContext, type Likeness } from "./context.js";
import { plainWords } from "./plain-words.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { NameForm } from "./name-form.js";
import type { Companion, Share } from "./share.js";

export interface Candidate extends Likeness {
  readonly name: Bearer;
  /** An article gives the short form beside the full name. */
  readonly attested: boolean;
}

export interface Decision {
  readonly to?: Bearer;
  readonly reason?: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** From here on the company that two articles share decides between namesakes. */
const enough = 1;
const lead = 1.5;

/** Middle initials that both have must be the same. */
function initialsAgree(share: Share, name: Bearer): boolean {
  const given = share.form.key.split("-").slice(0, -1);
  if (!given.every((part) => part.length === 1)) return true;
  const middle = given.slice(1).join("");
  const known =
    name.marks["initials"] ??
    plainWords(name.key.replaceAll("-", " "))
      .slice(1, -1)
      .map((word) => word[0])
      .join("");
  return middle === "" || known === "" || known.startsWith(middle) || middle.startsWith(known);
}

/** One such as many countries or towns have, with nothing beside it that tells whose it is. */
export function isPublicBody({
  label,
  form,
}: {
  readonly label: EntityLabel;
  readonly form: Pick<NameForm, "key">;
}): boolean {
  return label === "Organization" && publicBody(form.key.split("-"))?.rest.length === 0;
}

/** Whether nothing speaks against it. One article's two people are two, and so its two parliaments. */
function possible(share: Share, name: Bearer): boolean {
  const { gender, wikidata } = share.properties;
  const item = name.marks["wikidata"];
  return (
    ((share.label !== "Person" && !isPublicBody(share)) || !name.articles.has(share.article)) &&
    (typeof gender !== "string" || name.genders.size === 0 || name.genders.has(gender)) &&
    (typeof wikidata !== "string" || item === undefined || item === wikidata) &&
    (share.label !== "Person" || initialsAgree(share, name))
  );
}

/** An article gives the acronym as an alias of the name, or names both. */
function isAttested(share: Share, name: Bearer): boolean {
  if (name.articles.has(share.article)) return true;
  return [...name.aliases].some(
    (alias) => plainWords(alias).join("").replaceAll("-", "") === share.form.key.replaceAll("-", ""),
  );
}

const quote = (share: Share) => `“${String(share.properties.name)}”`;
const company = ({ shared }: Likeness) =>
  `the article names ${shared.join(", ")} besides, as others on the full name do`;

function person(share: Share, candidates: readonly Candidate[]): string | undefined {
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  const alone = second === undefined;
  if (best.score < (alone ? Number.MIN_VALUE : enough) || best.score < lead * (second?.score ?? 0)) return undefined;
  const what = share.form.key.includes("-") ? "initials and a surname" : "a surname alone";
  return `${quote(share)} is ${what}${alone ? ", of one bearer" : ""}; ${company(best)}`;
}

function organization(share: Share, candidates: readonly Candidate[]): string | undefined {
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  if (best.attested && second?.attested !== true)
    return `${quote(share)} are the initials that an article gives beside the full name`;
  const needed = second === undefined && share.form.key.length >= 3 ? Number.MIN_VALUE : enough;
  if (best.score < needed || best.score < lead * (second?.score ?? 0)) return undefined;
  return `${quote(share)} are the initials of the full name; ${company(best)}`;
}

function body(share: Share, [best, second]: readonly Candidate[]): string | undefined {
  const needed = second === undefined ? enough / 2 : enough;
  if (best === undefined || best.score < needed || best.score < lead * (second?.score ?? 0)) return undefined;
  return `${quote(share)} can be one of several; ${company(best)}`;
}

/** Without those who bear the same surname: that a namesake is there tells nothing about who is meant. */
function withoutNamesakes(share: Share): Share {
  const surname = share.form.key.split("-").at(-1) ?? "";
  const isNamesake = ({ label, key }: Companion) => label === "Person" && key.split("-").includes(surname);
  return { ...share, context: share.context.filter((companion) => !isNamesake(companion)) };
}

/** For which of the full names a short one stands, if that can be told. */
export function decide(given: Share, names: readonly Bearer[]): Decision {
  const share = given.label === "Person" ? withoutNamesakes(given) : given;
  const candidates = names
    .filter((name) => possible(share, name))
    .map((name) => ({
      name,
      attested: share.label === "Organization" && !isPublicBody(share) && isAttested(share, name),
      ...compareContext(share, name.profile),
    }))
    .sort(
      (a, b) =>
        Number(b.attested) - Number(a.attested) ||
        b.score - a.score ||
        compareText(a.name.key, b.name.key) ||
        compareText(a.name.suffix, b.name.suffix),
    );
  const told = share.label === "Person" ? person : isPublicBody(share) ? body : organization;
  const reason = told(share, candidates);
  const [best] = candidates;
  return { candidates, ...(best !== undefined && reason !== undefined && { to: best.name, reason }) };
}

/** The full names by the forms by which they go. */
export function namesByForm<N extends Bearer>(
  names: readonly N[],
  formsOf: (name: N) => readonly string[],
): ReadonlyMap<string, readonly N[]> {
  const found = new Map<string, N[]>();
  for (const name of names) {
    for (const form of new Set(formsOf(name))) {
      const own = found.get(form);
      if (own === undefined) found.set(form, [name]);
      else own.push(name);
    }
  }
  return found;
}

/** The full names for which a short one may stand. */
export function bearersFor<N extends Bearer>({ form }: Share, byForm: ReadonlyMap<string, readonly N[]>): readonly N[] {
  return [...new Set([form.key, ...form.standsFor].flatMap((short) => byForm.get(short) ?? []))];
}
