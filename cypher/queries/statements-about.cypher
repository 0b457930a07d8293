// title: Statements about somebody or something
// description: What was said about a person, place, organisation, people or event, and by whom.
// parameter name: string | Name or alias of what the statements are about.

WITH toLower($name) AS wanted
MATCH (statement:Statement)-[:ABOUT]->(topic)
WHERE toLower(topic.name) = wanted OR any(alias IN topic.aliases WHERE toLower(alias) = wanted)
MATCH (article:Article)-[:REPORTS]->(statement)
OPTIONAL MATCH (speaker)-[:SAID]->(statement)
RETURN topic.name AS subject, speaker.name AS source, statement.mode AS mode, statement.text AS words,
  article.title AS title, statement.startOffset AS startOffset, statement.endOffset AS endOffset,
  statement.id AS statementId
ORDER BY subject, statementId, coalesce(source, '')
