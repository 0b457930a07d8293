import type { Chunk, NounChunk } from "../syntax/chunk.js";
import type { Clause, SentenceSyntax } from "../syntax/clause.js";
import { isRelational, offices, publicRoles } from "../lexicon/relation-words.js";
import { rolePhraseBefore, rolePhraseOf, holder, type Holder, type RolePhrase } from "./role-phrase.js";
import { isA, type Anchor, type Scene } from "./scene.js";

/** A person and what the words say that he or she is to a body, a place or another person. */
export interface Attribution {
  readonly person: Anchor;
  readonly role: string;
  /** The head noun of the role. */
  readonly noun: string;
  readonly former: boolean;
  readonly of: Holder;
  /** Half-open range of token indexes that supports it. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly method: string;
  readonly confidence: number;
}

interface Found {
  readonly phrase: RolePhrase;
  readonly of: Holder;
  readonly role: string;
  readonly former: boolean;
  readonly endToken: number;
}

/** Everything that titles, appositions, "is the … of" and verbs such as "appoint" say of people, sentence by sentence. */
export function findAttributions(scene: Scene): Attribution[] {
  return scene.sentences.flatMap((sentence) => {
    const found: Attribution[] = [];
    for (const [at, chunk] of sentence.chunks.entries()) {
      if (chunk.kind !== "noun" || chunk.time) continue;
      found.push(
        ...titles(scene, sentence.chunks, at, chunk),
        ...appositions(scene, sentence.chunks, at, chunk),
        ...described(scene, sentence.chunks, at, chunk),
      );
    }
    for (const clause of sentence.clauses) found.push(...said(scene, sentence, clause));
    return found;
  });
}

function attribution(scene: Scene, person: Anchor, found: Found, method: string, confidence: number): Attribution[] {
  if (found.of.entity.id === person.entity.id) return [];
  const until = /^(?:until|from|between)$/u.test(
    scene.analysed.tokens[Math.max(found.endToken, found.of.endToken)]?.lower ?? "",
  );
  // Whose it is may hang on a pronoun, which is right as often as its own confidence says.
  const certain = confidence * (found.of.confidence < 0.95 && found.of.isAnaphor ? found.of.confidence : 1);
  return [
    {
      person,
      role: found.role,
      noun: found.phrase.noun,
      former: found.former || until,
      of: found.of,
      firstToken: Math.min(found.phrase.firstToken, found.of.firstToken, person.nameToken),
      endToken: Math.max(found.endToken, found.of.endToken, person.endToken),
      method,
      confidence: person.mention.kind === "name" ? certain : certain * person.mention.confidence,
    },
  ];
}

/** "Acme chief executive Ana Reis", "his wife Ana Reis", "Mayor Ana Reis of Porto" */
function titles(scene: Scene, chunks: readonly Chunk[], at: number, chunk: NounChunk): Attribution[] {
  const name = scene.nameAt(chunk.head);
  if (!isA(name, ["Person"]) || name.nameToken <= chunk.firstToken) return [];
  const phrase = rolePhraseBefore(scene, chunk.firstToken, name.nameToken);
  if (phrase === undefined) return [];
  const of = phrase.of ?? seatBehind(scene, chunks, at, phrase, name);
  if (of === undefined) return [];
  const found = { phrase, of, role: phrase.role, former: phrase.former, endToken: phrase.endToken };
  return attribution(scene, name, found, "role-title", phrase.of === undefined ? 0.88 : 0.92);
}

/** "of Porto" behind "Mayor Ana Reis", "for the coast guard" behind "spokeswoman Ana Reis". */
function seatBehind(
  scene: Scene,
  chunks: readonly Chunk[],
  at: number,
  { noun, role }: RolePhrase,
  name: Anchor,
): Holder | undefined {
  // "Inspector Ana Reis, of the city police, said"
  const isApart = chunks[at + 1]?.kind === "comma" && /^(?:comma|stop)$/u.test(chunks[at + 4]?.kind ?? "stop");
  const [link, seat] = chunks.slice(isApart ? at + 2 : at + 1);
  if (link?.kind !== "preposition" || seat?.kind !== "noun" || seat.time) return undefined;
  if (name.endToken !== chunks[at + 1]?.firstToken) return undefined;
  const word = scene.analysed.tokens[link.firstToken]?.lower ?? "";
  const anchor = scene.anchorOf(seat);
  if (anchor?.mention.kind !== "name") return undefined;
  const isSpokesman = /^spokes/u.test(noun) && word === "for";
  if (word !== "of" && !isSpokesman) return undefined;
  // "President Ana Reis, of the Labour Party" has her office elsewhere.
  if (isApart && (!isA(anchor, ["Organization"]) || publicRoles.has(noun))) return undefined;
  if (isA(anchor, ["Place"]) && !publicRoles.has(noun) && !clergy.has(noun)) return undefined;
  if (!isA(anchor, ["Place", "Organization"]) || !takes(word, anchor, role)) return undefined;
  return holder(anchor, false, anchor.endToken);
}

/** Who has a see or a parish. */
const clergy = new Set(["bishop", "archbishop", "cardinal", "patriarch", "vicar", "imam", "rabbi", "dean", "judge"]);

/** The role of a noun chunk with the phrases behind it: "the director", "of communications", "at Acme". */
function roleAt(scene: Scene, chunks: readonly Chunk[], at: number): { found?: Found; end: number } {
  const chunk = chunks[at];
  if (chunk?.kind !== "noun" || chunk.time) return { end: at + 1 };
  const phrase = rolePhraseOf(scene, chunk);
  if (phrase === undefined) return { end: at + 1 };
  let { role } = phrase;
  let { of } = phrase;
  let endToken = phrase.endToken;
  let i = at + 1;
  for (let hops = 0; hops < 2; hops++) {
    const [preposition, noun] = [chunks[i], chunks[i + 1]];
    if (preposition?.kind !== "preposition" || noun?.kind !== "noun" || noun.time) break;
    const word = scene.analysed.tokens[preposition.firstToken]?.lower ?? "";
    if (!/^(?:of|for|at|with|to|from)$/u.test(word) && !(word === "in" && phrase.noun === "shareholder")) break;
    const anchor = bodyIn(scene, noun) ?? officeOf(scene, noun);
    if (anchor !== undefined && of === undefined) {
      if (!takes(word, anchor, role)) break;
      of = holder(anchor, false, anchor.endToken);
      endToken = anchor.endToken;
      i += 2;
      break;
    }
    if (anchor !== undefined || !/^(?:of|for)$/u.test(word) || scene.analysed.tokens[noun.head]?.pos === "PROPN") break;
    role += ` ${word} ${scene.analysed.text.slice(scene.analysed.tokens[noun.firstToken]?.start, scene.analysed.tokens[noun.endToken - 1]?.end).toLowerCase()}`;
    endToken = noun.endToken;
    i += 2;
  }
  if (of === undefined) return { end: i };
  return { found: { phrase, of, role, former: phrase.former, endToken }, end: i };
}

/** Who or what a noun chunk stands for; "director of football, Ana Reis," is of no Ana Reis. */
function bodyIn(scene: Scene, noun: NounChunk): Anchor | undefined {
  const anchor = scene.anchorOf(noun);
  const isBehind = anchor !== undefined && anchor.firstToken > noun.endToken;
  return isBehind && anchor.entity.label === "Person" ? undefined : anchor;
}

/** "at the WHO's African office": the body whose office it is. */
function officeOf(scene: Scene, noun: NounChunk): Anchor | undefined {
  const { tokens } = scene.analysed;
  if (!offices.has(tokens[noun.head]?.lower ?? "")) return undefined;
  for (let i = noun.firstToken; i < noun.head; i++) {
    const name = scene.nameAt(i);
    if (name?.entity.label === "Organization") return name;
  }
  return undefined;
}

function takes(preposition: string, anchor: Anchor, role: string): boolean {
  const { label } = anchor.entity;
  if (label === "Event") return false;
  if (label === "Collective") return /(?:leader|member|chief|king|patriarch)$/u.test(role);
  if (preposition === "to")
    return /(?:ambassador|envoy|adviser|advisor|aide|secretary|assistant|counsel|delegate)$/u.test(role);
  if (/^(?:with|at|from|in)$/u.test(preposition)) return label === "Organization";
  return true;
}

/** "Ana Reis, the mayor of Porto," and "the mayor of Porto, Ana Reis," */
function appositions(scene: Scene, chunks: readonly Chunk[], at: number, chunk: NounChunk): Attribution[] {
  const { tokens } = scene.analysed;
  const name = scene.nameAt(chunk.head);
  if (isA(name, ["Person"]) && name.endToken === chunk.endToken) {
    let i = at + 1;
    if (!opensApposition(scene, chunks[i])) return [];
    i++;
    const wasThen = isThen(scene, chunks[i]);
    if (chunks[i]?.kind === "adverb") i++;
    // "Reis, 45, the mayor": over the age.
    if (isAge(scene, chunks, i)) {
      i++;
      if (chunks[i]?.kind === "comma") i++;
      else return [];
    }
    return list(scene, chunks, i, name, wasThen);
  }
  const { found, end } = roleAt(scene, chunks, at);
  if (found === undefined) return [];
  const comma = chunks[end];
  // "Acme's boss, Ana Reis, said"; "of Kenya William Ruto" needs no comma.
  const next = chunks[comma?.kind === "comma" ? end + 1 : end];
  if (next?.kind !== "noun" || next.time) return [];
  const person = scene.nameAt(next.head);
  if (!isA(person, ["Person"]) || person.endToken !== next.endToken) return [];
  if (comma?.kind !== "comma" && person.firstToken !== next.firstToken) return [];
  if (comma?.kind === "comma" && !closes(scene, chunks, end + 2)) return [];
  if (comma?.kind !== "comma" && tokens[chunk.firstToken]?.lower.match(/^(?:a|an)$/u)) return [];
  return attribution(scene, person, found, "role-apposition", 0.9);
}

function opensApposition(scene: Scene, chunk: Chunk | undefined): boolean {
  if (chunk === undefined) return false;
  return chunk.kind === "comma" || ["(", "–", "—"].includes(scene.analysed.tokens[chunk.firstToken]?.text ?? "");
}

function isAge(scene: Scene, chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i];
  return chunk?.kind === "noun" && scene.analysed.tokens[chunk.head]?.pos === "NUM";
}

/** A name between commas, or before the end or a verb: not the second of a list. */
function closes(scene: Scene, chunks: readonly Chunk[], i: number): boolean {
  const chunk = chunks[i];
  if (chunk === undefined || chunk.kind === "stop" || chunk.kind === "verb" || chunk.kind === "who") return true;
  if (chunk.kind !== "comma") return false;
  const next = chunks[i + 1];
  const after = chunks[i + 2];
  // ", Bell, Park and Okafor": a list goes on.
  return !(next?.kind === "noun" && scene.nameAt(next.head)?.entity.label === "Person" && after?.kind !== "verb");
}

/** "then", "once" */
function isThen(scene: Scene, chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === "adverb" && /^(?:then|once|formerly)$/u.test(scene.analysed.tokens[chunk.firstToken]?.lower ?? "")
  );
}

/** "the mayor of Porto and leader of the Greens": every role of the list. */
function list(scene: Scene, chunks: readonly Chunk[], from: number, name: Anchor, wasThen: boolean): Attribution[] {
  const roles: Attribution[] = [];
  let i = from;
  let over = wasThen;
  for (let hops = 0; hops < 3; hops++) {
    const { found, end } = roleAt(scene, chunks, i);
    const chunk = chunks[i];
    if (chunk?.kind !== "noun" || rolePhraseOf(scene, chunk) === undefined) break;
    if (found !== undefined) {
      // "Reis, Acme boss Tom Bell and …": the role is that of the name behind it.
      const next = chunks[end];
      if (next?.kind === "noun" && isA(scene.nameAt(next.head), ["Person"])) break;
      const former = found.former || over;
      roles.push(...attribution(scene, name, { ...found, former }, "role-apposition", 0.9));
    }
    if (chunks[end]?.kind !== "and") break;
    i = end + 1;
    over = isThen(scene, chunks[i]);
    if (chunks[i]?.kind === "adverb") i++;
  }
  return roles;
}

const sureDescription = 0.7;
/** Of a country there is one: the description rarely means somebody else. */
const headsOfState = new Set(["leader", "president", "premier", "chancellor", "king", "queen", "emperor"]);

/** "The Acme boss left": what a description calls the one for whom it stands. */
function described(scene: Scene, chunks: readonly Chunk[], at: number, chunk: NounChunk): Attribution[] {
  if (scene.nameAt(chunk.head) !== undefined) return [];
  const anchor = scene.anchorOf(chunk);
  if (!isA(anchor, ["Person"]) || anchor.mention.kind !== "description") return [];
  const { found } = roleAt(scene, chunks, at);
  // Only who is known to be one: "the leader of the party" is too often somebody else.
  if (found === undefined) return [];
  const known = anchor.entity.roles.some(({ role }) => role.endsWith(found.phrase.noun));
  const leads = found.of.entity.kind === "country" && headsOfState.has(found.phrase.noun);
  if (!known && !leads && anchor.mention.confidence < sureDescription) return [];
  const former = found.former || isThen(scene, chunks[at - 1]);
  return attribution(scene, anchor, { ...found, former }, "role-description", 0.85);
}

const appointing = new Set([
  "appoint",
  "name",
  "elect",
  "make",
  "hire",
  "install",
  "crown",
  "re-elect",
  "reelect",
  "confirm",
  "promote",
]);
const leaving = new Set([
  "resign",
  "step down",
  "quit",
  "retire",
  "stand down",
  "oust",
  "sack",
  "fire",
  "dismiss",
  "remove",
  "depose",
  "replace",
  "succeed",
]);
const serving = new Set(["serve", "work", "take over", "return", "act", "continue", "start", "join"]);

/** "Reis is the mayor of Porto", "Acme named Bell chief executive", "he resigned as head of the bank". */
function said(scene: Scene, sentence: SentenceSyntax, clause: Clause): Attribution[] {
  if (!clause.asserted) return [];
  const { chunks } = sentence;
  const roleOf = (noun: NounChunk): Found | undefined => roleAt(scene, chunks, chunks.indexOf(noun)).found;
  const as = clause.prepositions.filter((phrase) => phrase.preposition === "as").flatMap((phrase) => phrase.nouns);
  const to = (
    people: readonly NounChunk[],
    nouns: readonly NounChunk[],
    former: boolean,
    confidence: number,
  ): Attribution[] =>
    people.flatMap((noun) => {
      const person = scene.anchorOf(noun);
      if (!isA(person, ["Person"]) || people.length > 1) return [];
      return nouns.flatMap((role) => {
        const found = roleOf(role) ?? bodyOf(scene, clause, role);
        if (found === undefined) return [];
        const over = found.former || former;
        return attribution(scene, person, { ...found, former: over }, "role-clause", confidence);
      });
    });
  if (clause.complement.length > 0 && !clause.passive) {
    return to(clause.subject, clause.complement, isPast(scene, clause) && clause.lemma === "be", 0.88);
  }
  if (appointing.has(clause.lemma)) {
    const [first, ...more] = clause.objects;
    if (first === undefined) return [];
    const roles = clause.passive ? [...clause.complement, ...as] : [...more, ...as];
    return to([first], roles, false, 0.85);
  }
  if (leaving.has(clause.lemma)) {
    const people =
      clause.lemma === "replace" || clause.lemma === "succeed"
        ? clause.subject
        : clause.passive || clause.subject.length === 0
          ? clause.objects
          : clause.objects.length > 0 && !isLeavingAlone(clause.lemma)
            ? clause.objects
            : clause.subject;
    return to(people, as, clause.lemma !== "replace" && clause.lemma !== "succeed", 0.85);
  }
  if (serving.has(clause.lemma)) return to(clause.subject, as, false, 0.82);
  return [];
}

function isLeavingAlone(lemma: string): boolean {
  return ["resign", "step down", "quit", "retire", "stand down"].includes(lemma);
}

/** "was": over, unless it "has been" so. */
function isPast(scene: Scene, clause: Clause): boolean {
  return /^(?:was|were)$/u.test(scene.analysed.tokens[clause.verb.verb]?.lower ?? "");
}

/** "Acme appointed Bell chief executive": the body that appoints has the role to give. */
function bodyOf(scene: Scene, clause: Clause, noun: NounChunk): Found | undefined {
  const phrase = rolePhraseOf(scene, noun);
  const joined =
    clause.lemma === "join" && clause.objects.length === 1 ? scene.anchorOf(clause.objects[0] as NounChunk) : undefined;
  if (phrase !== undefined && isA(joined, ["Organization"])) {
    return {
      phrase,
      of: holder(joined, false, joined.endToken),
      role: phrase.role,
      former: phrase.former,
      endToken: phrase.endToken,
    };
  }
  const subject =
    clause.subject.length === 1 && appointing.has(clause.lemma)
      ? scene.anchorOf(clause.subject[0] as NounChunk)
      : undefined;
  if (phrase === undefined || !isRelational(phrase.noun) || !isA(subject, ["Organization"])) return undefined;
  const of = holder(subject, false, subject.endToken);
  return { phrase, of, role: phrase.role, former: phrase.former, endToken: phrase.endToken };
}
