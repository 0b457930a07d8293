// Which statements of a graph are which annotated ones (tests/gold): by the overlap of their characters.
export const characters = (spans) => {
  const all = new Set();
  for (const { start, end } of spans) for (let i = start; i < end; i++) all.add(i);
  return all;
};

export function statementsOf({ graph, same }) {
  const ends = (type, id, own, other) =>
    graph.relationships
      .filter((each) => each.type === type && each[own] === id)
      .map((each) => same.get(each[other]) ?? each[other]);
  return graph.nodes
    .filter((node) => node.label === "Statement")
    .map(({ id, properties }) => ({
      ...properties,
      set: characters(
        properties.spans.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: properties.spans[i + 1] }] : [])),
      ),
      speakers: ends("SAID", id, "to", "from"),
      addressees: ends("ADDRESSED_TO", id, "from", "to"),
      about: ends("ABOUT", id, "from", "to"),
      nested: ends("PART_OF", id, "from", "to").length > 0,
    }));
}

/** One to one, best overlap first, from a Jaccard index of characters of 0.5 on. */
export function match(predicted, gold) {
  const pairs = predicted.flatMap((found) =>
    gold.flatMap((statement) => {
      const both = [...found.set].filter((i) => statement.set.has(i)).length;
      const overlap = both / (found.set.size + statement.set.size - both);
      return overlap >= 0.5 ? [{ found, statement, overlap }] : [];
    }),
  );
  const [usedFound, usedGold] = [new Set(), new Set()];
  return pairs
    .sort((a, b) => b.overlap - a.overlap)
    .filter(({ found, statement }) => {
      if (usedFound.has(found) || usedGold.has(statement)) return false;
      usedFound.add(found);
      usedGold.add(statement);
      return true;
    });
}

/** All that is predicted is right, and something is; a thing as the source has no speaker. */
export function speakerRight({ found, statement }) {
  if (statement.speakers.length === 0) return found.speakers.length === 0;
  return found.speakers.length > 0 && found.speakers.every((id) => statement.speakers.includes(id));
}
