// Which relations of a graph are right, by the articles annotated by hand: the type and both entities must be.
// What the annotation marks as optional, the clause facts inside a statement's words, and what another annotated fact
// implies count neither way.
const bookkeeping = new Set(
  "MENTIONS REPORTS SAID ABOUT ADDRESSED_TO SAID_AT PART_OF REPEATS CONTRADICTS DUPLICATE_OF POSSIBLY_SAME_AS".split(
    " ",
  ),
);
/** Their event is the case itself, which the annotation leaves out. */
const ofCases = new Set(["CHARGED_IN", "CONVICTED_IN", "SENTENCED_IN"]);
const clauses = new Set([
  "WAS_IN",
  "TRAVELLED_TO",
  "MET",
  "RELATED_TO",
  "PARTICIPATED_IN",
  "OWNS",
  "FOUNDED",
  ...ofCases,
]);
/** What follows from an annotated fact of another type between the same two. */
const implied = {
  WAS_IN: ["TRAVELLED_TO", "LIVES_IN", "BORN_IN", "DIED_IN"],
  LIVES_IN: ["WAS_IN"],
  MEMBER_OF: ["HOLDS_ROLE"],
  PARTICIPATED_IN: ["HOLDS_ROLE"],
};

export const isOptional = (fact) => fact.optional === true || (fact.inStatement === true && clauses.has(fact.type));
const sameEnds = (fact, found) =>
  (fact.from === found.from && (fact.to === found.to || ofCases.has(found.type))) ||
  (fact.from === found.to && fact.to === found.from && turns(fact, found));
/** Meetings have no direction; kinship told from the other end ("sister" for "brother") is the same kinship. */
const turns = (fact, { type, relation }) =>
  type === "MET" ||
  (type === "KIN" && (fact.relation !== relation || /cousin|sibling|twin|partner|friend/u.test(relation)));
const words = (text) => (text ?? "").toLowerCase().match(/\p{L}+/gu) ?? [];
export const detail = ({ role, predicate }) => words(role ?? predicate);
/** Words that both have: the role of one person in one body may be told twice, by two names. */
export const alike = (a, b) => detail(a).filter((word) => detail(b).includes(word)).length;
export const before = (a, b) => a.start < b.end && b.start < a.end;

/** The relationships of a graph between annotated entities, each told once. */
function predictions({ graph, same }) {
  const told = new Map();
  for (const { type, from, to, properties } of graph.relationships) {
    if (bookkeeping.has(type)) continue;
    const found = { ...properties, type, from: same.get(from), to: same.get(to), ids: `${from} ${to}` };
    const key = [type, found.from ?? from, ofCases.has(type) ? "" : (found.to ?? to), ...detail(found)].join(" ");
    if (!told.has(key)) told.set(key, found);
  }
  return [...told.values()];
}

/** Joins each prediction to the fact it tells; a fact of the same ends whose role or predicate is alike goes first. */
export function judge(article) {
  const { facts } = article.gold;
  const taken = new Map();
  const judged = predictions(article).map((found) => {
    const fitting = facts
      .filter((fact) => fact.type === found.type && sameEnds(fact, found))
      .filter((fact) => fact.type !== "RELATED_TO" || alike(fact, found) > 0)
      .sort((a, b) => alike(b, found) - alike(a, found));
    const fact = fitting.find((each) => !taken.has(each)) ?? fitting[0];
    if (fact === undefined) {
      // A city in its country, where no words join them, is optional; here the country stands in a longer name alone.
      if (found.method === "location-gazetteer" && found.to === undefined) return { found, verdict: "ignored" };
      const follows = facts.some((each) => implied[found.type]?.includes(each.type) && sameEnds(each, found));
      return { found, verdict: follows ? "ignored" : "wrong" };
    }
    if (isOptional(fact)) return { found, verdict: "ignored" };
    if (taken.has(fact)) return { found, verdict: "ignored" };
    taken.set(fact, found);
    return { found, fact, verdict: "right" };
  });
  return { judged, missed: facts.filter((fact) => !isOptional(fact) && !taken.has(fact)) };
}
