// title: Roles
// description: Who holds or held which role, where the articles say so.
// parameter person: string = "" | Name or alias of the person; empty for all people.

WITH toLower($person) AS wanted
MATCH (holder:Person)-[held:HOLDS_ROLE]->(employer)
WHERE wanted = '' OR toLower(holder.name) = wanted OR any(alias IN holder.aliases WHERE toLower(alias) = wanted)
MATCH (article:Article {id: held.article})
RETURN holder.name AS person, held.role AS role, employer.name AS body, held.former AS former, held.since AS since,
  article.title AS title, held.startOffset AS startOffset, held.endOffset AS endOffset, held.id AS linkId
ORDER BY person, role, body, linkId
