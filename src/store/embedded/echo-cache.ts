import type { Label } from "../../model/graph-schema.js";
import type { NodeRow, RelationshipRow } from "../article-rows.js";
import { echoesOfRows, echoTypes, isEchoRow } from "../echo-rows.js";
import type { StandingEcho } from "../graph-transaction.js";
import { readText, textOf } from "./kept-text.js";
import { Recent } from "./recent.js";

/** Statements and articles that are kept as texts at most. */
const echoesAtMost = 20_000;

/** Of those, how many are kept as they are, with what was computed to compare them: several times as large. */
const readAtMost = 1_000;

/**
 * What the one writer of a store has met last of statements and articles, which others may repeat: words that are
 * repeated are met again, and most are never. What is changed is forgotten, and all of it where a transaction fails.
 */
export class EchoCache {
  readonly #texts = new Recent<Buffer>(echoesAtMost);
  readonly #echoes = new Recent<StandingEcho>(readAtMost);

  /** Nodes of the transaction whose relationships are still to come. */
  #created: NodeRow[] = [];

  get(id: string): StandingEcho | undefined {
    const text = this.#texts.get(id);
    if (text === undefined) return undefined;
    const standing = this.#echoes.get(id) ?? (readText(text) as StandingEcho);
    this.#echoes.set(id, standing);
    return standing;
  }

  set(id: string, standing: StandingEcho): void {
    this.#texts.set(id, textOf(standing));
    this.#echoes.set(id, standing);
  }

  createNodes(label: Label, rows: readonly NodeRow[]): void {
    if (label === "Article" || label === "Statement") this.#created.push(...rows);
  }

  createRelationships(rows: readonly RelationshipRow[]): void {
    this.#forgetTies(rows);
    const owned = new Map<string, NodeRow[]>();
    for (const row of this.#created) {
      const article = row.label === "Article" ? row.id : String(row.properties["article"]);
      owned.set(article, [...(owned.get(article) ?? []), row]);
    }
    const ties = rows.filter(isEchoRow);
    const said = rows.filter(({ type }) => type === "SAID");
    for (const [article, nodes] of owned) {
      const speeches = said.filter(({ properties }) => properties["article"] === article);
      for (const echo of echoesOfRows(nodes, speeches)) {
        this.set(echo.id, { echo, rows: ties.filter(({ from }) => from === echo.id) });
      }
    }
    this.#created = [];
  }

  deleteRelationships(rows: readonly RelationshipRow[]): void {
    this.#forgetTies(rows);
  }

  /** Nodes that are changed or taken away. */
  forgetNodes(label: Label, rows: readonly { readonly id: string }[]): void {
    // Its statements stand in the order of its date.
    if (label === "Article" && rows.length > 0) this.#forgetAll();
    if (label === "Statement") for (const { id } of rows) this.#forget(id);
  }

  #forgetTies(rows: readonly RelationshipRow[]): void {
    for (const { type, from, to } of rows) {
      if (type === "SAID") this.#forget(to);
      else if ((echoTypes as readonly string[]).includes(type)) this.#forget(from);
    }
  }

  #forget(id: string): void {
    this.#texts.delete(id);
    this.#echoes.delete(id);
  }

  #forgetAll(): void {
    this.#texts.clear();
    this.#echoes.clear();
  }

  clear(): void {
    this.#forgetAll();
    this.#created = [];
  }
}
