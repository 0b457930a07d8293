import iconv from "iconv-lite";
import { decodeBytes } from "../../article/decode-bytes.js";
import { OnrecordError } from "../../errors.js";
import { limitOf, offer, peek, type Bytes, type ReadContainer } from "./entry.js";
import { failure } from "./input.js";
import { tooLarge } from "./input-errors.js";
import { rowArticle } from "./row-article.js";

interface Line {
  readonly number: number;
  /** Nothing where it is longer than the limit. */
  readonly bytes?: Buffer;
}

/** Lines of a stream in memory of at most one line. */
async function* lines(bytes: Bytes, limit: number): AsyncGenerator<Line> {
  let [number, held, length]: [number, Buffer[], number] = [1, [], 0];
  const hold = (piece: Buffer): void => {
    length += piece.length;
    if (length <= limit) held.push(piece);
    else held = [];
  };
  const line = (): Line => {
    const made = length > limit ? { number } : { number, bytes: Buffer.concat(held) };
    [number, held, length] = [number + 1, [], 0];
    return made;
  };
  for await (const piece of bytes) {
    const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(10); at !== -1; at = buffer.indexOf(10, from)) {
      hold(buffer.subarray(from, at));
      yield line();
      from = at + 1;
    }
    hold(buffer.subarray(from));
  }
  if (length > 0) yield line();
}

/** UTF-16 has its line ends in two bytes: it is brought to UTF-8 first. */
export async function asciiCompatible(bytes: Bytes): Promise<Bytes> {
  const { head, all } = await peek(bytes, 2);
  const wide = head.equals(Buffer.from([0xff, 0xfe])) || head.equals(Buffer.from([0xfe, 0xff]));
  return wide ? recoded(all) : all;
}

async function* recoded(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder("utf-16");
  for await (const piece of bytes) yield Buffer.from(decoder.write(Buffer.from(piece)));
  yield Buffer.from(decoder.end() ?? "");
}

function parseLine(source: string, text: string): Readonly<Record<string, unknown>> {
  const fault = (why: string, cause?: unknown): OnrecordError =>
    new OnrecordError("input-damaged", `${source}: no JSON object (${why}); mend the line, or take it out`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault(error instanceof Error ? error.message : String(error), error);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw fault(`it is ${Array.isArray(value) ? "a list" : `a ${typeof value}`}`);
}

/** One JSON object a line. */
export const readJsonLines: ReadContainer = async function* (entry, options) {
  const limit = limitOf(options);
  let articles = 0;
  for await (const { number, bytes } of lines(await asciiCompatible(entry.bytes), limit)) {
    if (bytes?.toString("latin1").trim() === "") continue;
    articles += 1;
    const source = `${entry.source}:${number}`;
    yield offer(source, entry, options, () => {
      if (bytes === undefined) throw tooLarge(source, limit);
      return rowArticle(source, entry.source, parseLine(source, decodeBytes(bytes, source)), options.fields);
    });
  }
  if (articles === 0) {
    const error = new OnrecordError("input-empty", `${entry.source}: no lines in it; give one JSON object a line`);
    yield { kind: "failure", ...failure(entry.source, error) };
  }
};
