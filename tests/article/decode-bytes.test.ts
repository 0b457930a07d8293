import { describe, expect, it } from "@jest/globals";
import iconv from "iconv-lite";
import { decodeBytes } from "../../src/article/decode-bytes.js";

const words = "“Fjærland – café”, said Ms Ødegård.";

describe("decodeBytes", () => {
  it.each(["utf8", "utf-16le", "utf-16be"])("reads %s with a byte order mark", (encoding) => {
    expect(decodeBytes(iconv.encode(words, encoding, { addBOM: true }), "a.txt")).toBe(words);
  });

  it("reads UTF-16 without a byte order mark", () => {
    expect(decodeBytes(iconv.encode("A plain story of the harbour.", "utf-16le"), "a.txt")).toBe(
      "A plain story of the harbour.",
    );
  });

  it("reads UTF-8 and, where the bytes are not valid UTF-8, Windows-1252", () => {
    expect(decodeBytes(Buffer.from(words), "a.txt")).toBe(words);
    expect(decodeBytes(iconv.encode(words, "windows-1252"), "a.txt")).toBe(words);
  });

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7 …")],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ["bytes with a NUL", Buffer.from([0x61, 0x62, 0x00, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68])],
    ["control characters", Buffer.from("\u0001\u0002\u0003".repeat(20))],
  ])("refuses %s and names the file", (_, bytes) => {
    expect(() => decodeBytes(bytes, "photo.bin")).toThrow(expect.objectContaining({ code: "input-binary" }));
    expect(() => decodeBytes(bytes, "photo.bin")).toThrow(/photo\.bin/u);
  });
});
