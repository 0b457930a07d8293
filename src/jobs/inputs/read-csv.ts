import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { decodeBytes } from "../../article/decode-bytes.js";
import { OnrecordError } from "../../errors.js";
import { limitOf, offer, peek, type ReadContainer } from "./entry.js";
import { failure } from "./input.js";
import { damaged } from "./input-errors.js";
import { asciiCompatible } from "./read-json-lines.js";
import { rowArticle } from "./row-article.js";

/** The sign that the first line has most of. */
function delimiterOf(head: Buffer): string {
  const line = head.toString("latin1").split(/\r?\n/u, 1)[0] ?? "";
  const counts = [",", ";", "\t", "|"].map((sign) => [sign, line.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Bytes pass through as Latin-1, so that each field can be decoded by itself. */
function decoded(record: Readonly<Record<string, string>>, source: string): Record<string, string> {
  const decode = (value: string) => (value === "" ? "" : decodeBytes(Buffer.from(value, "latin1"), source));
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [decode(name), decode(value)]));
}

/** One article a row; the first row names the fields. */
export const readCsv: ReadContainer = async function* (entry, options) {
  const { head, all } = await peek(await asciiCompatible(entry.bytes), 65_536);
  const start = head.subarray(0, 3).toString("latin1") === "ï»¿" ? 3 : 0;
  const parser = parse({
    columns: (names: string[]) => names.map((name) => name.replace(/^ï»¿/u, "").trim()),
    delimiter: delimiterOf(head.subarray(start)),
    encoding: "latin1",
    info: true,
    skip_empty_lines: true,
    relax_quotes: true,
    max_record_size: limitOf(options) * 2,
  });
  const bytes = Readable.from(all);
  bytes.on("error", (error) => parser.destroy(error));
  let rows = 0;
  try {
    for await (const { record, info } of bytes.pipe(parser) as AsyncIterable<{
      readonly record: Record<string, string>;
      readonly info: { readonly lines: number };
    }>) {
      rows += 1;
      const source = `${entry.source}:${info.lines}`;
      yield offer(source, entry, options, () =>
        rowArticle(source, entry.source, decoded(record, source), options.fields),
      );
    }
    if (rows === 0) {
      throw new OnrecordError("input-empty", `${entry.source}: no rows in it; give a table with a line of names first`);
    }
  } catch (error) {
    const place = error instanceof CsvError ? `${entry.source}:${String(error["lines"])}` : entry.source;
    yield { kind: "failure", ...failure(place, damaged(place, "table", error)) };
  } finally {
    bytes.destroy();
  }
};
