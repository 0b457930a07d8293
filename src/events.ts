import { EventEmitter } from "node:events";
import type { ArticleFailure, GraphWarning } from "./model/graph-document.js";
import type { WriteOutcome } from "./store/graph-store.js";

/** What the library tells while it works; it prints nothing itself. Times are in milliseconds. */
export interface ProgressEvents {
  /** How many articles or bytes there are to read, where that can be known before. */
  "job:start": { readonly workers: number; readonly articles?: number; readonly bytes?: number };
  /** Bytes of the inputs that have been read so far. */
  "job:read": { readonly bytes: number };
  "job:end": { readonly articles: number; readonly failures: number; readonly elapsedMs: number };
  /** It is extracted from now on; one that the store holds in the same form is not. */
  "article:start": { readonly source: string };
  "article:written": { readonly source: string; readonly outcome: WriteOutcome; readonly words: number };
  "article:failed": ArticleFailure;
  /** An earlier run of the job has dealt with it. */
  "article:settled": { readonly source: string };
  "stage:end": { readonly source: string; readonly stage: string; readonly elapsedMs: number };
  warning: GraphWarning & { readonly source?: string };
}

export type ProgressName = keyof ProgressEvents;

/** A typed bus; listeners are swapped by whoever shows the progress. */
export class ProgressBus {
  readonly #emitter = new EventEmitter();

  emit<N extends ProgressName>(name: N, event: ProgressEvents[N]): void {
    this.#emitter.emit(name, event);
  }

  on<N extends ProgressName>(name: N, listener: (event: ProgressEvents[N]) => void): this {
    this.#emitter.on(name, listener);
    return this;
  }
}
