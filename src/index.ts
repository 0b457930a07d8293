/** The library: extract graphs, keep them in a store, ask it. The command line is made of the same parts. */
export { extractGraph, type ExtractOptions } from "./pipeline/extract-graph.js";
export { ingest, type IngestOptions } from "./jobs/ingest.js";
export type { IngestReport } from "./jobs/job-tally.js";
export { findTimes, type FindTimesOptions } from "./time/find-times.js";
export type { DateInterval, TimeExpression, TimeModifier, TimeRange, TimeType } from "./time/time-expression.js";
export { analyseText } from "./article/analyse-text.js";
export type { AnalysedText } from "./article/analysed-text.js";
export { openStore } from "./store/open-store.js";
export { explainEntity, type EntityExplanation, type EntityOrigin } from "./corrections/explain-entity.js";
export { identifyEntity, mergeEntities, splitEntity, type SplitOptions } from "./corrections/correct-entities.js";
export { reassignStatement, rejectStatement, restoreStatement } from "./corrections/correct-statements.js";
export { readCorrectionFile, writeCorrectionFile } from "./corrections/correction-file.js";
export type { Correction, EntityReference, StatementReference } from "./resolution/corrections.js";
export { openTagger } from "./tagger/open-tagger.js";
export { createTagger, type Tagger, type TaggerFiles, type TaggerOptions } from "./tagger/create-tagger.js";
export type { NameType, RoleType, TaggedRole, TaggedSpan, TaggedText } from "./tagger/tagged-text.js";
export type { RuntimeName } from "./tagger/onnx-session.js";
export type { Span } from "./model/span.js";
export { ProgressBus, type ProgressEvents, type ProgressName } from "./events.js";
export { OnrecordError, type ErrorCode } from "./errors.js";
export { nodeLabels, relationshipTypes, labels, relationshipTypeNames, entityLabels } from "./model/graph-schema.js";
export type {
  Label,
  EntityLabel,
  RelationshipType,
  NodeProperties,
  RelationshipProperties,
} from "./model/graph-schema.js";
export type {
  ArticleFailure,
  ArticleGraph,
  GraphNode,
  GraphRelationship,
  GraphWarning,
} from "./model/graph-document.js";
export type { ArticleInput } from "./article/article.js";
export type {
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
} from "./store/graph-store.js";
export type { NodeValue, PathValue, QueryResult, QueryValue, RelationshipValue } from "./store/query-result.js";
