import type { Article, ArticleInput } from "../article/article.js";
import { analyseText } from "../article/analyse-text.js";
import { withPartsOfSpeech } from "../article/parts-of-speech.js";
import { readArticle } from "../article/read-article.js";
import { linkMentions } from "../coreference/link-mentions.js";
import { openCorefModel } from "../coreference/open-coref-model.js";
import { addDemonymCountries } from "../entities/demonym-countries.js";
import { gazetteer } from "../entities/gazetteer.js";
import { addJurisdictions } from "../entities/jurisdictions.js";
import { findNamedEntities } from "../entities/named-entities.js";
import { addPartyTags } from "../entities/party-tags.js";
import { addShortNames } from "../entities/short-names.js";
import type { ProgressBus } from "../events.js";
import type { ArticleGraph } from "../model/graph-document.js";
import { datesOf } from "../relations/clause-date.js";
import { findRelations } from "../relations/find-relations.js";
import { addFloatingQuotations } from "../statements/floating-quotations.js";
import { findDrafts } from "../statements/find-drafts.js";
import { findStatements } from "../statements/find-statements.js";
import { mergeDrafts } from "../statements/merge-drafts.js";
import { addNestedDrafts } from "../statements/nested-drafts.js";
import { mendAttributions } from "../statements/mend-attributions.js";
import { mergeCues, taggedAttributions } from "../statements/tagged-attributions.js";
import { taggedDrafts } from "../statements/tagged-drafts.js";
import { withHeadlineQuotation } from "../statements/headline-quotations.js";
import { withTurns } from "../statements/turn-drafts.js";
import { findCues } from "../syntax/find-cues.js";
import { findNounPhrases } from "../syntax/noun-phrases.js";
import { findQuotations } from "../syntax/find-quotations.js";
import { turnsOf } from "../syntax/question-and-answer.js";
import { withTurnsQuoted } from "../syntax/transcript.js";
import { findTimes } from "../time/find-times.js";
import { withTimes } from "../time/when-said.js";
import type { Tagger } from "../tagger/create-tagger.js";
import { sharedTagger } from "../tagger/shared-tagger.js";
import { buildGraph, type Findings } from "./build-graph.js";
import { stageTimer } from "./stage-timer.js";
import { extractorVersion } from "./version.js";

export interface ExtractOptions {
  readonly bus?: ProgressBus;
  /** The one that ships with the package, opened once, unless another is given. */
  readonly tagger?: Pick<Tagger, "tag">;
}

/**
 * The graph of one article: the pipeline from top to bottom. Pure but for the progress it tells: the same input gives
 * the same graph.
 *
 * @throws OnrecordError with the codes `input-*` and `graph-invalid`
 */
export async function extractGraph(input: ArticleInput, options: ExtractOptions = {}): Promise<ArticleGraph> {
  return extractArticle(await readInput(input, options), options);
}

/**
 * The first stage alone, from which it is known which article it is.
 *
 * @throws OnrecordError `input-*`
 */
export function readInput(input: ArticleInput, options: Pick<ExtractOptions, "bus"> = {}): Promise<Article> {
  return stageTimer(input.source, options.bus)("article", () => readArticle(input));
}

/** The stages behind the first. */
export async function extractArticle(article: Article, options: ExtractOptions = {}): Promise<ArticleGraph> {
  const found = await findAll(article, options);
  return stageTimer(article.source, options.bus)("graph", () => buildGraph(article, extractorVersion, found));
}

/** What an article tells, before it is put into the form of the graph schema. */
export async function findAll(article: Article, options: ExtractOptions = {}): Promise<Findings> {
  const stage = stageTimer(article.source, options.bus);
  if (article.properties.language !== "en") return { entities: [], statements: [], relations: [] };
  const { id, text, published } = article.properties;
  const places = await stage("gazetteer", () => gazetteer());
  const plain = await stage("analysis", () => analyseText(text));
  const tagger = options.tagger ?? (await stage("model", () => sharedTagger()));
  const tagged = await stage("tagging", () => tagger.tag(text, plain.tokens));
  const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
  const syntax = await stage("syntax", () => {
    const people = tagged.names.filter(({ label }) => label === "PER");
    const phrases = findNounPhrases(analysed);
    const quotations = findQuotations(analysed);
    const turns = turnsOf(analysed, people);
    const ruled = findCues(analysed, phrases, quotations);
    const attributions = mendAttributions(
      analysed,
      phrases,
      taggedAttributions(analysed, tagged.roles, phrases, ruled),
      ruled,
    );
    return { phrases, quotations, turns, ruled, attributions, cues: mergeCues(attributions, ruled) };
  });
  const times = await stage("times", () => findTimes(analysed, { published }));
  const model = await stage("coreference model", () => openCorefModel());
  const entities = await stage("entities", () => {
    const named = findNamedEntities(analysed, tagged, places);
    const spoken = withTurnsQuoted(syntax.quotations, syntax.turns);
    const chains = linkMentions(analysed, tagged, id, named, spoken, model);
    const members = addPartyTags(analysed, addShortNames(analysed, chains), places);
    return addJurisdictions(addDemonymCountries(analysed, members, places), places);
  });
  const found = await stage("statements", () => {
    const ruled = findDrafts(analysed, syntax.ruled, syntax.quotations, syntax.phrases);
    const attributed = taggedDrafts(analysed, syntax.attributions, syntax.quotations, ruled);
    const merged = addFloatingQuotations(
      analysed,
      mergeDrafts(analysed, attributed, ruled, tagged.roles),
      syntax.quotations,
    );
    const headed = withHeadlineQuotation(analysed, merged, tagged.names);
    const whole = withTurns(analysed, headed, ruled, syntax.turns);
    const drafts = addNestedDrafts(analysed, whole, syntax.quotations, syntax.phrases);
    return findStatements(analysed, id, entities, drafts, syntax.quotations, syntax.phrases);
  });
  return stage("relations", () => ({
    ...findRelations(analysed, id, found.entities, found.statements, datesOf(times), places),
    statements: withTimes(found.statements, times, analysed),
  }));
}
