import { decodeHTMLStrict } from "entities";
import iconv from "iconv-lite";

/** What was mended in a text, for its warnings. */
export interface Repair {
  readonly text: string;
  readonly repairs: readonly string[];
}

type Step = readonly [name: string, mend: (text: string) => string];

const steps: readonly Step[] = [
  ["HTML entities decoded", decodeEntities],
  ["UTF-8 that had been read as Windows-1252", (text) => rereadUtf8(text, "windows-1252", utf8AsWindows1252)],
  ["UTF-8 that had been read as Mac Roman", (text) => rereadUtf8(text, "macroman", utf8AsMacRoman)],
  ["Windows-1252 that had been read as Mac Roman", rereadMacRoman],
  ["Windows-1252 controls", rereadControls],
  ["typewriter quotation marks", (text) => text.replace(/``|(?<!['’])(?:''|’’)(?!['’])/gu, '"')],
];

/** Undoes the usual accidents of encoding; a text without them comes back as it is. */
export function repairText(text: string): Repair {
  const repairs: string[] = [];
  let current = text;
  for (const [name, mend] of steps) {
    const mended = mend(current);
    if (mended !== current) repairs.push(name);
    current = mended;
  }
  return { text: current, repairs };
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,10}[0-9]{0,2});/giu, (entity) => decodeHTMLStrict(entity));
}

// The first byte of a multi-byte UTF-8 sequence and the bytes that continue it, as the wrong encoding shows them.
const utf8AsWindows1252 =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,3}/gu;
const utf8AsMacRoman = /(?:\u201a\u00c4.|\u00e2\u20ac.|\u221a[^\s\w]|\u00ac[^\s\w])/gu;

function rereadUtf8(text: string, encoding: string, pattern: RegExp): string {
  return text.replace(pattern, (run) => {
    // The run may hold a whole sequence and characters after it: take the longest prefix that is valid UTF-8.
    for (let end = run.length; end >= 2; end--) {
      const bytes = encode(run.slice(0, end), encoding);
      if (bytes === undefined) continue;
      const decoded = decode(bytes);
      if (decoded !== undefined && [...decoded].length === 1) return decoded + run.slice(end);
    }
    return run;
  });
}

/** The bytes of a text; code points that the encoding lacks but a lenient reader lets through stand for themselves. */
function encode(text: string, encoding: string): Buffer | undefined {
  const parts: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const bytes = iconv.encode(character, encoding);
    if (bytes.length === 1 && iconv.decode(bytes, encoding) === character) parts.push(bytes[0] ?? 0);
    else if (code >= 0x80 && code <= 0x9f) parts.push(code);
    else return undefined;
  }
  return Buffer.from(parts);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const contraction =
  /(?<=\b(?:it|that|there|here|what|who|he|she|we|they|you|i|let|(?:do|did|does|is|was|were|are|has|had|have|could|would|should|ca|wo)n))\u00ed(?=(?:s|t|re|ve|ll|d|m)\b)/giu;

/**
 * Mac Roman shows the apostrophe, quotation marks and dashes of Windows-1252 as accented letters ("It\u00eds"). Only an
 * English contraction proves the accident; names such as Garc\u00eda stay as they are.
 */
function rereadMacRoman(text: string): string {
  if (!new RegExp(contraction.source, "iu").test(text)) return text;
  return text
    .replace(contraction, "\u2019")
    .replace(/(?<=[a-z])\u00ed(?=s\b)/gu, "\u2019")
    .replace(/(?<=s)\u00ed(?=\s)/gu, "\u2019")
    .replace(/(?<=^|[\s(])\u00ec(?=\p{L})/gmu, "\u201c")
    .replace(/(?<=[\p{L}\d.,!?\u2026])\u00ee(?=$|[\s.,;:!?)])/gmu, "\u201d")
    .replace(/(?<=^|[\s(])\u00eb(?=\p{L})/gmu, "\u2018")
    .replace(/(?<=\s)\u00f1(?=\s)/gu, "\u2013")
    .replace(/(?<=\s)\u00f3(?=\s)/gu, "\u2014")
    .replace(/(?<=[a-z])\u00d6(?=$|\s)/gmu, "\u2026");
}

/** Bytes 0x80 to 0x9F that were taken for Latin-1 controls. */
function rereadControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (control) =>
    control === "\u0085" ? "\u2026" : iconv.decode(Buffer.from([control.charCodeAt(0)]), "windows-1252"),
  );
}
