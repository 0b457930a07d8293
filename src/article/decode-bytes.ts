import chardet from "chardet";
import iconv from "iconv-lite";
import { OnrecordError } from "../errors.js";

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46]],
  ["a zip archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["an office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

/**
 * The text of a file's bytes: by its byte order mark, as UTF-8 where the bytes are valid UTF-8, else by what was said
 * of them (by a transport, or by the page itself), else by statistics of the bytes, Windows-1252 where these are
 * undecided.
 *
 * @throws OnrecordError `input-binary` where the bytes are no text.
 */
export function decodeBytes(bytes: Uint8Array, source: string, said?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = signatures.find(([, signature]) => signature.every((byte, i) => buffer[i] === byte));
  if (known !== undefined) throw binary(source, `it is ${known[0]}`);
  const mark = byteOrderMark(buffer);
  if (mark !== undefined) return iconv.decode(buffer, mark);
  const wide = utf16WithoutMark(buffer);
  if (wide !== undefined) return iconv.decode(buffer, wide);
  const nul = buffer.indexOf(0);
  if (nul !== -1) throw binary(source, `byte ${nul} is a NUL`);
  const text =
    utf8(buffer) ?? iconv.decode(buffer, saidEncoding(said ?? declared(buffer)) ?? singleByteEncoding(buffer));
  const controls = text.match(/(?![\s\u0080-\u009f])\p{Cc}/gu)?.length ?? 0;
  if (controls > 8 && controls > text.length / 50) throw binary(source, `it holds ${controls} control characters`);
  return text;
}

function binary(source: string, why: string): OnrecordError {
  return new OnrecordError(
    "input-binary",
    `${source}: not a text (${why}); give a text or HTML file, or convert it first`,
    { stage: "article" },
  );
}

function byteOrderMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return "utf8";
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Latin text in UTF-16 has a NUL as every other byte. */
function utf16WithoutMark(buffer: Buffer): string | undefined {
  const sample = buffer.subarray(0, 2000);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.8 && even === 0) return "utf-16le";
  if (even > pairs * 0.8 && odd === 0) return "utf-16be";
  return undefined;
}

function utf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

/** What an HTML page or an XML file says of itself near its start. */
function declared(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 2048).toString("latin1");
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding=["']([\w-]+)/iu.exec(head)?.[1]
  );
}

/** The bytes are no UTF-8 here, whatever was said; browsers read ISO 8859-1 as Windows-1252. */
function saidEncoding(said: string | undefined): string | undefined {
  if (said === undefined || /^(?:utf-?8|utf-?16.*|us-ascii|ascii)$/iu.test(said) || !iconv.encodingExists(said))
    return undefined;
  return /^(?:iso-?8859-?1|latin-?1)$/iu.test(said) ? "windows-1252" : said;
}

function singleByteEncoding(buffer: Buffer): string {
  const guess = chardet.detect(buffer);
  if (guess === null || guess === "UTF-8" || guess.startsWith("ISO-8859-1") || !iconv.encodingExists(guess)) {
    return "windows-1252";
  }
  return guess;
}
