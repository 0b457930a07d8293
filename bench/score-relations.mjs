// Scores the relations between entities on the articles annotated by hand (tests/gold): precision and recall by type.
// A fact is right where its type and both of its entities are. What the annotation marks as optional, the clause facts
// inside a statement's words, and what another annotated fact implies count neither way.
// Usage: node bench/score-relations.mjs [--errors]; `--errors` lists what is missed and wrong in the dev half (rules are
// tuned on that half only).
import { measures, readGoldSet, share, splits } from "./gold-set.mjs";

const showErrors = process.argv.includes("--errors");
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

const isOptional = (fact) => fact.optional === true || (fact.inStatement === true && clauses.has(fact.type));
const sameEnds = (fact, found) =>
  (fact.from === found.from && (fact.to === found.to || ofCases.has(found.type))) ||
  (fact.from === found.to && fact.to === found.from && turns(fact, found));
/** Meetings have no direction; kinship told from the other end ("sister" for "brother") is the same kinship. */
const turns = (fact, { type, relation }) =>
  type === "MET" ||
  (type === "KIN" && (fact.relation !== relation || /cousin|sibling|twin|partner|friend/u.test(relation)));
const words = (text) => (text ?? "").toLowerCase().match(/\p{L}+/gu) ?? [];
const detail = ({ role, predicate }) => words(role ?? predicate);
/** Words that both have: the role of one person in one body may be told twice, by two names. */
const alike = (a, b) => detail(a).filter((word) => detail(b).includes(word)).length;
const before = (a, b) => a.start < b.end && b.start < a.end;

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
function judge(article) {
  const { facts } = article.gold;
  const taken = new Map();
  const judged = predictions(article).map((found) => {
    const fitting = facts
      .filter((fact) => fact.type === found.type && sameEnds(fact, found))
      .filter((fact) => fact.type !== "RELATED_TO" || alike(fact, found) > 0)
      .sort((a, b) => alike(b, found) - alike(a, found));
    const fact = fitting.find((each) => !taken.has(each)) ?? fitting[0];
    if (fact === undefined) {
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

function report(split, articles) {
  const results = articles.map((article) => ({ article, ...judge(article) }));
  const judged = results.flatMap((result) => result.judged);
  const gold = articles.flatMap((article) => article.gold.facts.filter((fact) => !isOptional(fact)));
  const line = (title, chosen) => {
    const right = judged.filter(({ found, verdict }) => verdict === "right" && chosen(found)).length;
    const wrong = judged.filter(({ found, verdict }) => verdict === "wrong" && chosen(found)).length;
    console.log(`  ${title.padEnd(16)} ${measures(right, right + wrong, gold.filter(chosen).length)}`);
  };
  console.log(`${split}: ${articles.length} articles, ${gold.length} facts`);
  line("typed relations", ({ type }) => type !== "RELATED_TO");
  for (const type of [...new Set([...gold, ...judged.map(({ found }) => found)].map((each) => each.type))].sort()) {
    line(type, (each) => each.type === type);
  }
  const right = judged.filter(({ verdict }) => verdict === "right");
  const roles = right.filter(({ fact }) => fact.role !== undefined && fact.type === "HOLDS_ROLE");
  const kin = right.filter(({ fact }) => fact.relation !== undefined);
  const dated = right.filter(({ fact }) => fact.date !== undefined);
  const since = right.filter(({ fact }) => fact.since !== undefined);
  const agree = (pairs, holds) => `${share(pairs.filter(holds).length, pairs.length)} of ${pairs.length}`;
  console.log(
    [
      `  of the right ones: role ${agree(roles, ({ found, fact }) => alike(found, fact) > 0)}`,
      `former ${agree(roles, ({ found, fact }) => (found.former ?? false) === fact.former)}`,
      `since ${agree(since, ({ found, fact }) => found.since === fact.since)}`,
      `kinship ${agree(kin, ({ found, fact }) => found.from !== fact.from || found.relation === fact.relation)}`,
      `date ${agree(dated, ({ found, fact }) => found.date === fact.date)}`,
      `evidence touches ${agree(right, ({ found, fact }) => before({ start: found.startOffset, end: found.endOffset }, fact.evidence))}`,
    ].join(", "),
  );
  const sure = judged.filter(({ found, verdict }) => verdict !== "ignored" && found.confidence >= 0.9);
  console.log(`  confidence of at least 0.9: right ${agree(sure, ({ verdict }) => verdict === "right")}`);
  if (showErrors && split === "dev") for (const result of results) listErrors(result);
}

function listErrors({ article: { name, text }, judged, missed }) {
  for (const { type, from, to, evidence } of missed)
    console.log(`  missed ${name}: ${type} ${from} > ${to ?? ""}: ${evidence.words}`);
  for (const { found, verdict } of judged) {
    if (verdict !== "wrong") continue;
    const { type, ids, method, startOffset, endOffset } = found;
    console.log(
      `  wrong  ${name}: ${type} ${ids} ${detail(found).join(" ")} [${method}]: ${text.slice(startOffset, endOffset)}`,
    );
  }
}

for (const split of splits) report(split, await readGoldSet(split));
