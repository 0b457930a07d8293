// The keys by which resolution finds entities, and the corrections made by hand
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

CREATE CONSTRAINT onrecord_003_correction_text IF NOT EXISTS
FOR (node:Correction) REQUIRE node.text IS UNIQUE;
CREATE FULLTEXT INDEX onrecord_003_entity_keys IF NOT EXISTS
FOR (node:Person|Place|Organization|Collective|Event) ON EACH [node.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
