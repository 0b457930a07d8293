import type { AnalysedText } from "../article/analysed-text.js";
import { asked } from "../coreference/bound-pronouns.js";
import { overlaps } from "../model/span.js";
import type { Subject } from "../syntax/find-cues.js";
import type { NounPhrase } from "../syntax/noun-phrases.js";
import { cueMeaning } from "./cue-mode.js";
import type { Attribution } from "./tagged-attributions.js";

/** "Told that the club was for sale, Reis laughed." */
export function opensHeard({ tokens, sentences }: Pick<AnalysedText, "tokens" | "sentences">, at: number): boolean {
  return asked.test(tokens[sentences[at]?.firstToken ?? -1]?.lower ?? "");
}

/**
 * `Told that the club was for sale, Reis laughed. "No way."`: nobody is known to have told it; of what the tagger gives
 * to "Told", what stands in later sentences is what Reis answers.
 */
export function apartFromHeard(
  analysed: AnalysedText,
  phraseAt: ReadonlyMap<number, NounPhrase>,
  attribution: Attribution,
): readonly Attribution[] {
  const { cue, contents, confidence, seen } = attribution;
  const home = analysed.sentences[cue.sentence];
  if (home?.firstToken !== cue.firstToken || !opensHeard(analysed, cue.sentence)) return [attribution];
  const told = contents.filter((content) => overlaps(content, home));
  const answer = contents.filter((content) => content.start >= home.end);
  const signs = { content: seen.content, cue: seen.cue, agreed: false, apart: false };
  const main = answer.length === 0 ? undefined : mainClause(analysed, phraseAt, cue.sentence);
  const others = main === undefined ? [] : [{ ...main, contents: answer, confidence, seen: signs }];
  return told.length === 0 ? others : [{ cue, contents: told, confidence, seen: signs }, ...others];
}

/** "Reis laughed": the subject behind a comma, and its verb for the cue. */
function mainClause(
  { tokens, sentences }: AnalysedText,
  phraseAt: ReadonlyMap<number, NounPhrase>,
  sentence: number,
): { cue: Attribution["cue"]; source: Subject } | undefined {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {};
  for (let comma = firstToken + 1; comma < endToken - 2; comma++) {
    if (tokens[comma]?.text !== ",") continue;
    const first = comma + 1;
    const pronoun = tokens[first]?.pos === "PRON" ? { endToken: first + 1, head: first } : undefined;
    const phrase = phraseAt.get(first) ?? pronoun;
    const verb = phrase?.endToken ?? endToken;
    const [opening, last, said] = [tokens[first], tokens[verb - 1], tokens[verb]];
    if (phrase === undefined || opening === undefined || last === undefined || said?.pos !== "VERB") continue;
    const cue = { start: said.start, end: said.end, verb, firstToken: verb, endToken: verb + 1, lemma: said.lemma };
    return {
      cue: { ...cue, ...cueMeaning(tokens, verb, verb + 1), sentence },
      source: { start: opening.start, end: last.end, firstToken: first, endToken: verb, head: phrase.head },
    };
  }
  return undefined;
}
