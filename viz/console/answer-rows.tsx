import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { QueryResponse } from "../../src/server/api-types.js";
import type { Filters } from "../graph/filters.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { firstCap } from "../state/view-state.js";
import { download } from "../take-away/take-away.js";
import { answerFileName, writeAnswer, type AnswerFormat } from "./answer-files.js";
import { CopyCells } from "./copy-cells.js";
import { nodeOfRow, rowReader } from "./node-of-row.js";
import { filtersFor, nodesOfAnswer } from "./nodes-of-answer.js";
import { ResultTable } from "./result-table.js";
import { nextSorting, sortRows, type Sorting } from "./sort-rows.js";

export interface AnswerRowsProps {
  readonly result: QueryResponse;
  readonly graph: ViewGraph | undefined;
  readonly onOpenNode: (id: string) => void;
  /** Shows these nodes alone, with these filters. */
  readonly onShowGraph: (nodes: readonly string[], filters: Filters) => void;
}

/** Rows drawn at a time: a thousand at once make a page slow. */
const drawnAtOnce = 200;

/** Nodes of an answer that are drawn as a graph: as many as the picture starts with, which an address can hold. */
const mostShown = firstCap;

function graphButton(count: number): string {
  const all = `${count.toLocaleString("en")} ${count === 1 ? "node" : "nodes"}`;
  return count > mostShown ? `Show ${mostShown} of ${all} as a graph` : `Show ${all} as a graph`;
}

/** The rows of an answer in the order that was chosen, to look through and to take away. */
export function AnswerRows({ result, graph, onOpenNode, onShowGraph }: AnswerRowsProps) {
  const [sorting, setSorting] = useState<Sorting>();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const nodesOf = useMemo(() => rowReader(graph), [graph, result]);
  const nodeOf = useMemo(() => nodeOfRow(nodesOf), [nodesOf]);
  const held = useMemo(() => nodesOfAnswer(result.rows, nodesOf), [result, nodesOf]);
  const rows = useMemo(() => sortRows(result.rows, sorting), [result, sorting]);
  if (result.columns.length === 0) return <p className="hint">The query returned no columns.</p>;
  const take = (format: AnswerFormat) =>
    download(answerFileName(format, result), writeAnswer(format, { columns: result.columns, rows }));
  return (
    <>
      <div className="button-row answer-tools">
        {held.ids.length > 0 && (
          <Button className="button small" onPress={() => onShowGraph(held.ids.slice(0, mostShown), filtersFor(held))}>
            {graphButton(held.ids.length)}
          </Button>
        )}
        {(["csv", "json"] as const).map((format) => (
          <Button key={format} className="button small" isDisabled={rows.length === 0} onPress={() => take(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <CopyCells rows={rows}>
        <ResultTable
          columns={result.columns}
          rows={rows.slice(0, drawn)}
          sorting={sorting}
          onSort={(column) => setSorting(nextSorting(sorting, column))}
          nodeOf={nodeOf}
          onOpenNode={onOpenNode}
        />
      </CopyCells>
      {drawn < rows.length && (
        <Button className="button small" onPress={() => setDrawn(drawn + drawnAtOnce)}>
          {`Show ${Math.min(drawnAtOnce, rows.length - drawn)} more of ${rows.length.toLocaleString("en")} rows`}
        </Button>
      )}
    </>
  );
}
