import type { Token } from "../article/analysed-text.js";
import { legalForms } from "../lexicon/legal-forms.js";
import { companyWords, groupOpeners, organizationWords } from "../lexicon/names.js";
import { isBodyForTwo, isFirm } from "./fields-of-bodies.js";
import { isJointBody } from "./joint-bodies.js";
import type { NameRun } from "./name-runs.js";
import type { TaggedName } from "./tagged-names.js";

/**
 * "Society for the Protection of Birds", "Ministry of Health and Welfare": the tagger names the capitals of such a name,
 * or only its head; the whole run is one name where its head is a word for a body.
 */
export function wholeBody(
  tokens: readonly Token[],
  run: NameRun,
  parts: readonly TaggedName[],
): TaggedName | undefined {
  const [head] = parts;
  const words = tokens.slice(run.firstToken, run.endToken);
  const isOfTwo = [isBodyForTwo, isJointBody].some((test) => test(tokens, run.firstToken, run.endToken));
  if (!run.inTitleCase && head !== undefined && isOfTwo) return { ...run, type: "ORG", confidence: head.confidence };
  const link = words.findIndex(({ lower }) => /^(?:of|for|and|&)$/u.test(lower));
  if (run.inTitleCase || head === undefined) return undefined;
  // "Front for the Defence of the River": the tagger names what it is for.
  if (opensBody(tokens.slice(run.firstToken, head.firstToken)))
    return { ...run, type: "ORG", confidence: head.confidence };
  // "Investor AB": no name is a legal form alone.
  if (head.endToken - head.firstToken === 1 && isForm(tokens[head.firstToken]))
    return { ...run, type: "ORG", confidence: head.confidence };
  if (head.firstToken !== run.firstToken) return undefined;
  // "Marlow Foods", "Minera Altiplano SA": the tagger left the last word out.
  const rest = tokens.slice(head.endToken, run.endToken);
  if (rest.length > 0 && rest.every((token) => companyWords.has(token.lower) || isForm(token)))
    return { ...head, type: "ORG", endToken: run.endToken };
  // "St Mary's Hospital": the run has the possessive in it, the tagger's name ends before it.
  if (rest.length === 2 && /^['’]s?$/u.test(rest[0]?.text ?? "") && rest[1] !== undefined)
    return { ...head, type: organizationWords.has(rest[1].lower) ? "ORG" : head.type, endToken: run.endToken };
  if (link < 1) return undefined;
  const before = words[link - 1]?.lower ?? "";
  const isBody = organizationWords.has(before) || isFirm(words);
  if (!isBody || (head.type !== "ORG" && !isFirm(words))) return undefined;
  return { ...head, type: "ORG", endToken: run.endToken };
}

/** "AB" of "Investor AB" */
export const isForm = (token: Token | undefined): boolean => legalForms.has(token?.lower ?? "");

/** "Front for the" */
function opensBody(words: readonly Token[]): boolean {
  const link = words.findIndex(({ lower }) => lower === "for");
  const isLast = link === words.length - 1 || (link === words.length - 2 && words.at(-1)?.lower === "the");
  return link > 0 && isLast && organizationWords.has(words[link - 1]?.lower ?? "");
}

/** "Reporters Without Borders", "Women in Mining": the tagger often passes over them. */
export function groupName(tokens: readonly Token[], run: NameRun): TaggedName | undefined {
  const [first, second] = tokens.slice(run.firstToken, run.endToken);
  const isGroup = groupOpeners.has(first?.lower ?? "") && /^(?:of|for|against|without|in)$/u.test(second?.lower ?? "");
  return isGroup && !run.inTitleCase ? { ...run, type: "ORG", confidence: sureOfGroups } : undefined;
}

/** Set by hand: what looks so is rarely anything else. */
export const sureOfGroups = 0.8;
