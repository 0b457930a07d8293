import { SingleBar } from "cli-progress";
import type { ProgressBus } from "../events.js";
import { failureLine, note, type Io } from "./io.js";

/** Something that shows how a job goes on, until it is told that the job is over. */
export interface ProgressView {
  stop(): void;
}

function showBar(bus: ProgressBus, io: Io): SingleBar {
  const bar = new SingleBar({
    stream: io.stderr,
    format: "{bar} {value}/{total} articles, {duration_formatted}  {source}",
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bus
    .on("job:start", ({ articles }) => bar.start(articles, 0, { source: "" }))
    .on("article:start", ({ source }) => bar.update({ source }))
    .on("article:written", () => bar.increment())
    .on("article:failed", () => bar.increment());
  return bar;
}

/** A bar on a terminal, with what went wrong below it in the end; elsewhere a line for each article as it comes. */
export function showProgress(bus: ProgressBus, io: Io): ProgressView {
  const held: string[] = [];
  const bar = io.stderr.isTTY === true ? showBar(bus, io) : undefined;
  const say = (line: string): void => {
    if (bar === undefined) void note(io, line);
    else held.push(line);
  };
  bus
    .on("article:failed", (failure) => say(failureLine(failure)))
    .on("warning", ({ source, message, code }) => {
      say(`warning: ${source === undefined ? "" : `${source}: `}${message} [${code}]`);
    });
  if (bar === undefined) bus.on("article:written", ({ source, outcome }) => say(`${outcome.status} ${source}`));
  return {
    stop: () => {
      bar?.stop();
      for (const line of held) void note(io, line);
    },
  };
}
