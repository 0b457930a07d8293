import { clausesOf } from "./clauses.js";
import { heldClauses, type StatementEcho } from "./echo.js";

export interface Contradiction {
  readonly method: "opposite-clause" | "denied-clause";
  readonly reason: string;
  readonly confidence: number;
}

const isDenial = ({ mode, polarity }: StatementEcho) => mode === "denies" && polarity === "denied";

/** The words of a clause that the statement holds, whomever its pronouns stand for. */
function wordsOfClause(statement: StatementEcho, key: string): string {
  for (const kind of ["direct", "indirect"]) {
    for (const known of [true, false]) {
      const source = { text: statement.text, kind, isDenial: isDenial(statement), isSpeaker: () => known };
      const found = clausesOf(source).find((clause) => clause.key === key);
      if (found !== undefined) return found.text;
    }
  }
  return statement.text;
}

/** Whether the later statement of a speaker holds a clause with the opposite sign of one that the earlier one holds. */
export function contradictionOf(later: StatementEcho, earlier: StatementEcho): Contradiction | undefined {
  if (!later.speakers.some((speaker) => earlier.speakers.includes(speaker))) return undefined;
  const then = heldClauses(earlier);
  const [key] = [...heldClauses(later)].find(([clause, isDenied]) => then.get(clause) === !isDenied) ?? [];
  if (key === undefined) return undefined;
  const [words, otherWords] = [wordsOfClause(later, key), wordsOfClause(earlier, key)];
  const by = (statement: StatementEcho) => (isDenial(statement) ? "denied" : "said");
  if (!isDenial(later) && !isDenial(earlier)) {
    return {
      method: "opposite-clause",
      reason: `the same speaker and clause, once with a negation: “${words}” here, “${otherWords}” earlier`,
      confidence: 0.85,
    };
  }
  return {
    method: "denied-clause",
    reason: `the same speaker and clause, once denied: “${words}” ${by(later)} here, “${otherWords}” ${by(earlier)} earlier`,
    confidence: 0.8,
  };
}
