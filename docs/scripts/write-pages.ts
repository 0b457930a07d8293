import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { pages } from "./pages.js";

const repository = new URL("../../", import.meta.url);
for (const [path, render] of pages) {
  await writeFile(fileURLToPath(new URL(path, repository)), render());
  process.stdout.write(`wrote ${path}\n`);
}
