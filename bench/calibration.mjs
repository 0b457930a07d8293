// How right facts of a confidence are, on the articles annotated by hand (tests/gold): statements (the words and the
// speaker) and relations between entities. Prints a table and draws docs/calibration.svg.
// Usage: npm run score:calibration
import { writeFileSync } from "node:fs";
import { readGoldSet, splits } from "./gold-set.mjs";
import { judge } from "./relation-verdicts.mjs";
import { characters, match, speakerRight, statementsOf } from "./statement-pairs.mjs";

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001];

/** `{ confidence, right }` of each statement; one to which no annotated one corresponds is wrong. */
function statements(article) {
  const gold = article.gold.statements.map((each) => ({ ...each, set: characters(each.spans) }));
  const predicted = statementsOf(article);
  const pairs = new Map(match(predicted, gold).map((pair) => [pair.found, pair]));
  const confidence = new Map(
    article.graph.relationships.flatMap(({ type, to, properties }) =>
      type === "REPORTS" ? [[to, properties.confidence]] : [],
    ),
  );
  return predicted.map((found) => {
    const pair = pairs.get(found);
    return { confidence: confidence.get(found.id) ?? 0, right: pair !== undefined && speakerRight(pair) };
  });
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

const articles = (await Promise.all(splits.map((split) => readGoldSet(split)))).flat();
const kinds = [
  { name: "statements", colour: "#1d5fa8", bins: bins(articles.flatMap(statements)) },
  { name: "relations", colour: "#b3541e", bins: bins(articles.flatMap(relations)) },
];
for (const { name, bins: found } of kinds) {
  console.log(name);
  for (const { from, to, count, right, share, mean } of found) {
    console.log(
      `  confidence ${from.toFixed(1)} to ${to.toFixed(1)} (mean ${mean.toFixed(2)}): right ${share.toFixed(3)} (${right} of ${count})`,
    );
  }
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
