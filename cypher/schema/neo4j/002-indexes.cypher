// An article's relationships between entities, and full text
// Made from src/model/graph-schema.ts by src/store/schema-cypher.ts; version 3.

CREATE INDEX onrecord_002_holds_role_article IF NOT EXISTS
FOR ()-[relationship:HOLDS_ROLE]-() ON (relationship.article);
CREATE INDEX onrecord_002_member_of_article IF NOT EXISTS
FOR ()-[relationship:MEMBER_OF]-() ON (relationship.article);
CREATE INDEX onrecord_002_kin_article IF NOT EXISTS
FOR ()-[relationship:KIN]-() ON (relationship.article);
CREATE INDEX onrecord_002_located_in_article IF NOT EXISTS
FOR ()-[relationship:LOCATED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_was_in_article IF NOT EXISTS
FOR ()-[relationship:WAS_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_lives_in_article IF NOT EXISTS
FOR ()-[relationship:LIVES_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_travelled_to_article IF NOT EXISTS
FOR ()-[relationship:TRAVELLED_TO]-() ON (relationship.article);
CREATE INDEX onrecord_002_born_in_article IF NOT EXISTS
FOR ()-[relationship:BORN_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_died_in_article IF NOT EXISTS
FOR ()-[relationship:DIED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_met_article IF NOT EXISTS
FOR ()-[relationship:MET]-() ON (relationship.article);
CREATE INDEX onrecord_002_participated_in_article IF NOT EXISTS
FOR ()-[relationship:PARTICIPATED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_owns_article IF NOT EXISTS
FOR ()-[relationship:OWNS]-() ON (relationship.article);
CREATE INDEX onrecord_002_founded_article IF NOT EXISTS
FOR ()-[relationship:FOUNDED]-() ON (relationship.article);
CREATE INDEX onrecord_002_charged_in_article IF NOT EXISTS
FOR ()-[relationship:CHARGED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_convicted_in_article IF NOT EXISTS
FOR ()-[relationship:CONVICTED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_sentenced_in_article IF NOT EXISTS
FOR ()-[relationship:SENTENCED_IN]-() ON (relationship.article);
CREATE INDEX onrecord_002_related_to_article IF NOT EXISTS
FOR ()-[relationship:RELATED_TO]-() ON (relationship.article);
CREATE INDEX onrecord_002_possibly_same_as_article IF NOT EXISTS
FOR ()-[relationship:POSSIBLY_SAME_AS]-() ON (relationship.article);
CREATE FULLTEXT INDEX entityNames IF NOT EXISTS
FOR (node:Person|Place|Organization|Collective|Event) ON EACH [node.name, node.aliases];
CREATE FULLTEXT INDEX statementText IF NOT EXISTS
FOR (node:Statement) ON EACH [node.text];
CREATE FULLTEXT INDEX articleText IF NOT EXISTS
FOR (node:Article) ON EACH [node.title, node.text];
