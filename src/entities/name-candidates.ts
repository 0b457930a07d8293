import type { AnalysedText, Token } from "../article/analysed-text.js";
import type { Gender, RoleMention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import { formerWords } from "../lexicon/relation-words.js";
import type { Gazetteer } from "./gazetteer.js";
import type { NameRun } from "./name-runs.js";
import { isFirstName } from "./first-names.js";
import { joinParts, type TaggedName } from "./tagged-names.js";
import type { NameType } from "../tagger/tagged-text.js";
import { roleStart, roleText } from "./role-words.js";
import { titleAt, titleBefore, type Title } from "./titles.js";
import { groupName, isForm, sureOfGroups, wholeBody } from "./whole-bodies.js";

/** A name cut out of a run of capitalised words, with the titles and roles beside it. */
export interface NameCandidate {
  /** Token range of the name itself. */
  readonly first: number;
  readonly end: number;
  /** Token where the mention starts, a title such as "Mr" or "President" included. */
  readonly mentionFirst: number;
  readonly titled: boolean;
  readonly gender?: Gender;
  readonly roles: readonly RoleMention[];
  readonly inTitleCase: boolean;
  /** What the tagger takes it for, and how sure it is; nothing where only its capitals tell of a name. */
  readonly tagged?: { readonly type: NameType; readonly confidence: number };
}

/**
 * The tagger's names and the runs of capitalised words that it passed over. Runs with a title inside, such as "US
 * Secretary of State Mike Pompeo", are cut into "US" and, with its role, "Mike Pompeo".
 */
export function findNameCandidates(
  analysed: AnalysedText,
  runs: readonly NameRun[],
  names: readonly TaggedName[],
  places: Gazetteer,
): NameCandidate[] {
  const runAt = new Map<number, NameRun>();
  for (const run of runs) for (let i = run.firstToken; i < run.endToken; i++) runAt.set(i, run);
  const inside = new Map<NameRun, TaggedName[]>();
  const alone: TaggedName[] = [];
  for (const tagged of names) {
    const name = behindTitle(analysed, tagged, runAt.get(tagged.endToken - 1));
    const run = runAt.get(name.firstToken) ?? runAt.get(name.endToken - 1);
    if (run === undefined) alone.push(name);
    else inside.set(run, [...(inside.get(run) ?? []), name]);
  }
  const candidates = runs.flatMap((run) => {
    const parts = inside.get(run);
    const group = groupName(analysed.tokens, run);
    if (group !== undefined) return [taggedCandidate(analysed, group)];
    const cut = cutRun(analysed, run, parts ?? [], places);
    if (parts === undefined) return cut;
    const whole = cut.length === 1 && cut[0]?.first === run.firstToken && cut[0].end === run.endToken;
    if (!whole) return cut.map((candidate) => taggedBy(partyOf(analysed.tokens, candidate), parts));
    const body = wholeBody(analysed.tokens, run, parts);
    if (body !== undefined) return [taggedCandidate(analysed, body)];
    return joinParts(analysed.tokens, parts).map((part) => taggedCandidate(analysed, part));
  });
  return [...candidates, ...alone.map((name) => taggedCandidate(analysed, name))].sort((a, b) => a.first - b.first);
}

/** "Labour MP Sunita Rao": the tagger takes the party and the title into the name, which is the run behind them. */
function behindTitle({ tokens }: AnalysedText, name: TaggedName, last: NameRun | undefined): TaggedName {
  if (name.type !== "PER" || last === undefined || last.firstToken <= name.firstToken) return name;
  const title = titleBefore(tokens, last.firstToken, name.firstToken);
  return title === undefined ? name : { ...name, firstToken: last.firstToken };
}

function taggedCandidate(analysed: AnalysedText, name: TaggedName): NameCandidate {
  const candidate = plain(analysed, name.firstToken, name.endToken, name);
  return { ...candidate, tagged: { type: name.type, confidence: name.confidence } };
}

/** The part of the tagger's that ends with the candidate; of what stands before a title, the one that starts with it. */
function taggedBy(candidate: NameCandidate, parts: readonly TaggedName[]): NameCandidate {
  const part =
    parts.find((name) => name.endToken === candidate.end) ??
    parts.find((name) => name.firstToken === candidate.first && name.type !== "PER");
  return part === undefined ? candidate : { ...candidate, tagged: { type: part.type, confidence: part.confidence } };
}

/** "SNP MSP Ana Reis": letters before a title, which the tagger takes into the name, are those of a body. */
function partyOf(tokens: readonly Token[], candidate: NameCandidate): NameCandidate {
  const { first, end, inTitleCase } = candidate;
  const isShort = end - first === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first]?.text ?? "") && !inTitleCase;
  const isBefore = isShort && titleAt(tokens, end, end + 5)?.role !== undefined;
  return isBefore ? { ...candidate, tagged: { type: "ORG", confidence: sureOfGroups } } : candidate;
}

/** "General Assembly", "Duke University", "Major League": the tagger has the title in the name of something else. */
function isInBody(parts: readonly TaggedName[], title: Title): boolean {
  return parts.some(
    ({ type, firstToken, endToken }) =>
      type !== "PER" && type !== "GROUP" && firstToken <= title.firstToken && endToken > title.endToken,
  );
}

function cutRun(
  analysed: AnalysedText,
  run: NameRun,
  parts: readonly TaggedName[],
  places: Gazetteer,
): NameCandidate[] {
  const { tokens } = analysed;
  const candidates: NameCandidate[] = [];
  let start = run.firstToken;
  for (let i = run.firstToken; i < run.endToken; i++) {
    const title = titleAt(tokens, i, run.endToken);
    if (title === undefined || isInBody(parts, title) || !isTitleHere(tokens, run, title, i, places)) continue;
    const from = title.role === undefined ? i : roleStart(tokens, i, start);
    while (start < from && formerWords.has(tokens[start]?.lower ?? "")) start++;
    if (from > start) candidates.push(plain(analysed, start, from, run));
    const named = skipTitles(tokens, title, run.endToken);
    // "Secretary of the Air Force Ana Reis": the tagger tells what it is of from who it is.
    const behind = parts.filter(({ firstToken }) => firstToken > named.end);
    if (tokens[named.end]?.lower === "of" && behind.length > 0)
      return [...candidates, ...behind.map((part) => taggedCandidate(analysed, part))];
    if (named.end < run.endToken && /^\p{L}/u.test(tokens[named.end]?.text ?? "")) {
      candidates.push(
        titledName(analysed, named.titles, named.end, run, from > start ? spanOf(tokens, start, from) : undefined),
      );
    }
    return candidates;
  }
  const country = leadingPeople(tokens, run, places);
  if (country > run.firstToken) {
    candidates.push(plain(analysed, run.firstToken, country, run));
    start = country;
  }
  candidates.push(plain(analysed, start, run.endToken, run));
  return candidates;
}

/** "Prince", "Major", "Cook" at the end of a run is a surname unless something that holds a role stands before it. */
function isTitleHere(tokens: readonly Token[], run: NameRun, title: Title, i: number, places: Gazetteer): boolean {
  // "Justice and Development Party"
  if (tokens[title.endToken]?.lower === "and") return false;
  // "Investor AB"
  const behind = tokens.slice(title.endToken, run.endToken);
  if (behind.length > 0 && behind.every(isForm)) return false;
  if (isGivenName(tokens, run, title)) return false;
  if (i === run.firstToken) return title.endToken < run.endToken || title.role !== undefined;
  const before = tokens.slice(run.firstToken, i);
  const name = before.map((token) => token.text).join(" ");
  if (before.length === 0) return true;
  const isPlaceOrPeople = places.placesNamed(name).length > 0 || places.demonym(name) !== undefined;
  return title.endToken < run.endToken || isPlaceOrPeople || title.endToken - title.firstToken > 1;
}

/** "Dean Catchpole": a first name too, but before a first name and a surname, and where the text tells of a dean. */
function isGivenName(tokens: readonly Token[], run: NameRun, { firstToken, role = "" }: Title): boolean {
  const isName = givenTitles.has(role) && run.endToken - firstToken === 2;
  return isName && tokens[firstToken - 1]?.lower !== "the" && !tokens.some(({ text }) => text === role);
}

const givenTitles = new Set(["dean"]);

function skipTitles(tokens: readonly Token[], first: Title, end: number): { titles: readonly Title[]; end: number } {
  const titles = [first];
  let at = first.endToken;
  for (
    let next = titleAt(tokens, at, end);
    next !== undefined && next.endToken < end;
    next = titleAt(tokens, at, end)
  ) {
    titles.push(next);
    at = next.endToken;
  }
  return { titles, end: at };
}

/** "Russian Foreign Ministry" is one name, "Israeli Ehud Barak" is a people and a person. */
function leadingPeople(tokens: readonly Token[], run: NameRun, places: Gazetteer): number {
  for (const length of [2, 1]) {
    const end = run.firstToken + length;
    if (end >= run.endToken) continue;
    const words = tokens
      .slice(run.firstToken, end)
      .map((token) => token.text)
      .join(" ");
    const rest = tokens.slice(end, run.endToken);
    if (places.demonym(words) !== undefined && rest.length >= 2 && rest.every((token) => token.pos === "PROPN")) {
      const looksLikeBody = rest.some((token) => places.placesNamed(token.text).length > 0);
      if (!looksLikeBody && titleAt(tokens, end, run.endToken) !== undefined) return end;
    }
  }
  return run.firstToken;
}

function plain(analysed: AnalysedText, first: number, end: number, run: NameRun): NameCandidate {
  const { tokens } = analysed;
  const sentence = analysed.sentences[tokens[first]?.sentence ?? 0];
  const title = first === run.firstToken ? titleBefore(tokens, first, sentence?.firstToken ?? 0) : undefined;
  if (title === undefined || mayBeCompany(tokens, first, end, title)) {
    return { first, end, mentionFirst: first, titled: false, roles: [], inTitleCase: run.inTitleCase };
  }
  const opening = sentence?.firstToken ?? 0;
  const of = holderBefore(analysed, roleStart(tokens, title.firstToken, opening), opening);
  return {
    first,
    end,
    mentionFirst: first,
    titled: true,
    ...(title.gender !== undefined && { gender: title.gender }),
    roles: roleMentions(analysed, [title], of),
    inTitleCase: run.inTitleCase,
  };
}

/** "Its French rival Castell": a role that companies have too, before one word that is no first name, or "Castell NV". */
function mayBeCompany(tokens: readonly Token[], first: number, end: number, { role }: Title): boolean {
  if (end - first > 1 && isForm(tokens[end - 1])) return true;
  return end - first === 1 && companyRoles.has(role ?? "") && !isFirstName(tokens[first]?.text ?? "");
}

const companyRoles = new Set(
  "rival pollster partner competitor owner publisher sponsor supplier brewer builder developer operator producer".split(
    " ",
  ),
);

function titledName(
  analysed: AnalysedText,
  titles: readonly Title[],
  first: number,
  run: NameRun,
  of: Span | undefined,
): NameCandidate {
  const gender = titles.map((title) => title.gender).find((found) => found !== undefined);
  const opening = titles[0]?.firstToken ?? first;
  const sentence = analysed.sentences[analysed.tokens[opening]?.sentence ?? 0];
  const start = titles[0]?.role === undefined ? opening : roleStart(analysed.tokens, opening, run.firstToken);
  const holder = of ?? holderBefore(analysed, start, sentence?.firstToken ?? 0);
  return {
    first,
    end: run.endToken,
    mentionFirst: start,
    titled: true,
    ...(gender !== undefined && { gender }),
    roles: roleMentions(analysed, titles, holder),
    inTitleCase: run.inTitleCase,
  };
}

/** What the role is of: "North Korean official", "White House press secretary", "Trump's former attorney". */
function holderBefore(analysed: AnalysedText, titleFirst: number, sentenceStart: number): Span | undefined {
  const { tokens } = analysed;
  let i = titleFirst - 1;
  while (
    i >= sentenceStart &&
    (tokens[i]?.pos === "ADJ" || tokens[i]?.pos === "NOUN") &&
    !/^\p{Lu}/u.test(tokens[i]?.text ?? "")
  )
    i--;
  if (tokens[i]?.lower === "'s" || tokens[i]?.lower === "'") i--;
  const end = i + 1;
  while (
    i >= sentenceStart &&
    /^\p{Lu}/u.test(tokens[i]?.text ?? "") &&
    tokens[i]?.pos !== "DET" &&
    tokens[i]?.pos !== "PRON"
  )
    i--;
  return i + 1 < end ? spanOf(tokens, i + 1, end) : undefined;
}

function roleMentions(analysed: AnalysedText, titles: readonly Title[], of: Span | undefined): RoleMention[] {
  const { tokens, sentences } = analysed;
  const roles: RoleMention[] = [];
  for (const title of titles) {
    if (title.role === undefined) continue;
    const sentence = sentences[tokens[title.firstToken]?.sentence ?? 0];
    const first = roleStart(tokens, title.firstToken, sentence?.firstToken ?? 0);
    const span = spanOf(tokens, first, title.endToken);
    const before = tokens.slice(Math.max(0, first - 3), first).map((token) => token.lower);
    const former = before.some((word) => ["former", "ex", "ex-", "late", "then", "onetime"].includes(word));
    const role = first === title.firstToken ? title.role : `${roleText(tokens, first, title.firstToken)} ${title.role}`;
    // "Deputy Prime Minister": one role of two titles.
    if (roles.at(-1)?.start === span.start) roles.pop();
    roles.push({ ...span, role, former, ...(of !== undefined && { of }) });
  }
  return roles;
}

export function spanOf(tokens: readonly Token[], first: number, end: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
