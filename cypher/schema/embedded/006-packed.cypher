// All that the writer reads of an entity, as one text
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

ALTER TABLE Person ADD IF NOT EXISTS packed STRING;
ALTER TABLE Place ADD IF NOT EXISTS packed STRING;
ALTER TABLE Organization ADD IF NOT EXISTS packed STRING;
ALTER TABLE Collective ADD IF NOT EXISTS packed STRING;
ALTER TABLE Event ADD IF NOT EXISTS packed STRING;
