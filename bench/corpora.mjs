import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * Readers of the annotated corpora beside the project (`../shared/data`), for scores. A document has its text, its
 * words as `{ start, end }` in UTF-16 units, and gold spans as "start:end:label".
 */
const data = process.env.ONRECORD_DATA ?? path.resolve(import.meta.dirname, "../../shared/data");

export const nameGenres = ["news", "interview", "bio", "speech"];
const roles = { source: "SRC", cue: "CUE", content: "CON" };
const types = { person: "PER", place: "LOC", organization: "ORG" };

/** The articles of a PolNeAR file; a gold span is a maximal run of words of one role inside one attribution. */
export function readPolnear(file = path.join(data, "polnear", "dev.jsonl")) {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const article = JSON.parse(line);
      const units = [0];
      for (const character of article.text) units.push(units.at(-1) + character.length);
      const words = article.tokens.map(([b, e]) => ({ start: units[b], end: units[e] }));
      const gold = new Set();
      for (const attribution of article.attributions) {
        for (const [key, label] of Object.entries(roles)) {
          const inside = article.tokens.flatMap(([b, e], i) =>
            attribution[key].some(([from, to]) => b < to && from < e) ? [i] : [],
          );
          for (const [first, last] of runs(inside)) gold.add(`${words[first].start}:${words[last].end}:${label}`);
        }
      }
      return { name: article.name, text: article.text, words, gold };
    });
}

function runs(numbers) {
  const found = [];
  for (const n of numbers) {
    if (found.at(-1)?.[1] === n - 1) found.at(-1)[1] = n;
    else found.push([n, n]);
  }
  return found;
}

/**
 * The documents of a GUM folder; a gold name (`gold`) is the maximal run of proper nouns (PROPN), inside a sentence,
 * around the head of a mention of type person, place or organization. Where two mentions share a run the longer one
 * gives the type. `wideGold` also counts what Penn tags call a proper noun, as "United" in "United States" and "White"
 * in "White House", which UD tags as verb and adjective.
 */
export function readGum(folder = path.join(data, "gum", "dev"), genres = nameGenres) {
  return readdirSync(folder)
    .filter((file) => genres.includes(file.split("_")[1]))
    .sort()
    .map((file) => readConllu(readFileSync(path.join(folder, file), "utf8"), file));
}

function readConllu(file, name) {
  const words = [];
  const mentions = [];
  const open = new Map();
  let text = "";
  let gap = "";
  let whole;
  let sentence = -1;
  let sentenceStart = 0;
  const close = (key) => {
    const started = open.get(key)?.pop();
    if (started !== undefined) mentions.push({ ...started, end: words.length });
  };
  for (const line of file.split("\n")) {
    if (line === "") whole = undefined;
    if (/^# newpar(?!_block)/.test(line) && words.length > 0) gap = "\n\n";
    if (line.startsWith("# sent_id")) [sentence, sentenceStart] = [sentence + 1, words.length];
    const cells = line.split("\t");
    if (line.startsWith("#") || cells.length < 10 || cells[0].includes(".")) continue;
    const range = cells[0].split("-").map(Number);
    if (range.length === 2) {
      whole = { glued: cells[9].includes("SpaceAfter=No"), first: range[0], last: range[1] };
      continue;
    }
    text += gap;
    const [pos, penn, governor] = [cells[3], cells[4], cells[6] === "0" ? -1 : sentenceStart + Number(cells[6]) - 1];
    words.push({ start: text.length, end: text.length + cells[1].length, pos, penn, governor, sentence });
    text += cells[1];
    const inside = whole !== undefined && whole.first <= range[0] && range[0] <= whole.last;
    const glued = inside ? range[0] !== whole.last || whole.glued : cells[9].includes("SpaceAfter=No");
    gap = glued ? "" : " ";
    const entities = /(?:^|\|)Entity=([^|\t]+)/.exec(cells[9])?.[1] ?? "";
    for (const [, opened, closed, ended] of entities.matchAll(/\(([^()]+)(\))?|(\d+)\)/g)) {
      if (opened === undefined) {
        close(ended);
        continue;
      }
      const [key, type] = opened.split("-");
      if (!open.has(key)) open.set(key, []);
      open.get(key).push({ first: words.length - 1, type });
      if (closed !== undefined) close(key);
    }
  }
  mentions.sort((a, b) => b.end - b.first - (a.end - a.first));
  const isProper = (word) => word?.pos === "PROPN";
  const isWide = (word) => isProper(word) || /^NNPS?$/.test(word?.penn ?? "");
  return {
    name,
    text,
    words,
    gold: goldNames(words, mentions, isProper),
    wideGold: goldNames(words, mentions, isWide),
  };
}

function goldNames(words, mentions, isProper) {
  const found = new Map();
  for (const { first: start, end, type } of mentions) {
    const outside = (i) => words[i].governor < start || words[i].governor >= end;
    let head = start;
    while (head < end - 1 && !outside(head)) head += 1;
    if (!outside(head)) head = start;
    if (!isProper(words[head])) continue;
    const joins = (i) => isProper(words[i]) && words[i].sentence === words[head].sentence;
    let [first, last] = [head, head];
    while (joins(first - 1)) first -= 1;
    while (joins(last + 1)) last += 1;
    const key = `${words[first].start}:${words[last].end}`;
    if (!found.has(key)) found.set(key, type);
  }
  return new Set([...found].filter(([, type]) => type in types).map(([key, type]) => `${key}:${types[type]}`));
}

/** Counts of gold, predicted and right spans by label. */
export function newScore() {
  const counts = new Map();
  const at = (label) => {
    if (!counts.has(label)) counts.set(label, { gold: 0, said: 0, right: 0 });
    return counts.get(label);
  };
  return {
    add(gold, said) {
      for (const span of gold) at(span.split(":")[2]).gold += 1;
      for (const span of said) {
        at(span.split(":")[2]).said += 1;
        if (gold.has(span)) at(span.split(":")[2]).right += 1;
      }
    },
    /** Precision, recall and F1 over some labels. */
    of(...labels) {
      const sum = (key) => labels.reduce((total, label) => total + at(label)[key], 0);
      const [gold, said, right] = [sum("gold"), sum("said"), sum("right")];
      const parts = [right / Math.max(said, 1), right / Math.max(gold, 1), (2 * right) / Math.max(gold + said, 1)];
      return parts.map((part) => part.toFixed(3));
    },
  };
}
