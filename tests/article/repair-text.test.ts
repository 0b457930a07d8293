import { describe, expect, it } from "@jest/globals";
import iconv from "iconv-lite";
import { repairText } from "../../src/article/repair-text.js";

const good = "“It’s late,” she said – they don’t know… José’s café.";

describe("repairText", () => {
  it("leaves a sound text as it is", () => {
    for (const text of [good, "Luís García flew from París to Brasília.", "Ñandú, crème brûlée, naïve", "AT&T; R&D"]) {
      expect(repairText(text)).toEqual({ text, repairs: [] });
    }
  });

  it("mends UTF-8 that was read as Windows-1252 and as Mac Roman", () => {
    for (const encoding of ["windows-1252", "macroman"]) {
      const text = "It’s José’s — she said “no”.";
      // A lenient reader lets the five undefined bytes of Windows-1252 through as controls.
      const broken = [...Buffer.from(text)]
        .map((byte) => {
          const character = iconv.decode(Buffer.from([byte]), encoding);
          return character === "\ufffd" ? String.fromCharCode(byte) : character;
        })
        .join("");
      expect(broken).not.toBe(text);
      expect(repairText(broken).text).toBe(text);
    }
  });

  it("mends Windows-1252 that was read as Mac Roman, dashes and quotation marks included", () => {
    const text = "“It’s over,” he said – they didn’t go. The leaders’ talks…";
    const broken = iconv.decode(iconv.encode(text, "windows-1252"), "macroman");
    expect(broken).toContain("Ití");
    const mended = repairText(broken);
    expect(mended.text).toBe(text);
    expect(mended.repairs).toHaveLength(1);
  });

  it("decodes HTML entities and typewriter quotation marks", () => {
    expect(repairText("&quot;Fish &amp; chips&#8221; &copy; &unknown; 5 &lt; 6").text).toBe(
      '"Fish & chips” © &unknown; 5 < 6',
    );
    expect(repairText("''We wait,'' he said. ``Now.'' It's the members' turn").text).toBe(
      '"We wait," he said. "Now." It\'s the members\' turn',
    );
  });
});
