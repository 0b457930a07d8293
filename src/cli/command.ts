import { Option, type Command } from "commander";
import type { Io } from "./io.js";

export interface CommandContext {
  readonly io: Io;
  /** Sets what `run` returns; 0 where it is not called. */
  readonly finish: (exitCode: number) => void;
}

/** Hangs one command into the program. What it needs for its work it imports only when it runs. */
export type AddCommand = (program: Command, context: CommandContext) => void;

export interface StoreFlags {
  readonly store?: string;
}

/** The flag that every command with a store has. */
export function storeOption(): Option {
  return new Option(
    "--store <url>",
    "neo4j://, neo4j+s:// or bolt:// server, or path of an embedded store; else ONRECORD_STORE, else NEO4J_URI " +
      "with NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, else ./onrecord.lbug",
  );
}

/** The examples at the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}
