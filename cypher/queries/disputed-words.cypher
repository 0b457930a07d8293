// title: Disputed words
// description: Statements that are denied: by their own source, or by another statement that contradicts them.

MATCH (article:Article)-[:REPORTS]->(statement:Statement)
OPTIONAL MATCH (speaker)-[:SAID]->(statement)
OPTIONAL MATCH (denying:Statement)-[dispute:CONTRADICTS]->(statement)
WITH article, statement, speaker, denying, dispute
WHERE statement.polarity = 'denied' OR denying.id IS NOT NULL
RETURN speaker.name AS source, statement.text AS words, statement.polarity AS polarity, denying.text AS denial,
  dispute.reason AS reason, article.title AS title, statement.startOffset AS startOffset,
  statement.endOffset AS endOffset, statement.id AS statementId
ORDER BY statementId, coalesce(source, ''), coalesce(denial, '')
