import { tokenize, type Token } from "./tokenize.js";

const isWord = (token: Token, word: string) => token.kind === "word" && token.text.toUpperCase() === word;
const opens = (token: Token) => token.kind === "symbol" && "([{".includes(token.text);
const closes = (token: Token) => token.kind === "symbol" && ")]}".includes(token.text);

/** Where the last RETURN that no bracket encloses begins and where what it returns ends. */
function lastReturn(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  let found: Token[] | undefined;
  for (const token of tokens) {
    if (opens(token)) depth++;
    if (closes(token)) depth--;
    if (depth === 0 && isWord(token, "RETURN")) found = [];
    else if (depth === 0 && ["ORDER", "SKIP", "LIMIT", "UNION"].some((word) => isWord(token, word))) {
      if (found !== undefined) return found;
    } else found?.push(token);
  }
  return found ?? [];
}

function splitByComma(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (opens(token)) depth++;
    if (closes(token)) depth--;
    if (depth === 0 && token.kind === "symbol" && token.text === ",") items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/**
 * The columns as the query's own words, as Neo4j names them, where an engine would name them by its plan; a name that
 * was given with AS is the engine's in any case.
 */
export function columnNames(query: string, given: readonly string[]): readonly string[] {
  const { tokens, text } = tokenize(query);
  const returned = lastReturn(tokens);
  const items = splitByComma(
    returned[0] !== undefined && isWord(returned[0], "DISTINCT") ? returned.slice(1) : returned,
  );
  if (items.length !== given.length || items.some((item) => item.length === 0)) return given;
  return items.map((item, index) => {
    const [first, last] = [item[0], item.at(-1)];
    const before = item.at(-2);
    if (first === undefined || last === undefined) return given[index] ?? "";
    if (before !== undefined && isWord(before, "AS")) return given[index] ?? "";
    return text.slice(first.offset, last.offset + last.text.length);
  });
}
