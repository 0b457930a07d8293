import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { htmlPage } from "../../src/export/html.js";
import { jsonExport } from "../../src/export/json.js";
import { collectText, samples } from "./sample-graph.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-html-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("html", () => {
  it("carries the graph in the page, with nothing that ends its script early", async () => {
    const path = join(folder, "index.html");
    await writeFile(path, "<body><!--onrecord-graph--></body>");
    const [first] = samples;
    const sly = { ...first!, source: "</script><script>alert(1)</script>" };
    const page = await collectText(htmlPage(path).write([sly]));
    const [, carried = ""] =
      /<script type="application\/json" id="onrecord-graph">\n(.*?)<\/script>/su.exec(page) ?? [];
    expect(page.startsWith("<body>") && page.endsWith("</script></body>")).toBe(true);
    expect(JSON.parse(carried)).toEqual(JSON.parse(await collectText(jsonExport.write([sly]))));
    expect(carried).not.toContain("<");
  });

  it("says what to do where the viewer is not built", async () => {
    const missing = htmlPage(join(folder, "none.html"));
    await expect(collectText(missing.write(samples))).rejects.toMatchObject({ code: "output-failed" });
  });
});
