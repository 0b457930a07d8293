// One node for each label and id
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

CREATE CONSTRAINT onrecord_001_article_id IF NOT EXISTS
FOR (node:Article) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_person_id IF NOT EXISTS
FOR (node:Person) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_place_id IF NOT EXISTS
FOR (node:Place) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_organization_id IF NOT EXISTS
FOR (node:Organization) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_collective_id IF NOT EXISTS
FOR (node:Collective) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_event_id IF NOT EXISTS
FOR (node:Event) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT onrecord_001_statement_id IF NOT EXISTS
FOR (node:Statement) REQUIRE node.id IS UNIQUE;
