// Scores the extraction on a real article that stands beside the project, where it is there: its people, its places, the
// roles, the meeting and the sentence that it tells of, and its statements with their speakers. The expected statements are given as offsets into the article's clean text.
// Prints what it saw; exit code 1 where a bar is missed.
import { existsSync, readFileSync } from "node:fs";
import { extractGraph } from "../dist/index.js";

const article = new URL("../../shared/articles/summit.txt", import.meta.url);
if (!existsSync(article)) {
  console.log("score:article needs ../shared/articles/summit.txt, which is not here; nothing was scored.");
  process.exit(0);
}
const gold = JSON.parse(readFileSync(new URL("score-article.gold.json", import.meta.url), "utf8"));
const graph = await extractGraph({ source: "summit.txt", content: readFileSync(article) });
const names = new Map(graph.nodes.map((node) => [node.id, node.properties.name]));
const statements = graph.nodes.filter((node) => node.label === "Statement");
const { text } = graph.article;

const people = graph.nodes
  .filter((node) => node.label === "Person")
  .map((node) => node.properties.name)
  .sort();
const located = graph.relationships
  .filter((r) => r.type === "LOCATED_IN")
  .map((r) => [names.get(r.from), names.get(r.to)]);
const jaccard = (a, [start, end]) => {
  const both = Math.max(0, Math.min(a.endOffset, end) - Math.max(a.startOffset, start));
  return both / (a.endOffset - a.startOffset + end - start - both);
};
const used = new Set();
let [matched, right] = [0, 0];
for (const [start, end, speaker] of gold.statements) {
  const best = statements
    .filter((node) => !used.has(node.id))
    .map((node) => [jaccard(node.properties, [start, end]), node])
    .sort((a, b) => b[0] - a[0])[0];
  if (best === undefined || best[0] < 0.5) {
    console.log(`missed ${start}-${end} (${speaker ?? "a thing"})`);
    continue;
  }
  used.add(best[1].id);
  matched++;
  const said = graph.relationships
    .filter((r) => r.type === "SAID" && r.to === best[1].id)
    .map((r) => names.get(r.from));
  if (speaker === null ? said.length === 0 : said.includes(speaker)) right++;
  else console.log(`${start}-${end}: ${said.join(", ") || "nobody"} instead of ${speaker ?? "a thing"}`);
}
// True of the article, but more than the expected statements: a phrase in place of a clause, a report of a report.
const asides = statements.filter((node) => {
  const said = graph.relationships.filter((r) => r.type === "SAID" && r.to === node.id).map((r) => names.get(r.from));
  return (
    !used.has(node.id) &&
    gold.asides.some(([start, end, who]) => said.includes(who) && jaccard(node.properties, [start, end]) >= 0.5)
  );
});
const invented = statements.length - matched - asides.length;
/** What a reader would draw from the article besides: a type, both ends by name, and what the relationship must say. */
const isTold = ({ type, from, to, properties = {} }) =>
  graph.relationships.some(
    (r) =>
      r.type === type &&
      names.get(r.from) === from &&
      (to === undefined || names.get(r.to) === to) &&
      Object.entries(properties).every(([name, value]) =>
        typeof value === "string" && name === "role"
          ? String(r.properties.role).endsWith(value)
          : value === null
            ? r.properties[name] === undefined
            : r.properties[name] === value,
      ),
  );
const offsets = graph.relationships
  .filter((r) => r.type === "MENTIONS")
  .flatMap(({ properties }) =>
    properties.startOffsets.map((start, i) => text.slice(start, properties.endOffsets[i]) === properties.surfaces[i]),
  );

const checks = [
  [`people: ${people.join(", ")}`, JSON.stringify(people) === JSON.stringify(gold.people)],
  ...gold.locatedIn.map(([inner, outer]) => [
    `${inner} in ${outer}`,
    located.some(([from, to]) => from === inner && to === outer),
  ]),
  ...gold.facts.map((fact) => [
    `${fact.from} ${fact.type} ${[fact.to, ...Object.values(fact.properties ?? {})].filter((each) => each !== undefined && each !== null).join(", ")}`,
    isTold(fact),
  ]),
  [
    `statements: ${statements.length}, of ${gold.statements.length} expected ${matched} found (at least 28)`,
    matched >= 28,
  ],
  [`speakers right: ${right} of ${matched} (at least 28)`, right >= 28],
  [`statements that nobody made: ${invented} (none), asides: ${asides.length}`, invented === 0],
  [`${offsets.length} mentions slice to their words`, offsets.every(Boolean)],
];
for (const [what, holds] of checks) console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
process.exitCode = checks.every(([, holds]) => holds) ? 0 : 1;
