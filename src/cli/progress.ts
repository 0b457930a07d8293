import { SingleBar } from "cli-progress";
import type { ProgressBus } from "../events.js";
import { failureLine, note, type Io } from "./io.js";

/** Something that shows how a job goes on, until it is told that the job is over. */
export interface ProgressView {
  stop(): void;
}

const perSecond = (count: number, startedMs: number): string =>
  (count / Math.max(0.001, (performance.now() - startedMs) / 1000)).toFixed(1);

/**
 * The bar counts articles where their number is known, else kilobytes of the inputs; where neither is known, it shows
 * no end.
 */
function showBar(bus: ProgressBus, io: Io): SingleBar {
  const bar = new SingleBar({
    stream: io.stderr,
    format: "{bar} {value}/{total} {unit}, {done} done, {failed} failed, {rate}/s, {eta_formatted} left  {source}",
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    etaBuffer: 100,
  });
  const started = performance.now();
  let [done, failed] = [0, 0];
  let counts: "articles" | "kB" = "articles";
  const next = (): void => {
    if (counts === "articles") bar.increment();
    bar.update({ done, failed, rate: perSecond(done, started) });
  };
  bus
    .on("job:start", ({ articles, bytes }) => {
      counts = articles === undefined && bytes !== undefined ? "kB" : "articles";
      const total = articles ?? (bytes === undefined ? 0 : Math.ceil(bytes / 1000));
      bar.start(total, 0, { unit: counts, done, failed, rate: "0.0", source: "" });
    })
    .on("job:read", ({ bytes }) => {
      if (counts === "kB") bar.update(Math.floor(bytes / 1000));
    })
    .on("article:start", ({ source }) => bar.update({ source }))
    .on("article:written", () => {
      done += 1;
      next();
    })
    .on("article:settled", () => next())
    .on("article:failed", () => {
      failed += 1;
      next();
    });
  return bar;
}

type Say = (line: string) => void;

function sayProblems(bus: ProgressBus, say: Say): void {
  bus
    .on("article:failed", (failure) => say(failureLine(failure)))
    .on("warning", ({ source, message, code }) => {
      say(`warning: ${source === undefined ? "" : `${source}: `}${message} [${code}]`);
    });
}

/** A line for each article as it comes. */
export function showLines(bus: ProgressBus, io: Io): void {
  const say: Say = (line) => void note(io, line);
  sayProblems(bus, say);
  bus.on("article:written", ({ source, outcome }) => say(`${outcome.status} ${source}`));
}

/** A bar on a terminal, with what went wrong below it in the end; elsewhere a line for each article as it comes. */
export function showProgress(bus: ProgressBus, io: Io): ProgressView {
  if (io.stderr.isTTY !== true) {
    showLines(bus, io);
    return { stop: () => undefined };
  }
  const held: string[] = [];
  const bar = showBar(bus, io);
  sayProblems(bus, (line) => held.push(line));
  return {
    stop: () => {
      bar.stop();
      for (const line of held) void note(io, line);
    },
  };
}
