/** What holds articles: one (`text`, `html`, `mail`) or many. */
export type InputKind = "text" | "html" | "mail" | "jsonl" | "csv" | "feed" | "warc" | "tar" | "zip" | "gzip";

const byName: readonly (readonly [RegExp, InputKind])[] = [
  [/\.warc(?:\.gz)?$/iu, "warc"],
  [/\.(?:gz|tgz)$/iu, "gzip"],
  [/\.tar$/iu, "tar"],
  [/\.zip$/iu, "zip"],
  [/\.(?:jsonl|ndjson)$/iu, "jsonl"],
  [/\.(?:csv|tsv)$/iu, "csv"],
  [/\.(?:rss|atom|xml)$/iu, "feed"],
  [/\.eml$/iu, "mail"],
  [/\.x?html?$/iu, "html"],
  [/\.(?:txt|text|md)$/iu, "text"],
];

/** The kind that a file's name tells; `undefined` for names that tell none. */
export function kindByName(name: string): InputKind | undefined {
  return byName.find(([pattern]) => pattern.test(name))?.[1];
}

const startsWith = (head: Buffer, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The kind that the first bytes tell, for standard input and names without an ending. Rows of CSV look like text. */
export function kindByHead(head: Buffer): InputKind {
  if (startsWith(head, [0x1f, 0x8b])) return "gzip";
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (head.subarray(257, 262).toString("latin1") === "ustar") return "tar";
  const text = head.toString("latin1").replace(/^ï»¿/u, "").trimStart();
  if (text.startsWith("WARC/1.")) return "warc";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/u.test(text)) return "feed";
  const [line = "", ...others] = text.split("\n");
  if (line.startsWith("{") && (isJsonObject(line) || others.length === 0)) return "jsonl";
  if (
    /^(?:(?:Return-Path|Received|From|Date|Message-ID|MIME-Version|Delivered-To|Subject): .*\r?\n(?:[ \t].*\r?\n)*){3}/iu.test(
      text,
    )
  )
    return "mail";
  return "text";
}
