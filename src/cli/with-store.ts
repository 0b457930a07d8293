import { readStoreSettings } from "../config.js";
import type { GraphStore } from "../store/graph-store.js";
import type { StoreFlags } from "./command.js";
import { note, type Io } from "./io.js";

/** Opens the store that flags and environment name, and closes it whatever happens. */
export async function withStore<T>(
  io: Io,
  flags: StoreFlags,
  access: "read" | "write",
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const { url, ...credentials } = readStoreSettings({ flags, env: io.env, cwd: io.cwd });
  const { openStore } = await import("../store/open-store.js");
  const store = await openStore(url, {
    access,
    ...credentials,
    onWarning: ({ code, message }) => void note(io, `onrecord: warning: ${message} [${code}]`),
  });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
