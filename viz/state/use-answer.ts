import { useCallback, useEffect, useRef, useState } from "react";
import type { QueryResponse } from "../../src/server/api-types.js";
import { useSource, type QueryRequest } from "./source.js";

export type Answer =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly error: Error }
  | { readonly kind: "rows"; readonly result: QueryResponse };

export interface AnswerHandle {
  readonly answer: Answer;
  /** Gives up what still runs, which may answer later than what is asked now. */
  readonly ask: (request: QueryRequest) => void;
  /** Gives up what runs, and forgets the last answer. */
  readonly clear: () => void;
}

/** The answer to the last question, however long an earlier one takes. */
export function useAnswer(): AnswerHandle {
  const { cypher } = useSource();
  const [answer, setAnswer] = useState<Answer>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  const clear = useCallback(() => {
    running.current?.abort();
    setAnswer({ kind: "none" });
  }, []);
  const ask = useCallback(
    (request: QueryRequest) => {
      if (cypher === undefined) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const show = (outcome: Answer) => !controller.signal.aborted && setAnswer(outcome);
      show({ kind: "running" });
      cypher.query(request, controller.signal).then(
        (result) => show({ kind: "rows", result }),
        (thrown: unknown) =>
          show({ kind: "failed", error: thrown instanceof Error ? thrown : new Error(String(thrown)) }),
      );
    },
    [cypher],
  );
  useEffect(() => () => running.current?.abort(), []);
  return { answer, ask, clear };
}
