/** A labelled run of words: half-open word indexes. */
export interface LabelSpan {
  readonly firstWord: number;
  readonly endWord: number;
  readonly label: string;
}

/** The runs that `B I` or `B I E S` labels mark, in order. */
export function labelSpans(labels: readonly string[]): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  let open: { first: number; name: string } | undefined;
  for (let i = 0; i <= labels.length; i += 1) {
    const label = labels[i] ?? "O";
    const part = label.charAt(0);
    const name = label.slice(2);
    if (open !== undefined && (part === "O" || part === "B" || part === "S" || name !== open.name)) {
      spans.push({ firstWord: open.first, endWord: i, label: open.name });
      open = undefined;
    }
    if (part !== "O") open ??= { first: i, name };
  }
  return spans;
}
