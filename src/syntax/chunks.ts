import type { AnalysedText, Token } from "../article/analysed-text.js";
import { isParticiple } from "../lexicon/verb-forms.js";
import { isTimeWord, timeEnd } from "./time-words.js";
import type { Chunk, NounChunk, WordChunk } from "./chunk.js";
import { verbGroupAt } from "./verb-groups.js";

/** Titles of several words that hold a preposition: one noun. */
const ofTitles = new Map([
  ["secretary", ["state", "defense", "defence", "the", "commerce", "education", "energy"]],
  ["chief", ["staff", "police"]],
  ["head", ["state", "government"]],
  ["chairman", ["the"]],
  ["member", ["parliament", "congress"]],
]);
const conditions = new Set(["if", "unless", "whether", "until", "till", "lest", "provided", "supposing"]);
const subordinators = new Set(
  "after before since when while as because although though once where whereas why how than".split(" "),
);
const relatives = new Set(["who", "which", "whom"]);
const ands = new Set(["and", "or", "but", "nor", "yet", "&"]);
/** Prepositions in any tagger's eyes. */
const plainPrepositions = new Set("as of in at for with by from into".split(" "));
const personal = new Set(
  "i you he she it we they me him her us them himself herself itself themselves one someone everyone anyone this that these those".split(
    " ",
  ),
);
const possessives = new Set(["his", "her", "its", "their", "my", "our", "your"]);

/**
 * Splits a sentence into noun chunks, verb groups and the words between them (after Abney 1991). `nameEnd` gives, for
 * the first token of a name of several tokens, its end: a name is never cut.
 */
export function chunkSentence(
  analysed: AnalysedText,
  first: number,
  end: number,
  nameEnd: ReadonlyMap<number, number>,
): Chunk[] {
  const chunks: Chunk[] = [];
  let i = first;
  while (i < end) {
    const chunk = chunkAt(analysed.tokens, i, end, nameEnd, chunks.at(-1));
    chunks.push(chunk);
    i = chunk.endToken;
  }
  return chunks;
}

function chunkAt(
  tokens: readonly Token[],
  i: number,
  end: number,
  nameEnd: ReadonlyMap<number, number>,
  before: Chunk | undefined,
): Chunk {
  const token = tokens[i] as Token;
  const time = timeEnd(tokens, i, end);
  if (time > i) return { kind: "noun", firstToken: i, endToken: time, head: time - 1, time: true };
  if (!nameEnd.has(i)) {
    const word = wordChunk(tokens, i, end, before);
    if (word !== undefined) return { kind: word.kind, firstToken: i, endToken: word.end };
    const group = verbGroupAt(tokens, i, end, nameEnd, before?.kind);
    if (group !== undefined) return { kind: "verb", firstToken: i, ...group };
  }
  const noun = nounAt(tokens, i, end, nameEnd);
  if (noun !== undefined) return noun;
  return { kind: token.pos === "ADV" ? "adverb" : "other", firstToken: i, endToken: i + 1 };
}

function wordChunk(
  tokens: readonly Token[],
  i: number,
  end: number,
  before: Chunk | undefined,
): { kind: WordChunk["kind"]; end: number } | undefined {
  const token = tokens[i] as Token;
  const { lower, pos } = token;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (token.text === ",") return { kind: "comma", end: i + 1 };
  // A hyphen with a space before it is a dash.
  if (pos === "PUNCT" && (token.text !== "-" || !token.glued)) return { kind: "stop", end: i + 1 };
  if (conditions.has(lower)) return { kind: "if", end: i + 1 };
  if (ands.has(lower)) return { kind: "and", end: i + 1 };
  if (relatives.has(lower)) return { kind: "who", end: i + 1 };
  if (lower === "that" && (pos === "SCONJ" || pos === "PRON" || next?.pos === "DET")) {
    const opens = next !== undefined && ["VERB", "AUX"].includes(next.pos);
    if (opens && before?.kind === "noun") return { kind: "who", end: i + 1 };
    if (pos === "SCONJ" || !opens) return { kind: "that", end: i + 1 };
  }
  if (plainPrepositions.has(lower) && !(lower === "as" && opensClause(tokens, i, end)))
    return { kind: "preposition", end: i + 1 };
  if (lower === "according" && next?.lower === "to") return { kind: "preposition", end: i + 2 };
  if (lower === "because" && next?.lower === "of") return { kind: "preposition", end: i + 2 };
  if (subordinators.has(lower) && opensClause(tokens, i, end)) return { kind: "when", end: i + 1 };
  if (pos === "ADP" || (pos === "SCONJ" && !subordinators.has(lower))) return { kind: "preposition", end: i + 1 };
  if (subordinators.has(lower) && pos !== "ADV") return { kind: "preposition", end: i + 1 };
  return undefined;
}

/** "after he left", "after leaving"; not "after the war": a verb stands before the next mark. */
function opensClause(tokens: readonly Token[], i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end, i + 12); at++) {
    const token = tokens[at] as Token;
    if (token.pos === "PUNCT" && token.text !== "-") return false;
    if (token.pos === "AUX" || token.pos === "VERB") {
      return at === i + 1 || !/ing$/u.test(token.lower) || tokens[at - 1]?.pos === "AUX";
    }
    if (token.lower === "and" || token.lower === "to") return false;
  }
  return false;
}

function nounAt(
  tokens: readonly Token[],
  first: number,
  end: number,
  nameEnd: ReadonlyMap<number, number>,
): NounChunk | undefined {
  const start = tokens[first] as Token;
  if (personal.has(start.lower) && !nameEnd.has(first) && (start.pos === "PRON" || start.pos === "DET")) {
    const next = tokens[first + 1];
    const modifies =
      (start.lower === "her" || start.pos === "DET") &&
      first + 1 < end &&
      (["NOUN", "PROPN", "ADJ", "NUM"].includes(next?.pos ?? "") || nameEnd.has(first + 1));
    if (!modifies) return { kind: "noun", firstToken: first, endToken: first + 1, head: first, time: false };
  }
  let head = -1;
  let i = first;
  while (i < end) {
    const name = nameEnd.get(i);
    if (name !== undefined) {
      // A second name right behind a name's own possessive or inside a phrase; two names side by side are one title and name.
      head = name - 1;
      i = name;
      continue;
    }
    if (head !== -1 && isTimeWord(tokens, i)) break;
    const token = tokens[i] as Token;
    const phrase = head === i - 1 || head === -1 ? titlePhraseEnd(tokens, i, end) : -1;
    if (phrase !== -1) {
      head = i;
      i = phrase;
      // The head stays the noun before "of": "secretary of state".
      if (i < end && continuesPhrase(tokens, i, first, nameEnd)) continue;
      break;
    }
    if (token.pos === "NOUN" || token.pos === "PROPN" || isNounByPlace(tokens, i, first)) head = i;
    else if (!continuesPhrase(tokens, i, first, nameEnd)) break;
    i++;
  }
  if (head === -1) {
    if (start.pos === "SYM" && i > first + 1)
      return { kind: "noun", firstToken: first, endToken: i, head: i - 1, time: false };
    // "holds 18.4% of Acme"
    const last = start.pos === "NUM" && tokens[first + 1]?.text === "%" ? first + 1 : first;
    if (start.pos === "NUM") return { kind: "noun", firstToken: first, endToken: last + 1, head: last, time: false };
    if (start.pos === "DET" && i > first + 1 && tokens[i - 1]?.pos === "ADJ")
      return { kind: "noun", firstToken: first, endToken: i, head: i - 1, time: false };
    return undefined;
  }
  const last = titlePhraseEnd(tokens, head, end);
  return { kind: "noun", firstToken: first, endToken: last === -1 ? head + 1 : last, head, time: false };
}

const nounsLikeVerbs = new Set("visit trip march strike vote protest attack raid tour debate walk race".split(" "));
/** Of them one says "the team visit" as well. */
const groups = new Set(
  "people police team couple pair family crew staff group government council side trio".split(" "),
);

/** "his first state visit": what the tagger takes for a verb can be none behind a singular noun with an article. */
function isNounByPlace(tokens: readonly Token[], i: number, first: number): boolean {
  const [opening, before, token, next] = [tokens[first], tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token?.pos !== "VERB" || !nounsLikeVerbs.has(token.lower) || i - 1 <= first) return false;
  if (before?.pos !== "NOUN" || /s$/u.test(before.lower) || groups.has(before.lower)) return false;
  const isOpened = opening?.pos === "DET" || possessives.has(opening?.lower ?? "");
  return isOpened && ["ADP", "PUNCT", "CCONJ", "PART"].includes(next?.pos ?? "PUNCT");
}

function titlePhraseEnd(tokens: readonly Token[], i: number, end: number): number {
  const behind = ofTitles.get(tokens[i]?.lower ?? "");
  if (behind === undefined || tokens[i + 1]?.lower !== "of" || i + 2 >= end) return -1;
  const word = tokens[i + 2]?.lower ?? "";
  if (!behind.includes(word)) return -1;
  if (word !== "the") return i + 3;
  const board = tokens[i + 3]?.lower ?? "";
  return ["treasury", "board", "interior", "exchequer"].includes(board) ? i + 4 : -1;
}

function continuesPhrase(
  tokens: readonly Token[],
  i: number,
  first: number,
  nameEnd: ReadonlyMap<number, number>,
): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  switch (token.pos) {
    case "NOUN":
    case "PROPN":
      return true;
    case "DET":
      return i === first || tokens[i - 1]?.pos === "DET" || /^(?:all|both|half)$/u.test(tokens[i - 1]?.lower ?? "");
    case "ADJ":
    case "NUM":
    case "SYM":
      return true;
    case "PRON":
      return i === first && possessives.has(token.lower);
    case "ADV":
      return i > first ? next?.pos === "ADJ" || next?.pos === "NUM" : next?.pos === "ADJ" || next?.pos === "NUM";
    case "VERB": {
      // "the failed summit", "his estranged wife"
      const modifier = /ing$/u.test(token.lower) || isParticiple(token.lower);
      const opened = i > first && ["DET", "ADJ", "NUM", "PRON"].includes(tokens[i - 1]?.pos ?? "");
      const goesOn = ["NOUN", "ADJ", "PROPN"].includes(next?.pos ?? "") || nameEnd.has(i + 1);
      return modifier && (opened || tokens[i - 1]?.text === "-") && goesOn;
    }
    default:
      if (token.lower === "'s" || token.lower === "'") return token.glued && i > first;
      if (token.text === "-" || token.text === "–") return token.glued && next?.glued === true;
      return /^\p{Sc}$/u.test(token.text) || token.text === "%" || token.text === "£";
  }
}
