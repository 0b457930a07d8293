// title: What two people said about each other
// description: Statements by the one that mention the other, in both directions.
// parameter one: string | Name or alias of the one.
// parameter other: string | Name or alias of the other.

WITH toLower($one) AS nameOfOne, toLower($other) AS nameOfOther
MATCH (speaker:Person)-[:SAID]->(statement:Statement)-[:ABOUT]->(topic:Person)
WHERE ((toLower(speaker.name) = nameOfOne OR any(alias IN speaker.aliases WHERE toLower(alias) = nameOfOne))
    AND (toLower(topic.name) = nameOfOther OR any(alias IN topic.aliases WHERE toLower(alias) = nameOfOther)))
  OR ((toLower(speaker.name) = nameOfOther OR any(alias IN speaker.aliases WHERE toLower(alias) = nameOfOther))
    AND (toLower(topic.name) = nameOfOne OR any(alias IN topic.aliases WHERE toLower(alias) = nameOfOne)))
MATCH (article:Article)-[:REPORTS]->(statement)
RETURN speaker.name AS source, topic.name AS subject, statement.mode AS mode, statement.text AS words,
  article.title AS title, statement.startOffset AS startOffset, statement.endOffset AS endOffset,
  statement.id AS statementId
ORDER BY source, subject, statementId
