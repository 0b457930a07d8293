import type { AnalysedText, Token } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import { wordSet } from "../lexicon/words.js";
import { contains, slice, type Span } from "../model/span.js";
import { spanIndex } from "../model/span-index.js";
import type { TaggedRole } from "../tagger/tagged-text.js";
import type { Draft } from "./draft.js";
import { refused } from "./tagged-drafts.js";

/**
 * The tagger's drafts that tell a reader what somebody said or thinks, and those by rules that it does not see: what is
 * reported inside other reported words, quotations of which no other draft has words, and the clause beside a tag of
 * which it saw cue and source alone.
 */
export function mergeDrafts(
  analysed: AnalysedText,
  tagged: readonly Draft[],
  ruled: readonly Draft[],
  roles: readonly TaggedRole[],
): Draft[] {
  const byCue = spanIndex(ruled, (draft) => [draft.cue]);
  const isAgreed = (draft: Draft): boolean =>
    draft.subject !== undefined && byCue.overlapping(draft.cue).some((one) => haveSameWords(one, draft));
  const kept = tagged.filter((draft) => isTelling(analysed.tokens, draft) || isAgreed(draft));
  const index = spanIndex(tagged, (draft) => [...draft.spans, draft.cue]);
  const tags = spanIndex(tagsOf(roles), (cue) => [cue]);
  const others = ruled.filter((draft) => {
    const near = [draft.cue, ...draft.spans].flatMap((span) => index.overlapping(span));
    const isSeen = isClause(draft) && tags.overlapping(draft.cue).length > 0;
    const isDenied =
      isDenial(analysed.tokens, draft) && !refused.test(slice(analysed.text, draft.spans[0] ?? draft.cue));
    return near.length === 0 ? isSure(draft) || isSeen || isDenied : near.every((other) => isInside(draft, other));
  });
  return [...kept, ...others];
}

/** What verbs of saying stand behind or before without "that". */
const plainVerbs = wordSet("say tell think believe claim insist argue add warn admit promise");

function isClause({ method, cue }: Draft): boolean {
  return method === "tag-clause" || (method === "cue-clause" && plainVerbs.has(cue.lemma) && !cue.negated);
}

/** Set by hand: much the same words. */
const sharedWords = 0.7;

/** Rules that look at grammar alone found the words that the tagger is unsure of. */
function haveSameWords({ spans: [a, another] }: Draft, { spans: [b, other] }: Draft): boolean {
  if (a === undefined || b === undefined || another !== undefined || other !== undefined) return false;
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both > sharedWords * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The cues that the tagger links to a source and the source to them ("…, scientists have found, raising hopes that …"). */
function tagsOf(roles: readonly TaggedRole[]): readonly TaggedRole[] {
  return roles.filter(({ label, link }, i) => label === "CUE" && link !== undefined && roles[link]?.link === i);
}

/** The frames of quotations, of "that" and of "according to" err seldom. */
export function isSure(draft: Draft): boolean {
  return draft.quotations.length > 0 || draft.method === "cue-that" || draft.cue.lemma === "according to";
}

function isInside(draft: Draft, outer: Draft): boolean {
  return [draft.cue, ...draft.spans].every((part) => outer.spans.some((span) => contains(span, part)));
}

// Chosen on PolNeAR dev: what stays below is right less often than not.
const leastConfidence = 0.5;
const leastOfPhrases = 0.7;
/** Set by hand: who denies what stands right behind has hardly ever done anything else. */
const leastOfDenials = 0.3;

/** Words outside quotation marks need somebody who said them; a bare phrase ("the plan") tells little. */
function isTelling(tokens: readonly Token[], draft: Draft): boolean {
  if (draft.quotations.length > 0) return true;
  if (draft.subject === undefined) return false;
  if (isDenial(tokens, draft) && draft.confidence >= leastOfDenials) return true;
  if (draft.confidence < leastConfidence) return false;
  const cue = tokensOf(tokens, draft.cue);
  if (draft.cue.negated && !cue.some(isVerb)) return false;
  if (draft.spans.some((span) => tokensOf(tokens, span).some(isVerb))) return true;
  return draft.confidence >= leastOfPhrases && cue.at(-1)?.lower !== "about";
}

/** "Both deny wrongdoing", not "she was denied bail". */
function isDenial(tokens: readonly Token[], { cue, spans }: Draft): boolean {
  const words = tokensOf(tokens, cue);
  const isActive = words.every(({ lower }) => !/^(?:is|are|was|were|been|being|be)$/u.test(lower));
  return cue.lemma === "deny" && isActive && spans.some(({ start }) => start === cue.end + 1);
}

function isVerb(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

function tokensOf(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.slice(tokenAt(tokens, span.start), tokenAt(tokens, span.end));
}
