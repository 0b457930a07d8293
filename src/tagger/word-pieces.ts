import { headOfWord, maxTokenLength, maxWordPieces, pieceIds } from "./feature-ids.js";

export type Vocabulary = ReadonlyMap<string, number>;

const space = /[\t\n\r\p{Zs}]/u;
const dropped = /[\p{Mn}\p{Cc}\p{Cf}\uFFFD]/u;
const alone =
  /[!-/:-@[-`{-~\p{P}\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u;
const plainWord = /^[a-z]+$/;

/** One piece a line; the line number is its id. */
export function readVocabulary(file: string): Vocabulary {
  const lines = file.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return new Map(lines.map((piece, id) => [piece.replace(/\r$/, ""), id]));
}

/** BERT's uncased normalisation: no controls, no accents, lower case; split at punctuation and ideographs. */
export function basicTokens(word: string): readonly string[] {
  const lower = headOfWord(word).toLowerCase();
  if (plainWord.test(lower)) return [lower];
  const tokens: string[] = [];
  let current = "";
  const finish = (): void => {
    if (current !== "") tokens.push(current);
    current = "";
  };
  for (const character of lower.normalize("NFD")) {
    if (space.test(character)) {
      finish();
    } else if (!dropped.test(character)) {
      if (alone.test(character)) {
        finish();
        tokens.push(character);
      } else {
        current += character;
      }
    }
  }
  finish();
  return tokens;
}

/** Longest match first. */
function tokenPieces(token: string, vocabulary: Vocabulary): readonly number[] {
  const characters = Array.from(token);
  if (characters.length > maxTokenLength) return [pieceIds.unknown];
  const pieces: number[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = characters.length;
    let found: number | undefined;
    for (; end > start; end -= 1) {
      found = vocabulary.get((start > 0 ? "##" : "") + characters.slice(start, end).join(""));
      if (found !== undefined) break;
    }
    if (found === undefined) return [pieceIds.unknown];
    pieces.push(found);
    start = end;
  }
  return pieces;
}

/** The ids of a word's pieces: at least one, at most `maxWordPieces`. */
export function wordPieces(word: string, vocabulary: Vocabulary): readonly number[] {
  const pieces = basicTokens(word).flatMap((token) => tokenPieces(token, vocabulary));
  return pieces.length === 0 ? [pieceIds.unknown] : pieces.slice(0, maxWordPieces);
}
