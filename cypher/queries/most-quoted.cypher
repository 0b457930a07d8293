// title: Who was quoted most
// description: Sources by the number of their statements, with how many of those are in their own words.

MATCH (speaker)-[:SAID]->(statement:Statement)
RETURN speaker.name AS source, speaker.id AS sourceId, count(DISTINCT statement.id) AS statements,
  count(DISTINCT CASE WHEN statement.kind = 'indirect' THEN NULL ELSE statement.id END) AS quoted,
  count(DISTINCT statement.article) AS articles
ORDER BY statements DESC, sourceId
