import { functionWords } from "../lexicon/function-words.js";
import { baseForm } from "../lexicon/verb-forms.js";
import { wordSet } from "../lexicon/words.js";
import { hashOf, writeHash } from "./fingerprints.js";

/** A clause of a statement in a form in which its denial differs by the sign alone. */
export interface Clause {
  /** The same for a clause and its denial. */
  readonly key: string;
  readonly isDenied: boolean;
  readonly text: string;
}

/** What has to be known of a statement to read its clauses. */
export interface ClauseSource {
  readonly text: string;
  readonly kind: string;
  /** The source denies the words: "denied that …". */
  readonly isDenial: boolean;
  /** Whether the pronoun at this place of the text stands for the speaker. */
  readonly isSpeaker: (start: number) => boolean;
}

const firstPerson = new Map([
  ...["i", "me", "my", "mine", "myself"].map((word) => [word, "self"] as const),
  ...["we", "us", "our", "ours", "ourselves"].map((word) => [word, "selves"] as const),
]);
const thirdPerson = new Map([
  ...["he", "she", "him", "his", "her", "hers", "himself", "herself"].map((word) => [word, "self"] as const),
  ...["it", "its", "itself", "they", "them", "their", "theirs", "themselves"].map((word) => [word, "selves"] as const),
]);
/** Of whom or what they speak, another article does not tell. */
const pointing = wordSet(
  "this that these those you your yours yourself such one ones so here now then today yesterday tomorrow",
);
/** What makes a sentence a condition, a choice or a question within. */
const conditions = wordSet("if unless whether until till or because when while");
/** What makes a clause less than a plain assertion, or a denial of it less than its opposite. */
const hedges = wordSet(`
  may might maybe perhaps possibly probably likely seem seems appear appears hope hopes
  neither nor none nobody nothing without hardly barely scarcely who which what why how where
`);
const narrow = wordSet(
  "only just yet always necessarily all every everyone everything everybody enough longer anymore simply merely alone even still ever again",
);
const droppedAtStart = wordSet("and but so well yes no that then also look indeed however");
const articles = wordSet("a an the any");
const modals = wordSet("will can must should be have");
const negators = wordSet("not never");

interface Token {
  readonly word: string;
  readonly start: number;
}

const contractions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^won't$/u, ["will", "not"]],
  [/^(?:can't|cannot)$/u, ["can", "not"]],
  [/^(\w+)n't$/u, ["$1", "not"]],
  [/^(\w+)'ll$/u, ["$1", "will"]],
  [/^(\w+)'re$/u, ["$1", "are"]],
  [/^(\w+)'ve$/u, ["$1", "have"]],
  [/^i'm$/u, ["i", "am"]],
  [/^(it|that|he|she|there)'s$/u, ["$1", "is"]],
];

function tokensOf(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].flatMap((match) => {
    const word = match[0].toLowerCase().replace("’", "'");
    const start = offset + match.index;
    const isContracted = word.includes("'") || word === "cannot";
    const found = isContracted ? contractions.find(([pattern]) => pattern.test(word)) : undefined;
    if (found === undefined) return [{ word, start }];
    return found[1].map((part) => ({ word: part === "$1" ? word.replace(found[0], "$1") : part, start }));
  });
}

/** Their base form, and whether they tell of the past. */
const auxiliaries = new Map<string, readonly [string, boolean]>([
  ["am", ["be", false]],
  ["is", ["be", false]],
  ["are", ["be", false]],
  ["was", ["be", true]],
  ["were", ["be", true]],
  ["has", ["have", false]],
  ["had", ["have", true]],
  ["shall", ["will", false]],
]);
/** What "will" and "can" become where they are reported. */
const reported = new Map([
  ["would", "will"],
  ["could", "can"],
]);
const pastForm = (word: string, base: string) => word !== base && !/(?:s|ing)$/u.test(word);

interface Reading {
  readonly words: readonly string[];
  readonly isPast: boolean;
  readonly isNegated: boolean;
}

/** The clause word by word; nothing where it holds what makes its denial another thing than its opposite. */
function read(tokens: readonly Token[], source: ClauseSource): Reading | undefined {
  const isQuoted = source.kind !== "indirect";
  const words: string[] = [];
  let [isPast, negations] = [false, 0];
  for (const { word, start } of tokens) {
    const self = isQuoted ? firstPerson.get(word) : undefined;
    const other = thirdPerson.get(word);
    const last = words.at(-1);
    const auxiliary = auxiliaries.get(word);
    if (self !== undefined) words.push(self);
    else if (other !== undefined) {
      if (!source.isSpeaker(start)) return undefined;
      words.push(other);
    } else if (pointing.has(word) || firstPerson.has(word) || word.includes("'")) return undefined;
    else if (negators.has(word) || (word === "no" && (last === "be" || last === "have"))) {
      // "Not a word": what is denied is no clause.
      if (word === "not" && !(last !== undefined && (modals.has(last) || last === "do"))) return undefined;
      negations += 1;
      if (last === "do") words.pop();
    } else if (word === "no") return undefined;
    else if (word === "do" || word === "does" || word === "did") {
      isPast ||= word === "did";
      words.push("do");
    } else if (auxiliary !== undefined) {
      words.push(auxiliary[0]);
      isPast ||= auxiliary[1];
    } else if (reported.has(word)) {
      // "Would" and "could" of one's own are conditions.
      if (isQuoted) return undefined;
      words.push(reported.get(word) ?? word);
    } else if (!articles.has(word)) {
      const base = functionWords.has(word) ? word : baseForm(word, "");
      isPast ||= pastForm(word, base) && last !== "be" && last !== "have" && !isPast;
      words.push(base);
    }
  }
  return negations > 1 ? undefined : { words, isPast, isNegated: negations === 1 };
}

function readings(tokens: readonly Token[], source: ClauseSource): readonly Omit<Clause, "text">[] {
  let from = 0;
  while (droppedAtStart.has(tokens[from]?.word ?? "")) from += 1;
  if (tokens.some(({ word }) => hedges.has(word))) return [];
  const reading = read(tokens.slice(from), source);
  if (reading === undefined) return [];
  const isGerund = source.isDenial && /^\w{2,}ing$/u.test(tokens[from]?.word ?? "");
  const words = isGerund ? ["self", ...reading.words] : reading.words;
  if (reading.isNegated && tokens.some(({ word }) => narrow.has(word))) return [];
  if (words.length < 3 || !words.some((word) => !functionWords.has(word) && word !== "self" && word !== "selves")) {
    return [];
  }
  const isDenied = reading.isNegated !== source.isDenial;
  // What is reported stands a tense further back: "he was" for "I am" and for "I was".
  const tenses = source.kind === "indirect" && (reading.isPast || isGerund) ? [true, false] : [reading.isPast];
  return tenses.map((isPast) => {
    const text = `${words.join(" ")}${isPast ? " |past" : ""}`;
    return { key: `${writeHash(hashOf(text))}${writeHash(hashOf(text, 1))}`, isDenied };
  });
}

/** The plain clauses of a statement, each under its keys; questions, conditions and what hangs on them left out. */
export function clausesOf(source: ClauseSource): readonly Clause[] {
  const found: Clause[] = [];
  for (const sentence of source.text.matchAll(/[^.!?;:…—–\n]+[.!?;:…—–\n]?/gu)) {
    if (sentence[0].endsWith("?")) continue;
    const tokens = tokensOf(sentence[0], sentence.index);
    if (tokens.some(({ word }) => conditions.has(word))) continue;
    let offset = sentence.index;
    for (const piece of sentence[0].split(",")) {
      const text = piece.replace(/^[\s"“”'‘’]+|[\s"“”'‘’.!;:…—–]+$/gu, "");
      for (const clause of readings(tokensOf(piece, offset), source)) found.push({ ...clause, text });
      offset += piece.length + 1;
    }
  }
  return found;
}
