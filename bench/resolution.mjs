// How long one more article takes to write, and how many shares are read for it, with 1,000 and with 100,000 entities in
// the store. Usage: node bench/resolution.mjs [neo4j://… user password]; without a server, on an embedded store.
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

/** Ten known people, ten new ones of known surnames, two surnames alone. */
function oneMore(round, size) {
  const step = Math.floor(size / 400);
  const at = (index) => ((round * 37 + index * 11) * step) % size;
  const known = Array.from({ length: 10 }, (_, index) => personName(at(index)));
  const fresh = Array.from(
    { length: 10 },
    (_, index) => `New${word(round * 10 + index, 2)} ${word(Math.floor(at(index + 10) / 20), 4)}`,
  );
  const alone = Array.from({ length: 2 }, (_, index) => word(Math.floor(at(index + 30) / 20), 4));
  return article(`more-${round}`, [...known, ...fresh, ...alone]);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const results = [];
try {
  for (const size of sizes) {
    const place = url ?? join(folder, `${size}.lbug`);
    const store = await openStore(place, { access: "write", username, password });
    if (url !== undefined && (await store.count()).nodes.Article > 0) {
      for await (const {
        article: { id },
      } of store.readArticles({ form: "given" }))
        await store.retractArticle(id);
    }
    const started = performance.now();
    for (let from = 0; from < size; from += perArticle) {
      const names = Array.from({ length: perArticle }, (_, index) => personName(from + index));
      await store.writeArticles([article(`filler-${from}`, names)]);
    }
    const filled = (performance.now() - started) / 1000;
    await store.writeArticles([oneMore(rounds, size)]);
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const more = oneMore(round, size);
      const before = performance.now();
      await store.writeArticles([more]);
      times.push(performance.now() - before);
    }
    const people = (await store.count()).nodes.Person;
    results.push({ size, people, milliseconds: median(times) });
    console.log(
      `${people} people (filled in ${filled.toFixed(0)} s): one more article takes ${median(times).toFixed(1)} ms (median of ${rounds})`,
    );
    await store.close();
  }
  const [small, large] = results;
  console.log(`ratio ${(large.milliseconds / small.milliseconds).toFixed(2)} (at most 1.5)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
