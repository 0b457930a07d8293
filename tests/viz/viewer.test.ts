import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { htmlPage } from "../../src/export/html.js";
import { jsonLine } from "../../src/export/json.js";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import { startServer } from "../../src/server/start-server.js";
import type { Seen } from "../../viz/take-away/seen.js";
import { buildViewer } from "../helpers/browser-build.js";
import { openPage } from "../helpers/browser.js";
import { collectText } from "../export/sample-graph.js";
import { temporaryStore } from "../server/fixture.js";
import {
  becomes,
  clickOn,
  crane,
  describeViewer,
  drawn,
  emoji,
  inPage,
  litWords,
  mara,
  petra,
  place,
  selected,
  seriousFaults,
  settle,
  state,
  statement,
  summit,
} from "./viewer-page.js";

function slices({ article, nodes }: ArticleGraph, id: string): readonly string[] {
  const found = nodes.find((node) => node.id === id);
  if (found?.label !== "Statement") throw new Error(`${id} is no statement`);
  const { spans } = found.properties;
  return spans.flatMap((start, index) => (index % 2 === 0 ? [article.text.slice(start, spans[index + 1])] : []));
}

/** Drops a file on the page. */
function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called));
      dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

await describeViewer("the viewer", (viewer) => {
  it("draws nodes, edges and captions with a living context", async () => {
    const page = await viewer().visit();
    const { renderer, lost } = await inPage(page, (viz) => viz.context());
    expect(renderer).not.toBe("");
    expect(lost).toBe(false);
    const pixels = await inPage(page, (viz) => viz.drawnPixels());
    expect(pixels.nodes).toBeGreaterThan(1_500);
    expect(pixels.edges).toBeGreaterThan(1_500);
    expect(pixels.labels).toBeGreaterThan(5_000);
  });

  it("draws the same picture each time", async () => {
    const places = async () => {
      const page = await viewer().visit();
      return [await place(page, "viewport", mara), await place(page, "viewport", petra)];
    };
    expect(await places()).toEqual(await places());
  });

  it("lights a split quotation, its speaker and its cue when its node is clicked", async () => {
    const page = await viewer().visit();
    const split = statement(crane, "It passed");
    await clickOn(page, "viewport", split.id);
    await becomes(() => litWords(page, "content"), slices(crane, split.id));
    expect(await litWords(page, "content")).toHaveLength(2);
    await becomes(() => litWords(page, "speaker"), ["Tomas Verhoeven"]);
    await becomes(() => litWords(page, "cue"), ["said"]);
    expect(await page.locator(".article-text").textContent()).toBe(crane.article.text);
  });

  it("lights the words of a relationship when its line is clicked", async () => {
    const page = await viewer().visit();
    const said = crane.relationships.find(
      (one) => one.type === "SAID" && one.to === statement(crane, "Skandia does").id,
    );
    if (said?.type !== "SAID") throw new Error("The statement has no source.");
    await clickOn(page, "edgePoint", said.id);
    const { text } = crane.article;
    const { speakerStart, speakerEnd, cueStart, cueEnd } = said.properties;
    await becomes(() => litWords(page, "speaker"), [text.slice(speakerStart, speakerEnd)]);
    await becomes(() => litWords(page, "cue"), [text.slice(cueStart, cueEnd)]);
    await becomes(() => litWords(page, "content"), slices(crane, said.to));
  });

  it("lights the right words behind emoji and combining marks", async () => {
    const spoken = statement(emoji, "by the quay");
    const page = await viewer().visit(`#node=${encodeURIComponent(spoken.id)}`);
    await page.waitForSelector(".article-text");
    await becomes(() => litWords(page, "content"), slices(emoji, spoken.id));
    await becomes(() => litWords(page, "speaker"), ["Ines Calloway"]);
  });

  it("steps through a person's mentions, article by article", async () => {
    const page = await viewer().visit();
    await clickOn(page, "viewport", mara);
    await becomes(() => litWords(page, "mention"), ["Mara Lindqvist", "Lindqvist", "Mayor Lindqvist", "Lindqvist"]);
    const stepper = page.getByRole("group", { name: "Mentions" });
    expect(await stepper.textContent()).toContain("1 of 4");
    await stepper.getByRole("button", { name: "Next" }).click();
    await stepper.getByRole("button", { name: "Next" }).click();
    expect(await stepper.textContent()).toContain("3 of 4");
    await becomes(() => litWords(page, "current"), ["Mayor Lindqvist"]);
    await page.getByRole("button", { name: "Next article" }).click();
    await page.getByRole("heading", { name: "Ports summit opens in the shadow" }).waitFor();
    await becomes(() => litWords(page, "mention"), ["Mara Lindqvist", "Lindqvist"]);
  });

  it("marks the words where the browser cannot highlight", async () => {
    const context = await viewer().browser.newContext({ viewport: { width: 1200, height: 800 } });
    await context.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
    const page = await context.newPage();
    const split = statement(crane, "It passed");
    await page.goto(`${viewer().url}/#node=${encodeURIComponent(split.id)}`);
    await page.waitForSelector("mark");
    expect(await page.locator("mark.lit-content").allTextContents()).toEqual(slices(crane, split.id));
    expect(await page.locator(".article-text").textContent()).toBe(crane.article.text);
    await context.close();
  });

  it("filters by label and by relationship type, with counts that stay true", async () => {
    const page = await viewer().visit();
    const first = (await state(page)).shown;
    const row = (key: string) => page.locator(`.filter-row[data-key="${key}"]`);
    expect(await row("Person").locator(".count").textContent()).toBe("5");
    await row("Person").click();
    expect((await state(page)).shown.nodes).toBe(first.nodes - 5);
    await row("Person").click();
    await row("Article").click();
    await row("MENTIONS").click();
    const { shown } = await state(page);
    const mentions = [crane, summit, emoji].flatMap(({ relationships }) =>
      relationships.filter(({ type }) => type === "MENTIONS"),
    );
    expect(shown).toEqual({ nodes: first.nodes + 3, edges: first.edges + mentions.length });
    expect(await page.locator(".shown").textContent()).toContain(`${shown.nodes} nodes`);
  });

  it("finds a misspelt name by keyboard alone and goes there", async () => {
    const page = await viewer().visit();
    const before = await place(page, "viewport", petra);
    await page.keyboard.press("/");
    await page.keyboard.type("oyelarn");
    await page.getByRole("option", { name: "Petra Oyelaran Person" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await selected(page, petra);
    await settle(page);
    expect(await place(page, "viewport", petra)).not.toEqual(before);
    expect(await page.locator("[aria-live=polite].visually-hidden").textContent()).toContain("Person Petra Oyelaran");
    await page.keyboard.press("Escape");
    await selected(page, undefined);
  });

  it("walks the outline by keyboard", async () => {
    const page = await viewer().visit();
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByRole("listbox", { name: "Nodes in view" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.__viz?.state().selection !== undefined);
    await page.waitForSelector(".article-text");
  });

  it("keeps selection and filters in the address, and goes back", async () => {
    const page = await viewer().visit();
    await page.locator('.filter-row[data-key="Place"]').click();
    await clickOn(page, "viewport", mara);
    const { selection, shown } = await state(page);
    await page.reload();
    await drawn(page);
    expect(await state(page)).toMatchObject({ selection, shown });
    await page.waitForSelector(".article-text");
    expect(await litWords(page, "mention")).toHaveLength(4);
    await page.goBack();
    await selected(page, undefined);
  });

  it("counts before it expands, and undoes and redoes all of it", async () => {
    const page = await viewer().visit(`#only=${encodeURIComponent(mara)}&off=Article`);
    expect((await state(page)).nodes).toBe(1);
    const { x, y } = await place(page, "viewport", mara);
    await page.mouse.dblclick(x, y);
    const said = page.getByRole("menuitem", { name: /^said ·/u });
    await said.waitFor();
    expect(await said.textContent()).toBe("said · 3none in view");
    await said.click();
    await settle(page);
    const expanded = await state(page);
    expect(expanded.nodes).toBe(4);
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "All kinds" }).click();
    await settle(page);
    const whole = await state(page);
    const around = [crane, summit].flatMap(({ relationships }) =>
      relationships.flatMap(({ from, to }) => (from === mara ? [to] : to === mara ? [from] : [])),
    );
    expect(whole.nodes).toBe(new Set(around).size + 1);
    await page.keyboard.press("Control+z");
    await settle(page);
    expect((await state(page)).nodes).toBe(4);
    await page.keyboard.press("Control+Shift+z");
    await settle(page);
    expect(await state(page)).toEqual(whole);
    const places = async () => {
      const exact = await Promise.all(around.map((id) => place(page, "viewport", id)));
      return exact.map(({ x: left, y: top }) => [Math.round(left * 10), Math.round(top * 10)]);
    };
    const stood = await places();
    await page.reload();
    await drawn(page);
    expect(await state(page)).toEqual(whole);
    expect(await places()).toEqual(stood);
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: "Collapse" }).click();
    expect((await state(page)).nodes).toBe(1);
  });

  it("brings in what a large store left out, and shows more of it", async () => {
    const page = await viewer().visit(`#cap=10&node=${encodeURIComponent("place:sweden")}`);
    await settle(page);
    await becomes(async () => (await state(page)).nodes, 11);
    expect(await state(page)).toMatchObject({ selection: { id: "place:sweden" } });
    await page.getByText("The 10 best connected of").waitFor();
    await page.getByRole("button", { name: /^Show \d+/u }).click();
    await page.waitForFunction(() => (window.__viz?.state().nodes ?? 0) > 11);
    await settle(page);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => window.__viz?.state().nodes === 11);
  });

  it("lights the shortest path between two picks", async () => {
    const page = await viewer().visit(`#node=${encodeURIComponent("person:joss-adeyemi")}`);
    await page.keyboard.press("p");
    await page.getByText("choose the other end").waitFor();
    const { x, y } = await place(page, "viewport", petra);
    await page.mouse.click(x, y);
    const strip = page.locator(".path-steps");
    await strip.getByRole("button", { name: "Petra Oyelaran" }).waitFor();
    expect(await strip.getByRole("button").first().textContent()).toBe("Joss Adeyemi");
    const words = await strip.textContent();
    await page.reload();
    await strip.getByRole("button", { name: "Petra Oyelaran" }).waitFor();
    expect(await strip.textContent()).toBe(words);
    await page.getByRole("button", { name: "Done" }).click();
    await strip.waitFor({ state: "detached" });
  });

  it("filters statements by who said them and when, and tells what is left", async () => {
    const page = await viewer().visit();
    await page.getByRole("tab", { name: "Filters" }).click();
    const chosen = page.locator(`[data-key="who:${mara}"]`);
    expect(await chosen.locator(".count").textContent()).toBe("3");
    await chosen.click();
    await page.waitForFunction(() => (window.__viz?.state().shown.nodes ?? 99) < 15);
    const left = await state(page);
    await page.getByLabel("from").fill("2031-05-11");
    expect((await state(page)).shown.nodes).toBeLessThan(left.shown.nodes);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    expect((await state(page)).shown).toEqual(left.shown);
    await page.getByRole("tab", { name: "Legend" }).click();
    await page.locator(".filter-line", { hasText: "Person" }).hover();
    await page.getByRole("button", { name: "Only Person", exact: true }).click();
    expect((await state(page)).shown.nodes).toBeLessThan(left.shown.nodes);
  });

  it("lights the node whose words are pointed at, and goes to it", async () => {
    const page = await viewer().visit(`#node=${encodeURIComponent(mara)}`);
    await page.waitForSelector(".article-text");
    const where = (words: string) =>
      page.evaluate((wanted) => {
        const node = document.querySelector(".article-text")?.firstChild;
        const start = node?.textContent?.indexOf(wanted) ?? -1;
        if (!node || start === -1) throw new Error(`${wanted} is not in the text`);
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, words);
    const hover = () => inPage(page, (viz) => viz.hover());
    // A font that comes late, or what is lit, can move the words away from under the pointer.
    const pointAt = async (words: string) => {
      const { x, y } = await where(words);
      await page.mouse.move(x, y);
      return hover();
    };
    await becomes(() => pointAt("Petra Oyelaran"), petra);
    await becomes(() => pointAt("No ship unloads"), statement(crane, "No ship").id);
    await becomes(() => pointAt("Petra Oyelaran"), petra);
    const over = await where("Petra Oyelaran");
    await page.mouse.click(over.x, over.y);
    await selected(page, petra);
    await page.mouse.move(5, 5);
    await becomes(hover, undefined);
  });

  it("copies a citation, and a link that leads to what the first picture leaves out", async () => {
    const spoken = statement(crane, "It passed");
    const page = await viewer().visit(`#node=${encodeURIComponent(spoken.id)}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const copied = async (name: string) => {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await page.getByRole("button", { name }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const cited = await copied("Copy as citation");
    expect(cited).toContain(slices(crane, spoken.id).join(" […] "));
    expect(cited).toContain("— Tomas Verhoeven (said), in “Harbour closed after crane collapse”, The Harbour Ledger");
    const edge = crane.relationships.find(({ type }) => type === "LOCATED_IN");
    if (edge === undefined) throw new Error("Nothing lies anywhere.");
    await clickOn(page, "edgePoint", edge.id);
    const link = new URL(await copied("Copy link"));
    const other = await viewer().visit(`${link.hash}&cap=3`);
    expect(await state(other)).toMatchObject({ selection: { kind: "edge", id: edge.id } });
    await other.waitForSelector(".article-text");
    const { startOffset, endOffset } = edge.properties;
    await becomes(() => litWords(other, "content"), [crane.article.text.slice(startOffset, endOffset)]);
  });

  it("exports what is seen, and keeps views", async () => {
    const page = await viewer().visit();
    const { shown } = await state(page);
    const take = async (name: RegExp) => {
      await page.getByRole("button", { name: "Export what is seen" }).click();
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
      return readFile(await file.path());
    };
    const png = await take(/^PNG/u);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const canvas = await page.locator(".canvas").boundingBox();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([canvas?.width, canvas?.height]);
    expect(png.length).toBeGreaterThan(20_000);
    const svg = (await take(/^SVG/u)).toString();
    expect(svg.match(/<circle/gu)).toHaveLength(shown.nodes);
    expect(svg).toContain("Petra Oyelaran");
    const json = JSON.parse((await take(/^JSON/u)).toString()) as Seen;
    expect([json.nodes.length, json.relationships.length]).toEqual([shown.nodes, shown.edges]);
    expect((await take(/^GEXF/u)).toString().match(/<node /gu)).toHaveLength(shown.nodes);
    expect((await take(/^GraphML/u)).toString().match(/<edge /gu)).toHaveLength(shown.edges);
    expect((await take(/^CSV of the nodes/u)).toString()).toContain("Mara Lindqvist");

    await page.locator('.filter-row[data-key="Place"]').click();
    const kept = await state(page);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByLabel("Save this view as").fill("Without places");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.locator('.filter-row[data-key="Place"]').click();
    expect((await state(page)).shown).toEqual(shown);
    await page.getByRole("button", { name: "Saved views" }).click();
    await page.getByRole("button", { name: "Without places", exact: true }).click();
    await page.waitForFunction((nodes) => window.__viz?.state().shown.nodes === nodes, kept.shown.nodes);
  });

  it.each(["light", "dark"] as const)("has no serious fault of accessibility in any panel, %s", async (colorScheme) => {
    const page = await viewer().visit("", { colorScheme });
    const faults = (where: string) => seriousFaults(page, where);
    const all = [...(await faults("legend"))];
    await page.getByRole("tab", { name: "Filters" }).click();
    all.push(...(await faults("filters")));
    await page.getByRole("tab", { name: "Outline" }).click();
    await clickOn(page, "viewport", mara);
    all.push(...(await faults("outline and evidence")));
    await page.getByRole("tab", { name: "Facts" }).click();
    all.push(...(await faults("facts")));
    const { x, y } = await place(page, "viewport", mara);
    await page.mouse.dblclick(x, y);
    await page.getByRole("menuitem", { name: "Collapse" }).waitFor();
    all.push(...(await faults("menu")));
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Saved views" }).click();
    all.push(...(await faults("saved views")));
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Cypher console" }).click();
    await page.getByRole("button", { name: "Who was quoted most" }).click();
    await page.locator(".results .row").first().waitFor();
    all.push(...(await faults("console")));
    expect(all).toEqual([]);
  });

  it("goes from search to expansion by keyboard alone", async () => {
    const page = await viewer().visit(`#cap=3`);
    const before = (await state(page)).nodes;
    await page.keyboard.press("/");
    await page.keyboard.type("oyelaran");
    await page.getByRole("option", { name: /^Petra Oyelaran/u }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await selected(page, petra);
    await settle(page);
    await page.waitForSelector(".article-text");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.classList.contains("article-scroll"));
    await page.keyboard.press("e");
    await page.getByRole("menuitem", { name: /^All kinds/u }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => (window.__viz?.state().nodes ?? 0) > count + 1, before);
    await settle(page);
    await page.keyboard.press("Control+z");
    await page.waitForFunction((count) => window.__viz?.state().nodes === count + 1, before);
  });

  it("mounts twenty times without leaking a context", async () => {
    const page = await viewer().visit();
    const warnings: string[] = [];
    page.on("console", (message) => warnings.push(message.text()));
    const text = jsonLine(emoji);
    for (let round = 0; round < 20; round += 1) {
      await drop(page, `${round}.json`, text);
      await page.waitForFunction(
        (name) => document.querySelector(".store")?.getAttribute("title")?.endsWith(name),
        `${round}.json`,
      );
      await page.waitForFunction(() => window.__viz?.ready === true);
    }
    await settle(page);
    expect(await inPage(page, (viz) => viz.context())).toMatchObject({ lost: false });
    expect(warnings.filter((warning) => /webgl|context/iu.test(warning))).toEqual([]);
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(200);
  });

  it("brushes the timeline, and lays an exchange side by side", async () => {
    const page = await viewer().visit();
    await page.getByRole("button", { name: "Timeline" }).click();
    expect(await page.locator(".lane-mark").count()).toBe(14);
    expect((await page.locator(".axis-label").allTextContents()).length).toBeGreaterThan(2);
    const before = (await state(page)).shown.nodes;
    await page.getByRole("slider", { name: "From" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((nodes) => (window.__viz?.state().shown.nodes ?? nodes) < nodes, before);
    await page.waitForURL(/since=/u);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction((nodes) => window.__viz?.state().shown.nodes === nodes, before);
    await page.getByRole("tab", { name: "Who said what about whom" }).click();
    await page.getByLabel("One speaker").selectOption({ label: "Tomas Verhoeven" });
    await page.getByLabel("The other speaker").selectOption({ label: "Mara Lindqvist" });
    const sides = await page.locator(".exchange").evaluateAll((all) => all.map((one) => one.getAttribute("data-side")));
    expect(sides).toEqual(["from", "to"]);
    await page.locator('.exchange[data-side="to"]').click();
    await selected(page, statement(crane, "cannot both be right").id);
  });

  it("walks along neighbours with the arrow keys", async () => {
    const page = await viewer().visit();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => window.__viz?.state().selection !== undefined);
    const seen = new Set<string | undefined>();
    for (const key of ["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp"]) {
      seen.add((await state(page)).selection?.id);
      await page.keyboard.press(key);
    }
    expect(seen.size).toBeGreaterThan(1);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });

  it("draws again after the graphics context is lost", async () => {
    const page = await viewer().visit();
    const before = await place(page, "viewport", mara);
    const notice = page.getByText("drawing it again").waitFor();
    await inPage(page, (viz) => viz.loseContext());
    await notice;
    await page.getByText("drawing it again").waitFor({ state: "detached" });
    await settle(page);
    expect(await inPage(page, (viz) => viz.context())).toMatchObject({ lost: false });
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(1_500);
    expect(await place(page, "viewport", mara)).toEqual(before);
    await clickOn(page, "viewport", mara);
  });

  it("follows the system's colours and keeps the reader's choice", async () => {
    const page = await viewer().visit("", { colorScheme: "dark" });
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("button", { name: "Light colours" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    await page.reload();
    await page.locator('html[data-theme="light"]').waitFor();
  });

  it("fits a phone without scrolling sideways", async () => {
    const page = await viewer().visit("", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const reach = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".top-bar button, .top-bar h1")].map((one) =>
          one.getBoundingClientRect(),
        );
        const seen = boxes.filter(({ width }) => width > 0).sort((a, b) => a.left - b.left);
        const overlaps = seen.filter(({ left }, index) => left + 1 < (seen[index - 1]?.right ?? 0));
        return [document.documentElement.scrollWidth, overlaps.length, seen.at(-1)?.right ?? 0];
      });
    const [width = 0, overlaps, right = 0] = await reach();
    expect([width, overlaps]).toEqual([390, 0]);
    expect(right).toBeLessThanOrEqual(390);
    await clickOn(page, "viewport", mara);
    expect((await reach())[0]).toBe(390);
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(1_000);
  });

  it("shows on a phone what a button opens below the picture", async () => {
    const page = await viewer().visit("", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    for (const [name, opened, loaded] of [
      ["Timeline", ".dock", ".lane-name"],
      ["Map", ".map-dock", ".map-name"],
      ["Cypher console", ".console", ".cm-content"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(loaded).first().waitFor();
      const [bar = 0, top = 0] = await page.evaluate(
        (at) => [
          document.querySelector(".top-bar")?.getBoundingClientRect().bottom,
          document.querySelector(at)?.getBoundingClientRect().top,
        ],
        opened,
      );
      expect([name, top >= bar - 1, top < 200]).toEqual([name, true, true]);
    }
  });

  it("stays where it is on a wide screen, whatever a button opens", async () => {
    const page = await viewer().visit();
    for (const [name, loaded] of [
      ["Timeline", ".lane-name"],
      ["Map", ".map-name"],
      ["Cypher console", ".cm-content"],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(loaded).first().waitFor();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect([name, await page.evaluate(() => window.scrollY)]).toEqual([name, 0]);
    }
  });

  it("lists the articles, the latest first, and says of how many", async () => {
    const page = await viewer().visit();
    await page.getByRole("heading", { name: "Articles · 3", exact: true }).waitFor();
    const titles = await page.locator(".start .article-title").allTextContents();
    expect(titles).toEqual([emoji, summit, crane].map(({ article }) => article.title));
    const few = await viewer().visit("#cap=10");
    await few.getByRole("heading", { name: /^Articles · [012] of 3$/u }).waitFor();
  });

  it("keeps what it counts clear of the search field", async () => {
    const page = await viewer().visit("", { viewport: { width: 1190, height: 800 } });
    const counts = await page.locator(".store").evaluate((one) => one.scrollWidth - one.clientWidth);
    const gap = await page.evaluate(() => {
      const box = (at: string) => document.querySelector(at)?.getBoundingClientRect();
      return (box(".search")?.left ?? 0) - (box(".store")?.right ?? 0);
    });
    expect([counts, gap >= 12]).toEqual([0, true]);
  });

  it("opens as one file without a server, and shows a file that is dropped on it", async () => {
    const { browser, folder: parent, watch } = viewer();
    const folder = join(parent, "page");
    await buildViewer(folder, "page");
    const path = join(parent, "graph.html");
    const exported = await collectText(htmlPage(join(folder, "index.html")).write([crane]));
    await writeFile(path, exported);
    const page = await watch(openPage(browser, `file://${path}`));
    await drawn(page);
    expect((await state(page)).nodes).toBe(crane.nodes.length);
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(1_500);
    await clickOn(page, "viewport", mara);
    expect(await litWords(page, "mention")).toHaveLength(4);
    const file = [crane, summit].map((graph) => jsonLine(graph)).join("");
    await drop(page, "notes.txt", "Dear reader");
    await page.getByText("notes.txt, line 1, is no JSON").waitFor();
    await drop(page, "both.json", file);
    await page.waitForFunction((count) => (window.__viz?.state().nodes ?? 0) > count, crane.nodes.length);
    await settle(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(1_500);
  });

  it("tells an empty store what to do, and shows what is ingested meanwhile", async () => {
    const empty = await temporaryStore([]);
    const { browser, vizDir, watch } = viewer();
    const other = await startServer({ store: empty.store, port: 0, vizDir });
    const page = await watch(openPage(browser, other.url));
    await page.getByText("No articles yet").waitFor();
    await page.getByText(`onrecord ingest article.txt --store ${empty.store.url}`).waitFor();
    await empty.store.writeArticles([crane]);
    await page.getByRole("button", { name: "Read again" }).click();
    await drawn(page);
    expect((await state(page)).nodes).toBe(crane.nodes.length);
    await clickOn(page, "viewport", mara);
    await empty.store.writeArticles([summit]);
    await page.getByRole("button", { name: /Read the store again|store has changed/u }).click();
    await page.waitForFunction((count) => (window.__viz?.state().nodes ?? 0) > count, crane.nodes.length);
    await settle(page);
    expect((await state(page)).selection?.id).toBe(mara);
    await other.close();
    await empty.dispose();
  });
});
