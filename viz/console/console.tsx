import { useMemo } from "react";
import { Button } from "react-aria-components";
import type { Filters } from "../graph/filters.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { CloseIcon } from "../panels/icons.js";
import { useSource } from "../state/source.js";
import { useLoaded } from "../state/use-loaded.js";
import { CypherEditor } from "./cypher-editor.js";
import { Outcome } from "./outcome.js";
import { ParameterFields } from "./parameter-fields.js";
import type { Entries, SavedQuery } from "./parameters.js";
import { placeOfError } from "./place-of-error.js";
import { QueryLists } from "./query-lists.js";
import { useAnswer } from "./use-answer.js";
import { useQuestion } from "./use-question.js";

interface ConsoleProps {
  readonly graph: ViewGraph | undefined;
  readonly onOpenNode: (id: string) => void;
  readonly onShowGraph: (nodes: readonly string[], filters: Filters) => void;
  readonly onClose: () => void;
}

const noCypher = "A file answers no Cypher: this needs `onrecord serve`.";
const none: readonly SavedQuery[] = [];

/** Cypher and the saved queries, with their answers as a table. Loaded when it is first opened. */
export default function Console({ graph, onOpenNode, onShowGraph, onClose }: ConsoleProps) {
  const { cypher: answers, status } = useSource();
  const saved = useLoaded("saved queries", async () => {
    if (answers === undefined) throw new Error(noCypher);
    return (await answers.savedQueries()).queries;
  });
  const schema = useLoaded("schema", async () => {
    if (answers === undefined) throw new Error(noCypher);
    return { schema: await answers.schema(), counts: (await status()).counts };
  });
  const question = useQuestion(saved.status === "ready" ? saved.value : none);
  const { answer, ask, cancel, clear } = useAnswer();
  const wrong = useMemo(
    () => (answer.kind === "failed" ? placeOfError(answer.error, answer.cypher) : undefined),
    [answer],
  );

  const run = (now?: { readonly cypher: string; readonly entries: Entries }) => {
    const request = question.ready(now);
    if (request !== undefined) ask(request, now?.cypher ?? question.cypher);
  };
  const choose = (query: SavedQuery) => {
    question.take(query.cypher, {}, query);
    const isReady = query.parameters.every(({ defaultValue }) => defaultValue !== undefined);
    if (isReady) run({ cypher: query.cypher, entries: {} });
    else clear();
  };

  return (
    <section className="console panel" aria-label="Cypher console">
      <QueryLists
        saved={saved}
        chosen={question.saved}
        asked={question.asked}
        onChoose={choose}
        onTake={({ cypher, entries }) => question.take(cypher, entries)}
        onForget={question.forget}
      />
      <div className="ask">
        <CypherEditor
          cypher={question.cypher}
          wrong={wrong}
          schema={schema.status === "ready" ? schema.value : undefined}
          onWrite={question.write}
          onRun={run}
          onRecall={question.recall}
        />
        <form
          className="parameters"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <ParameterFields fields={question.fields} problems={question.problems} onFill={question.fill} />
          <Button type="submit" className="button primary">
            Run
          </Button>
          <span className="hint">Ctrl+Enter</span>
        </form>
      </div>
      <div className="answer">
        <Outcome
          answer={answer}
          wrong={wrong}
          graph={graph}
          onOpenNode={onOpenNode}
          onShowGraph={onShowGraph}
          onCancel={cancel}
        />
      </div>
      <Button className="button icon-button close" aria-label="Close the console" onPress={onClose}>
        <CloseIcon />
      </Button>
    </section>
  );
}
