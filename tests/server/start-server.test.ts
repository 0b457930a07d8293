import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer } from "../../src/server/start-server.js";
import { ask, temporaryStore, type TemporaryStore } from "./fixture.js";

let held: TemporaryStore;

beforeAll(async () => {
  held = await temporaryStore([]);
});

afterAll(() => held.dispose());

describe("the server", () => {
  it("serves the viewer and the API, and lets go of the port when it closes", async () => {
    const vizDir = join(held.folder, "viz");
    await mkdir(join(vizDir, "assets"), { recursive: true });
    await writeFile(join(vizDir, "index.html"), "<!doctype html><title>onrecord</title>");
    await writeFile(join(vizDir, "assets", "index-abc.js"), "export {};");
    const server = await startServer({ store: held.store, port: 0, vizDir });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const page = await ask(server.url);
    expect(page.text).toContain("<title>onrecord</title>");
    expect(page.headers["cache-control"]).toBe("no-cache");
    const script = await ask(`${server.url}/assets/index-abc.js`);
    expect(script.headers["cache-control"]).toContain("immutable");
    expect((await ask(`${server.url}/assets/..%2f..%2fstore.lbug`)).status).not.toBe(200);
    const status: unknown = JSON.parse((await ask(`${server.url}/api/status`)).text);
    expect(status).toMatchObject({ engine: "embedded", counts: { nodes: { Article: 0 } } });
    await server.close();
    await expect(ask(server.url)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await held.store.count();
  });

  it("says which port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startServer({ store: held.store, port })).rejects.toMatchObject({ code: "port-taken" });
    await new Promise((resolve) => other.close(resolve));
  });

  it("listens for this machine only", async () => {
    await expect(startServer({ store: held.store, port: 0, host: "0.0.0.0" })).rejects.toMatchObject({ code: "usage" });
  });
});
