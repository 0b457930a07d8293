import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview, build } from "vite";
import { launchBrowser, openPage } from "../tests/helpers/browser.js";
import { measureFirstPicture, type FirstPicture } from "./first-picture.js";
import type { BenchResult, DrawingTimes } from "./viz/page.js";

/**
 * How fast the viewer draws 10,000 nodes and 20,000 edges, beside Sigma's own example of the same graph, and how soon
 * it draws an article. Takes other numbers of nodes, of edges and of rounds.
 */

const nodes = Number(process.argv[2] ?? 10_000);
const edges = Number(process.argv[3] ?? 20_000);
const rounds = Number(process.argv[4] ?? 3);

const ms = (value: number) => `${value.toFixed(1)} ms`;
const rows: readonly (readonly [name: string, key: keyof DrawingTimes])[] = [
  ["first drawn frame", "firstFrame"],
  ["frame of a camera move", "frame"],
  ["full refresh, drawing aside", "fullRefresh"],
  ["partial refresh, drawing aside", "partialRefresh"],
  ["pointing at a node, to its last pixel", "hover"],
];

function print({ viewer, sigma, ...result }: BenchResult): void {
  const lines = [
    `${result.nodes} nodes, ${result.edges} edges, 1200 x 800, drawn by ${result.renderer}`,
    `${"".padEnd(40)}${"viewer".padStart(12)}${"plain sigma".padStart(14)}${"ratio".padStart(8)}`,
    ...rows.map(([name, key]) => {
      const ratio = sigma[key] === 0 ? "" : (viewer[key] / sigma[key]).toFixed(2);
      return `${name.padEnd(40)}${ms(viewer[key]).padStart(12)}${ms(sigma[key]).padStart(14)}${ratio.padStart(8)}`;
    }),
    `partial refresh of the viewer, as a part of a full one: ${(viewer.partialRefresh / viewer.fullRefresh).toFixed(3)} (at most 0.1)`,
    `frame of the viewer, in frames of plain sigma: ${(viewer.frame / sigma.frame).toFixed(2)} (at most 1.3)`,
    `layout: ${result.iterationsASecond.toFixed(1)} iterations a second`,
    `heap: ${result.heapMegabytes.toFixed(0)} MB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function printFirst({ articles, nodes: drawn, edges: lines, milliseconds }: FirstPicture): void {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const range = `${ms(sorted[0] ?? NaN)} to ${ms(sorted.at(-1) ?? NaN)}`;
  process.stdout.write(
    `first picture of ${articles}, ${drawn} nodes and ${lines} edges, from the data to the frame: ` +
      `${ms(median)} (${range} in ${sorted.length} rounds; at most 1000)\n`,
  );
}

const outDir = await mkdtemp(join(tmpdir(), "onrecord-bench-viz-"));
const root = join(import.meta.dirname, "viz");
await build({ root, configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true, target: "es2022" } });
const served = await preview({
  root,
  configFile: false,
  logLevel: "error",
  build: { outDir },
  preview: { port: 0, host: "127.0.0.1" },
});
const browser = await launchBrowser();
const { port } = served.httpServer.address() as AddressInfo;
if (browser !== undefined) {
  const { page, errors } = await openPage(browser, `http://127.0.0.1:${port}/`);
  print(
    await page.evaluate(
      ([n, e, r]) => {
        if (window.bench === undefined) throw new Error("The page has no bench.");
        return window.bench(n, e, r);
      },
      [nodes, edges, rounds] as const,
    ),
  );
  for (const error of errors) process.stderr.write(`${error}\n`);
  await page.context().close();
  printFirst(await measureFirstPicture(browser, 5));
  await browser.close();
}
await served.close();
await rm(outDir, { recursive: true, force: true });
