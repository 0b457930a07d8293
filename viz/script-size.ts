import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What a reader on a slow line may have to wait for. */
const mostKilobytes = 450;
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** Prints how large the page's scripts are when packed, and ends the build where those loaded at first are too large. */
export function scriptSize(): Plugin {
  return {
    name: "script-size",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
      const size = (names: Iterable<string>) =>
        [...names].reduce((sum, name) => {
          const chunk = chunks.find(({ fileName }) => fileName === name);
          return sum + (chunk === undefined ? 0 : gzipSync(chunk.code).length);
        }, 0);
      const first = new Set<string>();
      const follow = (name: string) => {
        if (first.has(name)) return;
        first.add(name);
        chunks.find(({ fileName }) => fileName === name)?.imports.forEach(follow);
      };
      for (const { fileName, isEntry } of chunks) if (isEntry) follow(fileName);
      const [atFirst, all] = [kilobytes(size(first)), kilobytes(size(chunks.map(({ fileName }) => fileName)))];
      this.info(`scripts, gzip: ${atFirst} KB at first, ${all} KB with all that is loaded when first used`);
      if (atFirst > mostKilobytes) this.error(`The page's scripts take ${atFirst} KB: more than ${mostKilobytes} KB.`);
    },
  };
}
