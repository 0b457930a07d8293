import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../model/canonical.js";
import { packageRoot } from "../store/package-root.js";
import { parseSavedQuery, type SavedQuery } from "./saved-query-file.js";

export type { QueryParameter, SavedQuery } from "./saved-query-file.js";

/** The saved queries of `cypher/queries`, sorted by name. */
export async function listSavedQueries(): Promise<readonly SavedQuery[]> {
  const folder = join(packageRoot(), "cypher", "queries");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".cypher")).sort(compareText);
  return Promise.all(
    files.map(async (file) =>
      parseSavedQuery(file.replace(/\.cypher$/u, ""), await readFile(join(folder, file), "utf8")),
    ),
  );
}
