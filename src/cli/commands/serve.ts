import { once } from "node:events";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { port } from "../flag-values.js";
import { note, write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface ServeFlags extends StoreFlags {
  readonly port: number;
  readonly open?: boolean;
}

async function interrupted(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return new Promise(() => undefined);
  if (!signal.aborted) await once(signal, "abort");
}

async function serve(io: Io, flags: ServeFlags): Promise<void> {
  await withStore(io, flags, "read", async (store) => {
    const { startServer } = await import("../../server/start-server.js");
    const server = await startServer({ store, port: flags.port });
    try {
      await write(io.stdout, `${server.url}\n`);
      await note(io, `Serving ${store.url} on this machine only. Ctrl-C ends it.`);
      if (flags.open === true) {
        const { openBrowser } = await import("../open-browser.js");
        if (!(await openBrowser(server.url))) await note(io, "No browser could be started: open the address yourself.");
      }
      await interrupted(io.signal);
    } finally {
      await server.close();
    }
  });
}

export const addServe: AddCommand = (program, { io }) => {
  program
    .command("serve")
    .description("Serve the viewer and its HTTP API on this machine, until Ctrl-C; ingest may run beside it.")
    .option("--port <n>", "port to listen on, 0 for any free one", port, 4173)
    .option("--open", "open it in the browser")
    .addOption(storeOption())
    .addHelpText("after", examples("onrecord serve --open", "onrecord serve --port 0 --store bolt://localhost"))
    .action((flags: ServeFlags) => serve(io, flags));
};
