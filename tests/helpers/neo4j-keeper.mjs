// Runs Neo4j for as long as the test run lives: `node neo4j-keeper.mjs RUN_PID FOLDER JAVA_ARGUMENTS…`.
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";
import { join } from "node:path";

const [runPid, folder, ...args] = process.argv.slice(2);
const log = openSync(join(folder, "console.log"), "a");
const server = spawn("java", args, { stdio: ["ignore", log, log] });
let ending = false;

function runLives() {
  try {
    process.kill(Number(runPid), 0);
    return true;
  } catch {
    return false;
  }
}

server.on("exit", () => {
  if (ending) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
setInterval(() => {
  if (ending || runLives()) return;
  ending = true;
  server.kill("SIGKILL");
}, 500);
