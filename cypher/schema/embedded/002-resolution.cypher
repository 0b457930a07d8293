// The keys by which resolution finds entities, and the corrections made by hand
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 2.

ALTER TABLE Article ADD IF NOT EXISTS contribution STRING;
ALTER TABLE Person ADD IF NOT EXISTS keys STRING[];
ALTER TABLE Person ADD IF NOT EXISTS marks STRING;
ALTER TABLE Place ADD IF NOT EXISTS keys STRING[];
ALTER TABLE Place ADD IF NOT EXISTS marks STRING;
ALTER TABLE Organization ADD IF NOT EXISTS keys STRING[];
ALTER TABLE Organization ADD IF NOT EXISTS marks STRING;
ALTER TABLE Collective ADD IF NOT EXISTS keys STRING[];
ALTER TABLE Collective ADD IF NOT EXISTS marks STRING;
ALTER TABLE Event ADD IF NOT EXISTS keys STRING[];
ALTER TABLE Event ADD IF NOT EXISTS marks STRING;
ALTER TABLE MENTIONS ADD IF NOT EXISTS resolution STRING;
CREATE NODE TABLE Correction (text STRING, PRIMARY KEY (text));
