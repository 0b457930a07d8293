import { useCallback, useEffect, useRef, useState } from "react";
import type { QueryResponse } from "../../src/server/api-types.js";
import { useSource, type QueryRequest } from "../state/source.js";

export type Answer =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly since: number }
  | { readonly kind: "cancelled"; readonly elapsedMs: number }
  | { readonly kind: "failed"; readonly error: Error; readonly cypher: string }
  | { readonly kind: "rows"; readonly result: QueryResponse };

export interface AnswerHandle {
  readonly answer: Answer;
  /** Gives up what still runs, which may answer later than what is asked now. */
  readonly ask: (request: QueryRequest, cypher: string) => void;
  readonly cancel: () => void;
  /** Gives up what runs, and forgets the last answer. */
  readonly clear: () => void;
}

/** The answer to the last question, however long an earlier one takes. */
export function useAnswer(): AnswerHandle {
  const { cypher: answers } = useSource();
  const [answer, setAnswer] = useState<Answer>({ kind: "none" });
  const running = useRef<AbortController>(undefined);
  const clear = useCallback(() => {
    running.current?.abort();
    setAnswer({ kind: "none" });
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setAnswer((now) =>
      now.kind === "running" ? { kind: "cancelled", elapsedMs: Math.round(performance.now() - now.since) } : now,
    );
  }, []);
  const ask = useCallback(
    (request: QueryRequest, cypher: string) => {
      if (answers === undefined) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const show = (outcome: Answer) => !controller.signal.aborted && setAnswer(outcome);
      show({ kind: "running", since: performance.now() });
      answers.query(request, controller.signal).then(
        (result) => show({ kind: "rows", result }),
        (thrown: unknown) => {
          const error = thrown instanceof Error ? thrown : new Error(String(thrown));
          show({ kind: "failed", error, cypher });
        },
      );
    },
    [answers],
  );
  useEffect(() => () => running.current?.abort(), []);
  return { answer, ask, cancel, clear };
}
