import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { crane, describeViewer, selected, statement } from "./viewer-page.js";

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
});
