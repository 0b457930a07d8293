import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { describeGraphStore } from "../conformance/graph-store.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-embedded-"));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeGraphStore("the embedded store", {
  engine: "embedded",
  empty: () => Promise.resolve({ url: join(folder, `${++made}.lbug`) }),
});
