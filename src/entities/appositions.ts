import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import type { RoleMention } from "../model/mention.js";
import { spanOf } from "./name-candidates.js";
import { titleAt } from "./titles.js";
import { tokenAt } from "../article/token-at.js";

/** Adds the roles that stand behind a name: "Ana Reis, the mayor of Porto", "Tom Okafor, a former nurse". */
export function addAppositions(analysed: AnalysedText, entities: readonly Entity[]): Entity[] {
  return entities.map((entity) => {
    if (entity.label !== "Person") return entity;
    const found = entity.mentions.flatMap((mention) => roleBehind(analysed, mention.end) ?? []);
    return found.length === 0 ? entity : { ...entity, roles: [...entity.roles, ...found] };
  });
}

const openers = new Set(["the", "a", "an", "its", "their", "his", "her"]);
const links = new Set(["of", "for", "at", "with", "in", "to"]);

function roleBehind(analysed: AnalysedText, offset: number): RoleMention | undefined {
  const { tokens } = analysed;
  const comma = tokenAt(tokens, offset);
  const sentence = tokens[comma]?.sentence;
  if (tokens[comma]?.text !== "," && tokens[comma]?.text !== "(") return undefined;
  let former = false;
  let holder: { first: number; end: number } | undefined;
  for (let i = comma + 1; i < comma + 9 && tokens[i]?.sentence === sentence; i++) {
    const token = tokens[i];
    if (token === undefined || token.text === "," || token.pos === "VERB") return undefined;
    if (["former", "ex", "then"].includes(token.lower)) former = true;
    const title = titleAt(tokens, i, Math.min(tokens.length, i + 5));
    if (
      title?.role !== undefined &&
      /^\p{Ll}|^(?:President|Minister|Secretary|Director|Chief|Mayor|Governor|Professor)/u.test(token.text)
    ) {
      const of = holderBehind(analysed, title.endToken) ?? holder;
      const next = tokens[title.endToken];
      // "the president's cousin"
      const goesOn = next !== undefined && (["NOUN", "PROPN"].includes(next.pos) || /^['’]s?$/u.test(next.text));
      if (goesOn) continue;
      return {
        ...spanOf(tokens, title.firstToken, title.endToken),
        role: title.role,
        former,
        ...(of !== undefined && { of: spanOf(tokens, of.first, of.end) }),
      };
    }
    if (/^\p{Lu}/u.test(token.text) && token.pos === "PROPN") {
      holder = holder === undefined ? { first: i, end: i + 1 } : { first: holder.first, end: i + 1 };
    } else if (
      !openers.has(token.lower) &&
      !["ADJ", "NOUN", "NUM", "ADV", "PART"].includes(token.pos) &&
      token.text !== "-"
    ) {
      return undefined;
    }
  }
  return undefined;
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
