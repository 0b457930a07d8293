// How right facts of a confidence are, on the articles annotated by hand (tests/gold): statements (the words and the
// speaker), whom they are about and told to, named entities, and relations between entities. Prints a table and draws
// docs/calibration.svg. The confidence of statements is fitted on the dev half (npm run fit:trust); the test half is not.
// Usage: npm run score:calibration
import { writeFileSync } from "node:fs";
import { readGoldSet, splits } from "./gold-set.mjs";
import { judge } from "./relation-verdicts.mjs";
import { characters, match, speakerRight, statementsOf } from "./statement-pairs.mjs";

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001];

/** The statements of an article, each with the annotated one that it is, if it is one. */
function paired(article) {
  const gold = article.gold.statements.map((each) => ({ ...each, set: characters(each.spans) }));
  const predicted = statementsOf(article);
  const pairs = new Map(match(predicted, gold).map((pair) => [pair.found, pair]));
  return new Map(predicted.map((found) => [found.id, pairs.get(found)]));
}

const ofType = ({ graph }, type) => graph.relationships.filter((each) => each.type === type);

/** A statement is right where an annotated one has its words and its speaker (REPORTS and SAID alike). */
function statements(article) {
  const pairs = paired(article);
  return ofType(article, "REPORTS").map(({ to, properties }) => {
    const pair = pairs.get(to);
    return { confidence: properties.confidence, right: pair !== undefined && speakerRight(pair) };
  });
}

/** Right where the annotated statement has the entity in its words; what the annotation leaves out counts neither way. */
function about(article) {
  const pairs = paired(article);
  const labels = new Map(article.gold.entities.map(({ id, label }) => [id, label]));
  return ofType(article, "ABOUT").flatMap(({ from, to, properties }) => {
    const pair = pairs.get(from);
    const entity = article.same.get(to);
    if (pair?.statement.speakers.includes(entity) || ["Collective", "Event"].includes(labels.get(entity))) return [];
    return [{ confidence: properties.confidence, right: pair?.statement.about.includes(entity) ?? false }];
  });
}

function addressees(article) {
  const pairs = paired(article);
  return ofType(article, "ADDRESSED_TO").map(({ from, to, properties }) => ({
    confidence: properties.confidence,
    right: pairs.get(from)?.statement.addressees.includes(article.same.get(to) ?? to) ?? false,
  }));
}

/** The entities with a name: right where an annotated one of their label has most of their mentions. */
function mentions(article) {
  const labels = new Map(article.gold.entities.map(({ id, label }) => [id, label]));
  const found = new Map(article.graph.nodes.map(({ id, label }) => [id, label]));
  return ofType(article, "MENTIONS").flatMap(({ to, properties }) =>
    properties.kinds.includes("name")
      ? [{ confidence: properties.confidence, right: labels.get(article.same.get(to)) === found.get(to) }]
      : [],
  );
}

function relations(article) {
  return judge(article).judged.flatMap(({ found, verdict }) =>
    verdict === "ignored" ? [] : [{ confidence: found.confidence, right: verdict === "right" }],
  );
}

/** Facts by the stretch of their confidence. */
function bins(facts) {
  return edges.slice(1).flatMap((end, i) => {
    const inside = facts.filter(({ confidence }) => confidence >= edges[i] && confidence < end);
    if (inside.length === 0) return [];
    const right = inside.filter((fact) => fact.right).length;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    return [{ from: edges[i], to: Math.min(1, end), count: inside.length, right, share: right / inside.length, mean }];
  });
}

const bySplit = await Promise.all(splits.map((split) => readGoldSet(split)));
const kinds = [
  { name: "statements", colour: "#1d5fa8", of: statements },
  { name: "relations", colour: "#b3541e", of: relations },
  { name: "about", colour: "#3d8b5f", of: about },
  { name: "addressees", colour: "#8a4f9e", of: addressees },
  { name: "entities", colour: "#7a6a1f", of: mentions },
].map(({ of, ...kind }) => ({ ...kind, halves: bySplit.map((articles) => articles.flatMap(of)) }));
const share = (facts) => {
  const right = facts.filter((fact) => fact.right).length;
  return `${facts.length === 0 ? "-" : (right / facts.length).toFixed(3)} (${right} of ${facts.length})`;
};
for (const kind of kinds) {
  kind.bins = bins(kind.halves.flat());
  console.log(kind.name);
  for (const { from, to, count, right, mean } of kind.bins) {
    const stretch = `confidence ${from.toFixed(1)} to ${to.toFixed(1)} (mean ${mean.toFixed(2)})`;
    console.log(`  ${stretch}: right ${(right / count).toFixed(3)} (${right} of ${count})`);
  }
  const sure = kind.halves.map((facts) => share(facts.filter(({ confidence }) => confidence >= 0.9)));
  console.log(`  at least 0.9: ${sure.map((each, i) => `${splits[i]} ${each}`).join(", ")}`);
}

const [size, margin] = [320, 44];
const x = (value) => (margin + value * size).toFixed(1);
const y = (value) => (margin + (1 - value) * size).toFixed(1);
const marks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + 2 * margin} ${size + 2 * margin}" font-family="sans-serif" font-size="11">`,
  `<title>Share of facts that are right, by their confidence</title>`,
  `<rect width="100%" height="100%" fill="#ffffff"/>`,
  ...marks.flatMap((mark) => [
    `<path d="M${x(0)} ${y(mark)}H${x(1)}M${x(mark)} ${y(0)}V${y(1)}" stroke="#e2e5ea"/>`,
    `<text x="${margin - 6}" y="${(Number(y(mark)) + 4).toFixed(1)}" text-anchor="end" fill="#444">${mark}</text>`,
    `<text x="${x(mark)}" y="${size + margin + 16}" text-anchor="middle" fill="#444">${mark}</text>`,
  ]),
  `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#9aa1ab" stroke-dasharray="4 4"/>`,
  ...kinds.flatMap(({ name, colour, bins: found }, i) => [
    `<polyline points="${found.map(({ mean, share }) => `${x(mean)},${y(share)}`).join(" ")}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    ...found.map(
      ({ mean, share, count, right }) =>
        `<circle cx="${x(mean)}" cy="${y(share)}" r="${(2 + Math.sqrt(count) / 2).toFixed(1)}" fill="${colour}"><title>${name}: ${right} of ${count}</title></circle>`,
    ),
    `<text x="${margin + 10}" y="${margin + 16 + i * 16}" fill="${colour}">${name}</text>`,
  ]),
  `<text x="${margin + size / 2}" y="${size + 2 * margin - 10}" text-anchor="middle" fill="#222">confidence (mean of the stretch)</text>`,
  `<text transform="translate(12 ${margin + size / 2}) rotate(-90)" text-anchor="middle" fill="#222">share that is right</text>`,
  `</svg>`,
];
writeFileSync(new URL("../docs/calibration.svg", import.meta.url), `${svg.join("\n")}\n`);
