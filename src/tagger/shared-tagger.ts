import type { Tagger } from "./create-tagger.js";
import { openTagger } from "./open-tagger.js";

let opened: Promise<Tagger> | undefined;

/** The tagger that ships with the package: loaded on first use and then kept, one for the thread. */
export function sharedTagger(): Promise<Tagger> {
  opened ??= openTagger().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
