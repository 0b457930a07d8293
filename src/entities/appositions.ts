import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import type { RoleMention } from "../model/mention.js";
import { spanOf } from "./name-candidates.js";
import { kinNouns } from "../lexicon/relation-words.js";
import { roleStart, roleText } from "./role-words.js";
import { titleAt, titleBefore } from "./titles.js";
import { tokenAt } from "../article/token-at.js";

/** Adds the roles that stand beside a name: "Ana Reis, the mayor of Porto", "The home secretary, Ana Reis,". */
export function addAppositions(analysed: AnalysedText, entities: readonly Entity[]): Entity[] {
  return entities.map((entity) => {
    if (entity.label !== "Person") return entity;
    const found = entity.mentions.flatMap(({ start, end }) => [
      ...roleBefore(analysed, start),
      ...roleBehind(analysed, end),
    ]);
    return found.length === 0 ? entity : { ...entity, roles: [...entity.roles, ...found] };
  });
}

const determiner = /^(?:the|an?|its|their|his|her|our|my|['’]s?)$/u;

/** "The home secretary, Ana Reis, said": the role before the comma. */
function roleBefore(analysed: AnalysedText, offset: number): readonly RoleMention[] {
  const { tokens, sentences } = analysed;
  const name = tokenAt(tokens, offset);
  const opening = sentences[tokens[name]?.sentence ?? 0]?.firstToken ?? 0;
  if (tokens[name - 1]?.text !== "," || name - 1 <= opening) return [];
  const title = titleBefore(tokens, name - 1, opening);
  if (title?.role === undefined || kinNouns.has(title.role) || /^\p{Lu}/u.test(tokens[title.firstToken]?.text ?? ""))
    return [];
  const first = roleStart(tokens, title.firstToken, opening);
  let at = first;
  while (at > opening && (tokens[at - 1]?.pos === "ADJ" || tokens[at - 1]?.lower === "former")) at--;
  // "She met a lawyer, Ana Reis": one of many is told of in the same way; "teachers, nurses, Ana Reis" is a list.
  if (at === opening || !determiner.test(tokens[at - 1]?.lower ?? "")) return [];
  const former = tokens.slice(at, first).some(({ lower }) => lower === "former");
  return [{ ...spanOf(tokens, first, name - 1), role: roleText(tokens, first, name - 1), former }];
}

const openers = new Set(["the", "a", "an", "its", "their", "his", "her"]);
const links = new Set(["of", "for", "at", "with", "in", "to"]);

function roleBehind(analysed: AnalysedText, offset: number): readonly RoleMention[] {
  const { tokens } = analysed;
  const comma = tokenAt(tokens, offset);
  const sentence = tokens[comma]?.sentence;
  if (tokens[comma]?.text !== "," && tokens[comma]?.text !== "(") return [];
  let former = false;
  let holder: { first: number; end: number } | undefined;
  for (let i = comma + 1; i < comma + 9 && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === "," || token.pos === "VERB") return [];
    if (["former", "ex", "then"].includes(token.lower)) former = true;
    const title = titleAt(tokens, i, Math.min(tokens.length, i + 5));
    if (
      title?.role !== undefined &&
      /^\p{Ll}|^(?:President|Minister|Secretary|Director|Chief|Mayor|Governor|Professor|MP$|MEP$|MLA$|CEO$)/u.test(
        token.text,
      )
    ) {
      const of = holderBehind(analysed, title.endToken) ?? holder;
      const next = tokens[title.endToken];
      // "the president's cousin"
      const goesOn = next !== undefined && (["NOUN", "PROPN", "ADJ"].includes(next.pos) || /^['’]s?$/u.test(next.text));
      if (goesOn) continue;
      const first = roleStart(tokens, title.firstToken, comma + 1);
      const role = {
        ...spanOf(tokens, first, title.endToken),
        role: roleText(tokens, first, title.endToken),
        former,
        ...(of !== undefined && { of: spanOf(tokens, of.first, of.end) }),
      };
      return [role];
    }
    if (/^\p{Lu}/u.test(token.text) && token.pos === "PROPN") {
      holder = holder === undefined ? { first: i, end: i + 1 } : { first: holder.first, end: i + 1 };
    } else if (
      !openers.has(token.lower) &&
      !["ADJ", "NOUN", "NUM", "ADV", "PART"].includes(token.pos) &&
      token.text !== "-"
    ) {
      return [];
    }
  }
  return [];
}

/** "mayor of Porto", "spokeswoman for the Red Cross": the words behind the link. */
function holderBehind(analysed: AnalysedText, index: number): { first: number; end: number } | undefined {
  const { tokens } = analysed;
  if (!links.has(tokens[index]?.lower ?? "")) return undefined;
  let first = index + 1;
  while (openers.has(tokens[first]?.lower ?? "") || tokens[first]?.pos === "ADJ") first++;
  let end = first;
  while (
    /^\p{Lu}/u.test(tokens[end]?.text ?? "") ||
    (end > first &&
      ["of", "and", "-"].includes(tokens[end]?.lower ?? "") &&
      /^\p{Lu}/u.test(tokens[end + 1]?.text ?? ""))
  )
    end++;
  return end > first ? { first, end } : undefined;
}
