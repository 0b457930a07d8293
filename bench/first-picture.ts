import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { ingest } from "../src/jobs/ingest.js";
import { startServer } from "../src/server/start-server.js";
import { openStore } from "../src/store/open-store.js";
import { buildViewer } from "../tests/helpers/browser-build.js";
import { openPage } from "../tests/helpers/browser.js";

export interface FirstPicture {
  readonly articles: string;
  readonly nodes: number;
  readonly edges: number;
  /** From the last byte of the page's data to the first drawn frame, of each round. */
  readonly milliseconds: readonly number[];
}

const repository = resolve(import.meta.dirname, "..");
const real = resolve(repository, "../shared/articles");

/** Watches, from before the page's own scripts run, for the first frame in which the graph is drawn. */
const watch = () => {
  const look = () => {
    if (window.__viz?.ready !== true) return void requestAnimationFrame(look);
    for (const canvas of document.querySelectorAll("canvas")) {
      const gl = canvas.getContext("webgl2");
      if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
    performance.mark("first picture");
  };
  requestAnimationFrame(look);
};

const measure = () => {
  const drawn = performance.getEntriesByName("first picture")[0];
  if (drawn === undefined) return undefined;
  const data = performance.getEntriesByType("resource").filter(({ name }) => /\/api\/(graph|status)/u.test(name));
  return drawn.startTime - Math.max(...data.map((one) => (one as PerformanceResourceTiming).responseEnd));
};

/** The viewer on the real server with the real article, or, where that is not there, with the examples. */
export async function measureFirstPicture(browser: Browser, rounds: number): Promise<FirstPicture> {
  const articles = existsSync(real) ? real : join(repository, "examples");
  const folder = await mkdtemp(join(tmpdir(), "onrecord-first-picture-"));
  const store = await openStore(join(folder, "store.lbug"), { access: "write" });
  await ingest([articles], { store, cwd: repository, stdin: process.stdin });
  const vizDir = join(folder, "viz");
  await buildViewer(vizDir);
  const server = await startServer({ store, port: 0, vizDir });
  const milliseconds: number[] = [];
  let shown = { nodes: 0, edges: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const { page } = await openPage(browser, "about:blank");
    await page.addInitScript(watch);
    await page.goto(server.url);
    const taken = await page.waitForFunction(measure);
    milliseconds.push((await taken.jsonValue()) ?? NaN);
    shown = await page.evaluate(() => window.__viz?.state().shown ?? { nodes: 0, edges: 0 });
    await page.context().close();
  }
  await server.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return {
    articles: articles === real ? "the real article" : "the examples (the real article is not here)",
    ...shown,
    milliseconds,
  };
}
