import { spawn } from "node:child_process";

function opener(url: string): readonly [string, readonly string[]] {
  if (process.platform === "darwin") return ["open", [url]];
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  return ["xdg-open", [url]];
}

/** Asks the desktop to open the address; tells whether there was anything to ask. */
export async function openBrowser(url: string): Promise<boolean> {
  const [command, parameters] = opener(url);
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
