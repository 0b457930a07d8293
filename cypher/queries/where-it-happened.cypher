// title: Where it happened
// description: What the articles place somewhere: statements, people, organisations and events.
// parameter place: string = "" | Name or alias of the place; empty for all places.

WITH toLower($place) AS wanted
MATCH (thing)-[link:SAID_AT|WAS_IN|LOCATED_IN]->(site:Place)
WHERE wanted = '' OR toLower(site.name) = wanted OR any(alias IN site.aliases WHERE toLower(alias) = wanted)
MATCH (article:Article {id: link.article})
RETURN site.name AS place, type(link) AS relation, coalesce(thing.name, thing.text) AS subject,
  article.title AS title, link.startOffset AS startOffset, link.endOffset AS endOffset, link.id AS linkId
ORDER BY place, relation, subject, linkId
