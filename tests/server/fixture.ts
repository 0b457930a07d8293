import { request } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArticleGraph } from "../../src/model/graph-document.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openStore } from "../../src/store/open-store.js";

export interface TemporaryStore {
  readonly store: GraphStore;
  readonly folder: string;
  dispose(): Promise<void>;
}

/** An embedded store in a folder of its own that holds the articles. */
export async function temporaryStore(graphs: readonly ArticleGraph[]): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-server-"));
  const store = await openStore(join(folder, "store.lbug"), { access: "write" });
  await store.writeArticles(graphs);
  return {
    store,
    folder,
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** One HTTP request; unlike `fetch`, with any Host header. */
export function ask(
  url: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
