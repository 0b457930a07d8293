import type { ArticleInput } from "../article/article.js";
import { analyseText } from "../article/analyse-text.js";
import { readArticle } from "../article/read-article.js";
import { addAppositions } from "../entities/appositions.js";
import { gazetteer } from "../entities/gazetteer.js";
import { groupNames } from "../entities/group-names.js";
import { recogniseNames } from "../entities/recognise-names.js";
import { addShortNames } from "../entities/short-names.js";
import { resolveCoreference } from "../entities/resolve-coreference.js";
import type { ProgressBus } from "../events.js";
import type { ArticleGraph } from "../model/graph-document.js";
import { datesOf } from "../relations/clause-date.js";
import { findRelations } from "../relations/find-relations.js";
import { findStatements } from "../statements/find-statements.js";
import { findCues } from "../syntax/find-cues.js";
import { findNounPhrases } from "../syntax/noun-phrases.js";
import { findQuotations } from "../syntax/find-quotations.js";
import { findTimes } from "../time/find-times.js";
import { withTimes } from "../time/when-said.js";
import { buildGraph } from "./build-graph.js";
import { stageTimer } from "./stage-timer.js";
import { extractorVersion } from "./version.js";

export interface ExtractOptions {
  readonly bus?: ProgressBus;
}

/**
 * The graph of one article: the pipeline from top to bottom. Pure but for the progress it tells: the same input gives
 * the same graph.
 *
 * @throws OnrecordError with the codes `input-*` and `graph-invalid`
 */
export async function extractGraph(input: ArticleInput, options: ExtractOptions = {}): Promise<ArticleGraph> {
  const stage = stageTimer(input.source, options.bus);
  const article = await stage("article", () => readArticle(input));
  if (article.properties.language !== "en") {
    return stage("graph", () => buildGraph(article, extractorVersion, { entities: [], statements: [], relations: [] }));
  }
  const { id, text, published } = article.properties;
  const places = await stage("gazetteer", () => gazetteer());
  const analysed = await stage("analysis", () => analyseText(text));
  const syntax = await stage("syntax", () => {
    const phrases = findNounPhrases(analysed);
    const quotations = findQuotations(analysed);
    return { phrases, quotations, cues: findCues(analysed, phrases, quotations) };
  });
  const times = await stage("times", () => findTimes(analysed, { published }));
  const entities = await stage("entities", () => {
    const named = addAppositions(analysed, groupNames(recogniseNames(analysed, places), places));
    const chains = resolveCoreference(analysed, named, syntax.phrases, syntax.quotations, syntax.cues);
    return addShortNames(analysed, chains);
  });
  const found = await stage("statements", () =>
    findStatements(analysed, id, entities, syntax.cues, syntax.quotations, syntax.phrases),
  );
  const related = await stage("relations", () =>
    findRelations(analysed, id, found.entities, found.statements, datesOf(times), places),
  );
  return stage("graph", () =>
    buildGraph(article, extractorVersion, { ...related, statements: withTimes(found.statements, times, analysed) }),
  );
}
