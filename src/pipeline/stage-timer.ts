import { toOnrecordError } from "../errors.js";
import type { ProgressBus } from "../events.js";

export type RunStage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/** Runs the stages of one article; tells the bus how long each took and names the stage in what goes wrong. */
export function stageTimer(source: string, bus: ProgressBus | undefined): RunStage {
  return async (name, work) => {
    const started = performance.now();
    try {
      return await work();
    } catch (error) {
      throw toOnrecordError(error, name);
    } finally {
      bus?.emit("stage:end", { source, stage: name, elapsedMs: performance.now() - started });
    }
  };
}
