// Tables of the embedded store as versions 2 to 5 made them
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

CREATE NODE TABLE Article (
  id STRING,
  title STRING,
  text STRING,
  sha256 STRING,
  url STRING,
  key STRING,
  publisher STRING,
  author STRING,
  published STRING,
  language STRING,
  extractor STRING,
  fingerprint STRING,
  contribution STRING,
  echoes STRING[],
  sketch STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Person (
  id STRING,
  name STRING,
  aliases STRING[],
  roles STRING[],
  gender STRING,
  wikidata STRING,
  keys STRING[],
  marks STRING,
  company STRING,
  shares STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Place (
  id STRING,
  name STRING,
  aliases STRING[],
  kind STRING,
  countryCode STRING,
  latitude DOUBLE,
  longitude DOUBLE,
  wikidata STRING,
  keys STRING[],
  marks STRING,
  company STRING,
  shares STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Organization (
  id STRING,
  name STRING,
  aliases STRING[],
  kind STRING,
  jurisdiction STRING,
  wikidata STRING,
  keys STRING[],
  marks STRING,
  company STRING,
  shares STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Collective (
  id STRING,
  name STRING,
  aliases STRING[],
  kind STRING,
  keys STRING[],
  marks STRING,
  company STRING,
  shares STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Event (
  id STRING,
  name STRING,
  aliases STRING[],
  kind STRING,
  date STRING,
  keys STRING[],
  marks STRING,
  company STRING,
  shares STRING,
  PRIMARY KEY (id)
);
CREATE NODE TABLE Statement (
  id STRING,
  text STRING,
  kind STRING,
  mode STRING,
  polarity STRING,
  cue STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  spans INT64[],
  said STRING,
  saidWords STRING,
  sourceText STRING,
  sourceStart INT64,
  sourceEnd INT64,
  echoes STRING[],
  PRIMARY KEY (id)
);
CREATE REL TABLE MENTIONS (
  FROM Article TO Person,
  FROM Article TO Place,
  FROM Article TO Organization,
  FROM Article TO Collective,
  FROM Article TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  count INT64,
  startOffsets INT64[],
  endOffsets INT64[],
  surfaces STRING[],
  kinds STRING[],
  share STRING,
  resolution STRING
);
CREATE REL TABLE REPORTS (
  FROM Article TO Statement,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE SAID (
  FROM Person TO Statement,
  FROM Organization TO Statement,
  FROM Collective TO Statement,
  FROM Place TO Statement,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  cue STRING,
  cueStart INT64,
  cueEnd INT64,
  speaker STRING,
  speakerStart INT64,
  speakerEnd INT64
);
CREATE REL TABLE ABOUT (
  FROM Statement TO Person,
  FROM Statement TO Place,
  FROM Statement TO Organization,
  FROM Statement TO Collective,
  FROM Statement TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE ADDRESSED_TO (
  FROM Statement TO Person,
  FROM Statement TO Organization,
  FROM Statement TO Collective,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE SAID_AT (
  FROM Statement TO Place,
  FROM Statement TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE PART_OF (
  FROM Statement TO Statement,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE REPEATS (
  FROM Statement TO Statement,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  similarity DOUBLE,
  difference STRING,
  otherArticle STRING,
  otherStart INT64,
  otherEnd INT64
);
CREATE REL TABLE CONTRADICTS (
  FROM Statement TO Statement,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  reason STRING,
  otherArticle STRING,
  otherStart INT64,
  otherEnd INT64
);
CREATE REL TABLE HOLDS_ROLE (
  FROM Person TO Organization,
  FROM Person TO Place,
  FROM Person TO Person,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  role STRING,
  former BOOLEAN,
  since STRING
);
CREATE REL TABLE MEMBER_OF (
  FROM Person TO Organization,
  FROM Person TO Collective,
  FROM Organization TO Organization,
  FROM Organization TO Collective,
  FROM Place TO Organization,
  FROM Place TO Collective,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  former BOOLEAN
);
CREATE REL TABLE KIN (
  FROM Person TO Person,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  relation STRING
);
CREATE REL TABLE LOCATED_IN (
  FROM Place TO Place,
  FROM Organization TO Place,
  FROM Event TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE
);
CREATE REL TABLE WAS_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE LIVES_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  former BOOLEAN
);
CREATE REL TABLE TRAVELLED_TO (
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
CREATE REL TABLE BORN_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE DIED_IN (
  FROM Person TO Place,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  date STRING
);
CREATE REL TABLE MET (
  FROM Person TO Person,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  place STRING,
  date STRING
);
CREATE REL TABLE PARTICIPATED_IN (
  FROM Person TO Event,
  FROM Organization TO Event,
  FROM Place TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  role STRING
);
CREATE REL TABLE OWNS (
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
CREATE REL TABLE FOUNDED (
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
CREATE REL TABLE CHARGED_IN (
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
CREATE REL TABLE CONVICTED_IN (
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
CREATE REL TABLE SENTENCED_IN (
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
CREATE REL TABLE RELATED_TO (
  FROM Person TO Person,
  FROM Person TO Place,
  FROM Person TO Organization,
  FROM Person TO Collective,
  FROM Person TO Event,
  FROM Place TO Person,
  FROM Place TO Place,
  FROM Place TO Organization,
  FROM Place TO Collective,
  FROM Place TO Event,
  FROM Organization TO Person,
  FROM Organization TO Place,
  FROM Organization TO Organization,
  FROM Organization TO Collective,
  FROM Organization TO Event,
  FROM Collective TO Person,
  FROM Collective TO Place,
  FROM Collective TO Organization,
  FROM Collective TO Collective,
  FROM Collective TO Event,
  FROM Event TO Person,
  FROM Event TO Place,
  FROM Event TO Organization,
  FROM Event TO Collective,
  FROM Event TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  predicate STRING
);
CREATE REL TABLE DUPLICATE_OF (
  FROM Article TO Article,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  similarity DOUBLE,
  otherArticle STRING,
  otherStart INT64,
  otherEnd INT64
);
CREATE REL TABLE POSSIBLY_SAME_AS (
  FROM Person TO Person,
  FROM Place TO Place,
  FROM Organization TO Organization,
  FROM Collective TO Collective,
  FROM Event TO Event,
  id STRING,
  article STRING,
  startOffset INT64,
  endOffset INT64,
  method STRING,
  confidence DOUBLE,
  reason STRING,
  score DOUBLE
);
CREATE MACRO type(relationship) AS label(relationship);

CREATE NODE TABLE Correction (text STRING, PRIMARY KEY (text));
