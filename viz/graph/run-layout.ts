/// <reference types="vite/client" />
import LayoutWorker from "./layout-worker.ts?worker&inline";
import type { LayoutInput, Positions } from "./layout.js";

/** Lays the graph out beside the page's own thread, and ends by itself; the returned function ends it at once. */
export function runLayout(input: LayoutInput, onDone: (positions: Positions) => void): () => void {
  const worker = new LayoutWorker();
  worker.onmessage = ({ data }: MessageEvent<Positions>) => {
    worker.terminate();
    onDone(data);
  };
  worker.postMessage(input);
  return () => worker.terminate();
}
