import type { ArticleGraph } from "../model/graph-document.js";
import { echoesOf, type Echoes } from "../repeats/echoes-of.js";
import { sharesOf, type Share } from "../resolution/share.js";
import { ownedRows, type GivenArticle, type NodeRow } from "./article-rows.js";
import { packContribution } from "./contribution.js";

/** What a store keeps of an article besides its graph. */
export interface Kept {
  readonly fingerprint: string;
  readonly contribution: string;
}

/** What is computed of an article without a look at the store, each part when it is first asked for. */
export class PreparedArticle {
  #shares: readonly Share[] | undefined;
  #echoes: ReadonlyMap<string, Echoes> | undefined;
  #owned: readonly NodeRow[] | undefined;

  constructor(
    readonly graph: ArticleGraph,
    readonly keep: () => Kept,
  ) {}

  get shares(): readonly Share[] {
    return (this.#shares ??= [...sharesOf(this.graph).values()]);
  }

  get echoes(): ReadonlyMap<string, Echoes> {
    return (this.#echoes ??= echoesOf(this.graph));
  }

  get owned(): readonly NodeRow[] {
    return (this.#owned ??= ownedRows(this.graph, this.keep(), this.echoes));
  }
}

const known = new WeakMap<GivenArticle, PreparedArticle>();

/** The same for the same article: what was computed before its transaction is at hand in it. */
export function prepared(given: GivenArticle): PreparedArticle {
  const { graph } = given;
  const keep = () => ({
    fingerprint: given.fingerprint,
    contribution: packContribution(given.contribution, graph.article.text),
  });
  const article = known.get(given) ?? new PreparedArticle(graph, keep);
  known.set(given, article);
  return article;
}

/** Computes what the transaction of these articles will ask for. */
export function prepareArticles(group: readonly GivenArticle[]): void {
  for (const given of group) void [prepared(given).shares, prepared(given).owned];
}
