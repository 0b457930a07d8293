import { describe, expect, it } from "@jest/globals";
import { csvExport } from "../../src/export/csv.js";
import { labels, relationshipTypeNames } from "../../src/model/graph-schema.js";
import { readCsv } from "./read-csv.js";
import { awkward, collectText, sampleGraph, samples } from "./sample-graph.js";

async function readFiles(articles: typeof samples): Promise<ReadonlyMap<string, string>> {
  const files = await csvExport.write(articles);
  return new Map(await Promise.all(files.map(async ({ name, chunks }) => [name, await collectText(chunks)] as const)));
}

/** The rows of a file as records by its header. */
function records(text: string | undefined): readonly Readonly<Record<string, string | undefined>>[] {
  const [header, ...rows] = readCsv(text ?? "");
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [header?.[at] ?? "", value])));
}

describe("csv", () => {
  it("has a file for each label and type, whatever the graph holds, and the importer's arguments", async () => {
    const names = [...(await readFiles([])).keys()];
    expect(names).toEqual([
      ...labels.map((label) => `nodes-${label}.csv`),
      ...relationshipTypeNames.map((type) => `relationships-${type}.csv`),
      "import.args",
    ]);
  });

  it("gives every node and relationship with typed columns and reads back", async () => {
    const files = await readFiles(samples);
    expect(files.get("nodes-Person.csv")?.split("\n")[0]).toBe(
      "id:ID,:LABEL,name:string,aliases:string[],roles:string[],gender:string,wikidata:string",
    );
    expect(records(files.get("nodes-Person.csv"))).toEqual([
      {
        "id:ID": "person:ada-brook",
        ":LABEL": "Person",
        "name:string": "Ada Brook",
        "aliases:string[]": [awkward, "Ada Brook", "Brook"].join("\u001F"),
        "roles:string[]": "",
        "gender:string": "female",
        "wikidata:string": undefined,
      },
    ]);
    expect(records(files.get("nodes-Statement.csv"))[0]).toMatchObject({
      "text:string": awkward,
      "spans:long[]": "0\u001F4",
    });
    expect(records(files.get("relationships-HOLDS_ROLE.csv"))[0]).toMatchObject({
      ":START_ID": "person:ada-brook",
      ":END_ID": "place:lyon",
      ":TYPE": "HOLDS_ROLE",
      "confidence:double": "0.75",
      "former:boolean": "true",
    });
    expect(records(files.get("relationships-SAID.csv"))).toHaveLength(2);
  });

  it("tells an empty text from one that is absent", async () => {
    const files = await readFiles([sampleGraph({ name: "empty", text: "" })]);
    expect(records(files.get("nodes-Article.csv"))[0]).toMatchObject({ "text:string": "", "url:string": undefined });
  });
});
