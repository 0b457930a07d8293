import { roleText } from "../entities/role-words.js";
import { beforeRoles, formerWords, isRelational, publicRoles, teamRoles } from "../lexicon/relation-words.js";
import { abbreviatedTitles, portfolios, roleModifiers } from "../lexicon/roles.js";
import type { NounChunk } from "../syntax/chunk.js";
import type { Anchor, Scene } from "./scene.js";
import type { Entity } from "../model/entity.js";

/** "Acme's former chief executive": a role or kinship, and of what or whom, as far as the words tell. */
export interface RolePhrase {
  /** In lower case, without article and without "former". */
  readonly role: string;
  /** The head noun of the role. */
  readonly noun: string;
  readonly former: boolean;
  readonly of?: Holder;
  /** The words of the role and of its holder, as token indexes. */
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Holder {
  readonly entity: Entity;
  readonly firstToken: number;
  readonly endToken: number;
  /** Of the mention. */
  readonly confidence: number;
  readonly possessive: boolean;
  /** A pronoun or description. */
  readonly isAnaphor: boolean;
}

/**
 * Reads the words before `end` as a role that ends there: the role's own words, what is before them, and whose it is.
 * Nothing where the last word is no role.
 */
export function rolePhraseBefore(scene: Scene, first: number, end: number): RolePhrase | undefined {
  const { tokens } = scene.analysed;
  const head = roleHead(scene, first, end);
  if (head === undefined) return undefined;
  let start = head;
  const isShort = tokens[head]?.text.endsWith(".") === true;
  // "vice presidential candidate Gov. Ana Reis": the title is another one.
  while (
    start > first &&
    belongsToRole(scene, start - 1) &&
    !(isShort && /^\p{Ll}/u.test(tokens[start - 1]?.text ?? ""))
  )
    start--;
  let at = start;
  let former = false;
  // Over "new", "45-year-old", "-" and the like, to whose role it is.
  while (at > first && isBefore(scene, at - 1)) {
    at--;
    if (formerWords.has(tokens[at]?.lower ?? "")) former = true;
  }
  const noun = writtenOut(tokens[head]?.lower ?? "");
  const of = holderBefore(scene, first, at, noun);
  for (let i = first; i < (of?.firstToken ?? at); i++) if (formerWords.has(tokens[i]?.lower ?? "")) former = true;
  const role = roleText(tokens, start, end).replace(/\p{L}+\.(?= |$)/gu, writtenOut);
  const prefixed = /^ex-/u.test(role);
  return {
    role: role.replace(/^ex-(?!wife|husband)/u, ""),
    noun: noun.replace(/^ex-(?!wife|husband)/u, ""),
    former: former || prefixed,
    ...(of !== undefined && fits(scene, noun, of) && { of }),
    firstToken: of?.firstToken ?? start,
    endToken: end,
  };
}

/** The role of a whole noun chunk. */
export function rolePhraseOf(scene: Scene, chunk: NounChunk): RolePhrase | undefined {
  return scene.nameAt(chunk.head) === undefined ? rolePhraseBefore(scene, chunk.firstToken, chunk.endToken) : undefined;
}

function roleHead(scene: Scene, first: number, end: number): number | undefined {
  const { tokens } = scene.analysed;
  const last = end - 1;
  if (last < first) return undefined;
  if (isRelational(nounAt(scene, last))) return last;
  // "secretary of state", "chief executive", "attorney general": the chunk ends behind its head.
  for (let i = last - 1; i >= Math.max(first, last - 3); i--) {
    if (tokens[i + 1]?.lower === "of" && isRelational(nounAt(scene, i))) return i;
  }
  const phrase = `${tokens[last - 1]?.lower ?? ""} ${tokens[last]?.lower ?? ""}`;
  return ["attorney general", "chief executive", "solicitor general", "secretary general", "governor general"].includes(
    phrase,
  )
    ? last
    : undefined;
}

function nounAt(scene: Scene, i: number): string {
  const token = scene.analysed.tokens[i];
  if (token === undefined) return "";
  const name = scene.nameAt(i);
  // "King" at the end of a name is no role.
  if (name !== undefined && (name.entity.label !== "Person" || i >= name.nameToken)) return "";
  return writtenOut(token.lower);
}

/** "governor" for the "Gov." that stands before a name. */
function writtenOut(word: string): string {
  return abbreviatedTitles.get(word.replace(/\.$/u, "")) ?? word;
}

/** "prime", "finance", "Foreign" before the head noun. */
function belongsToRole(scene: Scene, i: number): boolean {
  const token = scene.analysed.tokens[i];
  if (token === undefined) return false;
  const name = scene.nameAt(i);
  const portfolio =
    portfolios.has(token.lower) && /minister|secretary|ministry/u.test(scene.analysed.tokens[i + 1]?.lower ?? "");
  if (portfolio) return true;
  if (name !== undefined && (name.entity.label !== "Person" || i >= name.nameToken)) return false;
  if (token.text === "-") return scene.nameAt(i - 1) === undefined;
  // "great-granddaughter"
  if (token.lower === "great" && scene.analysed.tokens[i + 1]?.text === "-") return true;
  if (beforeRoles.has(token.lower) || token.lower === "'s") return false;
  if (roleModifiers.has(token.lower)) return true;
  if (token.pos === "NOUN") return !/^(?:year|old|year-old|woman|man)$/u.test(token.lower) && !/\d/u.test(token.text);
  // "Foreign Minister", "Finance Minister": a capital does not make a name of it.
  if (token.pos === "PROPN")
    return scene.places.demonym(token.text) === undefined && scene.places.placesNamed(token.text).length === 0;
  return token.lower === "of" && isRelational(scene.analysed.tokens[i - 1]?.lower ?? "");
}

function isBefore(scene: Scene, i: number): boolean {
  const token = scene.analysed.tokens[i];
  if (token === undefined || scene.nameAt(i) !== undefined) return false;
  if (beforeRoles.has(token.lower) || token.text === "-") return true;
  if (token.pos === "NUM" || /^(?:year|old|year-old|year-olds)$/u.test(token.lower) || /year-old$/u.test(token.lower))
    return true;
  return (token.pos === "ADJ" || token.pos === "VERB" || token.pos === "ADV") && /^\p{Ll}/u.test(token.text);
}

/** Whose role: a name or demonym right before, or whoever has it by "'s" or "his". */
function holderBefore(scene: Scene, first: number, at: number, noun: string): Holder | undefined {
  const { tokens } = scene.analysed;
  let last = at - 1;
  if (last < first) return undefined;
  const token = tokens[last];
  const possessive = token?.lower === "'s" || (token?.lower === "'" && token.glued);
  if (possessive) last--;
  const name = scene.nameAt(last);
  if (name !== undefined && name.endToken === last + 1 && name.firstToken >= first - 1) {
    if (name.entity.label === "Person" && !possessive && !staff.has(noun)) return undefined;
    return holder(name, possessive, last + 1);
  }
  for (const length of [2, 1]) {
    const words = tokens
      .slice(Math.max(first, last - length + 1), last + 1)
      .map((word) => word.text)
      .join(" ");
    const country = /^\p{Lu}/u.test(words) ? scene.countryNamed(words) : undefined;
    const body = country === undefined || possessive ? undefined : possessorOf(scene, last - length + 1, first);
    if (body !== undefined) return holder(body, true, last + 1);
    if (country !== undefined)
      return {
        entity: country,
        firstToken: Math.max(first, last - length + 1),
        endToken: last + 1,
        confidence: 0.95,
        possessive,
        isAnaphor: false,
      };
  }
  if (token?.lower === "whose") return antecedentOf(scene, last);
  const other = scene.referentAt(last);
  if (other === undefined || other.endToken !== last + 1 || other.firstToken < first) return undefined;
  if (
    other.mention.kind === "pronoun" ? !/^(?:his|her|its|their|whose)$/u.test(tokens[last]?.lower ?? "") : !possessive
  )
    return undefined;
  return holder(other, true, last + 1);
}

/** "The European Commission's Dutch vice president": of the body, from that country. */
function possessorOf(scene: Scene, demonym: number, first: number): Anchor | undefined {
  if (scene.analysed.tokens[demonym - 1]?.lower !== "'s") return undefined;
  const body = scene.nameAt(demonym - 2);
  const isBeside = body?.endToken === demonym - 1 && body.firstToken >= first - 1;
  return isBeside && body.entity.label === "Organization" ? body : undefined;
}

/** "Ana Reis, whose brother", "Ana Reis, 41, whose brother": the name before. */
function antecedentOf(scene: Scene, whose: number): Holder | undefined {
  const { tokens } = scene.analysed;
  let before = tokens[whose - 1]?.text === "," ? whose - 2 : whose - 1;
  if (/^\d{1,2}$/u.test(tokens[before]?.text ?? "") && tokens[before - 1]?.text === ",") before -= 2;
  const name = scene.nameAt(before);
  return name?.endToken === before + 1 ? holder(name, true, whose + 1) : undefined;
}

export function holder(anchor: Anchor, possessive: boolean, endToken: number): Holder {
  return {
    entity: anchor.entity,
    firstToken: anchor.firstToken,
    endToken,
    confidence: anchor.mention.confidence,
    possessive,
    isAnaphor: anchor.mention.kind !== "name",
  };
}

/** Whom one person has: "Reis lawyer Tom Hale". */
const staff = new Set(
  "lawyer attorney solicitor counsel spokesman spokeswoman spokesperson aide adviser advisor manager strategist agent publicist biographer bodyguard".split(
    " ",
  ),
);

/** "Portuguese striker" plays anywhere; "Kenyan president", "Porto mayor", "Acme boss" say of what. */
function fits(scene: Scene, noun: string, of: Holder): boolean {
  if (of.possessive) return true;
  switch (of.entity.label) {
    case "Organization":
      return true;
    case "Place": {
      const demonym = scene.nameAt(of.endToken - 1) === undefined;
      return demonym ? publicRoles.has(noun) && !teamRoles.has(noun) : publicRoles.has(noun) || teamRoles.has(noun);
    }
    case "Person":
      return staff.has(noun);
    default:
      return false;
  }
}
