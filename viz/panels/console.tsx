import { useEffect, useMemo, useRef, useState } from "react";
import type { EditorView } from "@codemirror/view";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { QueryValue } from "../../src/store/query-result.js";
import type { SavedQueriesResponse } from "../../src/server/api-types.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { nodeFinder } from "../state/node-of-row.js";
import { useSource, type QueryRequest } from "../state/source.js";
import { useAnswer, type Answer } from "../state/use-answer.js";
import { useLoaded } from "../state/use-loaded.js";
import { createEditor } from "./editor.js";
import { CloseIcon } from "./icons.js";
import { ResultTable } from "./result-table.js";

type SavedQuery = SavedQueriesResponse["queries"][number];

interface ConsoleProps {
  readonly graph: ViewGraph | undefined;
  readonly onOpenNode: (id: string) => void;
  readonly onClose: () => void;
}

const noCypher = "A file answers no Cypher: this needs `onrecord serve`.";
const firstQuery = `MATCH (p:Person)-[s:SAID]->(x:Statement)
RETURN p.name AS who, s.cue AS cue, x.text AS words
ORDER BY who`;

function Outcome({ answer, graph, onOpenNode }: { readonly answer: Answer } & Omit<ConsoleProps, "onClose">) {
  const nodeOf = useMemo(() => nodeFinder(graph), [graph, answer]);
  if (answer.kind === "none") return <p className="hint">Ctrl+Enter runs the query. Queries only read.</p>;
  if (answer.kind === "running") return <p className="hint">Running…</p>;
  if (answer.kind === "failed") return <p role="alert">{answer.error.message}</p>;
  const { rows, truncated, rowLimit, elapsedMs } = answer.result;
  return (
    <>
      <p className={truncated ? "outcome cut" : "outcome"} role="status">
        {truncated
          ? `The first ${rows.length.toLocaleString("en")} rows: there are more than the limit of ${rowLimit.toLocaleString("en")}.`
          : `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}`}
        {` · ${elapsedMs} ms`}
      </p>
      <ResultTable result={answer.result} nodeOf={nodeOf} onOpenNode={onOpenNode} />
    </>
  );
}

function value(type: SavedQuery["parameters"][number]["type"], text: string): QueryValue {
  if (type === "string[]") return text.split(",").map((one) => one.trim());
  if (type === "boolean") return text === "true";
  return type === "string" ? text : Number(text);
}

/** What was filled in, each as its type; what was left empty falls to its default. */
function typed(query: SavedQuery, given: Readonly<Record<string, string>>): QueryRequest["parameters"] {
  return Object.fromEntries(
    query.parameters.flatMap(({ name, type, defaultValue }) => {
      const text = given[name]?.trim() ?? "";
      if (text !== "") return [[name, value(type, text)] as const];
      return defaultValue === undefined ? [] : [[name, defaultValue] as const];
    }),
  );
}

/** Only what the text asks for: an engine refuses a parameter that it was not asked for. */
function usedIn(cypher: string, parameters: QueryRequest["parameters"]): QueryRequest["parameters"] {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => cypher.includes(`$${name}`)));
}

function Parameters(props: {
  readonly query: SavedQuery;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
  readonly onRun: () => void;
}) {
  const { query, values, onChange, onRun } = props;
  return (
    <form
      className="parameters"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      {query.parameters.map(({ name, description, defaultValue }) => (
        <TextField
          key={name}
          value={values[name] ?? ""}
          onChange={(text) => onChange({ ...values, [name]: text })}
          isRequired={defaultValue === undefined}
        >
          <Label>{name}</Label>
          <Input placeholder={defaultValue === undefined ? "" : String(defaultValue)} title={description} />
        </TextField>
      ))}
      <Button type="submit" className="button primary">
        Run
      </Button>
    </form>
  );
}

/** Cypher and the saved queries, with their answers as a table. Loaded when it is first opened. */
export default function Console({ graph, onOpenNode, onClose }: ConsoleProps) {
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const runTyped = useRef<() => void>(() => undefined);
  const [chosen, setChosen] = useState<SavedQuery>();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const { cypher: answers } = useSource();
  const { answer, ask, clear } = useAnswer();
  const saved = useLoaded("saved queries", () => answers?.savedQueries() ?? Promise.reject(new Error(noCypher)));

  runTyped.current = () => {
    const cypher = editor.current?.state.doc.toString() ?? "";
    const parameters = chosen === undefined ? {} : typed(chosen, values);
    if (chosen !== undefined && cypher === chosen.cypher) ask({ query: chosen.name, parameters });
    else if (cypher.trim() !== "") ask({ query: cypher, parameters: usedIn(cypher, parameters) });
  };

  useEffect(() => {
    if (holder.current === null) return;
    const view = createEditor(holder.current, firstQuery, () => runTyped.current());
    editor.current = view;
    view.focus();
    return () => view.destroy();
  }, []);

  const choose = (query: SavedQuery) => {
    setChosen(query);
    setValues({});
    const view = editor.current;
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query.cypher } });
    if (query.parameters.every(({ defaultValue }) => defaultValue !== undefined)) {
      ask({ query: query.name, parameters: typed(query, {}) });
    } else clear();
  };

  return (
    <section className="console panel" aria-label="Cypher console">
      <div className="saved" role="group" aria-label="Saved queries">
        <h2 className="group-title">Saved queries</h2>
        {saved.status === "failed" && <p className="hint">{saved.error.message}</p>}
        {saved.status === "ready" &&
          saved.value.queries.map((query) => (
            <Button
              key={query.name}
              className={chosen?.name === query.name ? "row-button chosen" : "row-button"}
              onPress={() => choose(query)}
            >
              {query.title}
              {chosen?.name === query.name && <span className="hint">{query.description}</span>}
            </Button>
          ))}
      </div>
      <div className="ask">
        <div className="editor" ref={holder} />
        {chosen !== undefined && chosen.parameters.length > 0 ? (
          <Parameters query={chosen} values={values} onChange={setValues} onRun={() => runTyped.current()} />
        ) : (
          <div className="parameters">
            <Button className="button primary" onPress={() => runTyped.current()}>
              Run
            </Button>
            <span className="hint">Ctrl+Enter</span>
          </div>
        )}
      </div>
      <div className="answer">
        <Outcome answer={answer} graph={graph} onOpenNode={onOpenNode} />
      </div>
      <Button className="button icon-button close" aria-label="Close the console" onPress={onClose}>
        <CloseIcon />
      </Button>
    </section>
  );
}
