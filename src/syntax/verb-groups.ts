import type { Token } from "../article/analysed-text.js";
import { baseForm, isOnlyParticiple, isParticiple } from "../lexicon/verb-forms.js";
import type { Chunk, VerbGroup } from "./chunk.js";

const negations = new Set(["not", "n't", "never", "neither", "nor", "hardly", "barely", "scarcely", "no"]);
const modals = new Set("will would could can may might should shall must 'll 'd ought wo ca cannot".split(" "));
const be = new Set(["is", "was", "are", "were", "been", "being", "be", "'s", "'re", "am", "'m"]);
const have = new Set(["has", "have", "had", "having", "'ve"]);
/** Participles that a tagger takes for adjectives behind "is". */
const stative = new Set(["married", "based", "located", "headquartered", "born", "situated", "owned"]);
const particles = new Set("down up off out away over back on".split(" "));

/** The verb group that starts at a token: auxiliaries, negations and adverbs with their full verb. */
export function verbGroupAt(
  tokens: readonly Token[],
  first: number,
  end: number,
  nameEnd: ReadonlyMap<number, number>,
  before: Chunk["kind"] | undefined,
): VerbGroup | undefined {
  let i = first;
  let verb = -1;
  let seen = { negated: false, modal: false, be: false, have: false, to: false };
  for (; i < end && !nameEnd.has(i); i++) {
    const token = tokens[i] as Token;
    const { lower, pos } = token;
    if (negations.has(lower) && pos !== "DET") {
      if (verb !== -1 && !isAuxiliary(tokens, verb)) break;
      seen = { ...seen, negated: true };
    } else if (lower === "to" && pos === "PART") {
      if (verb !== -1 || seen.to || i > first + 1) break;
      seen = { ...seen, to: true };
    } else if (modals.has(lower) && pos === "AUX") {
      if (verb !== -1) break;
      seen = { ...seen, modal: true };
    } else if (pos === "AUX" || (pos === "VERB" && (be.has(lower) || (have.has(lower) && leadsOn(tokens, i, end))))) {
      if (verb !== -1 && !isAuxiliary(tokens, verb)) break;
      seen = { ...seen, be: seen.be || be.has(lower), have: seen.have || have.has(lower) };
      verb = i;
    } else if (pos === "VERB" || (seen.be && pos === "ADJ" && stative.has(lower))) {
      if (verb !== -1 && !fits(tokens, verb, lower)) break;
      if (verb === -1 && i === first && isModifier(tokens, i, end, before)) return undefined;
      verb = i;
      i++;
      break;
    } else if (pos === "ADV" && (i > first || seen.to)) {
      if (!verbAhead(tokens, i, end)) break;
    } else break;
  }
  if (verb === -1 || i === first) return undefined;
  return describe(tokens, first, i, verb, end, seen);
}

function isAuxiliary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.pos === "AUX" || be.has(token?.lower ?? "") || have.has(token?.lower ?? "");
}

/** "had met", "has been"; not "had a house". */
function leadsOn(tokens: readonly Token[], i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end, i + 4); at++) {
    const token = tokens[at];
    if (token?.pos === "VERB" || token?.pos === "AUX") return isParticiple(token.lower) || token.lower === "been";
    if (token?.pos !== "ADV" && token?.pos !== "PART") return false;
  }
  return false;
}

/** What stands behind an auxiliary: a participle, or the bare form behind "do". */
function fits(tokens: readonly Token[], auxiliary: number, lower: string): boolean {
  const before = tokens[auxiliary]?.lower ?? "";
  if (be.has(before)) return /ing$/u.test(lower) || isParticiple(lower);
  if (have.has(before)) return isParticiple(lower);
  return true;
}

/** "leading scientists": a participle before its noun where no verb is expected. */
function isModifier(tokens: readonly Token[], i: number, end: number, before: Chunk["kind"] | undefined): boolean {
  const { lower } = tokens[i] as Token;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (before === "noun" || before === "comma" || before === "when" || before === undefined) return false;
  return (
    (before === "preposition" || before === "and") &&
    /ed$/u.test(lower) &&
    (next?.pos === "NOUN" || next?.pos === "PROPN")
  );
}

function verbAhead(tokens: readonly Token[], i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end, i + 4); at++) {
    const pos = tokens[at]?.pos;
    if (pos === "VERB" || pos === "AUX") return true;
    if (pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}

function describe(
  tokens: readonly Token[],
  first: number,
  endOfGroup: number,
  verb: number,
  end: number,
  seen: { negated: boolean; modal: boolean; be: boolean; have: boolean; to: boolean },
): VerbGroup {
  const { lower, lemma } = tokens[verb] as Token;
  const alone = tokens.slice(first, verb).every((token) => !["AUX"].includes(token.pos) && !have.has(token.lower));
  const ing = /ing$/u.test(lower) && lower.length > 4;
  const copula = be.has(lower);
  const got = ["got", "get", "gets", "getting"].includes(tokens[verb - 1]?.lower ?? "");
  const passive = !copula && !ing && (seen.be || got) && isParticiple(lower) && !alone;
  const particle = tokens[endOfGroup];
  const takes =
    endOfGroup < end &&
    !copula &&
    particle !== undefined &&
    particles.has(particle.lower) &&
    (particle.pos === "ADP" || particle.pos === "ADV" || particle.pos === "PART") &&
    takesParticle(tokens, endOfGroup, end);
  const base = baseForm(lower, lemma);
  return {
    endToken: takes ? endOfGroup + 1 : endOfGroup,
    verb,
    lemma: takes ? `${base} ${particle.lower}` : base,
    form: formOf(lower, seen, alone, ing),
    passive,
    negated: seen.negated,
    modal: seen.modal,
    progressive: ing && seen.be,
    perfect: seen.have,
  };
}

function formOf(
  lower: string,
  seen: { readonly to: boolean; readonly modal: boolean; readonly be: boolean },
  alone: boolean,
  ing: boolean,
): VerbGroup["form"] {
  if (seen.to) return "base";
  if (lower === "being" || lower === "having") return "ing";
  if (!alone || seen.modal || be.has(lower)) return "finite";
  if (ing) return "ing";
  if (isOnlyParticiple(lower)) return "participle";
  return isParticiple(lower) ? "bare" : "finite";
}

/** "stepped down as", "took over the firm", "took off"; not "focused on the war", "lived on Malta". */
function takesParticle(tokens: readonly Token[], i: number, end: number): boolean {
  const { lower } = tokens[i] as Token;
  if (lower === "on" || lower === "over") {
    const next = i + 1 < end ? tokens[i + 1] : undefined;
    return (
      lower === "over" &&
      /^(?:as|from|the|a|at|in)$/u.test(next?.lower ?? "") &&
      tokens[i - 1]?.lower.startsWith("t") === true
    );
  }
  return true;
}
