import { readFile } from "node:fs/promises";
import { expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import {
  becomes,
  crane,
  describeViewer,
  drawn,
  inPage,
  mara,
  selected,
  seriousFaults,
  settle,
  state,
  statement,
} from "./viewer-page.js";

const saidBy =
  "MATCH (p:Person)-[s:SAID]->(x:Statement) RETURN p.name AS who, s.confidence AS sure, x AS said ORDER BY said.id";
/** Takes any engine minutes. */
const endless =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE (a * b) % 7 = 3 RETURN count(*) AS n";

await describeViewer("the Cypher console", (viewer) => {
  async function openConsole(): Promise<Page> {
    const page = await viewer().visit();
    await page.getByRole("button", { name: "Cypher console" }).click();
    return page;
  }

  async function ask(page: Page, cypher: string): Promise<void> {
    await page.locator(".cm-content").fill(cypher);
    await page.keyboard.press("Control+Enter");
  }

  it("answers Cypher and saved queries in a table whose rows lead to nodes", async () => {
    const page = await openConsole();
    const cypher = "MATCH (p:Person)-[:SAID]->(x:Statement) RETURN p.name AS who, x.text AS words ORDER BY words";
    await ask(page, cypher);
    const expected = await viewer().store.query(cypher);
    await page.locator(".results .row").first().waitFor();
    const cells = await page.locator(".results .row [role=gridcell], .results .row [role=rowheader]").allTextContents();
    expect(cells).toEqual(expected.rows.flat());
    await page.locator(".results .row", { hasText: "Verhoeven is hiding" }).click();
    await selected(page, statement(crane, "is hiding").id);

    await page.getByRole("button", { name: "Who said what" }).click();
    await page.getByRole("textbox", { name: "person" }).fill("Mara Lindqvist");
    await page.keyboard.press("Enter");
    await page.getByText(/^3 rows/u).waitFor();

    await ask(page, "UNWIND range(1, 1500) AS i RETURN i");
    await page.getByText("there are more than the limit of 1,000").waitFor();
  });

  it("shows the answer of the last question, whichever comes last", async () => {
    const page = await openConsole();
    const held: (() => void)[] = [];
    await page.route("**/api/query", async (route) => {
      if (route.request().postData()?.includes("AS slow") === true) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      await route.continue().catch(() => undefined); // The page may have given it up.
    });
    await ask(page, "UNWIND range(1, 2) AS slow RETURN slow");
    await page.getByText("Running…").waitFor();
    await ask(page, "UNWIND range(1, 3) AS quick RETURN quick");
    await page.getByText(/^3 rows/u).waitFor();
    for (const release of held) release();
    await page.waitForTimeout(500);
    expect(await page.locator(".outcome").textContent()).toMatch(/^3 rows/u);
  });

  const cells = (page: Page, column: number) =>
    page
      .locator(".results .row")
      .evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ""), column);
  const rows = (page: Page) => page.getByText(/^\d+ rows? ·/u).waitFor();

  /** Lets the server's own limit of time pass sooner. */
  async function limitTime(page: Page, timeoutMs: number): Promise<void> {
    await page.route("**/api/query", async (route) => {
      const body = JSON.parse(route.request().postData() ?? "{}") as object;
      await route.continue({ postData: JSON.stringify({ ...body, timeoutMs }) });
    });
  }

  it("has a field for each parameter, and sends it as the kind that is chosen", async () => {
    const page = await openConsole();
    const cypher =
      "MATCH (p:Person)-[:SAID]->(x) WHERE p.name IN $who RETURN p.name AS who, count(x) * $times AS n ORDER BY who";
    await page.locator(".cm-content").fill(cypher);
    const form = page.locator(".parameters");
    await form.getByLabel("Kind of who").selectOption({ label: "List" });
    await form.getByLabel("Kind of times").selectOption({ label: "Number" });
    await form.getByRole("textbox", { name: "who" }).fill("Tomas Verhoeven, Mara Lindqvist");
    await form.getByRole("textbox", { name: "times" }).fill("ten");
    await page.keyboard.press("Enter");
    await form.getByText("Not a number").waitFor();
    expect(await page.locator(".results").count()).toBe(0);
    await form.getByRole("textbox", { name: "times" }).fill("10");
    await page.keyboard.press("Enter");
    await rows(page);
    const parameters = { who: ["Tomas Verhoeven", "Mara Lindqvist"], times: 10 };
    const expected = await viewer().store.query(cypher, { parameters });
    expect([await cells(page, 0), await cells(page, 1)]).toEqual([
      expected.rows.map(([who]) => who),
      expected.rows.map(([, n]) => JSON.stringify(n)),
    ]);
    expect(expected.rows).toHaveLength(2);
    await page.locator(".cm-content").fill("RETURN 1 AS one");
    await form.getByRole("textbox", { name: "who" }).waitFor({ state: "detached" });
  });

  it("keeps what was asked, and recalls it at the ends of the editor", async () => {
    const page = await openConsole();
    for (const number of [1, 2]) {
      await ask(page, `UNWIND range(1, ${number}) AS n\nRETURN n`);
      await page.getByText(number === 1 ? /^1 row ·/u : /^2 rows ·/u).waitFor();
    }
    await page.reload();
    const editor = page.locator(".cm-content");
    await editor.fill("RETURN 3");
    const text = () => editor.evaluate((content) => [...content.children].map((line) => line.textContent).join(" "));
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowUp");
    await becomes(text, "UNWIND range(1, 2) AS n RETURN n");
    await page.keyboard.press("ArrowUp");
    await becomes(text, "UNWIND range(1, 1) AS n RETURN n");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowDown");
    await becomes(text, "UNWIND range(1, 2) AS n RETURN n");
    await page.keyboard.press("ArrowDown");
    await becomes(text, "RETURN 3");
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("button", { name: "Forget UNWIND range(1, 2)" }).click();
    await page.getByRole("button", { name: "UNWIND range(1, 1) AS n RETURN n", exact: true }).click();
    await becomes(text, "UNWIND range(1, 1) AS n RETURN n");
    expect(await page.locator(".asked").count()).toBe(1);
  });

  it("sorts by a column, up, down and not, with the mouse and by keyboard", async () => {
    const page = await openConsole();
    await ask(page, "UNWIND [9, 100, 10] AS number RETURN number, 'same' AS word");
    await rows(page);
    const number = page.getByRole("columnheader", { name: "number" });
    expect(await number.getAttribute("aria-sort")).toBe("none");
    expect(await cells(page, 0)).toEqual(["9", "100", "10"]);
    await number.click();
    await becomes(() => number.getAttribute("aria-sort"), "ascending");
    await becomes(() => cells(page, 0), ["9", "10", "100"]);
    await number.press("Enter");
    await becomes(() => number.getAttribute("aria-sort"), "descending");
    await becomes(() => cells(page, 0), ["100", "10", "9"]);
    await number.press("Enter");
    await becomes(() => number.getAttribute("aria-sort"), "none");
    await becomes(() => cells(page, 0), ["9", "100", "10"]);
  });

  it("hands the rows over as CSV and JSON, in their order, and says in the name where a limit cut them", async () => {
    const page = await openConsole();
    const take = async (format: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: format, exact: true }).click(),
      ]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
    };
    await ask(page, saidBy);
    await rows(page);
    const expected = await viewer().store.query(saidBy);
    await page.getByRole("columnheader", { name: "who" }).click();
    const csv = await take("CSV");
    expect(csv.name).toBe("onrecord-answer.csv");
    const [head, ...lines] = parse(csv.text);
    expect(head).toEqual(expected.columns);
    expect(lines.map(([who]) => who)).toEqual(expected.rows.map(([who]) => who).sort());
    expect(lines.map(([, , said]) => (JSON.parse(said ?? "") as { id: string }).id).sort()).toEqual(
      expected.rows.map(([, , said]) => (said as { id: string }).id).sort(),
    );
    const json = JSON.parse((await take("JSON")).text) as readonly Readonly<Record<string, unknown>>[];
    expect(json).toHaveLength(expected.rows.length);
    expect(json.map(({ said }) => said)).toEqual(expect.arrayContaining(expected.rows.map(([, , said]) => said)));

    await ask(page, "UNWIND range(1, 1500) AS i RETURN i");
    await page.getByText("there are more than the limit of 1,000").waitFor();
    expect(await page.locator(".results .row").count()).toBe(200);
    await page.getByRole("button", { name: "Show 200 more of 1,000 rows" }).click();
    await becomes(() => page.locator(".results .row").count(), 400);
    const cut = await take("CSV");
    expect(cut.name).toBe("onrecord-answer-first-1000-rows.csv");
    expect(parse(cut.text)).toHaveLength(1_001);
  });

  it("shows the nodes of an answer as a graph, also those that were not read, undone and kept in the address", async () => {
    const page = await viewer().visit("#dock=console&cap=3");
    const before = await state(page);
    const said = "MATCH (p:Person)-[s:SAID]->(x:Statement) WHERE p.id = $who";
    await ask(page, `${said.replace("$who", `'${mara}'`)} RETURN p.name AS name, s, x.id AS statement`);
    await rows(page);
    const parameters = { who: mara };
    const expected = await viewer().store.query(
      `${said} WITH collect(x.id) AS ids, p MATCH (a)-[r]->(b) WHERE (a.id IN ids OR a.id = p.id) AND (b.id IN ids OR b.id = p.id) RETURN r.id AS id`,
      { parameters },
    );
    await page.getByRole("button", { name: "Show 4 nodes as a graph" }).click();
    const shown = async () => (await state(page)).shown;
    await becomes(shown, { nodes: 4, edges: expected.rows.length });
    await settle(page);
    expect((await inPage(page, (viz) => viz.drawnPixels())).nodes).toBeGreaterThan(200);
    await page.reload();
    await drawn(page);
    await becomes(shown, { nodes: 4, edges: expected.rows.length });
    await ask(page, "MATCH (a:Article)-[r:REPORTS]->(x) RETURN a, collect(x) AS statements");
    await rows(page);
    await page.getByRole("button", { name: "Show 17 nodes as a graph" }).click();
    await becomes(async () => (await shown()).nodes, 17);
    await page.getByRole("button", { name: "Undo" }).click();
    await becomes(shown, { nodes: 4, edges: expected.rows.length });
    expect(before.nodes).toBe(3);
  });

  it("copies a whole cell, by pointer and by keyboard", async () => {
    const page = await viewer().visit("#dock=console", { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const long = "x".repeat(150) + " " + "y".repeat(150);
    await ask(page, `RETURN '${long}' AS long, 2 AS two`);
    await rows(page);
    await page.locator(".results .row [role=rowheader]").hover();
    await page.getByRole("button", { name: "Copy this cell" }).click();
    await becomes(copied, long);
    await page.locator(".results .row").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+c");
    await becomes(copied, "2");
    await page.locator(".copied").waitFor();
  });

  it("gives up a query on demand, and tells when its time was over", async () => {
    const page = await openConsole();
    await limitTime(page, 1_500);
    await ask(page, endless);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText(/^Cancelled after/u).waitFor();
    viewer().expectErrors(/status of 504/u);
    await ask(page, endless);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.textContent()).toContain("took longer than 1500 ms and was stopped. Nothing of its answer");
  });

  it("completes from the store's schema, by keyboard", async () => {
    const page = await openConsole();
    const editor = page.locator(".cm-content");
    await editor.fill("");
    const first = page.locator(".cm-tooltip-autocomplete li[aria-selected=true]");
    const take = async (typed: string, offer: string) => {
      await editor.pressSequentially(typed);
      // Asked for by hand too, as the schema may have come after the last letter.
      await becomes(async () => {
        if ((await first.count()) === 0) await page.keyboard.press("Control+Space");
        return first
          .first()
          .textContent({ timeout: 1_000 })
          .catch(() => null);
      }, offer);
      await page.waitForTimeout(150); // Enter takes nothing in the moment in which an offer appears.
      await page.keyboard.press("Enter");
    };
    await take("MATCH (p:Per", "Person5 here");
    await take(") RETURN p.gen", "genderstring");
    await becomes(() => editor.textContent(), "MATCH (p:Person) RETURN p.gender");
  });

  it("marks the place of an error in the text", async () => {
    const page = await openConsole();
    viewer().expectErrors(/status of 400/u, /status of 400/u);
    await ask(page, "MATCH (p:Person)\nRETRUN p");
    await page.getByText("RETRUN cannot stand at line 2, column 1").waitFor();
    await becomes(() => page.locator(".cm-wrong").allTextContents(), ["RETRUN"]);
    await page.getByText("At line 2, column 1:").waitFor();
    await ask(page, "MATCH (p:Person)\nWHERE p.nmae = 'x'\nRETURN p");
    await becomes(() => page.locator(".cm-wrong").allTextContents(), ["nmae"]);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" ");
    await becomes(() => page.locator(".cm-wrong").count(), 0);
  });

  it.each(["light", "dark"] as const)("has no serious fault of accessibility, %s", async (colorScheme) => {
    const page = await viewer().visit("#dock=console", { colorScheme });
    const faults: string[] = [];
    await page.locator(".cm-content").fill("MATCH (p:Person) WHERE p.name <> $name RETURN p, p.name AS name");
    await page.locator(".parameters").getByLabel("Kind of name").selectOption({ label: "Number" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByText("Not a number").waitFor();
    faults.push(...(await seriousFaults(page, "a field that does not fit")));
    await page.locator(".parameters").getByLabel("Kind of name").selectOption({ label: "Text" });
    await page.getByRole("button", { name: "Run" }).click();
    await rows(page);
    await page.getByRole("columnheader", { name: "name" }).click();
    await page.locator(".results .row").first().hover();
    faults.push(...(await seriousFaults(page, "a sorted table")));
    await page.getByRole("tab", { name: "History" }).click();
    faults.push(...(await seriousFaults(page, "what was asked")));
    viewer().expectErrors(/status of 400/u);
    await ask(page, "MATCH (p:Prson) RETURN p");
    await page.locator(".query-error").waitFor();
    faults.push(...(await seriousFaults(page, "an error")));
    expect(faults).toEqual([]);
  });
});
