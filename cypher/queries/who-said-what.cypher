// title: Who said what
// description: Every attributed statement with its source, its words and the article that carries it.
// parameter person: string = "" | Name or alias of the source; empty for all sources.

WITH toLower($person) AS wanted
MATCH (speaker)-[said:SAID]->(statement:Statement)<-[:REPORTS]-(article:Article)
WHERE wanted = '' OR toLower(speaker.name) = wanted OR any(alias IN speaker.aliases WHERE toLower(alias) = wanted)
RETURN speaker.name AS source, statement.mode AS mode, statement.text AS words, said.cue AS cue,
  article.title AS title, statement.startOffset AS startOffset, statement.endOffset AS endOffset,
  statement.id AS statementId
ORDER BY source, statementId, startOffset
