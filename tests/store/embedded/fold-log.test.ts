import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { openStore } from "../../../src/store/open-store.js";
import { readAll } from "../../conformance/graph-store.js";
import { generateGraph } from "../../helpers/generate-graphs.js";
import { lengthened } from "../../helpers/lengthened.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-fold-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const megabyte = 2 ** 20;

it("folds its log into the file when it has grown, and loses nothing by it", async () => {
  const path = join(folder, "folded.lbug");
  const logged = () => (existsSync(`${path}.wal`) ? statSync(`${path}.wal`).size : 0);
  const store = await openStore(path, { access: "write" });
  const graphs = [1, 2, 3, 4].map((seed) => lengthened(generateGraph({ seed }), 3 * megabyte, "."));
  const sizes: number[] = [];
  for (const graph of graphs) {
    await store.writeArticles([graph]);
    sizes.push(logged());
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = sizes;
  expect(first).toBeGreaterThan(3 * megabyte);
  expect(second).toBeGreaterThan(6 * megabyte);
  expect(third).toBeLessThan(megabyte);
  expect(fourth).toBeGreaterThan(3 * megabyte);
  const held = await readAll(store);
  await store.close();
  expect(held.map(({ article }) => article.text)).toEqual(
    [...graphs].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)).map(({ article }) => article.text),
  );
  const again = await openStore(path, { access: "read" });
  expect(await readAll(again)).toEqual(held);
  await again.close();
}, 60_000);
