import { type Command } from "commander";
import { byteCount, nonEmpty, publicationDate } from "./flag-values.js";
import type { FieldNames } from "../jobs/inputs/input.js";

/** How inputs are read; the same for every command that reads them. */
export interface ReadFlags {
  readonly published?: string;
  readonly publisher?: string;
  readonly maxBytes?: number;
  readonly textField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
  readonly urlField?: string;
  readonly publisherField?: string;
  readonly authorField?: string;
  readonly idField?: string;
}

const fieldFlags = [
  ["text", "the article's text"],
  ["title", "its title"],
  ["date", "when it was published"],
  ["url", "where it was published"],
  ["publisher", "who published it"],
  ["author", "who wrote it"],
  ["id", "what names its versions"],
] as const;

export function addReadOptions(command: Command): Command {
  command
    .option("--published <date>", "when the articles were published, for words such as yesterday", publicationDate)
    .option("--publisher <name>", "who published the articles", nonEmpty)
    .option("--max-bytes <n>", "largest article to read; 20000000 unless set", byteCount);
  for (const [field, meaning] of fieldFlags) {
    command.option(`--${field}-field <name>`, `field of CSV and JSON Lines with ${meaning}`, nonEmpty);
  }
  return command;
}

/** The fields that were named; nothing where none was. */
export function fieldsOf(flags: ReadFlags): FieldNames | undefined {
  const named = fieldFlags.flatMap(([field]) => {
    const name = flags[`${field}Field`];
    return name === undefined ? [] : [[field, name] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

export const inputsHelp = `PATH is a file, a folder, a glob in quotes, or - for standard input. Text, HTML and e-mail (.eml) hold one article;
JSON Lines, CSV and TSV (one a row), RSS and Atom, WARC, zip, tar and gzip hold many.`;
