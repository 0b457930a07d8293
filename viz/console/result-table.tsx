import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { QueryValue } from "../../src/store/query-result.js";
import { shorten } from "../graph/captions.js";
import type { Sorting } from "./sort-rows.js";
import { inWords } from "./value-in-words.js";

interface ResultTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: number) => void;
  /** The node that a row leads to, if one does. */
  readonly nodeOf: (row: readonly QueryValue[]) => string | undefined;
  readonly onOpenNode: (id: string) => void;
}

/** Columns and rows share one space of keys. */
const columnKey = (index: number) => `column-${index}`;
const rowKey = (index: number) => `row-${index}`;
export const indexOf = (key: unknown): number => Number(String(key).replace(/^\w+-/u, ""));

const arrows = { ascending: "▲", descending: "▼" } as const;
const longestCell = 240;

/** Rows of an answer; a row that names a node leads to it. */
export function ResultTable({ columns, rows, sorting, onSort, nodeOf, onOpenNode }: ResultTableProps) {
  const isNumeric = columns.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  return (
    <Table
      aria-label="Rows of the answer"
      className="results"
      {...(sorting && { sortDescriptor: { column: columnKey(sorting.column), direction: sorting.direction } })}
      onSortChange={({ column }) => onSort(indexOf(column))}
      onRowAction={(key) => {
        const node = nodeOf(rows[indexOf(key)] ?? []);
        if (node !== undefined) onOpenNode(node);
      }}
    >
      <TableHeader>
        {columns.map((column, index) => (
          <Column key={index} id={columnKey(index)} textValue={column} isRowHeader={index === 0} allowsSorting>
            {column}
            <span className="sort-arrow" aria-hidden="true">
              {sorting?.column === index ? arrows[sorting.direction] : ""}
            </span>
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <p className="hint">No rows.</p>}>
        {rows.map((row, index) => (
          <Row key={index} id={rowKey(index)} className={nodeOf(row) === undefined ? "row" : "row leads"}>
            {columns.map((_, column) => (
              <Cell key={column} className={isNumeric[column] === true ? "number" : ""}>
                {shorten(inWords(row[column] ?? null), longestCell)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
