/**
 * `npm run score:tagger`: exact-span F1 of the tagger as it ships, on the dev parts of PolNeAR (sources, cues,
 * contents) and GUM (names, as the pipeline takes them: mended by what the whole text tells), with compromise's names on
 * the same text beside it where it is installed.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { settleNames } from "../dist/entities/settle-names.js";
import { openTagger } from "../dist/tagger/open-tagger.js";
import { nameGenres, newScore, readGum, readPolnear } from "./corpora.mjs";

const data = process.env.ONRECORD_DATA ?? path.resolve(import.meta.dirname, "../../shared/data");
if (!existsSync(data)) {
  console.log(`No scores: the corpora are not at ${data} (ONRECORD_DATA names another place).`);
  process.exit(0);
}

const row = (name, [precision, recall, f1]) => console.log(`${name.padEnd(24)} P ${precision}  R ${recall}  F1 ${f1}`);
const tagger = await openTagger({
  threads: Number(process.env.THREADS ?? 2),
  ...(process.env.MODEL ? { folder: process.env.MODEL } : {}),
  ...(process.env.RUNTIME ? { runtime: process.env.RUNTIME } : {}),
});
console.log(`runtime: ${tagger.runtime}\n\nPolNeAR dev, whole articles`);

const key = (span) => `${span.start}:${span.end}:${span.label}`;
const roles = newScore();
for (const article of readPolnear()) {
  const found = await tagger.tag(article.text, article.words);
  roles.add(article.gold, new Set(found.roles.map(key)));
}
for (const [name, label] of [
  ["source", "SRC"],
  ["cue", "CUE"],
  ["content", "CON"],
])
  row(name, roles.of(label));

const labels = ["PER", "LOC", "ORG"];
const compromise = await import("compromise").then(
  (module) => module.default,
  () => undefined,
);
const ours = newScore();
const theirs = newScore();
const [oursWide, theirsWide] = [newScore(), newScore()];
const genres = new Map(nameGenres.map((genre) => [genre, newScore()]));
for (const document of readGum()) {
  const found = await tagger.tag(document.text, document.words);
  const tokens = document.words.map(({ start, end }) => {
    const text = document.text.slice(start, end);
    return { text, lower: text.toLowerCase() };
  });
  const settled = settleNames(tokens, found.names);
  const names = new Set(settled.filter((name) => labels.includes(name.label)).map(key));
  ours.add(document.gold, names);
  oursWide.add(document.wideGold, names);
  genres.get(document.name.split("_")[1]).add(document.gold, names);
  if (compromise === undefined) continue;
  const other = compromiseNames(compromise(document.text), document);
  theirs.add(document.gold, other);
  theirsWide.add(document.wideGold, other);
}
console.log("\nGUM dev (news, interview, bio, speech), names");
for (const label of labels) row(label, ours.of(label));
row("all", ours.of(...labels));
row("all, NNP counted in", oursWide.of(...labels));
for (const [genre, score] of genres) row(`  ${genre}`, score.of(...labels));
if (compromise === undefined) console.log("compromise is not installed: nothing beside it");
else
  for (const label of [...labels, undefined])
    row(`compromise ${label ?? "all"}`, theirs.of(...(label ? [label] : labels)));
if (compromise !== undefined) row("compromise, NNP too", theirsWide.of(...labels));
await tagger.close();

/** compromise's people, places and organisations, cut to whole words without punctuation at their ends. */
function compromiseNames(view, { text, words }) {
  const found = new Set();
  const kinds = [
    ["PER", view.people()],
    ["LOC", view.places()],
    ["ORG", view.organizations()],
  ];
  for (const [label, spans] of kinds) {
    for (const { offset } of spans.json({ offset: true })) {
      const inside = words.filter((word) => word.start < offset.start + offset.length && offset.start < word.end);
      const isWord = (word) =>
        /[\p{L}\p{N}]/u.test(text.slice(word.start, word.end)) && !/^[’']s$/.test(text.slice(word.start, word.end));
      const first = inside.find(isWord);
      const last = inside.findLast(isWord);
      if (first !== undefined) found.add(`${first.start}:${last.end}:${label}`);
    }
  }
  return found;
}
