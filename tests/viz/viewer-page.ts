import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect } from "@jest/globals";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { ArticleGraph, GraphNode } from "../../src/model/graph-document.js";
import { startServer } from "../../src/server/start-server.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import type { Layer } from "../../viz/evidence/evidence.js";
import type { TestingHandle } from "../../viz/testing.js";
import { buildViewer } from "../helpers/browser-build.js";
import { launchBrowser, openPage, type WatchedPage } from "../helpers/browser.js";
import { temporaryStore } from "../server/fixture.js";
import { emojiGraph, harbourGraphs } from "./harbour-articles.js";

/** The whole way: a real store, the real server, the built page, a real browser and a real mouse. */

const [first, second] = harbourGraphs();
if (first === undefined || second === undefined) throw new Error("Two articles are needed.");
export const [crane, summit, emoji] = [first, second, emojiGraph()];
export const mara = "person:mara-lindqvist";
export const petra = "person:petra-oyelaran";

/** What a test of the viewer stands on. */
export interface ViewerUnderTest {
  readonly browser: Browser;
  /** Holds the three articles. */
  readonly store: GraphStore;
  /** Goes when the tests end; the built viewer lies in it. */
  readonly folder: string;
  readonly vizDir: string;
  /** Of the server. */
  readonly url: string;
  /** Opens the viewer and waits until it is drawn and rests. */
  readonly visit: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Has the page closed after the test, which fails where the page logged an error. */
  readonly watch: (page: Promise<WatchedPage>) => Promise<Page>;
  /** The errors that the test's pages have to log, in their order; without this they may log none. */
  readonly expectErrors: (...errors: readonly RegExp[]) => void;
}

/** Tests in a real browser, skipped with a printed reason where there is none. */
export async function describeViewer(name: string, define: (viewer: () => ViewerUnderTest) => void): Promise<void> {
  const browser = await launchBrowser();
  const suite = browser === undefined ? describe.skip : describe;
  suite(name, () => {
    let viewer: ViewerUnderTest | undefined;
    let close: () => Promise<void> = () => Promise.resolve();
    let open: WatchedPage[] = [];
    let expected: readonly RegExp[] = [];

    beforeAll(async () => {
      if (browser === undefined) return;
      const held = await temporaryStore([crane, summit, emoji]);
      const vizDir = join(held.folder, "viz");
      await buildViewer(vizDir);
      const server = await startServer({ store: held.store, port: 0, vizDir });
      close = async () => {
        await server.close();
        await held.dispose();
      };
      const watch = async (opened: Promise<WatchedPage>) => {
        const watched = await opened;
        open.push(watched);
        return watched.page;
      };
      const visit = async (hash = "", options: BrowserContextOptions = {}) => {
        const page = await watch(openPage(browser, `${server.url}/${hash}`, options));
        await drawn(page);
        return page;
      };
      viewer = {
        browser,
        store: held.store,
        folder: held.folder,
        vizDir,
        url: server.url,
        visit,
        watch,
        expectErrors: (...errors) => {
          expected = errors;
        },
      };
    });

    afterAll(async () => {
      await browser?.close();
      await close();
    });

    afterEach(async () => {
      const pages = open;
      const wanted = expected.map((pattern): unknown => expect.stringMatching(pattern));
      open = [];
      expected = [];
      const { currentTestName, assertionCalls, numPassingAsserts } = expect.getState();
      for (const { page } of pages) {
        if (assertionCalls !== numPassingAsserts) {
          await mkdir("tests/output", { recursive: true });
          await page.screenshot({ path: `tests/output/${(currentTestName ?? name).replace(/\W+/gu, "-")}.png` });
        }
        await page.context().close();
      }
      expect<readonly unknown[]>(pages.flatMap(({ errors }) => errors)).toEqual(wanted);
    });

    define(() => {
      if (viewer === undefined) throw new Error("The viewer is not served yet.");
      return viewer;
    });
  });
}

type StatementNode = Extract<GraphNode, { label: "Statement" }>;

/** The statement in whose text the words stand. */
export function statement(graph: ArticleGraph, words: string): StatementNode {
  const found = graph.nodes.find((node) => node.label === "Statement" && node.properties.text.includes(words));
  if (found?.label !== "Statement") throw new Error(`No statement says ${words}`);
  return found;
}

/** Reads until what is wanted is read, as a page may show a moment later what follows from an event; fails after 20 s. */
export async function becomes<T>(read: () => T | Promise<T>, wanted: T): Promise<void> {
  const deadline = Date.now() + 20_000;
  let last = await read();
  while (!isDeepStrictEqual(last, wanted) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    last = await read();
  }
  expect(last).toEqual(wanted);
}

/** The handle that the page puts on its window. */
export function inPage<T>(page: Page, use: (viz: TestingHandle) => T | Promise<T>): Promise<T> {
  return page.evaluate(`(${use.toString()})(window.__viz)`);
}

export const settle = (page: Page) => inPage(page, (viz) => viz.settle());
export const state = (page: Page) => inPage(page, (viz) => viz.state());

/** Waits for the first picture, at rest. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__viz?.ready === true);
  await settle(page);
}

/** Where a node, or the middle of a line, is in the window. */
export const place = (page: Page, kind: "viewport" | "edgePoint", id: string) =>
  page.evaluate(([of, key]) => window.__viz?.[of](key) ?? { x: -1, y: -1 }, [kind, id] as const);

export async function selected(page: Page, id: string | undefined): Promise<void> {
  await page.waitForFunction((wanted) => window.__viz?.state().selection?.id === (wanted ?? undefined), id ?? null);
}

/** Clicks on what is drawn, and waits for its words. */
export async function clickOn(page: Page, kind: "viewport" | "edgePoint", id: string): Promise<void> {
  const { x, y } = await place(page, kind, id);
  await page.mouse.click(x, y);
  await selected(page, id);
  await page.waitForSelector(".article-text");
  await settle(page);
}

/** The words that are lit on the page, read back from the browser. */
export function litWords(page: Page, layer: Layer | "current"): Promise<readonly string[]> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    layer,
  );
}

/** What axe-core finds wrong on the page as it stands, if it is serious or critical, each with the words for where. */
export async function seriousFaults(page: Page, where: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
  return found.map((fault) => `${where}: ${fault}`);
}
