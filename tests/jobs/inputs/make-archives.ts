import { Buffer } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import { crc32 } from "node:zlib";
import { packTar } from "modern-tar";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export async function tar(files: Files): Promise<Buffer> {
  const entries = Object.entries(files).map(([name, text]) => {
    const body = Buffer.from(text as string);
    return { header: { name, size: body.length, type: "file" as const }, body: new Uint8Array(body) };
  });
  return Buffer.from(await packTar(entries));
}

/** A zip archive by its specification: local headers with deflated data, and the directory at the end. */
export function zip(files: Files): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [data, named] = [Buffer.from(text as string), Buffer.from(name)];
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fields, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), fields, rest, named]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** One record of a web archive with an HTTP answer in it. */
export function warcRecord(url: string, body: string | Uint8Array, http = "200 OK", type = "text/html"): Buffer {
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${http}\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(body as string),
  ]);
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n` +
    `WARC-Record-ID: <urn:uuid:${"0".repeat(8)}-0000-0000-0000-${String(url.length).padStart(12, "0")}>\r\n` +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}
