// Whose a public body is
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

ALTER TABLE Organization ADD IF NOT EXISTS jurisdiction STRING;
