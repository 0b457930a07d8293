import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import type { NodeValue, QueryResult, QueryValue, RelationshipValue } from "../../src/store/query-result.js";
import { fullCaption, shorten, typeInWords } from "../graph/captions.js";
import type { ViewNode } from "../../src/server/api-types.js";

function isNode(value: QueryValue): value is NodeValue {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === "node";
}

function isRelationship(value: QueryValue): value is RelationshipValue {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === "relationship";
}

/** A value of a result as people read it. */
function inWords(value: QueryValue): string {
  if (value === null) return "";
  if (isNode(value)) return fullCaption(value as unknown as ViewNode);
  if (isRelationship(value)) return typeInWords(value.type);
  if (Array.isArray(value)) return value.map((item: QueryValue) => inWords(item)).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

interface ResultTableProps {
  readonly result: QueryResult;
  /** The node that a row leads to, if one does. */
  readonly nodeOf: (row: readonly QueryValue[]) => string | undefined;
  readonly onOpenNode: (id: string) => void;
}

/** The rows of an answer; a row that names a node leads to it. */
export function ResultTable({ result, nodeOf, onOpenNode }: ResultTableProps) {
  if (result.columns.length === 0) return <p className="hint">The query returned no columns.</p>;
  return (
    <Table
      aria-label="Rows of the answer"
      className="results"
      onRowAction={(key) => {
        const node = nodeOf(result.rows[Number(key)] ?? []);
        if (node !== undefined) onOpenNode(node);
      }}
    >
      <TableHeader>
        {result.columns.map((column, index) => (
          <Column key={column} id={column} isRowHeader={index === 0}>
            {column}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <p className="hint">No rows.</p>}>
        {result.rows.map((row, index) => (
          <Row key={index} id={String(index)} className={nodeOf(row) === undefined ? "row" : "row leads"}>
            {row.map((value, column) => (
              <Cell key={column}>{shorten(inWords(value), 240)}</Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
