import { gzipSync } from "node:zlib";
import type { ErrorCode } from "../../src/errors.js";
import { warcRecord, zip } from "../jobs/inputs/make-archives.js";

/**
 * What can be wrong with what comes in: `docs/bad-inputs.md` shows this table, and each row of it is a test that hands
 * the input to `onrecord ingest` together with a good article, which has to be stored all the same.
 */
export interface BadInput {
  readonly what: string;
  /** The argument of `onrecord ingest`. */
  readonly argument: string;
  /** The file there, where there is one. */
  readonly content?: string | Uint8Array;
  readonly folder?: true;
  readonly flags?: readonly string[];
  /** A part of the line on standard error. */
  readonly says: string;
  readonly code: ErrorCode | "language-unsupported" | "encoding-repaired" | "input-left-out" | "date-unreadable";
  readonly exitCode: 0 | 1 | 2;
}

const good = "Ada Brook said that it was over.";

export const badInputs: readonly BadInput[] = [
  {
    what: "no such file",
    argument: "gone.txt",
    says: "gone.txt: no such file or folder",
    code: "input-missing",
    exitCode: 1,
  },
  {
    what: "a glob that matches nothing",
    argument: "gone-*.txt",
    says: "gone-*.txt: no file matches",
    code: "input-missing",
    exitCode: 1,
  },
  {
    what: "an empty file",
    argument: "empty.txt",
    content: "",
    says: "empty.txt: empty",
    code: "input-empty",
    exitCode: 1,
  },
  {
    what: "a file of blanks and signs",
    argument: "blank.txt",
    content: " \n … \n",
    says: "blank.txt: no text in it",
    code: "input-empty",
    exitCode: 1,
  },
  {
    what: "a folder without articles",
    argument: "bare",
    folder: true,
    says: "bare: no article in this folder",
    code: "folder-empty",
    exitCode: 1,
  },
  {
    what: "a PDF named as text",
    argument: "paper.txt",
    content: "%PDF-1.7\n",
    says: "paper.txt: not a text (it is a PDF document)",
    code: "input-binary",
    exitCode: 1,
  },
  {
    what: "bytes that are no text",
    argument: "picture.txt",
    content: Uint8Array.from([1, 0, 2, 0, 0, 255]),
    says: "picture.txt: not a text (byte 1 is a NUL)",
    code: "input-binary",
    exitCode: 1,
  },
  {
    what: "an article over the limit",
    argument: "long.txt",
    content: "word ".repeat(400),
    flags: ["--max-bytes", "1000"],
    says: "long.txt: larger than 1000 bytes",
    code: "input-too-large",
    exitCode: 1,
  },
  {
    what: "a zip archive that is cut off",
    argument: "half.zip",
    content: zip({ "a.txt": good }).subarray(0, 60),
    says: "half.zip: not a whole zip archive",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a gzip file that is cut off",
    argument: "half.txt.gz",
    content: gzipSync(good.repeat(50)).subarray(0, 30),
    says: "half.txt.gz: not a whole gzip file",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a tar archive that is none",
    argument: "fake.tar",
    content: "no archive ".repeat(100),
    says: "fake.tar: not a whole tar archive",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a WARC file that is none",
    argument: "fake.warc",
    content: "no records",
    says: "fake.warc: not a whole WARC file",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a WARC file with answers that are no pages",
    argument: "some.warc",
    content: Buffer.concat([
      warcRecord("https://news.example/a", `<html><body><p>${good}</p></body></html>`),
      warcRecord("https://news.example/b", "x", "404 Not Found"),
    ]),
    says: "some.warc: left out what is no article: 1 answers with status 404",
    code: "input-left-out",
    exitCode: 0,
  },
  {
    what: "a broken line of JSON Lines",
    argument: "broken.jsonl",
    content: `{"text":"${good}"}\n{"text": \n`,
    says: "broken.jsonl:2: no JSON object",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a line of JSON that is no object",
    argument: "list.jsonl",
    content: "[1, 2]\n",
    says: "list.jsonl:1: no JSON object (it is a list)",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "rows without a field of text",
    argument: "people.csv",
    content: "name,age\nAda,40\n",
    says: "people.csv:2: it lacks a field with the text; it has name, age",
    code: "input-field",
    exitCode: 1,
  },
  {
    what: "a field that is named and not there",
    argument: "table.csv",
    content: `text\n${good}\n`,
    flags: ["--date-field", "day"],
    says: 'table.csv:2: it lacks the field "day"; it has text',
    code: "input-field",
    exitCode: 1,
  },
  {
    what: "a row with more fields than names",
    argument: "wide.csv",
    content: `title,text\nA,${good}\nB,${good},more\n`,
    says: "wide.csv:3: not a whole table",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a date that is none",
    argument: "dates.csv",
    content: `text,date\n${good},someday\n`,
    says: 'dates.csv:2: the date "someday" cannot be read',
    code: "date-unreadable",
    exitCode: 0,
  },
  {
    what: "XML that is no feed",
    argument: "page.xml",
    content: "<note><to>Ada</to></note>",
    says: "page.xml: no RSS or Atom feed",
    code: "input-damaged",
    exitCode: 1,
  },
  {
    what: "a feed item without text",
    argument: "feed.xml",
    content:
      "<rss version='2.0'><channel><title>T</title><item><link>https://n.example/a</link></item></channel></rss>",
    says: "feed.xml#https://n.example/a: the feed has no text of it",
    code: "input-empty",
    exitCode: 1,
  },
  {
    what: "an e-mail without text",
    argument: "empty.eml",
    content: "From: a@news.example\r\nSubject: None\r\n\r\n",
    says: "empty.eml: an e-mail without text",
    code: "input-empty",
    exitCode: 1,
  },
  {
    what: "an article in another language",
    argument: "lyon.txt",
    content: "La maire de Lyon a inauguré mardi un nouveau pont. « Ce pont est pour tout le monde », a-t-elle déclaré.",
    says: 'lyon.txt: the language seems to be "fr"',
    code: "language-unsupported",
    exitCode: 0,
  },
  {
    what: "text that was read in a wrong encoding",
    argument: "wrong.txt",
    content: "Ada Brook said: â€œItâ€™s over.â€\u009d",
    says: "wrong.txt: mended:",
    code: "encoding-repaired",
    exitCode: 0,
  },
  {
    what: "one key for several articles",
    argument: "two.txt",
    content: good,
    flags: ["--key", "one"],
    says: "--key goes with one article only",
    code: "usage",
    exitCode: 2,
  },
];
