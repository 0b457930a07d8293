// title: Timeline of statements
// description: Statements in the order of the day on which they were said, or else published.
// parameter person: string = "" | Name or alias of the source; empty for all sources.

WITH toLower($person) AS wanted
MATCH (speaker)-[:SAID]->(statement:Statement)<-[:REPORTS]-(article:Article)
WHERE wanted = '' OR toLower(speaker.name) = wanted OR any(alias IN speaker.aliases WHERE toLower(alias) = wanted)
RETURN coalesce(statement.said, article.published, '') AS day, speaker.name AS source, statement.mode AS mode,
  statement.text AS words, statement.saidWords AS saidWords, article.title AS title,
  statement.startOffset AS startOffset, statement.endOffset AS endOffset, statement.id AS statementId
ORDER BY day, statementId, source
