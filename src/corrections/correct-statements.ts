import { OnrecordError } from "../errors.js";
import { articleOf } from "../resolution/hand-made.js";
import type { StatementReference } from "../resolution/corrections.js";
import type { StatementCorrection } from "../resolution/statement-corrections.js";
import type { CorrectionChange, GraphStore } from "../store/graph-store.js";
import { textOf } from "./text-of.js";
import { entityReference } from "./correct-entities.js";

async function statementReference(store: GraphStore, id: string): Promise<StatementReference> {
  const { rows } = await store.query(
    "MATCH (a:Article)-[:REPORTS]->(s:Statement {id: $id}) RETURN a.id, a.key, s.text, s.startOffset",
    { parameters: { id } },
  );
  const [row] = rows;
  if (row === undefined) {
    throw new OnrecordError("node-unknown", `The store holds no statement with the id ${id}.`, { details: { id } });
  }
  const [article, key, words, start] = row;
  return { article: textOf(key ?? article), words: textOf(words), start: Number(start) };
}

/** What takes a statement out of the graph. */
export async function rejectStatement(store: GraphStore, id: string): Promise<CorrectionChange> {
  return { add: [{ kind: "reject", statement: await statementReference(store, id) }] };
}

/** What makes a statement another one's; `speaker` is an entity's id or a person's name. */
export async function reassignStatement(store: GraphStore, id: string, speaker: string): Promise<CorrectionChange> {
  const statement = await statementReference(store, id);
  const former = (await correctionsOf(store, id)).filter(({ kind }) => kind === "reassign");
  return { remove: former, add: [{ kind: "reassign", statement, speaker: await entityReference(store, speaker) }] };
}

/** The corrections of a statement, which need not be in the graph any more: its id tells article and place. */
async function correctionsOf(store: GraphStore, id: string): Promise<readonly StatementCorrection[]> {
  const [, tail = "", start = ""] = /^statement:(.+):(\d+)-\d+$/u.exec(id) ?? [];
  return (await store.corrections()).flatMap((one) =>
    (one.kind === "reject" || one.kind === "reassign") &&
    articleOf(one.statement.article) === `article:${tail}` &&
    String(one.statement.start) === start
      ? [one]
      : [],
  );
}

/** What takes the corrections of a statement back. */
export async function restoreStatement(store: GraphStore, id: string): Promise<CorrectionChange> {
  const remove = await correctionsOf(store, id);
  if (remove.length > 0) return { remove };
  throw new OnrecordError("node-unknown", `There is no correction of a statement with the id ${id}.`, {
    details: { id },
  });
}
