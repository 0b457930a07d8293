// title: Words that were repeated
// description: Statements that other articles repeat, each with its repeats and what differs in them.

MATCH (earlier:Statement)<-[repeat:REPEATS]-(later:Statement)<-[:REPORTS]-(article:Article)
OPTIONAL MATCH (speaker)-[:SAID]->(later)
RETURN earlier.text AS words, earlier.id AS statementId, later.text AS repeated, repeat.difference AS difference,
  repeat.similarity AS similarity, speaker.name AS source, article.title AS title, repeat.article AS articleId,
  repeat.startOffset AS startOffset, repeat.endOffset AS endOffset
ORDER BY statementId, articleId, startOffset, coalesce(source, '')
