import type { AnalysedText } from "../article/analysed-text.js";
import { partitionPoint } from "../model/partition-point.js";
import { overlaps, type Span } from "../model/span.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { CorefMention } from "./coref-mention.js";
import type { Quotation } from "../syntax/find-quotations.js";

/**
 * Sets for each mention in attributed words the mention that is their source, the nearest one around it, and whom a turn
 * speaks to; and which mentions are sources.
 */
export function findSpeakers(
  analysed: AnalysedText,
  tagged: TaggedText,
  quotations: readonly Quotation[],
  mentions: readonly CorefMention[],
): void {
  const { roles } = tagged;
  const sourceOfCue = new Map<number, number>();
  for (const [i, role] of roles.entries()) {
    if (role.label === "SRC" && role.link !== undefined && !sourceOfCue.has(role.link)) sourceOfCue.set(role.link, i);
  }
  for (const [i, role] of roles.entries()) {
    if (role.label === "CUE" && role.link !== undefined) sourceOfCue.set(i, role.link);
  }
  const contents: { span: Span; source: number }[] = [];
  const sourceMentions = new Map<number, number>();
  for (const role of roles) {
    const source = role.label === "CON" && role.link !== undefined ? sourceOfCue.get(role.link) : undefined;
    if (source === undefined) continue;
    let mention = sourceMentions.get(source);
    if (mention === undefined)
      sourceMentions.set(source, (mention = sourceMention(analysed.text, mentions, roles[source] as Span)));
    if (mention !== -1) contents.push({ span: role, source: mention });
  }
  for (const [cue, source] of sourceOfCue) markSource(analysed, mentions, roles[source] as Span, roles[cue] as Span);
  contents.sort((a, b) => a.span.start - b.span.start);
  const hearers = quotations.map(({ hearer }) => (hearer === undefined ? -1 : mentionOf(mentions, hearer)));
  const sentences = quotations.map(({ spans: [first] }) => first !== undefined && opensSentence(analysed.text, first));
  const spoken = speakersOfQuotations(analysed, quotations, contents, mentions);
  let at = 0;
  for (const [index, mention] of mentions.entries()) {
    while (at < contents.length && (contents[at]?.span.end ?? 0) <= mention.start) at++;
    const content = contents[at];
    const around = content !== undefined && overlaps(content.span, mention) ? content.source : -1;
    const spoke = mention.quotation === -1 ? -1 : (spoken[mention.quotation] ?? -1);
    mention.isSpoken = sentences[mention.quotation] === true;
    mention.hearer = hearers[mention.quotation] ?? -1;
    mention.source = spoke !== -1 && spoke !== index ? spoke : around !== index ? around : -1;
  }
}

/** Characters between a source and its cue, over "who beat Kim,". */
const longestAside = 150;

function markSource({ text }: AnalysedText, mentions: readonly CorefMention[], words: Span, cue: Span): void {
  const named = behindOpening(text, words);
  const longest = sourceMention(text, mentions, named);
  const index = nameBeside(text, mentions, longest, named) ?? longest;
  const source = mentions[index];
  if (source === undefined) return;
  source.isSource = true;
  const isAhead = cue.start >= words.end && cue.start - words.end < longestAside;
  const end = isAhead ? cue.start : words.end;
  for (let i = index + 1; (mentions[i]?.end ?? Infinity) <= end && mentions[i]?.sentence === source.sentence; i++)
    (mentions[i] as CorefMention).isBesideSource = true;
}

/** "Outside court, Ana Reis": the tagger takes what opens the sentence into the source. */
function behindOpening(text: string, { start, end }: Span): Span {
  const opening = /^(?:In|At|On|Outside|Inside|Near|Before|After|During|Behind|Across) [^,]+, /u.exec(
    text.slice(start, end),
  );
  return { start: start + (opening?.[0].length ?? 0), end };
}

/** "Ana Reis, the council's deputy chair," by the name, though the description is longer. */
function nameBeside(text: string, mentions: readonly CorefMention[], at: number, words: Span): number | undefined {
  const described = mentions[at];
  if (described?.kind !== "description") return undefined;
  const isBeside = ({ kind, type, start, end }: CorefMention): boolean => {
    if (kind !== "name" || type !== "person" || start < words.start || end > words.end) return false;
    if (end > described.start && start < described.end) return false;
    const between = end <= described.start ? text.slice(end, described.start) : text.slice(described.end, start);
    return /^,?\s*$/u.test(between);
  };
  const from = Math.max(0, at - 3);
  const found = mentions.slice(from, at + 4).findIndex(isBeside);
  return found === -1 ? undefined : from + found;
}

/** `He said: "She knows."`, not `he wanted "his life" back`. */
function opensSentence(text: string, { start, end }: Span): boolean {
  return /^[“„«"'‘]?\s*\p{Lu}/u.test(text.slice(start, end));
}

/** "Reis, who came with his secretary", "Reis, head of the bank": the name that opens the words, though more are others'. */
function sourceMention(text: string, mentions: readonly CorefMention[], words: Span): number {
  let first = partitionPoint(mentions, ({ start }) => start < words.start);
  while (mentions[first]?.start === words.start && mentions[first]?.kind !== "name") first++;
  const name = mentions[first];
  const rest = name?.start === words.start ? text.slice(name.end, words.end) : "";
  const isOpening = /^,? who\b/u.test(rest) || (name?.type === "person" && /^, \p{Ll}/u.test(rest));
  return isOpening ? first : mentionOf(mentions, words);
}

/** The mention that the words of a source are: the one that covers most of them. */
function mentionOf(mentions: readonly CorefMention[], words: Span): number {
  const first = partitionPoint(mentions, (mention) => mention.start < words.start - 200);
  let [best, share] = [-1, 0];
  for (let i = first; i < mentions.length && (mentions[i]?.start ?? 0) < words.end; i++) {
    const mention = mentions[i] as CorefMention;
    const both = Math.min(mention.end, words.end) - Math.max(mention.start, words.start);
    if (both <= 0) continue;
    const score = both / (Math.max(mention.end, words.end) - Math.min(mention.start, words.start));
    if (score > share) [best, share] = [i, score];
  }
  return best;
}

/** Each quotation's speaker by the contents that overlap it; one without takes that of its neighbour in the paragraph. */
function speakersOfQuotations(
  analysed: AnalysedText,
  quotations: readonly Quotation[],
  contents: readonly { readonly span: Span; readonly source: number }[],
  mentions: readonly CorefMention[],
): number[] {
  const speakers = quotations.map((quotation) => {
    if (quotation.speaker !== undefined) return mentionOf(mentions, quotation.speaker);
    const first = quotation.spans[0];
    const last = quotation.spans.at(-1);
    if (first === undefined || last === undefined) return -1;
    const content = contents[partitionPoint(contents, ({ span }) => span.end <= first.start)];
    return content !== undefined && content.span.start < last.end ? content.source : -1;
  });
  let p = 0;
  const paragraphs = quotations.map((quotation) => {
    const start = quotation.spans[0]?.start ?? 0;
    while (p < analysed.paragraphs.length && (analysed.paragraphs[p]?.end ?? 0) <= start) p++;
    return p;
  });
  for (let i = 1; i < speakers.length; i++)
    if (speakers[i] === -1 && paragraphs[i] === paragraphs[i - 1]) speakers[i] = speakers[i - 1] ?? -1;
  for (let i = speakers.length - 2; i >= 0; i--)
    if (speakers[i] === -1 && paragraphs[i] === paragraphs[i + 1]) speakers[i] = speakers[i + 1] ?? -1;
  return speakers;
}
