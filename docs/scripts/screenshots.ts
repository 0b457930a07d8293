import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { ingest } from "../../src/jobs/ingest.js";
import { startServer } from "../../src/server/start-server.js";
import { openStore } from "../../src/store/open-store.js";
import { buildViewer } from "../../tests/helpers/browser-build.js";
import { launchBrowser, openPage } from "../../tests/helpers/browser.js";

/** Pictures of the viewer with the sample articles: light, dark, and on a phone. */

const repository = fileURLToPath(new URL("../../", import.meta.url));
const out = join(repository, "docs", "screenshots");

/** Searches for the words and goes to what is found first. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".article-text");
}

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<void>;
}

function pictures(person: string, words: string): readonly Picture[] {
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  return [
    { name: "light", options: {} },
    { name: "evidence", options: {}, prepare: (page) => goTo(page, words) },
    { name: "dark", options: { colorScheme: "dark" }, prepare: (page) => goTo(page, person) },
    {
      name: "timeline",
      options: {},
      prepare: async (page) => {
        await page.getByRole("button", { name: "Timeline" }).click();
        await page.getByRole("tab", { name: "Filters" }).click();
      },
    },
    {
      name: "map",
      options: {},
      prepare: async (page) => {
        await page.getByRole("button", { name: "Map", exact: true }).click();
        await page.locator(".map-name").first().waitFor();
      },
    },
    { name: "phone", options: phone, prepare: (page) => goTo(page, words) },
    {
      name: "console",
      options: {},
      prepare: async (page) => {
        await page.getByRole("button", { name: "Cypher console" }).click();
        await page.getByRole("button", { name: "Who was quoted most" }).click();
        await page.locator(".results .row").first().waitFor();
      },
    },
  ];
}

const folder = await mkdtemp(join(tmpdir(), "onrecord-screenshots-"));
const browser = await launchBrowser();
if (browser !== undefined) {
  const store = await openStore(join(folder, "store.lbug"), { access: "write" });
  await ingest([join(repository, "examples")], { store, cwd: repository, stdin: process.stdin });
  const quoted = await store.query(
    "MATCH (p:Person)-[:SAID]->(s:Statement) RETURN p.name AS name, max(s.text) AS words, count(s) AS said " +
      "ORDER BY said DESC, name LIMIT 1",
  );
  const [person, words] = (quoted.rows[0] ?? []).map(String);
  const vizDir = join(folder, "viz");
  await buildViewer(vizDir);
  const server = await startServer({ store, port: 0, vizDir });
  await mkdir(out, { recursive: true });
  for (const { name, options, prepare } of pictures(person ?? "", (words ?? "").split(/\s+/u).slice(0, 6).join(" "))) {
    const { page } = await openPage(browser, server.url, options);
    await page.waitForFunction(() => window.__viz?.ready === true);
    await page.evaluate(() => window.__viz?.settle());
    await prepare?.(page);
    await page.evaluate(() => window.__viz?.settle());
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(out, `${name}.png`) });
    await page.context().close();
    process.stdout.write(`wrote docs/screenshots/${name}.png\n`);
  }
  await browser.close();
  await server.close();
  await store.close();
}
await rm(folder, { recursive: true, force: true });
