import { memo, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { QueryResponse } from "../../src/server/api-types.js";
import type { Place } from "./mark-wrong.js";
import { AnswerRows, type AnswerRowsProps } from "./answer-rows.js";
import type { Answer } from "./use-answer.js";

interface OutcomeProps extends Pick<AnswerRowsProps, "graph" | "onOpenNode" | "onShowGraph"> {
  readonly answer: Answer;
  /** Where the error is, if the query failed and it is known. */
  readonly wrong: Place | undefined;
  readonly onCancel: () => void;
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function Running({ since, onCancel }: { readonly since: number; readonly onCancel: () => void }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed(Math.floor((performance.now() - since) / 1_000)), 250);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <div className="button-row">
      <p className="hint" role="status">
        Running…
      </p>
      {passed > 0 && <span className="hint" aria-hidden="true">{`${passed} s`}</span>}
      <Button className="button small" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function Failed({ error, wrong }: { readonly error: Error; readonly wrong: Place | undefined }) {
  if ("code" in error && error.code === "query-timeout") {
    return (
      <p className="outcome cut" role="alert">
        {`${error.message} Nothing of its answer was kept: ask for less, say with a LIMIT or a closer MATCH.`}
      </p>
    );
  }
  return (
    <div role="alert">
      {wrong !== undefined && <p className="outcome">{`At line ${wrong.line}, column ${wrong.column}:`}</p>}
      <pre className="query-error">{error.message}</pre>
    </div>
  );
}

/** How many rows came, in what time, and whether that is all. */
function Count({ result }: { readonly result: QueryResponse }) {
  const { rows, truncated, rowLimit, elapsedMs } = result;
  const count = rows.length.toLocaleString("en");
  return (
    <p className={truncated ? "outcome cut" : "outcome"} role="status">
      {truncated
        ? `The first ${count} rows: there are more than the limit of ${rowLimit.toLocaleString("en")}.`
        : `${count} ${rows.length === 1 ? "row" : "rows"}`}
      {` · ${seconds(elapsedMs)}`}
    </p>
  );
}

/** What became of the question. */
export const Outcome = memo(function Outcome({ answer, wrong, onCancel, ...shown }: OutcomeProps) {
  switch (answer.kind) {
    case "none":
      return <p className="hint">Ctrl+Enter runs the query. Queries only read.</p>;
    case "running":
      return <Running since={answer.since} onCancel={onCancel} />;
    case "cancelled":
      return (
        <p className="outcome" role="status">
          {`Cancelled after ${seconds(answer.elapsedMs)}, without an answer.`}
        </p>
      );
    case "failed":
      return <Failed error={answer.error} wrong={wrong} />;
    case "rows":
      return (
        <>
          <Count result={answer.result} />
          <AnswerRows result={answer.result} {...shown} />
        </>
      );
  }
});
