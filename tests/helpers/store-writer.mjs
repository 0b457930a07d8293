// Writes articles one by one, telling of each: `node store-writer.mjs MODULES STORE GRAPHS [hold]`.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [modules, url, graphs, hold] = process.argv.slice(2);
const { openStore } = await import(pathToFileURL(join(modules, "store", "open-store.js")).href);
const store = await openStore(url, { access: "write" });
process.stdout.write("open\n");
for (const graph of JSON.parse(readFileSync(graphs, "utf8"))) {
  const [{ articleId }] = await store.writeArticles([graph]);
  process.stdout.write(`written ${articleId}\n`);
}
if (hold === "hold") await new Promise((resolve) => process.stdin.on("end", resolve).resume());
await store.close();
process.stdout.write("closed\n");
