import type { Article } from "../article/article.js";
import { orderProperties } from "../model/canonical.js";
import { publicProperties } from "../model/graph-schema.js";
import { extractorVersion } from "../pipeline/version.js";
import type { GraphStore, WriteOutcome } from "../store/graph-store.js";
import { waitingFor, type PatientOptions } from "./patient-writer.js";

/** The text is left out: its hash stands for it. */
const columns = [...publicProperties("Article").keys()].filter((key) => key !== "text");

/** `absent`, in `another` form, or exactly so and `standing`: extracting it again would change nothing. */
export type Standing = "absent" | "another" | "standing";

/** How the store holds the articles, in their order, as this version of the extractor would make them. */
export async function standingOf(store: GraphStore, articles: readonly Article[]): Promise<readonly Standing[]> {
  const ids = [...new Set(articles.map(({ properties }) => properties.id))];
  const { rows } = await store.query(
    `UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN ${columns.map((key) => `a.${key} AS ${key}`).join(", ")}`,
    { parameters: { ids }, rowLimit: ids.length },
  );
  const held = rows.map((row) => Object.fromEntries(columns.map((key, at) => [key, row[at]])));
  const forms = new Map(held.map((row) => [row["id"], formOf(row)]));
  return articles.map(({ properties }) => {
    const form = forms.get(properties.id);
    if (form === undefined) return "absent";
    return form === formOf({ ...properties, extractor: extractorVersion }) ? "standing" : "another";
  });
}

/** For one that stands: what it consists of was not looked at. */
export function unchangedOutcome({ properties: { id } }: Article): WriteOutcome {
  const changes = { nodes: { Article: { added: 0, changed: 0, removed: 0, unchanged: 1 } }, relationships: {} };
  return { articleId: id, status: "unchanged", changes };
}

function formOf(properties: object): string {
  return JSON.stringify({ ...orderProperties("Article", properties), text: undefined });
}

/** Tells which articles of a job need no extraction, one question to the store for many of them. */
export class StandingArticles {
  /** How many versions of an article are on their way to the store: what it holds now is not what it will hold. */
  readonly #onTheWay = new Map<string, number>();
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly store: GraphStore,
    readonly options: PatientOptions,
  ) {}

  /** For each article, in the order in which they came, whether it stands. */
  async ask(articles: readonly Article[]): Promise<readonly boolean[]> {
    const asked = articles.filter(({ properties }) => !this.#onTheWay.has(properties.id));
    const answer = this.#closed || asked.length === 0 ? Promise.resolve([]) : this.#lookUp(asked);
    this.#last = answer.catch(() => undefined);
    const standings = await answer;
    const standing = new Set(asked.filter((_, at) => standings[at] === "standing"));
    return articles.map((article) => {
      const { id } = article.properties;
      const stays = standing.has(article) && !this.#onTheWay.has(id);
      if (!stays) this.#onTheWay.set(id, (this.#onTheWay.get(id) ?? 0) + 1);
      return stays;
    });
  }

  /** It was written, or failed. */
  arrived({ properties: { id } }: Article): void {
    const others = (this.#onTheWay.get(id) ?? 1) - 1;
    if (others === 0) this.#onTheWay.delete(id);
    else this.#onTheWay.set(id, others);
  }

  /** Asks the store nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  #lookUp(articles: readonly Article[]): Promise<readonly Standing[]> {
    return waitingFor(() => standingOf(this.store, articles), this.options);
  }
}
