import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeGraphStore } from "../conformance/graph-store.js";

const folder = mkdtempSync(join(tmpdir(), "onrecord-embedded-"));
let made = 0;

describeGraphStore("the embedded store", {
  engine: "embedded",
  empty: () => Promise.resolve({ url: join(folder, `${++made}.lbug`) }),
});
