import { describe, expect, it } from "@jest/globals";
import type { GraphStore, StoreEngine } from "../../src/store/graph-store.js";
import { attacks, legitimate } from "../helpers/guard-queries.js";
import { generateGraph } from "../helpers/generate-graphs.js";
import { codeOf } from "./graph-store.js";

/** Every attack is stopped before it does anything, and honest queries with the same words run. */
export function describeGuard(store: () => GraphStore, engine: StoreEngine): void {
  describe("the read-only guard", () => {
    it("refuses whatever writes or reaches beyond the graph", async () => {
      await store().writeArticles([generateGraph({ seed: 1 })]);
      const before = await store().count();
      for (const query of attacks) {
        const code = await codeOf(store().query(query, { timeoutMs: 5_000, parameters: { x: "/etc/passwd" } }));
        expect({ query, refused: code === "query-refused" || code === "query-invalid" }).toEqual({
          query,
          refused: true,
        });
      }
      expect(await store().count()).toEqual(before);
    });

    it("lets honest queries run that hold such words", async () => {
      await store().writeArticles([generateGraph({ seed: 1 })]);
      for (const { query, only } of legitimate) {
        if (only !== undefined && only !== engine) continue;
        const code = await codeOf(store().query(query, { parameters: { set: "x" } }));
        expect({ query, code }).toEqual({ query, code: "none" });
      }
    });
  });
}
