import { useEffect, useMemo, useRef, useState } from "react";
import type { EditorView } from "@codemirror/view";
import { Button, Input, Label, TextField } from "react-aria-components";
import type { QueryResponse, SavedQueriesResponse } from "../../src/server/api-types.js";
import { api, type QueryRequest } from "../api-client.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { nodeFinder } from "../state/node-of-row.js";
import { useLoaded } from "../state/use-loaded.js";
import { createEditor } from "./editor.js";
import { CloseIcon } from "./icons.js";
import { ResultTable } from "./result-table.js";

type SavedQuery = SavedQueriesResponse["queries"][number];

type Answer =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "rows"; readonly result: QueryResponse };

interface ConsoleProps {
  readonly graph: ViewGraph | undefined;
  readonly onOpenNode: (id: string) => void;
  readonly onClose: () => void;
}

const firstQuery = `MATCH (p:Person)-[s:SAID]->(x:Statement)
RETURN p.name AS who, s.cue AS cue, x.text AS words
ORDER BY who`;

function Outcome({ answer, graph, onOpenNode }: { readonly answer: Answer } & Omit<ConsoleProps, "onClose">) {
  const nodeOf = useMemo(() => nodeFinder(graph), [graph, answer]);
  if (answer.kind === "none") return <p className="hint">Ctrl+Enter runs the query. Queries only read.</p>;
  if (answer.kind === "running") return <p className="hint">Running…</p>;
  if (answer.kind === "failed") return <p role="alert">{answer.message}</p>;
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

function typed(query: SavedQuery, given: Readonly<Record<string, string>>): QueryRequest["parameters"] {
  const entries = query.parameters.flatMap(({ name, type, default: fallback }) => {
    const text = given[name] ?? "";
    if (text === "" && fallback !== undefined) return [[name, fallback] as const];
    return [[name, type === "integer" || type === "float" ? Number(text) : text] as const];
  });
  return Object.fromEntries(entries);
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
      {query.parameters.map(({ name, description, default: fallback }) => (
        <TextField
          key={name}
          value={values[name] ?? ""}
          onChange={(value) => onChange({ ...values, [name]: value })}
          aria-description={description}
        >
          <Label>{name}</Label>
          <Input placeholder={fallback === undefined ? "" : String(fallback)} />
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
  const [answer, setAnswer] = useState<Answer>({ kind: "none" });
  const [chosen, setChosen] = useState<SavedQuery>();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const saved = useLoaded("saved queries", () => api.savedQueries());

  const run = async (request: QueryRequest) => {
    setAnswer({ kind: "running" });
    try {
      setAnswer({ kind: "rows", result: await api.query(request) });
    } catch (thrown) {
      setAnswer({ kind: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  runTyped.current = () => {
    const cypher = editor.current?.state.doc.toString() ?? "";
    if (chosen !== undefined && cypher === chosen.cypher) {
      void run({ name: chosen.name, parameters: typed(chosen, values) });
    } else if (cypher.trim() !== "") void run({ cypher, parameters: {} });
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
    if (query.parameters.every(({ default: fallback }) => fallback !== undefined)) {
      void run({ name: query.name, parameters: typed(query, {}) });
    }
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
