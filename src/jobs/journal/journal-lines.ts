import { z } from "zod";

/** What a job was told to do, so that it can be done again. Credentials are no part of it. */
const jobLine = z.object({
  line: z.literal("job"),
  job: z.string(),
  started: z.string(),
  store: z.string(),
  cwd: z.string(),
  inputs: z.array(z.string()),
  /** Flags of the command that change what is read. */
  options: z.record(z.string(), z.unknown()),
});

/** A process took the job up. */
const runLine = z.object({ line: z.literal("run"), at: z.string(), pid: z.number(), extractor: z.string() });

const articleLine = z.object({
  line: z.literal("article"),
  source: z.string(),
  /** Of the file that it came from. */
  version: z.string().optional(),
  state: z.enum(["added", "changed", "unchanged", "failed"]),
  article: z.string().optional(),
  sha256: z.string().optional(),
  /** Spent on extraction. */
  seconds: z.number().optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

const endLine = z.object({
  line: z.literal("end"),
  at: z.string(),
  state: z.enum(["done", "interrupted", "cancelled", "failed"]),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

const journalLine = z.discriminatedUnion("line", [jobLine, runLine, articleLine, endLine]);

export type JobLine = z.infer<typeof jobLine>;
export type ArticleLine = z.infer<typeof articleLine>;
export type EndLine = z.infer<typeof endLine>;
export type JournalLine = z.infer<typeof journalLine>;

/** A line of a journal; nothing for one that was cut off when its writer died, or that a later version wrote. */
export function parseJournalLine(text: string): JournalLine | undefined {
  try {
    const { success, data } = journalLine.safeParse(JSON.parse(text));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}
