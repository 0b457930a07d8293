import type { AnalysedText, Token } from "../article/analysed-text.js";
import { organizationNouns } from "../lexicon/names.js";
import { wordSet } from "../lexicon/words.js";
import type { SpanIndex } from "../model/span-index.js";
import type { Span } from "../model/span.js";
import type { Subject } from "../syntax/find-cues.js";
import type { ResolvedSource, SpeakingMention } from "./source.js";

/** Nouns for a body that is named behind them: "the port's biggest lender, Banco Sorel". */
const bodyNouns = wordSet(`
  shareholder owner maker rival competitor partner publisher producer exporter importer provider creditor parent
  subsidiary landlord employer sponsor contractor giant group institute federation association alliance commission
`);

/** Who can be named behind a comma: people, and behind a noun for a body bodies as well. */
function mayBeApposed(head: Token, { label, mention }: SpeakingMention): boolean {
  if (mention.kind !== "name") return false;
  if (label !== "Organization") return label === "Person";
  return [bodyNouns, organizationNouns].some((nouns) => nouns.has(head.lemma) || nouns.has(head.lower));
}

/** "its chairman, Jon Eide" as a whole: the name behind a comma, with nothing but a role before it. */
export function apposedName(
  analysed: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  words: Span,
  head: Token,
): ResolvedSource | undefined {
  const found = mentions.overlapping(words).find((speaking) => {
    const { mention } = speaking;
    if (!mayBeApposed(head, speaking)) return false;
    if (mention.start <= words.start || mention.end > words.end) return false;
    const before = analysed.text.slice(words.start, mention.start);
    const between = before.slice(before.indexOf(",") + 1);
    return before.includes(",") && !/[,;:]|\b(?:of|for|by|to|with|and|who|whose|that|which)\b/u.test(between);
  });
  return found === undefined
    ? undefined
    : { kind: "entities", speakers: [{ entity: found.entity, words }], mention: found.mention };
}

/** "its chairman, Jon Eide" and "Her rival, the party leader Lars Aakre": the name behind the comma. */
export function namedBeside(
  analysed: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  subject: Subject,
  head: Token,
): ResolvedSource | undefined {
  const { tokens } = analysed;
  const comma = tokens[subject.endToken];
  if (comma?.text !== ",") return undefined;
  let end = subject.endToken + 1;
  while (
    end < subject.endToken + 9 &&
    tokens[end]?.sentence === comma.sentence &&
    !/^[,.;:]$/u.test(tokens[end]?.text ?? "")
  )
    end++;
  const last = tokens[end - 1];
  if (last === undefined || !/^[,.]$/u.test(tokens[end]?.text ?? "")) return undefined;
  const found = mentions
    .overlapping(last)
    .find(
      (speaking) =>
        mayBeApposed(head, speaking) && speaking.mention.end === last.end && speaking.mention.start >= comma.end,
    );
  if (found === undefined) return undefined;
  const { entity, mention } = found;
  return {
    kind: "entities",
    speakers: [{ entity, words: { start: mention.start, end: mention.end } }],
    mention,
  };
}

const naming =
  /\b(?:identified|named|known|(?:gave|giving) (?:his|her|their) (?:first |last )?name) (?:only |just |simply )?as $/u;

/** "One of those arrested, who gave his name only as Fergus,": Fergus. */
export function namedAs(text: string, mentions: SpanIndex<SpeakingMention>, words: Span): ResolvedSource | undefined {
  const found = mentions
    .overlapping(words)
    .find(
      ({ label, mention }) =>
        label === "Person" && mention.kind === "name" && naming.test(text.slice(words.start, mention.start)),
    );
  return found === undefined
    ? undefined
    : { kind: "entities", speakers: [{ entity: found.entity, words }], mention: found.mention };
}

/**
 * "Denise Reis, 55, who denied it": whom the words before "who" name, where nothing else tells whose relative clause it
 * is; "Tom Bell and Denise Reis, who both deny it" both of them.
 */
export function namedBeforeWho(
  { tokens, text }: AnalysedText,
  mentions: SpanIndex<SpeakingMention>,
  { start, end, head: at }: Subject,
  head: Token,
): ResolvedSource | undefined {
  const isBoth = head.lower === "both" && tokens[at - 1]?.lower === "who";
  if (head.lower !== "who" && !isBoth) return undefined;
  let before = isBoth ? at - 2 : at - 1;
  if (tokens[before]?.text === ",") before--;
  if (tokens[before]?.pos === "NUM" && tokens[before - 1]?.text === ",") before -= 2;
  const last = tokens[before];
  if (last === undefined || last.sentence !== head.sentence) return undefined;
  const isName = ({ label, mention }: SpeakingMention): boolean => label !== "Place" && mention.kind === "name";
  const found = mentions.overlapping(last).find((one) => isName(one) && one.mention.end === last.end);
  if (found === undefined) return undefined;
  const words = { start, end };
  const link = /(?:, \d{1,2},?)? and $/u.exec(text.slice(0, found.mention.start))?.index ?? -1;
  const other =
    isBoth && link > 0
      ? mentions.overlapping({ start: link - 1, end: link }).find((one) => isName(one) && one.mention.end === link)
      : undefined;
  if (isBoth && other === undefined) return undefined;
  const speakers = [...(other === undefined ? [] : [other]), found].map(({ entity }) => ({ entity, words }));
  return { kind: "entities", speakers, mention: found.mention };
}

/** Nouns behind the name of a body that say what it is. */
const kinds = wordSet(`
  newspaper daily weekly tabloid magazine fanzine newsletter broadcaster website channel radio television tv party union
  charity
`);

/** "The Hibs Voice fanzine", "the Unite union": the body that is named before the noun. */
export function bodyOfKind(
  text: string,
  mentions: SpanIndex<SpeakingMention>,
  words: Span,
  head: Token,
): ResolvedSource | undefined {
  if (!kinds.has(head.lower)) return undefined;
  const found = mentions
    .overlapping(words)
    .find(
      ({ label, mention }) =>
        label === "Organization" &&
        mention.kind === "name" &&
        /^ (?:\p{Ll}+ )?$/u.test(text.slice(mention.end, head.start)),
    );
  return found === undefined
    ? undefined
    : { kind: "entities", speakers: [{ entity: found.entity, words }], mention: found.mention };
}
