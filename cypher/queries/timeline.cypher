// title: Timeline of statements
// description: Statements in the order of the day on which they were said, or else published; those without one last.
// parameter person: string = "" | Name or alias of the source; empty for all sources.

WITH toLower($person) AS wanted
MATCH (speaker)-[:SAID]->(statement:Statement)<-[:REPORTS]-(article:Article)
WHERE wanted = '' OR toLower(speaker.name) = wanted OR any(alias IN speaker.aliases WHERE toLower(alias) = wanted)
RETURN left(
    // A time without a year ("PAST_REF", "XXXX-WXX-2") is no day.
    CASE WHEN statement.said >= '0' AND statement.said < ':' THEN statement.said ELSE coalesce(article.published, '') END,
    10
  ) AS day, speaker.name AS source, statement.mode AS mode,
  statement.text AS words, statement.saidWords AS saidWords, article.title AS title,
  statement.startOffset AS startOffset, statement.endOffset AS endOffset, statement.id AS statementId
ORDER BY CASE WHEN day = '' THEN 1 ELSE 0 END, day, statementId, source
