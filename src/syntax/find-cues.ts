import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { Span } from "../model/span.js";
import { cueMode, isCueVerb, isWithholding, type StatementMode } from "../lexicon/cue-verbs.js";
import { epithetNouns } from "../lexicon/epithets.js";
import { humanNouns, roleNouns } from "../lexicon/roles.js";
import type { Quotation } from "./find-quotations.js";
import type { NounPhrase } from "./noun-phrases.js";
import { quotationOfTokens } from "./quotation-of-tokens.js";

/** The words before or after a verb that say who does it, as a half-open range of token indexes. */
export interface Subject extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
}

/** A verb, or "according to", that attributes words or thoughts to a source. */
export interface Cue extends Span {
  readonly verb: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly lemma: string;
  readonly mode: StatementMode;
  readonly negated: boolean;
  readonly subject: Subject;
  /** `before`: subject, verb; `after`: verb, subject ("said Ms Mwangi"). */
  readonly order: "before" | "after";
  /** Shares the subject of another verb: "…, adding that …", "… and said …". */
  readonly shared: boolean;
  readonly sentence: number;
}

/** The cues that stand outside quotation marks, or inside them, in the order of the text, each with its subject. */
export function findCues(
  analysed: AnalysedText,
  phrases: readonly NounPhrase[],
  quotations: readonly Quotation[],
  where: "outside" | "inside" = "outside",
): Cue[] {
  const finder = new CueFinder(analysed, phrases, quotations, where);
  return analysed.tokens.flatMap((token, index) => {
    const cue = token.lower === "according" ? finder.accordingTo(index) : finder.verbCue(index);
    return cue === undefined ? [] : [cue];
  });
}

const subjectPronouns = new Set([
  "he",
  "she",
  "they",
  "i",
  "we",
  "it",
  "you",
  "who",
  "which",
  "that",
  "some",
  "many",
  "others",
  "another",
  "one",
  "both",
  "all",
  "most",
  "few",
  "none",
]);
const ofWords = new Set(["of", "by", "for", "at", "in", "from", "with", "on", "to", "against", "behind"]);
const clauseWords = new Set(["after", "before", "since", "until", "as", "than", "because", "while", "though", "like"]);
const be = new Set(["is", "was", "are", "were", "been", "being", "be", "'s", "'re", "am"]);

class CueFinder {
  readonly #analysed: AnalysedText;
  readonly #byEnd = new Map<number, NounPhrase>();
  readonly #byStart = new Map<number, NounPhrase>();
  /** Words that no cue and no subject may take: those on the other side of the marks. */
  readonly #barred: readonly boolean[];

  constructor(
    analysed: AnalysedText,
    phrases: readonly NounPhrase[],
    quotations: readonly Quotation[],
    where: "outside" | "inside",
  ) {
    this.#analysed = analysed;
    for (const phrase of phrases) {
      this.#byEnd.set(phrase.endToken, phrase);
      this.#byStart.set(phrase.firstToken, phrase);
    }
    this.#barred = quotationOfTokens(analysed, quotations).map(
      (quotation) => (quotation !== -1) === (where === "outside"),
    );
  }

  #token(index: number): Token | undefined {
    return this.#analysed.tokens[index];
  }

  accordingTo(index: number): Cue | undefined {
    if (this.#token(index + 1)?.lower !== "to" || this.#barred[index]) return undefined;
    const subject = this.#phraseFrom(index + 2);
    if (subject === undefined) return undefined;
    return this.#cue(index, index, index + 2, "according to", "said", false, subject, "after", false);
  }

  verbCue(index: number): Cue | undefined {
    const token = this.#token(index);
    if (token === undefined || this.#barred[index] || token.pos !== "VERB") return undefined;
    const mode = cueMode(token.lemma);
    if (mode === undefined) return undefined;
    const start = this.#skipAuxiliaries(index);
    const helpers = this.#analysed.tokens.slice(start, index).map((helper) => helper.lower);
    const participle = /ing$/u.test(token.lower);
    if (!participle && helpers.some((helper) => be.has(helper))) return undefined;
    if (this.#token(start - 1)?.lower === "to" || helpers.includes("to")) return undefined;
    const negated =
      helpers.some((helper) => ["not", "n't", "never"].includes(helper)) ||
      mode === "denies" ||
      isWithholding(token.lemma);
    const found = this.#subjectOf(index, start, participle && !helpers.some((helper) => be.has(helper)));
    if (found === undefined) return undefined;
    return this.#cue(index, start, index + 1, token.lemma, mode, negated, found.subject, found.order, found.shared);
  }

  #cue(
    verb: number,
    firstToken: number,
    endToken: number,
    lemma: string,
    mode: StatementMode,
    negated: boolean,
    subject: Subject,
    order: Cue["order"],
    shared: boolean,
  ): Cue {
    return {
      start: this.#token(firstToken)?.start ?? 0,
      end: this.#token(endToken - 1)?.end ?? 0,
      verb,
      firstToken,
      endToken,
      lemma,
      mode,
      negated,
      subject,
      order,
      shared,
      sentence: this.#token(verb)?.sentence ?? 0,
    };
  }

  #skipAuxiliaries(index: number): number {
    let i = index;
    for (;;) {
      const before = this.#token(i - 1);
      if (before?.sentence !== this.#token(index)?.sentence) return i;
      if (
        !["ADV", "AUX", "PART"].includes(before?.pos ?? "") ||
        this.#barred[i - 1] ||
        (before?.lower === "'s" && !this.#isAuxiliary(i - 1))
      )
        return i;
      i--;
    }
  }

  /** "He's saying" against "the report's saying". */
  #isAuxiliary(index: number): boolean {
    return this.#token(index)?.pos === "AUX";
  }

  #subjectOf(
    verb: number,
    start: number,
    participle: boolean,
  ): { subject: Subject; order: Cue["order"]; shared: boolean } | undefined {
    const before = this.#token(start - 1);
    const sameSentence = before !== undefined && before.sentence === this.#token(verb)?.sentence;
    if (participle) return this.#subjectBehindWith(start) ?? this.#sharedSubject(verb);
    if (sameSentence && !this.#barred[start - 1]) {
      const direct = this.#phraseUpTo(start);
      if (direct !== undefined) return { subject: direct, order: "before", shared: false };
    }
    const inverted = this.#inverted(verb, start, sameSentence);
    if (inverted !== undefined) return { subject: inverted, order: "after", shared: false };
    if (sameSentence && before.text === ",") {
      const apart = this.#beforeParenthesis(start - 1, verb);
      if (apart !== undefined) return { subject: apart, order: "before", shared: false };
    }
    if (sameSentence && (before.pos === "CCONJ" || before.text === ",")) return this.#sharedSubject(verb);
    const relative = sameSentence ? this.#beforeRelative(start) : undefined;
    return relative === undefined ? undefined : { subject: relative, order: "before", shared: false };
  }

  /** "Fans left early, with the coach insisting that …": the coach. */
  #subjectBehindWith(participle: number): { subject: Subject; order: "before"; shared: false } | undefined {
    const phrase = this.#byEnd.get(participle);
    if (phrase === undefined || this.#token(phrase.firstToken - 1)?.lower !== "with") return undefined;
    const subject = this.#subject(phrase.firstToken, phrase.endToken, phrase.head);
    return this.#canSpeak(subject) ? { subject, order: "before", shared: false } : undefined;
  }

  /** "An official who asked not to be named said": over a relative clause without commas. */
  #beforeRelative(start: number): Subject | undefined {
    if (this.#token(start - 1)?.pos === "PUNCT") return undefined;
    for (let i = start - 2; i >= Math.max(0, start - 12); i--) {
      const token = this.#token(i);
      if (token === undefined || token.pos === "PUNCT" || this.#barred[i]) return undefined;
      if (token.lower === "who") return this.#phraseUpTo(i);
    }
    return undefined;
  }

  /** `…," said Mike Pompeo`: only behind a comma, a mark or at the start. */
  #inverted(verb: number, start: number, sameSentence: boolean): Subject | undefined {
    const before = this.#token(start - 1);
    const opens = !sameSentence || this.#barred[start - 1] === true || /^[,"”’'—–-]$/u.test(before?.text ?? "");
    if (!opens || start !== verb) return undefined;
    const next = this.#token(verb + 1);
    if (next === undefined || this.#barred[verb + 1] || next.sentence !== this.#token(verb)?.sentence) return undefined;
    const subject = this.#phraseFrom(verb + 1);
    if (subject === undefined) return undefined;
    // "told reporters": what follows is whom it was said to, not who said it.
    const after = this.#token(subject.endToken);
    const afterQuote = !sameSentence || this.#barred[start - 1] === true || this.#barred[start - 2] === true;
    const endsThere = after === undefined || after.sentence !== next.sentence || /^[.,;:()–—-]$/u.test(after.text);
    if (!afterQuote && (!endsThere || !isQuotative(this.#token(verb)?.lemma ?? ""))) return undefined;
    const hasOwnVerb =
      after !== undefined && (after.pos === "VERB" || after.pos === "AUX") && after.sentence === next.sentence;
    return hasOwnVerb || /ing$/u.test(this.#token(verb)?.lower ?? "") ? undefined : subject;
  }

  /** The noun phrase or pronoun that ends at a token, led back over "of the agency" to its head. */
  #phraseUpTo(end: number): Subject | undefined {
    const last = this.#token(end - 1);
    if (last === undefined) return undefined;
    if (
      subjectPronouns.has(last.lower) &&
      (last.pos === "PRON" ||
        last.pos === "DET" ||
        last.pos === "ADJ" ||
        last.pos === "NOUN" ||
        last.pos === "NUM" ||
        last.pos === "SCONJ")
    ) {
      if (["who", "which", "that"].includes(last.lower)) return this.#antecedent(end - 1);
      return this.#subject(end - 1, end, end - 1);
    }
    if (/^(?:himself|herself|themselves|itself)$/u.test(last.lower)) return this.#phraseUpTo(end - 1);
    if (last.text === ")") return this.#beforeBracket(end);
    const phrase = this.#byEnd.get(end);
    if (phrase === undefined) return this.#timeBetween(end);
    let first = phrase;
    for (;;) {
      const link = this.#token(first.firstToken - 1);
      const outer = link !== undefined && ofWords.has(link.lower) ? this.#byEnd.get(first.firstToken - 1) : undefined;
      if (outer === undefined || this.#token(outer.head)?.sentence !== last.sentence) break;
      first = outer;
    }
    if (first === phrase && this.#isTime(phrase)) return this.#phraseUpTo(phrase.firstToken);
    const link = this.#token(first.firstToken - 1);
    const behind = first === phrase ? undefined : this.#nameBehind(phrase, link);
    if (behind !== undefined) return behind;
    // "In Hanoi said" has no subject; "As president, Trump said" has.
    const prepositional = link?.pos === "ADP" && !clauseWords.has(link.lower) && link.sentence === last.sentence;
    if (first === phrase && prepositional && !this.#barred[first.firstToken - 1]) return undefined;
    const whole = this.#coordinated(first);
    return this.#subject(whole.firstToken, end, whole.head);
  }

  /** "In an address to the nation Reis said": the name, where the words before it open the sentence. */
  #nameBehind(phrase: NounPhrase, opening: Token | undefined): Subject | undefined {
    const sentence = this.#analysed.sentences[opening?.sentence ?? -1];
    if (opening?.pos !== "ADP" || this.#token(sentence?.firstToken ?? -1) !== opening) return undefined;
    let name = phrase.endToken;
    while (name > phrase.firstToken && this.#token(name - 1)?.pos === "PROPN") name--;
    const isApart = name < phrase.endToken && this.#token(name - 1)?.pos === "NOUN" && name > phrase.firstToken;
    return isApart ? this.#subject(name, phrase.endToken, phrase.endToken - 1) : undefined;
  }

  /** "Gwen Moore (D-Wis.) said": over what stands in brackets. */
  #beforeBracket(end: number): Subject | undefined {
    for (let i = end - 2; i >= Math.max(0, end - 12); i--) {
      if (this.#token(i)?.text === "(") return this.#phraseUpTo(i);
    }
    return undefined;
  }

  /** "A and B said"; of "pools in A and B" it is the pools. */
  #coordinated(phrase: NounPhrase): NounPhrase {
    const link = this.#token(phrase.firstToken - 1);
    if (link?.lower !== "and") return phrase;
    const other = this.#byEnd.get(phrase.firstToken - 1);
    if (other === undefined) return phrase;
    const before = this.#token(other.firstToken - 1);
    const outer = before !== undefined && ofWords.has(before.lower) ? this.#byEnd.get(other.firstToken - 1) : undefined;
    return outer ?? other;
  }

  /** "The schedule Thursday promised": a time between subject and verb. */
  #timeBetween(end: number): Subject | undefined {
    const last = this.#token(end - 1);
    return last?.pos === "PUNCT" || last === undefined || !timeWords.test(last.lower)
      ? undefined
      : this.#phraseUpTo(end - 1);
  }

  #isTime(phrase: NounPhrase): boolean {
    const words = this.#analysed.tokens.slice(phrase.firstToken, phrase.endToken).map((token) => token.lower);
    return words.every((word) => timeWords.test(word));
  }

  /** "Ms Lin, who runs the port, said": the phrase before "who". */
  #antecedent(who: number): Subject | undefined {
    const end = this.#token(who - 1)?.text === "," ? this.#overAsides(who - 1) : who;
    const phrase = this.#byEnd.get(end);
    return phrase === undefined ? undefined : this.#subject(phrase.firstToken, phrase.endToken, phrase.head);
  }

  /** "Ms Lin, 40, of Leeds, who denies fraud,": from the last comma back to the name. */
  #overAsides(comma: number): number {
    const isComma = (index: number): boolean => this.#token(index)?.text === ",";
    if (this.#token(comma - 1)?.pos === "NUM" && isComma(comma - 2)) return this.#overAsides(comma - 2);
    const place = this.#byEnd.get(comma)?.firstToken ?? comma;
    const link = this.#token(place - 1)?.lower ?? "";
    return /^(?:of|from)$/u.test(link) && isComma(place - 2) ? this.#overAsides(place - 2) : comma;
  }

  /** "Kim, speaking through a translator, added": over what stands between two commas. */
  #beforeParenthesis(comma: number, verb: number): Subject | undefined {
    const sentence = this.#token(verb)?.sentence;
    for (let i = comma - 1; i >= Math.max(0, comma - 30); i--) {
      const token = this.#token(i);
      if (token === undefined || token.sentence !== sentence || this.#barred[i]) break;
      if (token.text !== ",") continue;
      const subject = this.#phraseUpTo(i);
      const isList = subject !== undefined && this.#token(subject.firstToken - 1)?.text === ",";
      if (subject !== undefined && !isList) return subject;
    }
    const beside = this.#byEnd.get(comma);
    return beside !== undefined && this.#token(beside.head)?.pos === "PROPN"
      ? this.#subject(beside.firstToken, beside.endToken, beside.head)
      : undefined;
  }

  /** The subject of the verb before it in the sentence or, at the start of the sentence, of the verb after it. */
  #sharedSubject(verb: number): { subject: Subject; order: "before"; shared: true } | undefined {
    const token = this.#token(verb);
    if (token === undefined) return undefined;
    const sentence = this.#analysed.sentences[token.sentence];
    if (sentence === undefined) return undefined;
    let nearest: Subject | undefined;
    for (let i = verb - 1; i >= sentence.firstToken; i--) {
      const other = this.#token(i);
      if (other === undefined || this.#barred[i] || (other.pos !== "VERB" && other.pos !== "AUX")) continue;
      if (this.#token(this.#skipAuxiliaries(i) - 1)?.lower === "to") continue;
      const subject = this.#plainSubject(i);
      if (subject !== undefined && this.#canSpeak(subject)) return { subject, order: "before", shared: true };
      nearest ??= subject;
    }
    if (nearest !== undefined) return { subject: nearest, order: "before", shared: true };
    for (let i = verb + 1; i < sentence.endToken; i++) {
      const other = this.#token(i);
      if (other === undefined || this.#barred[i] || other.pos !== "VERB" || !isCueVerb(other.lemma)) continue;
      const subject = this.#plainSubject(i);
      if (subject !== undefined && this.#token(subject.firstToken - 1)?.text === ",")
        return { subject, order: "before", shared: true };
    }
    return undefined;
  }

  /** "She denied that the project was rushed and promised …": projects promise nothing. */
  #canSpeak(subject: Subject): boolean {
    const head = this.#token(subject.head);
    if (head === undefined) return false;
    if (head.pos === "PROPN" || (head.pos === "PRON" && head.lower !== "it")) return true;
    return [humanNouns, roleNouns, epithetNouns].some((nouns) => nouns.has(head.lower) || nouns.has(head.lemma));
  }

  #plainSubject(verb: number): Subject | undefined {
    const start = this.#skipAuxiliaries(verb);
    const direct = this.#barred[start - 1] ? undefined : this.#phraseUpTo(start);
    return direct ?? (this.#token(start - 1)?.text === "," ? this.#beforeParenthesis(start - 1, verb) : undefined);
  }

  /** The noun phrase or pronoun that starts at a token, with "of …" behind it. */
  #phraseFrom(first: number): Subject | undefined {
    const token = this.#token(first);
    if (token === undefined) return undefined;
    if (token.pos === "PRON" && subjectPronouns.has(token.lower)) return this.#subject(first, first + 1, first);
    const phrase = this.#byStart.get(first);
    if (phrase === undefined || this.#isTime(phrase)) return undefined;
    let end = phrase.endToken;
    for (;;) {
      const link = this.#token(end);
      const inner = link?.lower === "of" || link?.lower === "for" ? this.#byStart.get(end + 1) : undefined;
      if (inner === undefined || link?.sentence !== token.sentence) break;
      end = inner.endToken;
    }
    return this.#subject(first, end, phrase.head);
  }

  #subject(firstToken: number, endToken: number, head: number): Subject {
    return {
      start: this.#token(firstToken)?.start ?? 0,
      end: this.#token(endToken - 1)?.end ?? 0,
      firstToken,
      endToken,
      head,
    };
  }
}

/** Verbs that stand before their subject in a tag without quotation marks ("…, said Ms Lin."). */
function isQuotative(lemma: string): boolean {
  return ["say", "add", "explain", "write", "note", "claim", "report", "according to"].includes(lemma);
}

export const timeWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last|this|next|on|night|morning|afternoon|evening|week|month|year|earlier|later|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?)$/u;
