// The keys by which repeats, denials and copies are found
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

DROP INDEX onrecord_004_echoes IF EXISTS;
CREATE FULLTEXT INDEX onrecord_004_echo_words IF NOT EXISTS
FOR (node:Article|Statement) ON EACH [node.echoes]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
