// The company in which entities are met, with which short forms of their names are compared
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

ALTER TABLE Person ADD IF NOT EXISTS company STRING;
ALTER TABLE Person ADD IF NOT EXISTS shares STRING;
ALTER TABLE Place ADD IF NOT EXISTS company STRING;
ALTER TABLE Place ADD IF NOT EXISTS shares STRING;
ALTER TABLE Organization ADD IF NOT EXISTS company STRING;
ALTER TABLE Organization ADD IF NOT EXISTS shares STRING;
ALTER TABLE Collective ADD IF NOT EXISTS company STRING;
ALTER TABLE Collective ADD IF NOT EXISTS shares STRING;
ALTER TABLE Event ADD IF NOT EXISTS company STRING;
ALTER TABLE Event ADD IF NOT EXISTS shares STRING;
