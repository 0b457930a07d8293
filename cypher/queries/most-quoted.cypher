// title: Who was quoted most
// description: Sources by the number of their statements, with how many of those are in their own words. What a copy of an article carries counts once, with the earliest.

MATCH (article:Article)-[:REPORTS]->(statement:Statement)<-[:SAID]-(speaker)
OPTIONAL MATCH (article)-[:DUPLICATE_OF]->(earlier:Article)
WITH speaker, statement, earlier
WHERE earlier.id IS NULL
RETURN speaker.name AS source, speaker.id AS sourceId, count(DISTINCT statement.id) AS statements,
  count(DISTINCT CASE WHEN statement.kind = 'indirect' THEN NULL ELSE statement.id END) AS quoted,
  count(DISTINCT statement.article) AS articles
ORDER BY statements DESC, sourceId
