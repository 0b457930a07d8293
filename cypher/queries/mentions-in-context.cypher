// title: Mentions in context
// description: Every mention of somebody or something, with the words around it.
// parameter name: string | Name or alias of what is mentioned.
// parameter width: integer = 60 | Characters of context on each side.
// excerpt: context around startOffset endOffset by width

// engine: neo4j
WITH toLower($name) AS wanted
MATCH (article:Article)-[mentions:MENTIONS]->(topic)
WHERE toLower(topic.name) = wanted OR any(alias IN topic.aliases WHERE toLower(alias) = wanted)
UNWIND range(0, size(mentions.startOffsets) - 1) AS position
RETURN topic.name AS subject, mentions.surfaces[position] AS surface, mentions.kinds[position] AS kind,
  article.text AS context, article.title AS title, mentions.startOffsets[position] AS startOffset,
  mentions.endOffsets[position] AS endOffset, article.id AS articleId
ORDER BY subject, articleId, startOffset, endOffset

// engine: embedded
WITH toLower($name) AS wanted
MATCH (article:Article)-[mentions:MENTIONS]->(topic)
WHERE toLower(topic.name) = wanted OR any(alias IN topic.aliases WHERE toLower(alias) = wanted)
UNWIND range(1, size(mentions.startOffsets)) AS position
RETURN topic.name AS subject, mentions.surfaces[position] AS surface, mentions.kinds[position] AS kind,
  article.text AS context, article.title AS title, mentions.startOffsets[position] AS startOffset,
  mentions.endOffsets[position] AS endOffset, article.id AS articleId
ORDER BY subject, articleId, startOffset, endOffset
