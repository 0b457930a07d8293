// How long one more article takes to write, with 1,000 and with 100,000 entities in the store. Usage: node
// bench/resolution.mjs [--store neo4j]; a server of its own is started for each size, where the program is installed by
// `onrecord neo4j start`. Held fixed between the sizes: how many of an article's names stand, how many people bear one
// surname (20), and which people of the store the articles name. The writer is the one that filled the store, and has met
// those people not long before, as the news do: of the embedded store, what it keeps in memory of what it met last is
// warm. How long the first article takes after the embedded store was opened anew is told apart.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openStore } from "../dist/index.js";
import { articleId, entityId, relationshipId, sha256 } from "../dist/model/ids.js";

const { values: flags } = parseArgs({ options: { store: { type: "string", default: "embedded" } } });
const sizes = [1_000, 100_000];
const perArticle = 500;
const rounds = 45;
/** Articles written before any is timed: five name all surnames that the others do, and a server has to compile first. */
const warmUps = flags.store === "neo4j" ? 40 : 5;

const syllables = ["ba", "do", "fe", "gi", "ha", "ju", "ka", "lo", "mi", "nu", "pe", "ra", "so", "tu", "ve", "wi"];

/** The same name for the same number, of three or four syllables. */
function word(number, length) {
  let text = "";
  for (let at = 0, rest = number; at < length; at++, rest = Math.floor(rest / syllables.length)) {
    text += syllables[rest % syllables.length];
  }
  return text[0].toUpperCase() + text.slice(1);
}

/** As in news, many share a surname: 20 people each. */
const personName = (number) => `${word(number % 4096, 3)} ${word(Math.floor(number / 20), 4)}`;

function article(key, names) {
  const text = `${names.join(". ")}.`;
  const id = articleId({ key, sha256: sha256(text) });
  const properties = { id, title: key, text, sha256: sha256(text), key, language: "en", extractor: "bench" };
  const nodes = [{ id, label: "Article", properties }];
  const relationships = [];
  let start = 0;
  for (const name of names) {
    const own = entityId("Person", name);
    const end = start + name.length;
    if (!nodes.some((node) => node.id === own)) {
      nodes.push({ id: own, label: "Person", properties: { id: own, name, aliases: [name], roles: [] } });
      const provenance = { article: id, startOffset: start, endOffset: end, method: "bench", confidence: 1 };
      relationships.push({
        id: relationshipId("MENTIONS", id, own, provenance),
        type: "MENTIONS",
        from: id,
        to: own,
        properties: {
          ...provenance,
          count: 1,
          startOffsets: [start],
          endOffsets: [end],
          surfaces: [name],
          kinds: ["name"],
        },
      });
    }
    start = end + 2;
  }
  return { source: key, article: properties, nodes, relationships, warnings: [] };
}

/**
 * Ten known people, ten new ones of known surnames, two surnames alone; the same for every size of the store, of names
 * that the smallest one has.
 */
function oneMore(round) {
  const surname = (index) => word((round * 22 + index) % (sizes[0] / 20), 4);
  const known = Array.from({ length: 10 }, (_, index) => personName(((round * 22 + index) * 20) % sizes[0]));
  const fresh = Array.from({ length: 10 }, (_, index) => `New${word(round * 10 + index, 3)} ${surname(10 + index)}`);
  const alone = [surname(20), surname(21)];
  return article(`more-${round}`, [...known, ...fresh, ...alone]);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));

const homeOf = (size) => join(folder, String(size));

function neo4j(size, command) {
  const bin = fileURLToPath(new URL("../dist/cli/bin.js", import.meta.url));
  const env = { ...process.env, ONRECORD_HOME: homeOf(size) };
  return execFileSync(process.execPath, [bin, "neo4j", command], { env, encoding: "utf8" }).trim();
}

function place(size) {
  if (flags.store === "embedded") return { url: join(folder, `${size}.lbug`) };
  const [url] = neo4j(size, "start").match(/bolt:\S+/u);
  servers.push(size);
  const password = readFileSync(join(homeOf(size), "neo4j", "password"), "utf8").trim();
  return { url, username: "neo4j", password };
}

async function fill(size) {
  const { url, ...access } = place(size);
  const store = await openStore(url, { access: "write", ...access });
  const started = performance.now();
  for (let from = 0; from < size; from += perArticle) {
    const names = Array.from({ length: perArticle }, (_, index) => personName(from + index));
    await store.writeArticles([article(`filler-${from}`, names)]);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${(await store.count()).nodes.Person} people, filled in ${seconds} s`);
  for (let round = rounds; round < rounds + warmUps; round++) await store.writeArticles([oneMore(round)]);
  return store;
}

async function time(store, round) {
  const more = oneMore(round);
  const started = performance.now();
  await store.writeArticles([more]);
  return performance.now() - started;
}

async function timeFirst(at, size) {
  await stores[at].close();
  stores[at] = await openStore(place(size).url, { access: "write" });
  console.log(
    `${size} people: the first article after opening takes ${(await time(stores[at], rounds + warmUps)).toFixed(0)} ms`,
  );
}

/** Both stores in turn, so that what else the machine does falls on both. */
const stores = [];
const servers = [];
try {
  const times = sizes.map(() => []);
  for (const size of sizes) stores.push(await fill(size));
  for (let round = 0; round < rounds; round++) {
    for (const [at, store] of stores.entries()) times[at].push(await time(store, round));
  }
  const medians = times.map(median);
  medians.forEach((value, at) =>
    console.log(`${sizes[at]} people: one more article takes ${value.toFixed(1)} ms (median of ${rounds})`),
  );
  console.log(`ratio ${(medians[1] / medians[0]).toFixed(2)} (at most 1.5)`);
  if (flags.store === "embedded") for (const [at, size] of sizes.entries()) await timeFirst(at, size);
} finally {
  for (const store of stores) await store.close();
  for (const size of servers) neo4j(size, "stop");
  rmSync(folder, { recursive: true, force: true });
}
