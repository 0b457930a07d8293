// How long one more article takes to write, with 1,000 and with 100,000 entities in
// the store. Usage: node bench/resolution.mjs; or SIZE=1000 node bench/resolution.mjs bolt://… user password, once for
// each size on an empty server. Held fixed between the sizes: how many of an article's names stand, how many people bear
// one surname (20), and which people of the store the articles name. The embedded store's writer is the one that filled
// it, so what it keeps in memory is warm.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../dist/index.js";
import { articleId, entityId, relationshipId, sha256 } from "../dist/model/ids.js";

const [url, username, password] = process.argv.slice(2);
const sizes = [1_000, 100_000];
const perArticle = 500;
const rounds = 15;

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
  const fresh = Array.from({ length: 10 }, (_, index) => `New${word(round * 10 + index, 2)} ${surname(10 + index)}`);
  const alone = [surname(20), surname(21)];
  return article(`more-${round}`, [...known, ...fresh, ...alone]);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));

async function fill(size) {
  const place = url ?? join(folder, `${size}.lbug`);
  const store = await openStore(place, { access: "write", username, password });
  if ((await store.count()).nodes.Article > 0) throw new Error(`${place} holds articles; give an empty store`);
  const started = performance.now();
  for (let from = 0; from < size; from += perArticle) {
    const names = Array.from({ length: perArticle }, (_, index) => personName(from + index));
    await store.writeArticles([article(`filler-${from}`, names)]);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${(await store.count()).nodes.Person} people, filled in ${seconds} s`);
  await store.writeArticles([oneMore(rounds)]);
  return store;
}

async function time(store, round) {
  const more = oneMore(round);
  const started = performance.now();
  await store.writeArticles([more]);
  return performance.now() - started;
}

/** Both stores in turn, so that what else the machine does falls on both; a server has one database, filled further. */
try {
  const times = sizes.map(() => []);
  if (url === undefined) {
    const stores = [];
    for (const size of sizes) stores.push(await fill(size));
    for (let round = 0; round < rounds; round++) {
      for (const [at, store] of stores.entries()) times[at].push(await time(store, round));
    }
    for (const store of stores) await store.close();
  } else {
    const size = Number(process.env.SIZE ?? sizes[0]);
    const store = await fill(size);
    for (let round = 0; round < rounds; round++) times[0].push(await time(store, round));
    await store.close();
  }
  const medians = times.filter((all) => all.length > 0).map(median);
  medians.forEach((value, at) =>
    console.log(
      `${url === undefined ? sizes[at] : (process.env.SIZE ?? sizes[0])} people: one more article takes ${value.toFixed(1)} ms (median of ${rounds})`,
    ),
  );
  if (medians.length === 2) console.log(`ratio ${(medians[1] / medians[0]).toFixed(2)} (at most 1.5)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
