import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { packageRoot } from "../../src/store/package-root.js";
import { schemaFiles } from "../../src/store/schema-cypher.js";

const folder = join(packageRoot(), "cypher", "schema");

describe.each(["embedded", "neo4j"] as const)("the schema files of %s", (engine) => {
  const files = schemaFiles(engine);

  if (process.env.ONRECORD_WRITE_SCHEMA !== undefined) {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  it.each(files)("$path is what the declaration of the graph makes it (ONRECORD_WRITE_SCHEMA=1 writes it)", (file) => {
    expect(readFileSync(join(folder, file.path), "utf8")).toBe(file.text);
  });

  it("are all there are", () => {
    expect(readdirSync(join(folder, engine)).map((name) => `${engine}/${name}`)).toEqual(files.map(({ path }) => path));
  });
});
