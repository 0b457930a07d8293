import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { OnrecordError } from "../errors.js";
import { packageRoot } from "../store/package-root.js";
import type { TextExport } from "./export-format.js";
import { jsonLine } from "./json.js";

/** The viewer in one file, as the build leaves it. */
const builtPage = () => join(packageRoot(), "dist", "viz-page", "index.html");
/** Where the page expects its graph. */
const place = "<!--onrecord-graph-->";

async function readPage(path: string): Promise<readonly [before: string, after: string]> {
  const page = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new OnrecordError("output-failed", `The viewer is not built: ${path} is missing. Run \`npm run build\`.`, {
      cause,
      stage: "export",
      details: { path },
    });
  });
  const at = page.indexOf(place);
  if (at === -1) throw new Error(`${path} has no place for a graph`);
  return [page.slice(0, at), page.slice(at + place.length)];
}

/** Text that no parser of HTML takes for markup, and that is the same JSON. */
const embedded = (json: string) => json.replaceAll("<", "\\u003c");

/** The viewer and the graph as one page, which needs neither a server nor a network. */
export function htmlPage(path: string = builtPage()): TextExport {
  return {
    kind: "text",
    async *write(articles) {
      const [before, after] = await readPage(path);
      yield `${before}<script type="application/json" id="onrecord-graph">\n`;
      for await (const article of articles) yield embedded(jsonLine(article));
      yield `</script>${after}`;
    },
  };
}
