export interface CleanText {
  readonly text: string;
  /** Lines that are no part of the article, in their order. */
  readonly removed: readonly string[];
  /** Who wrote it, where a line near the top says so. */
  readonly author?: string;
}

const boilerplate: readonly RegExp[] = [
  /^advertisement$/iu,
  /^(?:story continues|continue reading|article continues)(?: below)?(?: the)?(?: advertisement)?\.?$/iu,
  /^(?:read|see|watch) (?:more|also|next)\b.{0,120}$/iu,
  /^(?:related|recommended|trending|most read|more from|you may also like)\b.{0,80}:?$/iu,
  /^(?:share|tweet|e-?mail|print|save|comments?)(?: (?:this|on)\b.{0,60})?$/iu,
  /^share (?:on )?(?:facebook|twitter|x|whatsapp|linkedin)\b.*$/iu,
  /^(?:sign up|subscribe|register) (?:for|to|now|here|today)\b.{0,160}$/iu,
  /^(?:follow|like) us on\b.{0,120}$/iu,
  /^(?:image|photo|picture|video) ?(?:copyright|credit|source|caption)?:? ?(?:getty|reuters|afp|ap|epa|pa)?(?: images)?$/iu,
  /^(?:©|\(c\)|copyright) ?.{0,120}$/iu,
  /^all rights reserved\.?$/iu,
  /^(?:this (?:site|website) uses|we use) cookies\b.{0,200}$/iu,
];

const bylinePattern =
  /^(?:By|BY) ((?:\p{Lu}[\p{L}.'’-]*)(?: (?:(?:and|de|van|von|der|den|bin|al) )*\p{Lu}[\p{L}.'’-]*){1,5})$/u;

/**
 * The clean text that all offsets refer to: line ends as `\n`, no byte order mark, no invisible or trailing characters,
 * at most one blank line between paragraphs, hard-wrapped lines joined, the byline and lines of boilerplate taken out.
 */
export function cleanText(raw: string): CleanText {
  const lines = raw
    .replace(/\r\n?|\u2028|\u2029|\v|\f/gu, "\n")
    .replace(/[\t\u00a0\u2002-\u200a\u202f\u205f\u3000]/gu, " ")
    .replace(/[\ufeff\u200b\u200e\u200f\u2060\u00ad]|(?!\n)\p{Cc}/gu, "")
    .toWellFormed()
    .split("\n")
    .map((line) => line.trim());
  const removed = lines.filter((line) => boilerplate.some((pattern) => pattern.test(line)));
  const byline = lines
    .filter((line) => line !== "")
    .slice(0, 3)
    .find((line) => bylinePattern.test(line));
  const kept = lines.filter((line) => !removed.includes(line) && line !== byline);
  const text = joinWrapped(kept)
    .replace(/ {2,}/gu, " ")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const author = byline === undefined ? undefined : bylinePattern.exec(byline)?.[1];
  return author === undefined ? { text, removed } : { text, removed, author };
}

/** Joins the lines of blocks that were wrapped at a fixed width (each line full but the last). */
function joinWrapped(lines: readonly string[]): string {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  if (blocks.filter((block) => block.length > 0).length < 2 && !isWrapped(blocks[0] ?? [])) return lines.join("\n");
  return blocks.map((block) => (isWrapped(block) ? block.join(" ") : block.join("\n"))).join("\n\n");
}

function isWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1);
  const width = Math.max(0, ...block.map((line) => line.length));
  return full.length > 0 && width >= 50 && width <= 100 && full.every((line) => line.length > width - 16);
}
