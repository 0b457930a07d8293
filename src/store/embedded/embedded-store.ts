import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { OnrecordError } from "../../errors.js";
import type { ArticleGraph } from "../../model/graph-document.js";
import type { Correction } from "../../resolution/corrections.js";
import { checkArticle } from "../article-rows.js";
import type {
  ChangeCounts,
  CorrectionChange,
  EntityContributors,
  GraphCounts,
  GraphStore,
  OpenOptions,
  QueryOptions,
  ReadArticlesOptions,
  WriteOptions,
  WriteOutcome,
} from "../graph-store.js";
import { interrupted, orAborted } from "../query-limits.js";
import type { QueryResult } from "../query-result.js";
import { correctInTransaction, retractInTransaction, writeInTransaction } from "../write-articles.js";
import { writeGroups } from "../write-groups.js";
import {
  countGraph,
  readArticleGraphs,
  readGivenGraphs,
  readStoredContributors,
  readStoredCorrections,
} from "./read-graphs.js";
import { queryDatabase } from "./query.js";
import { ReaderSession } from "./reader-session.js";
import type { Session } from "./session.js";
import { WriterSession } from "./writer-session.js";

/** Each commit waits for the disk. */
const rowsPerTransaction = 2_000;

const nobody: ReadonlyMap<string, string> = new Map();

class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  #closed: Promise<void> | undefined;

  constructor(
    readonly url: string,
    readonly path: string,
    readonly session: Session,
  ) {}

  async writeArticles(graphs: readonly ArticleGraph[], options: WriteOptions = {}): Promise<readonly WriteOutcome[]> {
    const writer = this.#writer();
    const all = graphs.map(checkArticle);
    const outcomes: WriteOutcome[] = [];
    const ids = all.map(({ articleId }) => articleId);
    const standing = all.length < 2 ? nobody : await writer.transaction((transaction) => transaction.fingerprints(ids));
    for (const group of writeGroups(all, new Set(standing.keys()), rowsPerTransaction)) {
      if (options.signal?.aborted === true) throw interrupted("Writing", { outcomes });
      outcomes.push(...(await writer.transaction((transaction) => writeInTransaction(transaction, group))));
    }
    return outcomes;
  }

  async retractArticle(articleId: string): Promise<ChangeCounts> {
    const writer = this.#writer();
    return writer.transaction((transaction) => retractInTransaction(transaction, articleId));
  }

  async correct(change: CorrectionChange): Promise<ChangeCounts> {
    return this.#writer().transaction((transaction) => correctInTransaction(transaction, change));
  }

  contributors(id: string): Promise<EntityContributors | undefined> {
    return this.session.use((database) => readStoredContributors(database, id));
  }

  corrections(): Promise<readonly Correction[]> {
    return this.session.use((database) => readStoredCorrections(database));
  }

  query(cypher: string, options: QueryOptions = {}): Promise<QueryResult> {
    const work = this.session.use((database) => queryDatabase(database, this.path, cypher, options));
    return orAborted(work, options.signal);
  }

  count(): Promise<GraphCounts> {
    return this.session.use((database) => countGraph(database));
  }

  readArticles(options: ReadArticlesOptions = {}): AsyncIterable<ArticleGraph> {
    return options.form === "given" ? readGivenGraphs(this.session) : readArticleGraphs(this.session);
  }

  close(): Promise<void> {
    this.#closed ??= this.session.close();
    return this.#closed;
  }

  #writer(): WriterSession {
    if (this.session instanceof WriterSession) return this.session;
    throw new OnrecordError("store-failed", `The store ${this.path} was opened for reading only.`, {
      details: { path: this.path },
    });
  }
}

/** One name for one file, by whichever links it is reached; its folder need not be there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path;
}

/** Opens the store in a file, which is made where it is to be written and not there. */
export async function openEmbeddedStore(given: string, options: OpenOptions): Promise<GraphStore> {
  const path = realPath(given);
  const session =
    options.access === "write" ? await WriterSession.open(path, options.onWarning) : await ReaderSession.open(path);
  return new EmbeddedStore(given, path, session);
}
