// The keys by which resolution finds entities, the corrections made by hand, and relations new in version 2
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

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
ALTER TABLE Event ADD IF NOT EXISTS kind STRING;
ALTER TABLE MEMBER_OF ADD IF NOT EXISTS former BOOLEAN;
CREATE REL TABLE IF NOT EXISTS LIVES_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  former BOOLEAN
);
CREATE REL TABLE IF NOT EXISTS TRAVELLED_TO (
  FROM Person TO Place,
  FROM Organization TO Place,
  FROM Collective TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS BORN_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS DIED_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS OWNS (
  FROM Person TO Organization,
  FROM Person TO Place,
  FROM Organization TO Organization,
  FROM Organization TO Place,
  FROM Place TO Organization,
  FROM Place TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  share STRING,
  former BOOLEAN
);
CREATE REL TABLE IF NOT EXISTS FOUNDED (
  FROM Person TO Organization,
  FROM Organization TO Organization,
  FROM Place TO Organization,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS CHARGED_IN (
  FROM Person TO Event,
  FROM Organization TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  offence STRING,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS CONVICTED_IN (
  FROM Person TO Event,
  FROM Organization TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  offence STRING,
  date STRING
);
CREATE REL TABLE IF NOT EXISTS SENTENCED_IN (
  FROM Person TO Event,
  FROM Organization TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  sentence STRING,
  offence STRING,
  date STRING
);
ALTER TABLE MEMBER_OF ADD IF NOT EXISTS FROM Place TO Organization;
ALTER TABLE MEMBER_OF ADD IF NOT EXISTS FROM Place TO Collective;
CREATE NODE TABLE Correction (text STRING, PRIMARY KEY (text));
