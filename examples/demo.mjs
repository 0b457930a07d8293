// The whole way in one run: the sample articles become a graph, the graph answers a question, the viewer shows it.
// `npm run demo` serves the viewer until Ctrl-C; `npm run demo -- --once` ends after the answer.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const question = `MATCH (p:Person)-[s:SAID]->(x:Statement)<-[:REPORTS]-(a:Article)
RETURN p.name AS who, s.cue AS cue, x.text AS words, a.title AS article
ORDER BY who, words LIMIT 12`;

const built = new URL("../dist/cli/run.js", import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  console.error("There is no build yet: run `npm ci` or `npm run build` first.");
  process.exit(1);
}
const { run } = await import(built.href);

const once = process.argv.includes("--once");
const examples = fileURLToPath(new URL(".", import.meta.url));
const articles = (await readdir(examples)).filter((name) => name.endsWith(".txt")).sort();
const folder = await mkdtemp(join(tmpdir(), "onrecord-demo-"));
const store = join(folder, "demo.lbug");

const controller = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => controller.abort());
const { stdin, stdout, stderr } = process;
// The journal of its job goes with the store.
const env = { ...process.env, ONRECORD_HOME: folder };
const io = { stdin, stdout, stderr, env, cwd: examples, signal: controller.signal };

/** One command of the tool, shown as a person would type it. */
async function onrecord(...argv) {
  const shown = argv.map((part) => (/[\s()]/u.test(part) ? `"${part}"` : part)).join(" ");
  console.error(`\n$ onrecord ${shown}`);
  const exitCode = await run([...argv, "--store", store], io);
  if (exitCode !== 0) throw new Error(`onrecord ${argv[0]} ended with ${exitCode}`);
}

try {
  await onrecord("ingest", ...articles);
  await onrecord("query", question);
  if (!once) await onrecord("serve", "--port", "0");
} catch (error) {
  console.error(`The demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
