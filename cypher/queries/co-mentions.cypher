// title: Mentioned together
// description: Pairs that the same articles mention, with the number of those articles.
// parameter name: string = "" | Name or alias of one of the two; empty for all pairs.

WITH toLower($name) AS wanted
MATCH (first)<-[:MENTIONS]-(article:Article)-[:MENTIONS]->(second)
WHERE first.id <> second.id
  AND ((wanted = '' AND first.id < second.id)
    OR (wanted <> '' AND (toLower(first.name) = wanted OR any(alias IN first.aliases WHERE toLower(alias) = wanted))))
RETURN first.name AS one, second.name AS other, count(DISTINCT article.id) AS articles, first.id AS oneId,
  second.id AS otherId
ORDER BY articles DESC, oneId, otherId
