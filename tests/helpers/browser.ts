import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const softwareDrawing = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // With these in software too, page and GPU process no longer wait for each other for good, as one page in thirty did.
  "--disable-gpu-compositing",
  "--disable-accelerated-2d-canvas",
  "--font-render-hinting=none",
];

/** Where a Chromium is: named by `CHROMIUM_PATH`, installed by the system, or unpacked from the npm package. */
async function findChromium(): Promise<string | undefined> {
  const installed = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const path = installed.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (path !== undefined || process.platform !== "linux" || process.arch !== "x64") return path;
  // Its own arguments are for a function in the cloud: one process, which ends with its first page.
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** A headless Chromium that draws WebGL in software, or undefined with a printed reason; fails where CI is set. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const executablePath = await findChromium().catch((error: unknown) => {
    process.stderr.write(`Chromium could not be unpacked: ${String(error)}\n`);
    return undefined;
  });
  if (executablePath === undefined) {
    if (process.env.CI === "true") throw new Error("No Chromium, and CI=true skips nothing: set CHROMIUM_PATH.");
    process.stderr.write("SKIPPED: the viewer's end-to-end tests need Chromium; set CHROMIUM_PATH.\n");
    return undefined;
  }
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", ...softwareDrawing],
    chromiumSandbox: false,
    headless: true,
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** What the page threw or logged as an error; a test ends with this being empty. */
  readonly errors: readonly string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(url);
  return { page, errors };
}
