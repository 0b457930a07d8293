import type { AnalysedText } from "../article/analysed-text.js";
import type { Chunk, NounChunk, VerbChunk } from "./chunk.js";
import { chunkSentence } from "./chunks.js";
import type { Clause, PrepositionalPhrase, SentenceSyntax } from "./clause.js";
import { objectsOf } from "./complements.js";
import { subjectOf } from "./subjects.js";

const copulas = new Set(["be", "become", "remain", "stay"]);
/** "managed to win": what follows them happened; of "wants to win" nobody knows. */
const implicative = new Set("manage continue begin start go help come happen proceed use".split(" "));
/** What follows them is not told as a fact. */
const doubting = new Set(
  `believe think hope wish want expect suspect suggest doubt deny fear imagine assume allege claim predict plan intend seem
  appear consider accuse suspect urge ask demand propose threaten refuse fail call try attempt aim agree`.split(/\s+/u),
);

/** A shallow clause analysis over chunks: no parser is needed, and its time grows with the text alone. */
export function analyseClauses(analysed: AnalysedText, nameEnd: ReadonlyMap<number, number>): SentenceSyntax[] {
  return analysed.sentences.map((sentence, index) => {
    const chunks = chunkSentence(analysed, sentence.firstToken, sentence.endToken, nameEnd);
    const asks =
      analysed.tokens[sentence.endToken - 1]?.text === "?" || analysed.tokens[sentence.endToken - 2]?.text === "?";
    const clauses: Clause[] = [];
    const byChunk = new Map<number, Clause>();
    for (const [at, chunk] of chunks.entries()) {
      if (chunk.kind !== "verb") continue;
      const clause = clauseOf(analysed, chunks, at, chunk, byChunk, asks, index);
      byChunk.set(at, clause);
      clauses.push(clause);
    }
    return { chunks, clauses };
  });
}

function clauseOf(
  analysed: AnalysedText,
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
  before: ReadonlyMap<number, Clause>,
  asks: boolean,
  sentence: number,
): Clause {
  const { tokens } = analysed;
  const subject = subjectOf(tokens, chunks, at, before);
  const behind = objectsOf(tokens, chunks, at);
  const passive = verb.passive || subject.reduced;
  const asserted = !asks && !verb.negated && !verb.modal && isAsserted(tokens, chunks, at, before, subject.governor);
  const links = copulas.has(verb.lemma) && !passive;
  const antecedent = subject.reduced || passive || links ? [] : antecedentOf(tokens, chunks, at, subject.nouns);
  const where = placeBefore(tokens, chunks, at, subject.nouns);
  const agents = behind.prepositions.filter((phrase) => phrase.preposition === "by").flatMap((phrase) => phrase.nouns);
  return {
    sentence,
    verb,
    lemma: verb.lemma,
    passive,
    asserted,
    subject: passive ? agents : subject.nouns,
    objects: passive ? subject.nouns : links ? [] : behind.objects.length > 0 ? behind.objects : antecedent,
    complement: links || (passive && behind.objects.length > 0) ? behind.objects : [],
    prepositions: [
      ...where,
      ...(passive ? behind.prepositions.filter((phrase) => phrase.preposition !== "by") : behind.prepositions),
    ],
  };
}

/** "the firm that Reis owns": what the relative clause is about is its object. */
function antecedentOf(
  tokens: AnalysedText["tokens"],
  chunks: readonly Chunk[],
  at: number,
  subject: readonly NounChunk[],
): readonly NounChunk[] {
  const first = subject[0] === undefined ? -1 : chunks.indexOf(subject[0]);
  const opening = chunks[first - 1];
  if (first === -1 || first >= at || (opening?.kind !== "who" && opening?.kind !== "that")) return [];
  const before = chunks[first - 2]?.kind === "comma" && opening.kind === "who" ? chunks[first - 3] : chunks[first - 2];
  const isWho = tokens[opening.firstToken]?.lower === "who";
  return before?.kind === "noun" && !before.time && !isWho ? [before] : [];
}

/** "in Athens, where he drives a taxi": the place before "where". */
function placeBefore(
  tokens: AnalysedText["tokens"],
  chunks: readonly Chunk[],
  at: number,
  subject: readonly NounChunk[],
): readonly PrepositionalPhrase[] {
  const first = subject[0] === undefined ? at : chunks.indexOf(subject[0]);
  const opening = chunks[first - 1];
  if (opening === undefined || first > at || tokens[opening.firstToken]?.lower !== "where") return [];
  const before = chunks[first - 2]?.kind === "comma" ? chunks[first - 3] : chunks[first - 2];
  return before?.kind === "noun" && !before.time ? [{ preposition: "where", nouns: [before] }] : [];
}

function isAsserted(
  tokens: AnalysedText["tokens"],
  chunks: readonly Chunk[],
  at: number,
  before: ReadonlyMap<number, Clause>,
  governor: number | undefined,
): boolean {
  const verb = chunks[at] as VerbChunk;
  const governing = governor === undefined ? undefined : before.get(governor);
  if (verb.form === "base") {
    return governing !== undefined && governing.asserted && implicative.has(governing.lemma);
  }
  if (verb.form === "ing" && chunks[at - 1]?.kind === "preposition") {
    const preposition = tokens[chunks[at - 1]?.firstToken ?? 0]?.lower ?? "";
    return (
      ["after", "before", "since", "by", "while", "when", "upon"].includes(preposition) && governing?.asserted !== false
    );
  }
  if (verb.form === "ing" || verb.form === "participle") {
    if (chunks[at - 1]?.kind === "verb") return governing?.asserted === true && implicative.has(governing.lemma);
    return governing?.asserted !== false;
  }
  return !underCondition(chunks, at, before);
}

/** Behind "if", or in what somebody believes, hopes or claims. */
function underCondition(chunks: readonly Chunk[], at: number, before: ReadonlyMap<number, Clause>): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "if") return true;
    if (chunk.kind === "stop" || chunk.kind === "comma" || chunk.kind === "when") return false;
    if (chunk.kind === "who") return false;
    if (chunk.kind === "and" && chunks[i - 1]?.kind !== "noun") {
      const shared = before.get(i - 1);
      if (shared !== undefined) return !shared.asserted;
    }
    if (chunk.kind === "verb") {
      const clause = before.get(i);
      return clause !== undefined && doubting.has(clause.lemma) && !clause.passive
        ? true
        : clause?.asserted === false && chunks[i + 1]?.kind === "that";
    }
  }
  return false;
}
