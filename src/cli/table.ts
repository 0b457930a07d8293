import Table from "cli-table3";
import stringWidth from "string-width";

export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Which columns hold numbers. */
  readonly numeric?: readonly number[];
}

const borders = {
  top: "-",
  "top-mid": "+",
  "top-left": "+",
  "top-right": "+",
  bottom: "-",
  "bottom-mid": "+",
  "bottom-left": "+",
  "bottom-right": "+",
  left: "|",
  "left-mid": "+",
  mid: "-",
  "mid-mid": "+",
  right: "|",
  "right-mid": "+",
  middle: "|",
} as const;

const padding = 2;
const narrowest = 6;

/** Shows control characters instead of obeying them: an article must not drive the reader's terminal. */
function printable(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", "  ")
    .replace(/(?!\n)\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

const textWidth = (text: string): number => Math.max(...text.split("\n").map((line) => stringWidth(line)));

/** Takes what is too much from the widest column, again and again, so that short ones stay whole. */
function fit(wanted: readonly number[], available: number): readonly number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    const at = widths.indexOf(widest);
    const next = Math.max(narrowest, ...widths.filter((width) => width < widest));
    const cut = Math.min(excess, Math.max(1, Math.ceil((widest - next) / 2)));
    widths[at] = widest - cut;
    excess -= cut;
  }
  return widths;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The table library cuts a word that is wider than its column: broken here, nothing of it is lost. */
function breakWords(text: string, width: number): string {
  return text.replace(/\S+/gu, (word) => {
    if (stringWidth(word) <= width) return word;
    let broken = "";
    let used = 0;
    for (const { segment } of graphemes.segment(word)) {
      const wide = stringWidth(segment);
      if (used + wide > width) {
        broken += "\n";
        used = 0;
      }
      broken += segment;
      used += wide;
    }
    return broken;
  });
}

/** Rows between plain borders, long text wrapped to the width; ends with a line break. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, numeric = [] }: TableOptions,
): string {
  const shown = [head, ...rows].map((row) => row.map(printable));
  const wanted = head.map((_, column) => Math.max(...shown.map((row) => textWidth(row[column] ?? ""))));
  const widths = fit(wanted, width - 1 - head.length * (padding + 1));
  const cells = shown.map((row) => row.map((text, column) => breakWords(text, widths[column] ?? narrowest)));
  const wraps = cells.some((row) =>
    row.some((text, column) => textWidth(text) > (widths[column] ?? 0) || /\n/u.test(text)),
  );
  const [drawnHead = [], ...drawnRows] = cells;
  const table = new Table({
    head: drawnHead,
    chars: borders,
    style: { head: [], border: [], compact: !wraps },
    wordWrap: true,
    colWidths: widths.map((text) => text + padding),
    colAligns: head.map((_, column) => (numeric.includes(column) ? "right" : "left")),
  });
  table.push(...drawnRows);
  return `${table.toString()}\n`;
}
