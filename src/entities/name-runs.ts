import type { AnalysedText, Sentence, Token } from "../article/analysed-text.js";
import { directionWords, eventWords, groupOpeners, noNames, organizationWords } from "../lexicon/names.js";
import { hasOfPhrase, isAnd, isBodyForTwo, isField, opensFields } from "./fields-of-bodies.js";
import { isFirstName } from "./first-names.js";
import { isJointBody } from "./joint-bodies.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { honorifics, humanNouns, roleNouns, titlePhrases } from "../lexicon/roles.js";
import { wordSet } from "../lexicon/words.js";

/** A maximal run of capitalised words, as a half-open range of token indexes. */
export interface NameRun {
  readonly firstToken: number;
  readonly endToken: number;
  /** In a headline, where capitals tell nothing. */
  readonly inTitleCase: boolean;
}

const particles = wordSet("de da di del della van von der den ter bin ibn al el la las los le dos du y af av zu");
/** "al", and as it sounds before some letters. */
export const arabicArticles = wordSet("al el ul ad an ar as ash at az");
const bodyWords = wordSet(
  "association union party federation alliance league society club council institute fund hospital",
);
const companyForms = /^(?:Inc|Ltd|LLC|LLP|LP|PLC|Corp)\.?$/u;
/** What is named after a saint. */
const siteWords = wordSet(`
  hospital church cathedral chapel abbey school college university park square hall bridge hospice parish cemetery day
  academy infirmary basilica monastery convent
`);
/** Bodies that are for something; clubs, papers and companies are not. */
const bodiesFor = wordSet(`
  association union party federation alliance league society council institute fund foundation charity movement front
  coalition committee commission board department ministry office bureau agency authority campaign centre centres center centers school
  college academy laboratory court trust organization organisation service network
`);
const aims = wordSet(
  "exploration protection prevention promotion advancement preservation study future rights history welfare friends defence defense",
);
const openers = wordSet("\" “ ‘ ' ( [ : - – — •");

/** The runs of capitalised words of a text, in its order. */
export function findNameRuns(analysed: AnalysedText): NameRun[] {
  const lowerWords = new Set(
    analysed.tokens.filter((token) => /^\p{Ll}/u.test(token.text)).map((token) => token.lower),
  );
  const runs = analysed.sentences.flatMap((sentence) => {
    const inTitleCase = isTitleCase(analysed.tokens, sentence);
    return runsOfSentence(analysed.tokens, sentence, lowerWords, inTitleCase);
  });
  const words = runs.map((run) => lowerWordsOf(analysed.tokens, run.firstToken, run.endToken));
  return runs.map((run, index) => withoutOpening(analysed, run, index, words));
}

function lowerWordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");
}

/** "Cheerful Kim": the capital of a sentence's first word joins it to a name that stands alone or at the end elsewhere. */
function withoutOpening(analysed: AnalysedText, run: NameRun, index: number, words: readonly string[]): NameRun {
  const { tokens, sentences } = analysed;
  const first = tokens[run.firstToken];
  const sentence = sentences[first?.sentence ?? 0];
  if (first === undefined || run.firstToken !== sentence?.firstToken || run.endToken - run.firstToken < 2) return run;
  if (
    isFirstName(first.text) ||
    honorifics.has(first.lower.replace(/\.$/u, "")) ||
    tokens[run.firstToken + 1]?.text === "-"
  )
    return run;
  const whole = words[index];
  const rest = lowerWordsOf(tokens, run.firstToken + 1, run.endToken);
  const second = tokens[run.firstToken + 1];
  const named = run.endToken - run.firstToken >= 3 && second !== undefined && isFirstName(second.text);
  if (
    named &&
    ["ADJ", "PROPN", "NOUN", "VERB"].includes(first.pos) &&
    !organizationWords.has(tokens[run.endToken - 1]?.lower ?? "")
  ) {
    if (!roleNouns.has(first.lower) && second.text.length > 2) return { ...run, firstToken: run.firstToken + 1 };
  }
  const known = words.some((other, i) => i !== index && (other === rest || other.startsWith(`${rest} `)));
  const again = words.some((other, i) => i !== index && other === whole);
  return known && !again && !roleNouns.has(first.lower) ? { ...run, firstToken: run.firstToken + 1 } : run;
}

function runsOfSentence(
  tokens: readonly Token[],
  sentence: Sentence,
  lowerWords: ReadonlySet<string>,
  inTitleCase: boolean,
): NameRun[] {
  const runs: NameRun[] = [];
  let i = sentence.firstToken;
  while (i < sentence.endToken) {
    if (!startsName(tokens, i, sentence, lowerWords)) {
      i++;
      continue;
    }
    const end = endOfRun(tokens, i, sentence);
    runs.push({ firstToken: i, endToken: end, inTitleCase });
    i = end;
  }
  return runs;
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\d+\p{Lu}/u.test(token.text);
}

function startsName(tokens: readonly Token[], i: number, sentence: Sentence, lowerWords: ReadonlySet<string>): boolean {
  const token = tokens[i];
  if (token === undefined || !isCapitalised(token) || noNames.has(token.lower)) return false;
  if (directionWords.has(token.lower) && !isCapitalised(tokens[i + 1])) return false;
  const before = i > sentence.firstToken ? tokens[i - 1] : undefined;
  const telling = before !== undefined && !openers.has(before.text);
  if (telling) return token.pos !== "PRON" && !(token.pos === "DET" && token.lower === "the");
  if (opensTitle(tokens, i) || opensBodyForTwo(tokens, i, sentence)) return true;
  // At the start of a sentence or quotation every word has a capital.
  if (isFirstName(token.text) && token.pos !== "PRON" && isCapitalised(tokens[i + 1])) return true;
  // "FURY as boss quits", but "OSLO, Norway" and "PARIS — …".
  if (/^\p{Lu}{4,}$/u.test(token.text) && /^\p{Ll}/u.test(tokens[i + 1]?.text ?? "")) return false;
  if (["DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "ADV", "INTJ"].includes(token.pos)) return false;
  if (token.pos === "PROPN") return !lowerWords.has(token.lower) || isCapitalised(tokens[i + 1]);
  const next = tokens[i + 1];
  if (next?.pos === "PROPN" && isCapitalised(next)) return !lowerWords.has(token.lower) || humanNouns.has(token.lower);
  return token.pos === "NOUN" && !lowerWords.has(token.lower) && !humanNouns.has(token.lemma) && next?.pos === "VERB";
}

/** "Secretary of Defense Ana Reis" */
function opensTitle(tokens: readonly Token[], i: number): boolean {
  const words = tokens.slice(i, i + 4).map((token) => token.lower);
  const length = words[2] === "the" ? 4 : 3;
  return (
    words[1] === "of" &&
    isCapitalised(tokens[i + length - 1]) &&
    titlePhrases.includes(words.slice(0, length).join(" "))
  );
}

/** "Food and Drink Federation" */
function opensBodyForTwo(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  return isField(tokens[i]) && isAnd(tokens[i + 1]) && isBodyForTwo(tokens, i, endOfCapitals(tokens, i + 2, sentence));
}

function endOfRun(tokens: readonly Token[], start: number, sentence: Sentence): number {
  let end = start + 1;
  while (end < sentence.endToken) {
    const extension = extend(tokens, start, end, sentence);
    if (extension === undefined) break;
    end = extension;
  }
  return end;
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.glued && /^[-–]$/u.test(token.text);
}

/** Behind the hyphen of "Trump-era", where "Ban Ki-moon" goes on. */
const noSyllables = wordSet("led era like made born wide free only plus area bred type size rule held run ally fan");

/** The end of a name with the rest of a hyphenated word, Jong-un, Al-Shabaab, A/S; but not "Trump-era" or "U.S.-led". */
export function hyphenatedEnd(tokens: readonly Token[], end: number): number {
  const next = tokens[end + 1];
  const isForm = tokens[end]?.text === "/" && legalForms.has(`${tokens[end - 1]?.lower ?? ""}/${next?.lower ?? ""}`);
  if (isForm && tokens[end]?.glued === true && next?.glued === true) return end + 2;
  if (!isHyphen(tokens[end]) || next?.glued !== true || !/^\p{L}/u.test(next.text)) return end;
  // "Newcastle-under-Lyme"
  const goesOn = next.text.length <= 4 || (isHyphen(tokens[end + 2]) && isCapitalised(tokens[end + 3]));
  return isCapitalised(next) || (goesOn && !noSyllables.has(next.lower)) ? end + 2 : end;
}

/** "van der Meulen", "de la Cruz": the token behind the particles. */
function behindParticles(tokens: readonly Token[], first: number): number {
  let at = first;
  while (at < first + 3 && particles.has(tokens[at]?.lower ?? "")) at++;
  return at;
}

/** The end of the run with the next word of the name in it, or nothing where the name ends here. */
function extend(tokens: readonly Token[], start: number, end: number, sentence: Sentence): number | undefined {
  const token = tokens[end];
  const next = end + 1 < sentence.endToken ? tokens[end + 1] : undefined;
  const last = tokens[end - 1];
  if (token === undefined || last === undefined) return undefined;
  const hyphenated = hyphenatedEnd(tokens, end);
  if (hyphenated > end) return hyphenated;
  if (isHyphen(token)) return undefined;
  if (/^['’]s?$/u.test(token.text) && token.glued && isCapitalised(next)) {
    // "St James' Park", "St Mary's Hospital"
    const isSaint = /^(?:st\.?|saint)$/u.test(tokens[start]?.lower ?? "") && siteWords.has(next?.lower ?? "");
    // "Ana Reis's Liberal Alliance" is a person and a party.
    const isMany = /(?:men|people|children|s)$/u.test(last.lower);
    const isPerson = end - start >= 2 && !isMany && isFirstName(tokens[start]?.text ?? "");
    return isSaint ? end + 2 : isPerson ? undefined : bodyBehind(tokens, end + 1, sentence);
  }
  // "Brightwell Energy, Inc."
  if (token.text === "," && isCapitalised(next) && companyForms.test(next?.text ?? "")) return end + 2;
  if (opensFields(tokens, end) && hasOfPhrase(tokens, start, end)) return end + 2;
  if (token.glued && last.text !== "." && !/^\p{Lu}/u.test(token.text)) return undefined;
  if (isCapitalised(token)) return noNames.has(token.lower) && !isSurname(last, token, next) ? undefined : end + 1;
  if (token.text === "&" && isCapitalised(next)) return end + 2;
  const behind = behindParticles(tokens, end);
  if (behind > end && behind < sentence.endToken && isCapitalised(tokens[behind])) return behind + 1;
  // "Haidar al-Saadi"
  if (arabicArticles.has(token.text) && isHyphen(next) && isCapitalised(tokens[end + 2])) return end + 3;
  // "Society for the Protection of Birds"
  if (token.lower === "of" && aims.has(last.lower)) {
    if (isCapitalised(next)) return end + 2;
    if (next?.lower === "the" && isCapitalised(tokens[end + 2]) && end + 2 < sentence.endToken) return end + 3;
  }
  const goesOn = token.lower === "of" || (token.lower === "for" && bodiesFor.has(last.lower));
  if (goesOn && isConnectable(tokens, start, end)) {
    if (isCapitalised(next)) return end + 2;
    const afterNext = tokens[end + 2];
    if (next?.lower === "the" && isCapitalised(afterNext) && end + 2 < sentence.endToken) return end + 3;
  }
  if (opensGroup(tokens, start, end, sentence) && /^(?:of|for|against|without|in)$/u.test(token.lower)) {
    const the = next?.lower === "the" ? 1 : 0;
    if (isCapitalised(tokens[end + 1 + the]) && end + 1 + the < sentence.endToken) return end + 2 + the;
  }
  // "FBI Special Agent in Charge Ana Reis"
  if (last.text === "Agent" && token.lower === "in" && next?.text === "Charge") return end + 2;
  if (!isAnd(token) || next === undefined || !isCapitalised(next)) return undefined;
  const isFirm = /^(?:sons|daughters|brothers|partners|associates|co|company)$/u.test(next.lower) && end - start <= 2;
  return isFirm ||
    isBodyForTwo(tokens, start, endOfCapitals(tokens, end + 1, sentence)) ||
    isJointBody(tokens, start, endOfCapitals(tokens, end + 1, sentence)) ||
    (isField(next) && hasOfPhrase(tokens, start, end))
    ? end + 2
    : undefined;
}

/** "Theresa May", "Mrs May", but "told Ana May 5 was too late". */
function isSurname(before: Token, { text }: Token, next: Token | undefined): boolean {
  const isBesideName = isFirstName(before.text) || honorifics.has(before.lower.replace(/\.$/u, ""));
  return isBesideName && datedSurnames.has(text) && !/^\d/u.test(next?.text ?? "");
}

/** Words of the calendar and names of languages that people bear as surnames. */
const datedSurnames = new Set(["April", "August", "English", "March", "May", "Spring", "Summer", "Winter"]);

/** "Women in Mining", "Friends of the River"; not at the start of a sentence, where every word has a capital. */
function opensGroup(tokens: readonly Token[], start: number, end: number, sentence: Sentence): boolean {
  return end === start + 1 && start > sentence.firstToken && groupOpeners.has(tokens[start]?.lower ?? "");
}

/** "Bergen Fishermen's Association": a possessive is part of the name where a word for a body ends it. */
function bodyBehind(tokens: readonly Token[], from: number, sentence: Sentence): number | undefined {
  let end = from;
  while (end < sentence.endToken && isCapitalised(tokens[end])) end++;
  const last = tokens[end - 1]?.lower ?? "";
  return end - from <= 3 && bodyWords.has(last) ? end : undefined;
}

function endOfCapitals(tokens: readonly Token[], from: number, sentence: Sentence): number {
  let end = from;
  while (end < sentence.endToken && isCapitalised(tokens[end])) end++;
  return end;
}

/** Only the name of a body, an event or a title goes on with "of". */
function isConnectable(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(start, end).map((token) => token.lower);
  const last = words.at(-1) ?? "";
  if (legalForms.has(last)) return false;
  const connecting = [
    "states",
    "republic",
    "kingdom",
    "duke",
    "prince",
    "princess",
    "duchess",
    "isle",
    "gulf",
    "statue",
  ];
  return (
    organizationWords.has(last) ||
    eventWords.has(last) ||
    connecting.includes(last) ||
    titlePhrases.some((phrase) => phrase.startsWith(`${last} of `))
  );
}

export function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  const words = tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => /^\p{L}/u.test(token.text));
  const content = words.filter((token) => token.text.length > 3);
  if (content.length < 4) return false;
  // A sentence full of names still has a noun or a verb in lower case.
  const isContent = (token: Token): boolean =>
    token.pos === "VERB" || (["NOUN", "ADJ"].includes(token.pos) && token.text.length > 3);
  if (words.some((token) => isContent(token) && /^\p{Ll}/u.test(token.text))) return false;
  const capitals = content.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return capitals / content.length >= 0.8;
}
