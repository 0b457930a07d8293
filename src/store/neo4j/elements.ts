import type { Label } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { findNodes, type Row, type RunStatement } from "./statements.js";

const keyOf = (label: Label, id: string) => `${label} ${id}`;

/**
 * Where the nodes and relationships that a transaction has read or made lie in the database: within the transaction the
 * server goes there straight, past all indexes.
 */
export class Elements {
  readonly #nodes = new Map<string, string>();
  readonly #relationships = new Map<string, string>();

  node(label: Label, id: string): string {
    return found(this.#nodes.get(keyOf(label, id)), id);
  }

  relationship({ id }: RelationshipRow): string {
    return found(this.#relationships.get(id), id);
  }

  keepNode(label: Label, id: string, element: unknown): void {
    this.#nodes.set(keyOf(label, id), String(element));
  }

  keepNodes(label: Label, ids: readonly string[], elements: readonly string[]): void {
    for (const [at, id] of ids.entries()) this.keepNode(label, id, elements[at]);
  }

  /** A row that `relationshipColumns` gave, and what it was read as. */
  keepRelationship(row: Row, { id, fromLabel, from, toLabel, to }: RelationshipRow): void {
    this.#relationships.set(id, String(row.element));
    this.keepNode(fromLabel, from, row.fromElement);
    this.keepNode(toLabel, to, row.toElement);
  }

  forgetNodes(label: Label, ids: readonly string[]): void {
    for (const id of ids) this.#nodes.delete(keyOf(label, id));
  }

  /** Looks up the nodes that were neither read nor made: those of articles that stand. */
  async find(run: RunStatement, nodes: readonly Pick<NodeRow, "label" | "id">[]): Promise<void> {
    const due = new Map<Label, Set<string>>();
    for (const { label, id } of nodes) {
      if (this.#nodes.has(keyOf(label, id))) continue;
      const ids = due.get(label);
      if (ids === undefined) due.set(label, new Set([id]));
      else ids.add(id);
    }
    const looking = [...due].map(async ([label, ids]) => {
      const query = `${findNodes(label)} RETURN id, elementId(n) AS element`;
      for (const { id, element } of await run(query, { ids: [...ids] })) this.keepNode(label, String(id), element);
    });
    await Promise.all(looking);
  }
}

function found(element: string | undefined, id: string): string {
  if (element === undefined) throw new Error(`${id} does not stand where it was found in this transaction.`);
  return element;
}
