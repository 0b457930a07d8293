import { contradictionOf, type Contradiction } from "./contradiction.js";
import { duplicateOf, type Duplicate } from "./duplicate.js";
import type { AnyEcho, ArticleEcho, StatementEcho } from "./echo.js";
import { repeatOf, type Repeat } from "./repeat.js";

export type EchoRelation =
  | { readonly type: "REPEATS"; readonly from: StatementEcho; readonly to: StatementEcho; readonly found: Repeat }
  | {
      readonly type: "CONTRADICTS";
      readonly from: StatementEcho;
      readonly to: StatementEcho;
      readonly found: Contradiction;
    }
  | { readonly type: "DUPLICATE_OF"; readonly from: ArticleEcho; readonly to: ArticleEcho; readonly found: Duplicate };

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** Of the statements of the earliest article that has the words, the one with most of them. */
function earliestRepeat(later: StatementEcho, candidates: readonly StatementEcho[]): EchoRelation | undefined {
  let best: Extract<EchoRelation, { type: "REPEATS" }> | undefined;
  for (const to of candidates) {
    if (best !== undefined && best.to.rank !== to.rank) break;
    const found = repeatOf(later, to);
    if (found !== undefined && found.similarity > (best?.found.similarity ?? 0)) {
      best = { type: "REPEATS", from: later, to, found };
    }
  }
  return best;
}

function relateStatement(later: StatementEcho, candidates: readonly StatementEcho[]): EchoRelation | undefined {
  const repeated = earliestRepeat(later, candidates);
  if (repeated !== undefined) return repeated;
  for (const to of candidates) {
    const found = contradictionOf(later, to);
    if (found !== undefined) return { type: "CONTRADICTS", from: later, to, found };
  }
  return undefined;
}

function relateArticle(later: ArticleEcho, candidates: readonly ArticleEcho[]): EchoRelation | undefined {
  for (const to of candidates) {
    const found = duplicateOf(later, to);
    if (found !== undefined) return { type: "DUPLICATE_OF", from: later, to, found };
  }
  return undefined;
}

/**
 * What ties a statement or an article to an earlier one of another article. A statement that repeats an earlier one
 * contradicts nothing itself: what it repeats does.
 */
export function relationOf(echo: AnyEcho, candidates: readonly AnyEcho[]): EchoRelation | undefined {
  const earlier = candidates.filter(({ rank }) => rank < echo.rank);
  const inOrder = (a: StatementEcho, b: StatementEcho) =>
    compare(a.rank, b.rank) || compare(a.startOffset, b.startOffset) || compare(a.id, b.id);
  if (echo.label === "Statement") {
    return relateStatement(echo, earlier.filter((one) => one.label === "Statement").sort(inOrder));
  }
  return relateArticle(
    echo,
    earlier.filter((one) => one.label === "Article").sort((a, b) => compare(a.rank, b.rank)),
  );
}
