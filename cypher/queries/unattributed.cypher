// title: Statements without a source
// description: Statements that no person, organisation or people is named for, with what the article gives instead.

MATCH (article:Article)-[:REPORTS]->(statement:Statement)
WHERE NOT EXISTS { MATCH (statement)<-[:SAID]-(speaker) }
RETURN statement.text AS words, statement.mode AS mode, statement.sourceText AS sourceText, statement.cue AS cue,
  article.title AS title, statement.startOffset AS startOffset, statement.endOffset AS endOffset,
  statement.id AS statementId
ORDER BY statementId
