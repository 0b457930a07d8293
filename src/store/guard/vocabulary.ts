/** Where a clause may begin. */
export const clauseStarts = new Set(["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"]);

/** Words before a query that leave it as it is. */
export const queryPrefixes = new Set(["EXPLAIN", "PROFILE"]);

/** Words that may follow a value or a pattern: clauses and operators of reading. What is not here is refused. */
export const continuations = new Set([
  ...clauseStarts,
  "WHERE",
  "ORDER",
  "BY",
  "SKIP",
  "OFFSET",
  "LIMIT",
  "UNION",
  "YIELD",
  "AS",
  "ASC",
  "ASCENDING",
  "DESC",
  "DESCENDING",
  "AND",
  "OR",
  "XOR",
  "NOT",
  "IN",
  "IS",
  "STARTS",
  "ENDS",
  "CONTAINS",
  "WHEN",
  "THEN",
  "ELSE",
  "END",
  "SHORTEST",
  "WSHORTEST",
  "TRAIL",
  "ACYCLIC",
  "ALL",
]);

/** Keywords that end what they belong to, so that a clause may follow them. */
export const closers = new Set([
  "END",
  "ASC",
  "ASCENDING",
  "DESC",
  "DESCENDING",
  "ALL",
  "SHORTEST",
  "TRAIL",
  "ACYCLIC",
]);

/** Words that stand before a value and take one. */
export const prefixOperators = new Set(["NOT", "DISTINCT", "CASE", "BY", "WITH", "ALL", "ANY"]);

export const symbols = new Set("()[]{},.:|=<>+-*/%^~!&;");

/** What a brace may open besides a map. */
export const subqueryWords = new Set(["EXISTS", "COUNT", "COLLECT", "CALL"]);

/** Procedures that only read the store's own graph and schema. */
export const procedures = new Set([
  "db.labels",
  "db.relationshiptypes",
  "db.propertykeys",
  "db.schema.visualization",
  "db.schema.nodetypeproperties",
  "db.schema.reltypeproperties",
  "db.index.fulltext.querynodes",
  "db.index.fulltext.queryrelationships",
  "show_tables",
  "table_info",
  "show_connection",
  "show_functions",
  "db_version",
]);

/** Namespaces of functions that only compute; any other name with a dot comes from a plugin. */
export const functionNamespaces = new Set([
  "date",
  "datetime",
  "localdatetime",
  "localtime",
  "time",
  "duration",
  "point",
  "vector",
]);

/** Functions without a dot that change something. */
export const changingFunctions = new Set(["nextval", "currval", "setseed"]);

const writes = "it would change the store, and queries only read";
const files = "it reaches files or the network";
const extensions = "it loads or unloads code";
const elsewhere = "it reaches other databases or graphs";
const settings = "it changes settings, users or transactions";

/** Why a well-known word is refused. */
export const reasons: ReadonlyMap<string, string> = new Map([
  ...["CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "INSERT"].map(
    (word) => [word, writes] as const,
  ),
  ...["COMMENT", "RENAME", "TRUNCATE", "UPDATE", "CHECKPOINT", "FINISH"].map((word) => [word, writes] as const),
  ...["LOAD", "COPY", "EXPORT", "IMPORT", "PERIODIC"].map((word) => [word, files] as const),
  ...["INSTALL", "UNINSTALL", "EXTENSION"].map((word) => [word, extensions] as const),
  ...["USE", "ATTACH", "GRAPH"].map((word) => [word, elsewhere] as const),
  ...["BEGIN", "COMMIT", "ROLLBACK", "GRANT", "DENY", "REVOKE", "TERMINATE", "START", "STOP", "ENABLE", "SHOW"].map(
    (word) => [word, settings] as const,
  ),
  ["CYPHER", "it changes how the engine runs queries"],
]);
