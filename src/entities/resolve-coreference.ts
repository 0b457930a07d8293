import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { Quotation } from "../syntax/find-quotations.js";
import type { Entity } from "../model/entity.js";
import type { Gender, Mention } from "../model/mention.js";
import { overlaps, type Span } from "../model/span.js";
import { epithetNouns } from "../lexicon/epithets.js";
import { roleNouns } from "../lexicon/roles.js";
import type { Cue } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { genderOfRole } from "./titles.js";
import { tokenAt } from "../article/token-at.js";

interface Occurrence extends Span {
  readonly entity: number;
  readonly sentence: number;
  /** Stands before the verb of its sentence, or before a verb of saying. */
  readonly subject: boolean;
  /** Stands in a quotation. */
  readonly quoted: boolean;
}

/** Somebody speaks. */
interface Turn {
  readonly start: number;
  readonly paragraph: number;
  readonly entity: number;
}

interface Anaphor extends Span {
  readonly sentence: number;
  readonly kind: "description" | "pronoun";
  readonly gender?: Gender;
  readonly speaks: boolean;
  readonly quoted: boolean;
  readonly phrase?: NounPhrase;
}

const singular: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
]);

const openingWords = new Set([
  "asked",
  "while",
  "when",
  "after",
  "before",
  "as",
  "although",
  "though",
  "despite",
  "speaking",
  "on",
  "in",
  "with",
  "for",
  "at",
  "during",
]);

/** How many sentences back an antecedent may stand. */
const reach = 8;

/**
 * Adds descriptions ("the US President", "the despot") and pronouns to the chains of people: a description by the role
 * that an entity holds, else, like a pronoun, by gender, distance and grammatical role (after Lappin and Leass 1994).
 */
export function resolveCoreference(
  analysed: AnalysedText,
  entities: readonly Entity[],
  phrases: readonly NounPhrase[],
  quotations: readonly Quotation[],
  cues: readonly Cue[],
): Entity[] {
  const leading = cues.filter((cue) => leads(cue, cues));
  const state = new Resolver(analysed, entities, quotations, leading);
  for (const anaphor of findAnaphors(analysed, entities, phrases, quotations, leading)) state.resolve(anaphor);
  return state.result();
}

/** Walks through the text in its order and remembers who was mentioned where. */
class Resolver {
  readonly #analysed: AnalysedText;
  readonly #entities: readonly Entity[];
  readonly #occurrences: Occurrence[];
  readonly #added = new Map<number, Mention[]>();
  readonly #genders = new Map<number, Gender>();
  readonly #turns: Turn[] = [];
  /** Paragraphs that lie wholly inside a quotation. */
  readonly #quotedParagraphs: ReadonlySet<number>;

  constructor(
    analysed: AnalysedText,
    entities: readonly Entity[],
    quotations: readonly Quotation[],
    leading: readonly Cue[],
  ) {
    this.#analysed = analysed;
    this.#entities = entities;
    this.#occurrences = entities.flatMap((entity, index) =>
      entity.label === "Person"
        ? entity.mentions.map((mention) => occurrence(analysed, quotations, index, mention))
        : [],
    );
    for (const [index, entity] of entities.entries()) if (entity.gender) this.#genders.set(index, entity.gender);
    for (const cue of leading) {
      const named = this.#occurrences.find((known) => overlaps(known, cue.subject));
      if (named !== undefined) this.#takeTurn(named);
    }
    const spans = quotations.flatMap((quotation) => quotation.spans);
    const quoted = analysed.paragraphs.flatMap((paragraph, index) =>
      spans.some((span) => span.start <= paragraph.start && paragraph.end <= span.end) ? [index] : [],
    );
    this.#quotedParagraphs = new Set(quoted);
  }

  resolve(anaphor: Anaphor): void {
    const ahead = anaphor.kind === "pronoun" ? this.#ahead(anaphor) : undefined;
    const found =
      ahead !== undefined
        ? ([ahead, "pronoun-cataphora", 0.8] as const)
        : anaphor.kind === "description"
          ? this.#describe(anaphor)
          : this.#mostSalient(anaphor, 0.7);
    if (found === undefined) return;
    const [entity, method, confidence] = found;
    const mention: Mention = { start: anaphor.start, end: anaphor.end, kind: anaphor.kind, method, confidence };
    this.#added.set(entity, [...(this.#added.get(entity) ?? []), mention]);
    this.#occurrences.push({
      start: anaphor.start,
      end: anaphor.end,
      entity,
      sentence: anaphor.sentence,
      subject: anaphor.speaks || isSubject(this.#analysed, anaphor),
      quoted: anaphor.quoted,
    });
    if (anaphor.speaks) this.#takeTurn({ ...anaphor, entity });
    if (anaphor.gender !== undefined && !this.#genders.has(entity)) this.#genders.set(entity, anaphor.gender);
  }

  result(): Entity[] {
    return this.#entities.map((entity, index) => {
      const gender = this.#genders.get(index);
      const mentions = [...entity.mentions, ...(this.#added.get(index) ?? [])].sort((a, b) => a.start - b.start);
      return { ...entity, mentions, ...(gender !== undefined && { gender }) };
    });
  }

  #paragraph(sentence: number): number {
    return this.#analysed.sentences[sentence]?.paragraph ?? 0;
  }

  /** Inside a quotation "he" is not the one who speaks it. */
  #quoted(anaphor: Anaphor): number | undefined {
    if (!anaphor.quoted) return undefined;
    const paragraph = this.#paragraph(anaphor.sentence);
    const here = this.#turns.find((turn) => turn.paragraph === paragraph);
    return here?.entity ?? this.#lastSpeaker(anaphor);
  }

  #takeTurn(speaker: { readonly start: number; readonly sentence: number; readonly entity: number }): void {
    this.#turns.push({ start: speaker.start, paragraph: this.#paragraph(speaker.sentence), entity: speaker.entity });
  }

  /** Who spoke last before it, at most two paragraphs back, those inside a quotation left out of the count. */
  #lastSpeaker(anaphor: Anaphor): number | undefined {
    const before = this.#turns.filter((turn) => turn.start < anaphor.start).sort((a, b) => b.start - a.start)[0];
    if (before === undefined) return undefined;
    const here = this.#paragraph(anaphor.sentence);
    let distance = 0;
    for (let at = before.paragraph; at < here; at++) if (!this.#quotedParagraphs.has(at)) distance++;
    return distance <= 2 ? before.entity : undefined;
  }

  #describe(anaphor: Anaphor): readonly [number, string, number] | undefined {
    const { phrase } = anaphor;
    if (phrase === undefined) return undefined;
    const byRole = this.#byRole(anaphor, phrase);
    if (byRole !== undefined) return [byRole, "description-role", 0.85];
    const head = this.#analysed.tokens[phrase.head]?.lower ?? "";
    if (!epithetNouns.has(head) || phrase.determiner !== "definite") return undefined;
    const salient = this.#mostSalient(anaphor, 0.5);
    return salient === undefined ? undefined : [salient[0], "description-salience", salient[2]];
  }

  /** The one bearer of the role that the description names; of several, the one mentioned last. */
  #byRole(anaphor: Anaphor, phrase: NounPhrase): number | undefined {
    const { text } = this.#analysed;
    const words = text.slice(phrase.start, phrase.end).toLowerCase();
    const holders = this.#entities.flatMap((entity, index) => {
      const fits = entity.roles.some(
        (role) => (words.endsWith(` ${role.role}`) || words === role.role) && this.#sameHolder(words, role.of),
      );
      const known =
        entity.mentions.some((mention) => mention.start < anaphor.start) || holdsAlone(this.#entities, words);
      return entity.label === "Person" && fits && known ? [index] : [];
    });
    if (holders.length <= 1) return holders[0];
    const last = this.#before(anaphor).filter((known) => holders.includes(known.entity));
    return last.sort((a, b) => b.start - a.start)[0]?.entity;
  }

  /** "the Senate leader" is not the leader of the House. */
  #sameHolder(words: string, of: Span | undefined): boolean {
    const modifiers = words.split(" ").slice(1, -1);
    if (of === undefined || modifiers.length === 0) return true;
    const holder = this.#analysed.text.slice(of.start, of.end).toLowerCase();
    const tokens = holder.split(/\s+/u);
    return (
      modifiers.some((word) => tokens.some((known) => known.slice(0, 4) === word.slice(0, 4))) ||
      modifiers.every((word) => /^\p{Ll}/u.test(word) && word.length < 4)
    );
  }

  #before(anaphor: Anaphor): Occurrence[] {
    return this.#occurrences.filter(
      (known) =>
        known.start < anaphor.start && known.end <= anaphor.start && anaphor.sentence - known.sentence <= reach,
    );
  }

  #mostSalient(anaphor: Anaphor, confidence: number): readonly [number, string, number] | undefined {
    const excluded = this.#quoted(anaphor);
    const local = anaphor.kind === "description" && !anaphor.speaks ? this.#subjectOf(anaphor) : undefined;
    const scores = new Map<number, number>();
    // In the order of the text: of an entity's mentions the last one counts in full, those before it less and less.
    for (const known of this.#before(anaphor).sort((a, b) => a.start - b.start)) {
      if (known.entity === excluded || known.entity === local || !this.#agrees(known.entity, anaphor.gender)) continue;
      const distance = anaphor.sentence - known.sentence;
      const sameParagraph = this.#paragraph(known.sentence) === this.#paragraph(anaphor.sentence);
      const score =
        (known.subject ? 80 : 50) * 0.6 ** distance +
        (sameParagraph ? 10 : 0) +
        (distance === 0 ? known.start / 1e7 : 0);
      // What is mentioned in somebody's quoted words fades once the quotation is over.
      const weight = !anaphor.quoted && known.quoted ? 0.3 : 1;
      scores.set(known.entity, (scores.get(known.entity) ?? 0) * 0.3 + score * weight);
    }
    if (anaphor.speaks && !anaphor.quoted) this.#favourLastSpeaker(anaphor, scores);
    else if (anaphor.kind === "pronoun") this.#favourNearestSubject(anaphor, scores);
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [first, second] = ranked;
    if (first === undefined) return undefined;
    const lead = second === undefined ? 1 : 1 - second[1] / first[1];
    return [first[0], `${anaphor.kind}-salience`, Math.round((confidence + 0.2 * lead) * 100) / 100];
  }

  /** "He added": the one who spoke last goes on. */
  #favourLastSpeaker(anaphor: Anaphor, scores: Map<number, number>): void {
    const speaker = this.#lastSpeaker(anaphor);
    if (speaker === undefined || !this.#agrees(speaker, anaphor.gender)) return;
    scores.set(speaker, (scores.get(speaker) ?? 0) + 60);
  }

  /** "Ms Lin promised that she would stay": the subject nearest before it in its sentence. */
  #favourNearestSubject(anaphor: Anaphor, scores: Map<number, number>): void {
    const subjects = this.#before(anaphor)
      .filter((known) => known.sentence === anaphor.sentence && known.subject && scores.has(known.entity))
      .sort((a, b) => b.start - a.start);
    const nearest = subjects[0]?.entity;
    if (nearest !== undefined) scores.set(nearest, (scores.get(nearest) ?? 0) + 45);
  }

  /** Who speaks or acts in the anaphor's own sentence: "Trump said the despot refused" is not about Trump. */
  #subjectOf(anaphor: Anaphor): number | undefined {
    const subjects = this.#before(anaphor).filter((known) => known.sentence === anaphor.sentence && known.subject);
    return subjects.sort((a, b) => b.start - a.start)[0]?.entity;
  }

  /** "Asked if she would resign, Ms Lin said": in an opening clause the pronoun looks ahead to the main subject. */
  #ahead(anaphor: Anaphor): number | undefined {
    const { tokens, sentences, text } = this.#analysed;
    const sentence = sentences[anaphor.sentence];
    const opening = tokens[sentence?.firstToken ?? 0];
    if (sentence === undefined || opening === undefined || !openingWords.has(opening.lower)) return undefined;
    if (this.#occurrences.some((known) => known.sentence === anaphor.sentence && known.start < anaphor.start))
      return undefined;
    const main = this.#occurrences
      .filter((known) => known.sentence === anaphor.sentence && known.start > anaphor.start && known.subject)
      .filter((known) => /,\s*$/u.test(text.slice(anaphor.end, known.start)))
      .sort((a, b) => a.start - b.start)[0];
    return main !== undefined && this.#agrees(main.entity, anaphor.gender) ? main.entity : undefined;
  }

  #agrees(entity: number, gender: Gender | undefined): boolean {
    const known = this.#genders.get(entity);
    return gender === undefined || known === undefined || known === gender;
  }
}

/** The first cue of its sentence: what stands in the words of another one speaks for itself only there. */
function leads(cue: Cue, cues: readonly Cue[]): boolean {
  return (
    !cue.shared && !cues.some((other) => other.sentence === cue.sentence && !other.shared && other.verb < cue.verb)
  );
}

function holdsAlone(entities: readonly Entity[], words: string): boolean {
  const head = words.split(" ").at(-1) ?? "";
  return entities.filter((entity) => entity.roles.some((role) => role.role.endsWith(head))).length === 1;
}

function occurrence(
  analysed: AnalysedText,
  quotations: readonly Quotation[],
  entity: number,
  mention: Mention,
): Occurrence {
  const sentence = analysed.tokens[tokenAt(analysed.tokens, mention.start)]?.sentence ?? 0;
  const subject = isSubject(analysed, { ...mention, sentence });
  return { start: mention.start, end: mention.end, entity, sentence, subject, quoted: isQuoted(quotations, mention) };
}

/** Before the first full verb of its sentence, or right before a verb. */
function isSubject(analysed: AnalysedText, span: Span & { readonly sentence: number }): boolean {
  const sentence = analysed.sentences[span.sentence];
  if (sentence === undefined) return false;
  const next = analysed.tokens[tokenAt(analysed.tokens, span.end)];
  if (next?.pos === "VERB" || next?.pos === "AUX") return true;
  const tokens = analysed.tokens.slice(sentence.firstToken, sentence.endToken);
  const verb = tokens.find((token) => token.pos === "VERB" || token.pos === "AUX");
  const before = analysed.tokens[tokenAt(analysed.tokens, span.start) - 1];
  return verb !== undefined && span.end <= verb.start && before?.pos !== "ADP";
}

function isQuoted(quotations: readonly Quotation[], span: Span): boolean {
  return quotations.some((quotation) => quotation.spans.some((part) => overlaps(part, span)));
}

function findAnaphors(
  analysed: AnalysedText,
  entities: readonly Entity[],
  phrases: readonly NounPhrase[],
  quotations: readonly Quotation[],
  leading: readonly Cue[],
): Anaphor[] {
  const names = entities.flatMap((entity) => entity.mentions);
  const pronouns = analysed.tokens.flatMap((token, index): Anaphor[] => {
    const gender = singular.get(token.lower);
    return gender === undefined ? [] : [anaphor(analysed, quotations, leading, token, index, "pronoun", gender)];
  });
  const descriptions = phrases
    .filter((phrase) => isDescription(analysed, phrase, names))
    .map((phrase): Anaphor => {
      const head = analysed.tokens[phrase.head] as Token;
      const found = anaphor(
        analysed,
        quotations,
        leading,
        phrase,
        phrase.firstToken,
        "description",
        genderOfRole(head.lower),
      );
      return { ...found, phrase };
    });
  return [...pronouns, ...descriptions].sort((a, b) => a.start - b.start);
}

function anaphor(
  analysed: AnalysedText,
  quotations: readonly Quotation[],
  leading: readonly Cue[],
  span: Span,
  token: number,
  kind: Anaphor["kind"],
  gender: Gender | undefined,
): Anaphor {
  return {
    start: span.start,
    end: span.end,
    sentence: analysed.tokens[token]?.sentence ?? 0,
    kind,
    ...(gender !== undefined && { gender }),
    speaks: leading.some((cue) => overlaps(cue.subject, span)),
    quoted: isQuoted(quotations, span),
  };
}

/** A definite noun phrase for one person that holds no name of a person and stands before none. */
function isDescription(analysed: AnalysedText, phrase: NounPhrase, names: readonly Mention[]): boolean {
  const head = analysed.tokens[phrase.head];
  if (head === undefined || phrase.plural || phrase.determiner !== "definite") return false;
  if (!roleNouns.has(head.lower) && !epithetNouns.has(head.lower)) return false;
  const next = analysed.tokens[phrase.endToken];
  if (next?.pos === "PROPN") return false;
  return !names.some((name) => overlaps(name, { start: head.start, end: head.end }));
}
