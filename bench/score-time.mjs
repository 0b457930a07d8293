// Scores time expressions against WikiWars as TempEval-3 does, beside chrono-node in the same run on the same texts.
// Usage: node bench/score-time.mjs [--errors]. Says so where the corpus beside the project is absent.
// The rules were written with the documents of odd numbers in sight; those of even numbers were only scored.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as chrono from "chrono-node";
import { analyseText } from "../dist/article/analyse-text.js";
import { findTimes } from "../dist/time/find-times.js";

const data = process.env.ONRECORD_DATA ?? fileURLToPath(new URL("../../shared/data/", import.meta.url));
const folder = join(data, "wikiwars", "train");
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text, publication date and gold expressions of a TimeML document; offsets count the plain text. */
function readTimeMl(file) {
  const xml = readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n");
  const published = /<DCT>.*?value="([^"]+)"/s.exec(xml)[1];
  const body = /<TEXT>(.*)<\/TEXT>/s.exec(xml)[1];
  let text = "";
  const gold = [];
  const open = [];
  for (const [, tag, words] of body.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (words !== undefined) text += words.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
    else if (tag.startsWith("<TIMEX3"))
      open.push({ start: text.length, value: /value="([^"]*)"/.exec(tag)?.[1] ?? "" });
    else if (tag === "</TIMEX3>") gold.push({ ...open.pop(), end: text.length });
  }
  return { name: file, text, published, gold: gold.sort((a, b) => a.start - b.start) };
}

const two = (n) => String(n).padStart(2, "0");

/** What chrono-node knows for certain, at its own precision, as a TIMEX3 value. */
function chronoValue(start) {
  const [year, month, day] = ["year", "month", "day"].map((part) => start.get(part));
  const hours = start.isCertain("hour") ? `T${two(start.get("hour"))}:${two(start.get("minute") ?? 0)}` : "";
  const written = String(year).padStart(4, "0");
  if (start.isCertain("day") || start.isCertain("weekday") || hours !== "")
    return `${written}-${two(month)}-${two(day)}${hours}`;
  return start.isCertain("month") ? `${written}-${two(month)}` : written;
}

const systems = {
  onrecord: ({ analysed, published }) => findTimes(analysed, { published }),
  "chrono-node": ({ text, published }) =>
    chrono.parse(text, new Date(`${published}T12:00:00`)).flatMap((found) => {
      const start = { start: found.index, end: found.index + found.text.length, value: chronoValue(found.start) };
      return [start];
    }),
};

/** TempEval-3: expressions that overlap are matched one to one; strict ones have the same ends; value F1 asks for the value. */
function count(gold, said) {
  const free = new Set(said);
  const pairs = gold.map((expected) => {
    const candidates = [...free].filter((found) => found.start < expected.end && expected.start < found.end);
    const exact = candidates.find((found) => found.start === expected.start && found.end === expected.end);
    const found = exact ?? candidates[0];
    free.delete(found);
    return { expected, found };
  });
  const matched = pairs.filter(({ found }) => found !== undefined);
  const strict = matched.filter(({ expected, found }) => expected.start === found.start && expected.end === found.end);
  const value = matched.filter(({ expected, found }) => expected.value === found.value);
  return {
    gold: gold.length,
    said: said.length,
    relaxed: matched.length,
    strict: strict.length,
    value: value.length,
    pairs,
    extra: [...free],
  };
}

const f1 = (right, sum) => ((2 * right) / Math.max(sum.gold + sum.said, 1)).toFixed(3);

if (!existsSync(folder)) {
  console.log("score:time needs the WikiWars corpus beside the project, which is not here; nothing was scored.");
  process.exit(0);
}
const documents = readdirSync(folder)
  .filter((file) => file.endsWith(".tml"))
  .sort()
  .map(readTimeMl)
  .map((document) => ({ ...document, analysed: analyseText(document.text) }));
const isOdd = ({ name }) => Number(name.slice(0, 2)) % 2 === 1;
const groups = {
  "tuned on (odd numbers)": documents.filter(isOdd),
  "held out (even numbers)": documents.filter((document) => !isOdd(document)),
  all: documents,
};
console.log(`${"documents".padEnd(25)}${"system".padEnd(13)}  gold  found  strict  relaxed  value F1  value accuracy`);
const byGroup = new Map();
for (const [group, members] of Object.entries(groups)) {
  for (const [system, find] of Object.entries(systems)) {
    const found = members.map((document) => find(document));
    const sum = { gold: 0, said: 0, relaxed: 0, strict: 0, value: 0 };
    for (const [i, { gold }] of members.entries()) {
      const counts = count(gold, found[i]);
      for (const key of Object.keys(sum)) sum[key] += counts[key];
    }
    byGroup.set(`${group} ${system}`, Number(f1(sum.value, sum)));
    const cells = [
      sum.gold,
      sum.said,
      f1(sum.strict, sum),
      f1(sum.relaxed, sum),
      f1(sum.value, sum),
      (sum.value / sum.relaxed).toFixed(3),
    ];
    console.log(
      `${group.padEnd(25)}${system.padEnd(13)}${cells.map((cell, i) => String(cell).padStart([6, 7, 8, 9, 10, 16][i])).join("")}`,
    );
  }
}
for (const group of Object.keys(groups)) {
  const ratio = byGroup.get(`${group} onrecord`) / byGroup.get(`${group} chrono-node`);
  console.log(`${group}: ${ratio.toFixed(2)} times chrono-node's value F1`);
}
const words = documents.reduce((total, { text }) => total + text.split(/\s+/u).length, 0);
for (const [system, find] of Object.entries(systems)) {
  const rounds = Array.from({ length: 8 }, () => {
    const started = process.cpuUsage();
    for (const document of documents) find(document);
    return process.cpuUsage(started).user / 1e6;
  });
  console.log(
    `${system}: ${Math.round(words / Math.min(...rounds))} words a second of CPU time (best of ${rounds.length} rounds)`,
  );
}
if (process.argv.includes("--errors")) showErrors(groups["tuned on (odd numbers)"]);

/** What went wrong in the documents that may be looked at. */
function showErrors(members) {
  for (const { name, text, gold, analysed, published } of members) {
    const said = findTimes(analysed, { published });
    const { pairs, extra } = count(gold, said);
    const near = ({ start, end }) =>
      `…${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}…`.replace(
        /\n/g,
        " ",
      );
    for (const { expected, found } of pairs) {
      if (found === undefined) console.log(`${name}\tmissed\t${expected.value}\t\t${near(expected)}`);
      else if (found.value !== expected.value)
        console.log(`${name}\tvalue\t${expected.value}\t${found.value}\t${found.method}\t${near(expected)}`);
      else if (found.start !== expected.start || found.end !== expected.end)
        console.log(`${name}\tspan\t${text.slice(found.start, found.end)}\t${found.method}\t${near(expected)}`);
    }
    for (const found of extra) console.log(`${name}\textra\t${found.value}\t${found.method}\t${near(found)}`);
  }
}
