import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { htmlPage } from "../../src/export/html.js";
import { collectText } from "../export/sample-graph.js";
import { buildViewer } from "../helpers/browser-build.js";
import { openPage } from "../helpers/browser.js";
import {
  clickOn,
  crane,
  describeViewer,
  drawn,
  mara,
  petra,
  place,
  selected,
  seriousFaults,
  settle,
  state,
  summit,
} from "./viewer-page.js";

const gothenburg = "place:gothenburg";
const rotterdam = "place:rotterdam";

const circle = (page: Page, id: string) => page.locator(`[data-place="${id}"]`);

async function middle(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await circle(page, id).boundingBox();
  if (box === null) throw new Error(`${id} is not on the map`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function apart(page: Page): Promise<number> {
  const [a, b] = [await middle(page, gothenburg), await middle(page, rotterdam)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

async function drag(page: Page, node: string, right: number, down: number) {
  const { x, y } = await place(page, "viewport", node);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2, { steps: 3 });
  await page.mouse.move(x + right, y + down, { steps: 3 });
  await page.mouse.up();
  await settle(page);
  return { x: x + right, y: y + down };
}

const at = (page: Page, node: string) => place(page, "viewport", node);

/** The mouse knows whole pixels only. */
const near = ({ x, y }: { readonly x: number; readonly y: number }) => {
  const within = (value: number) => expect.closeTo(value, -0.5) as unknown;
  return { x: within(x), y: within(y) };
};

await describeViewer("the map and the picture beside it", (viewer) => {
  it("shows places by their mentions, names what it cannot show, and leads to the node", async () => {
    const page = await viewer().visit();
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await circle(page, gothenburg).waitFor();
    expect(page.url()).toContain("dock=map");
    const [big, small] = [await circle(page, gothenburg).boundingBox(), await circle(page, rotterdam).boundingBox()];
    expect(big?.width).toBeGreaterThan(small?.width ?? 99);
    expect(big?.x).toBeGreaterThan(small?.x ?? 9_999);
    expect(big?.y).toBeLessThan(small?.y ?? 0);
    expect(await page.locator(".map-land").count()).toBeGreaterThan(150);
    await page.getByText("Outline: Natural Earth").waitFor();
    expect(await page.locator(".map-name").allTextContents()).toEqual(["Gothenburg", "Rotterdam"]);
    await page.getByText("1 of 3 places have no coordinates").waitFor();

    const before = await place(page, "viewport", rotterdam);
    const over = await middle(page, rotterdam);
    await page.mouse.move(over.x, over.y);
    expect(await page.locator(".map-tip").textContent()).toBe("Rotterdam · 3 mentions");
    await page.waitForFunction((id) => window.__viz?.hover() === id, rotterdam);
    await page.mouse.click(over.x, over.y);
    await selected(page, rotterdam);
    await page.waitForSelector(".article-text");
    await settle(page);
    expect(await place(page, "viewport", rotterdam)).not.toEqual(before);
    expect(await circle(page, rotterdam).getAttribute("data-selected")).toBe("true");

    await page.reload();
    await drawn(page);
    expect(await circle(page, rotterdam).getAttribute("data-selected")).toBe("true");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Close the map" }).click();
    expect(page.url()).not.toContain("dock=map");
  });

  it("lights the places of what is selected in the graph, and follows the filters", async () => {
    const page = await viewer().visit("#dock=map");
    await circle(page, gothenburg).waitFor();
    await clickOn(page, "viewport", mara);
    expect(await circle(page, gothenburg).getAttribute("data-lit")).toBe("true");
    expect(await circle(page, rotterdam).getAttribute("data-lit")).toBe("false");
    await page.locator('.filter-row[data-key="Place"]').click();
    await page.getByText("No places are in view.").waitFor();
    await page.keyboard.press("Control+z");
    await circle(page, rotterdam).waitFor();
  });

  it("is zoomed and moved by wheel, hand and keys, and is walked through by keyboard alone", async () => {
    const page = await viewer().visit("#dock=map");
    await circle(page, gothenburg).waitFor();
    const fitted = await apart(page);
    const at = await middle(page, gothenburg);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -300);
    await page
      .waitForFunction(
        ([id, x]) =>
          Math.abs((document.querySelector(`[data-place="${id}"]`)?.getBoundingClientRect().x ?? 0) - x) > 20,
        [rotterdam, (await circle(page, rotterdam).boundingBox())?.x ?? 0] as const,
        { timeout: 2_000 },
      )
      .catch(() => undefined);
    expect(await apart(page)).toBeGreaterThan(fitted * 1.2);
    const still = await middle(page, gothenburg);
    expect(Math.hypot(still.x - at.x, still.y - at.y)).toBeLessThan(3);

    await page.mouse.move(at.x - 60, at.y + 30);
    await page.mouse.down();
    await page.mouse.move(at.x - 100, at.y + 50, { steps: 4 });
    await page.mouse.up();
    const dragged = await middle(page, gothenburg);
    expect([Math.round(dragged.x - still.x), Math.round(dragged.y - still.y)]).toEqual([-40, 20]);
    expect(new URL(page.url()).hash).not.toContain("node=");

    await page.getByRole("application", { name: /^Map of the places/u }).focus();
    await page.keyboard.press("0");
    expect(await apart(page)).toBeCloseTo(fitted, 0);
    await page.keyboard.press("-");
    expect(await apart(page)).toBeLessThan(fitted);
    const held = await middle(page, gothenburg);
    await page.keyboard.press("ArrowRight");
    expect((await middle(page, gothenburg)).x).toBeLessThan(held.x);
    await page.getByRole("button", { name: "Show all places" }).click();
    expect(await apart(page)).toBeCloseTo(fitted, 0);

    await page.getByRole("listbox", { name: "Places in view" }).focus();
    for (const id of [gothenburg, rotterdam, "place:sweden"]) {
      await page.keyboard.press(id === gothenburg ? "Home" : "ArrowDown");
      await page.keyboard.press("Enter");
      await selected(page, id);
    }
  });

  it("opens in a page of its own without a server", async () => {
    const { browser, folder, watch } = viewer();
    const built = join(folder, "page");
    await buildViewer(built, "page");
    const path = join(folder, "map.html");
    await writeFile(path, await collectText(htmlPage(join(built, "index.html")).write([crane, summit])));
    const page = await watch(openPage(browser, `file://${path}#dock=map`));
    await drawn(page);
    await circle(page, gothenburg).click();
    await selected(page, gothenburg);
    expect(await page.locator(".map-land").count()).toBeGreaterThan(150);
  });

  it("keeps nodes where the hand has put them, alone, also in the address, and puts them back one by one or all together", async () => {
    const page = await viewer().visit();
    const [first, other] = [await at(page, mara), await at(page, petra)];
    const put = await drag(page, mara, 90, -70);
    await page.waitForURL(/moved=/u);
    await settle(page);
    expect(await at(page, mara)).toEqual(near(put));
    expect(await at(page, petra)).toEqual(other);
    expect((await state(page)).selection).toBeUndefined();

    await page.mouse.click(put.x, put.y);
    await selected(page, mara);
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForFunction(([id, x]) => (window.__viz?.viewport(id).x ?? 0) > x + 20, [mara, put.x] as const);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(([id, x]) => (window.__viz?.viewport(id).x ?? 0) < x + 2, [mara, put.x] as const);
    expect(await at(page, mara)).toEqual(near(put));
    await drag(page, petra, -40, 30);
    await page.reload();
    await drawn(page);
    expect(await at(page, mara)).toEqual(near(put));
    expect(await at(page, petra)).not.toEqual(near(other));

    await settle(page);
    await page.mouse.click(put.x, put.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Put back where it stood" }).click();
    await page.getByRole("button", { name: "Put the moved node back" }).click();
    await page.waitForFunction(() => !location.hash.includes("moved="));
    expect([await at(page, mara), await at(page, petra)]).toEqual([first, other]);
  });

  it("finds a path beyond the part that was read, and brings it in", async () => {
    const ends = `path=${encodeURIComponent("person:joss-adeyemi")}&pathTo=${encodeURIComponent("person:ines-calloway")}`;
    const page = await viewer().visit(`#cap=4&${ends}`);
    const strip = page.locator(".path-steps");
    await strip.getByRole("button", { name: "Ines Calloway" }).waitFor();
    expect(await strip.getByRole("button").first().textContent()).toBe("Joss Adeyemi");
    const far = await strip.getByRole("button").count();
    const whole = await viewer().visit(`#${ends}`);
    await whole.locator(".path-steps").getByRole("button", { name: "Ines Calloway" }).waitFor();
    expect(far).toBe(await whole.locator(".path-steps").getByRole("button").count());
    await page.goto(`${viewer().url}/#cap=4&off=Statement,Article,Event,Place&${ends}`);
    await page.reload();
    await page.getByText(/^No path joins .+, in view or in the store/u).waitFor();
  });

  it("shows the sentence of each fact, and filters by the most relationships", async () => {
    const page = await viewer().visit(`#node=${encodeURIComponent("person:tomas-verhoeven")}`);
    await page.getByRole("tab", { name: "Facts" }).click();
    await page.locator(".fact-sentence", { hasText: "Adeyemi met Verhoeven behind closed doors." }).first().waitFor();
    await page.getByRole("tab", { name: "Filters" }).click();
    const before = (await state(page)).shown.nodes;
    await page.getByRole("slider", { name: "Most" }).focus();
    await page.keyboard.press("Home");
    await page.waitForFunction((nodes) => (window.__viz?.state().shown.nodes ?? nodes) < nodes, before);
    expect(page.url()).toContain("most=");
  });

  it.each(["light", "dark"] as const)(
    "has no serious fault of accessibility in the docks and strips, %s",
    async (colorScheme) => {
      const page = await viewer().visit(`#dock=map&node=${encodeURIComponent(gothenburg)}`, { colorScheme });
      await circle(page, gothenburg).waitFor();
      await page.waitForSelector(".article-text");
      const all = [...(await seriousFaults(page, "map"))];
      await page.getByRole("button", { name: "Timeline" }).click();
      all.push(...(await seriousFaults(page, "timeline")));
      await page.getByRole("tab", { name: "Who said what about whom" }).click();
      await page.locator(".exchange").first().waitFor();
      all.push(...(await seriousFaults(page, "exchanges")));
      await page.getByRole("button", { name: "Close the statements" }).click();
      await page.keyboard.press("p");
      await page.getByText("choose the other end").waitFor();
      all.push(...(await seriousFaults(page, "choice of the other end")));
      const { x, y } = await place(page, "viewport", mara);
      await page.mouse.click(x, y);
      await page.locator(".path-steps").getByRole("button", { name: "Mara Lindqvist" }).waitFor();
      all.push(...(await seriousFaults(page, "path")));
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      all.push(...(await seriousFaults(page, "keys")));
      expect(all).toEqual([]);
    },
  );
});
