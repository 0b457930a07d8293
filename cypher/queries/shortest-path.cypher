// title: Shortest path between two
// description: The shortest chains of statements and relations between two people, places, organisations or events.
// parameter start: string | Name or alias of the one.
// parameter goal: string | Name or alias of the other.

// engine: neo4j
WITH toLower($start) AS nameOfStart, toLower($goal) AS nameOfGoal
MATCH (one:Person|Place|Organization|Collective|Event)
WHERE toLower(one.name) = nameOfStart OR any(alias IN one.aliases WHERE toLower(alias) = nameOfStart)
MATCH (other:Person|Place|Organization|Collective|Event)
WHERE (toLower(other.name) = nameOfGoal OR any(alias IN other.aliases WHERE toLower(alias) = nameOfGoal))
  AND other.id <> one.id
MATCH path = allShortestPaths((one)-[:SAID|ABOUT|ADDRESSED_TO|SAID_AT|PART_OF|HOLDS_ROLE|MEMBER_OF|KIN|LOCATED_IN|WAS_IN|MET|PARTICIPATED_IN|RELATED_TO*1..6]-(other))
RETURN length(path) AS steps, [node IN nodes(path) | coalesce(node.name, node.text)] AS chain,
  [link IN relationships(path) | type(link)] AS relations,
  substring(reduce(ids = '', link IN relationships(path) | ids + ',' + link.id), 1) AS linkIds
ORDER BY steps, linkIds

// engine: embedded
MATCH path = (one:Person|Place|Organization|Collective|Event)-[:SAID|ABOUT|ADDRESSED_TO|SAID_AT|PART_OF|HOLDS_ROLE|MEMBER_OF|KIN|LOCATED_IN|WAS_IN|MET|PARTICIPATED_IN|RELATED_TO* ALL SHORTEST 1..6]-(other:Person|Place|Organization|Collective|Event)
WHERE (toLower(one.name) = toLower($start)
    OR list_contains(list_transform(one.aliases, alias -> toLower(alias)), toLower($start)))
  AND (toLower(other.name) = toLower($goal)
    OR list_contains(list_transform(other.aliases, alias -> toLower(alias)), toLower($goal)))
  AND other.id <> one.id
RETURN length(path) AS steps, list_transform(nodes(path), node -> coalesce(node.name, node.text)) AS chain,
  list_transform(relationships(path), link -> label(link)) AS relations,
  list_to_string(',', list_transform(relationships(path), link -> link.id)) AS linkIds
ORDER BY steps, linkIds
