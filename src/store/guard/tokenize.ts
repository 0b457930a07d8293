import { OnrecordError } from "../../errors.js";

export type TokenKind = "word" | "quoted-name" | "string" | "number" | "parameter" | "symbol";

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the query. */
  readonly text: string;
  readonly offset: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The query with its comments blanked: what the engine gets, so that it reads no comment otherwise than we did. */
  readonly text: string;
}

/** The line and the column count from one, the offset from zero. */
export function placeIn(
  query: string,
  offset: number,
): { readonly offset: number; readonly line: number; readonly column: number } {
  const before = query.slice(0, offset).split("\n");
  return { offset, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** `line 2, column 5 (offset 17)`. */
export function placeOf(query: string, offset: number): string {
  const { line, column } = placeIn(query, offset);
  return `line ${line}, column ${column} (offset ${offset})`;
}

export function refuse(query: string, offset: number, what: string, why: string): never {
  const place = placeOf(query, offset);
  throw new OnrecordError("query-refused", `The query was refused: ${what} at ${place}: ${why}.`, {
    details: { ...placeIn(query, offset), what },
  });
}

function malformed(query: string, offset: number, what: string): never {
  throw new OnrecordError("query-invalid", `The query is not valid: ${what} at ${placeOf(query, offset)}.`, {
    details: placeIn(query, offset),
  });
}

const wordStart = /[\p{L}\p{Nl}\p{Pc}]/u;
const word = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*/uy;
const number = /(?:0[xX][0-9a-fA-F]+|0o[0-7]+|\d[\d_]*(?:\.(?!\.)\d+)?(?:[eE][+-]?\d+)?)/uy;
const parameter = /\$(?:[\p{L}\p{N}\p{Pc}]+|`(?:[^`]|``)*`)/uy;
const unicodeEscape = /\\u+([0-9a-fA-F]{0,8})/gu;
/** In code the engines disagree about these, or nobody sees them: ends of lines, blanks, marks of direction. */
const oddCharacter = /[^\S \t\n\r]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** What may stand after a backslash in a string; both engines read these alike. */
const plainEscapes = new Set(["\\", "'", '"', "n", "r", "t", "b", "f", "u", "U"]);

/**
 * Neo4j decodes `\uXXXX` before it looks for words and quotes, so such an escape can end a string or spell a clause.
 * Only those pass that stand in a string and mean a letter, a digit or a blank.
 */
function checkUnicodeEscapes(query: string, start: number, text: string, inString: boolean): void {
  for (const match of text.matchAll(unicodeEscape)) {
    const digits = (match[1] ?? "").slice(0, 4);
    const decoded = digits.length === 4 ? String.fromCharCode(Number.parseInt(digits, 16)) : "";
    if (!inString || !/[\p{L}\p{N}\p{M}\p{S}\p{Cs} ]/u.test(decoded) || decoded === "`") {
      refuse(query, start + match.index, match[0], "a Unicode escape here can hide another word; write the character");
    }
  }
}

function endOfQuoted(query: string, start: number): number {
  const quote = query[start];
  for (let at = start + 1; at < query.length; at++) {
    const character = query[at];
    if (character === "\\" && quote !== "`") {
      const next = query[at + 1] ?? "";
      if (!plainEscapes.has(next)) refuse(query, at, `\\${next}`, "engines read this escape in different ways");
      at++;
    } else if (character === quote) {
      if (quote !== "`" || query[at + 1] !== "`") return at + 1;
      at++;
    }
  }
  return malformed(query, start, `what ${quote ?? ""} opens is not closed`);
}

function endOfComment(query: string, start: number): number {
  if (query[start + 1] === "/") {
    const end = query.indexOf("\n", start);
    return end === -1 ? query.length : end;
  }
  const end = query.indexOf("*/", start + 2);
  return end === -1 ? malformed(query, start, "the comment is not closed") : end + 2;
}

const blank = (text: string) => text.replace(/[^\n]/gu, (character) => " ".repeat(character.length));

function match(pattern: RegExp, query: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(query)?.[0];
}

/** Cuts a query into tokens; throws where it cannot be read in one way only. */
export function tokenize(query: string): Tokens {
  const tokens: Token[] = [];
  let text = "";
  let at = 0;
  const take = (kind: TokenKind, length: number) => {
    const piece = query.slice(at, at + length);
    tokens.push({ kind, text: piece, offset: at });
    text += piece;
    at += length;
  };
  while (at < query.length) {
    const character = String.fromCodePoint(query.codePointAt(at) ?? 0);
    if (character === "/" && (query[at + 1] === "/" || query[at + 1] === "*")) {
      const end = endOfComment(query, at);
      checkUnicodeEscapes(query, at, query.slice(at, end), false);
      text += blank(query.slice(at, end));
      at = end;
    } else if (character === "'" || character === '"' || character === "`") {
      const length = endOfQuoted(query, at) - at;
      checkUnicodeEscapes(query, at, query.slice(at, at + length), character !== "`");
      take(character === "`" ? "quoted-name" : "string", length);
    } else if (character === "\\") {
      checkUnicodeEscapes(query, at, query.slice(at, at + 8), false);
      malformed(query, at, "a backslash stands outside of a string");
    } else if (oddCharacter.test(character) && !/[\t\n\r]/u.test(character)) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      refuse(query, at, `the character U+${code}`, "it does not show, and engines read it in different ways");
    } else if (/\s/u.test(character)) {
      text += character;
      at++;
    } else if (character === "$") {
      take("parameter", (match(parameter, query, at) ?? malformed(query, at, "$ without a name")).length);
    } else if (/\d/u.test(character)) {
      take("number", (match(number, query, at) ?? character).length);
    } else if (wordStart.test(character)) {
      take("word", (match(word, query, at) ?? character).length);
    } else {
      take("symbol", character.length);
    }
  }
  return { tokens, text };
}
