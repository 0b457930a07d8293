import { fileURLToPath } from "node:url";
import { OnrecordError } from "../errors.js";
import type { GraphStore } from "../store/graph-store.js";
import { buildApp } from "./build-app.js";
import { loopbackHost } from "./guard-requests.js";

export interface ServerOptions {
  /** Stays open when the server closes: who opened it closes it. */
  readonly store: GraphStore;
  /** 0 takes any free one. */
  readonly port: number;
  /** A loopback name or address. Default 127.0.0.1. */
  readonly host?: string;
  /** Where the built viewer lies. Default: beside the compiled server. */
  readonly vizDir?: string;
}

export interface RunningServer {
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const builtViewer = fileURLToPath(new URL("../viz", import.meta.url));

/** Serves the viewer and its API on this machine only. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = loopbackHost(options.host ?? "127.0.0.1");
  const app = await buildApp({ store: options.store, vizDir: options.vizDir ?? builtViewer });
  try {
    const url = await app.listen({ port: options.port, host });
    return { url, close: () => app.close() };
  } catch (cause) {
    await app.close();
    if ((cause as NodeJS.ErrnoException).code === "EADDRINUSE") {
      throw new OnrecordError("port-taken", `Port ${options.port} is taken: choose another with --port.`, { cause });
    }
    throw cause;
  }
}
