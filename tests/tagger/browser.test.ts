import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";
import { launchBrowser, openPage } from "../helpers/browser.js";

const text = "The mayor of Ostend, Lise Vermeer, said on Tuesday that the harbour wall would be rebuilt.";
const words = Array.from(text.matchAll(/[\p{L}\p{N}]+|\S/gu), (found) => ({
  start: found.index,
  end: found.index + found[0].length,
}));

/** What a page does that has the library and the model's files. */
const script = `
import { createTagger } from ${JSON.stringify(path.resolve("src/tagger/create-tagger.ts"))};
const file = async (name) => new Uint8Array(await (await fetch("/models/tagger/" + name)).arrayBuffer());
const [model, vocabulary, labels] = await Promise.all(["model.int8.onnx", "vocab.txt", "labels.json"].map(file));
const tagger = await createTagger({ model, vocabulary, labels }, { runtime: "wasm" });
window.tag = (text, words) => tagger.tag(text, words);
`;

const config = {
  logLevel: "error",
  build: { target: "esnext", rollupOptions: { external: ["onnxruntime-node"] } },
};
const folder = mkdtempSync(path.join(tmpdir(), "onrecord-tagger-page-"));
let browser: Browser | undefined;
let server: FastifyInstance | undefined;

beforeAll(async () => {
  writeFileSync(path.join(folder, "page.js"), script);
  writeFileSync(path.join(folder, "index.html"), '<!doctype html><script type="module" src="/page.js"></script>');
  writeFileSync(path.join(folder, "vite.config.mjs"), `export default ${JSON.stringify(config)};`);
  // In a process of its own: the bundler's native part does not know the objects of the tests' sandbox.
  await promisify(execFile)(process.execPath, ["node_modules/vite/bin/vite.js", "build", folder]);
  server = fastify();
  await server.register(fastifyStatic, { root: path.resolve("models"), prefix: "/models/" });
  await server.register(fastifyStatic, { root: path.join(folder, "dist"), decorateReply: false });
  await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("tags in a browser page what it tags here", async () => {
  if (browser === undefined) return;
  const address = server?.server.address();
  if (address === null || address === undefined || typeof address === "string") throw new Error("no port");
  const { page, errors } = await openPage(browser, `http://127.0.0.1:${address.port}/`);
  await page.waitForFunction("window.tag !== undefined", undefined, { timeout: 60_000 });
  const bare = (found: { names: object[]; roles: object[] }) =>
    JSON.stringify([...found.names, ...found.roles], ["label", "start", "end"]);
  const there = await page.evaluate(
    `window.tag(${JSON.stringify(text)}, ${JSON.stringify(words)}).then(({ names, roles }) => ({ names, roles }))`,
  );
  const here = await (await sharedTagger()).tag(text, words);
  expect(errors).toEqual([]);
  expect(bare(there as Parameters<typeof bare>[0])).toBe(bare({ names: [...here.names], roles: [...here.roles] }));
  expect(here.roles.length).toBeGreaterThanOrEqual(3);
}, 120_000);
