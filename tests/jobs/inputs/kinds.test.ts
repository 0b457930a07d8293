import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import type { ArticleInput } from "../../../src/article/article.js";
import { readArticle } from "../../../src/article/read-article.js";
import type { ReadInput, ReadOptions } from "../../../src/jobs/inputs/input.js";
import { readInputs } from "../../../src/jobs/inputs/read-inputs.js";
import { tar, warcRecord, zip } from "./make-archives.js";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "onrecord-kinds-"));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(cwd, name), content);

async function read(given: string, more: Partial<ReadOptions> = {}): Promise<ReadInput[]> {
  const found: ReadInput[] = [];
  for await (const one of readInputs([given], { cwd, stdin: Readable.from([]), ...more })) found.push(one);
  return found;
}

/** What is kept of each: its source, key, url, title, date, author, publisher and text. */
const summary = (inputs: readonly ReadInput[]) =>
  Promise.all(
    inputs.map(async (one) => {
      if (one.kind !== "input") return one;
      const { id, sha256, language, ...properties } = (await readArticle(one.input)).properties;
      expect([id, sha256, language].every((value) => value.length > 0)).toBe(true);
      return { source: one.input.source, ...properties };
    }),
  );
const articles = (inputs: readonly ReadInput[]): ArticleInput[] =>
  inputs.flatMap((one) => (one.kind === "input" ? [one.input] : []));
const textOf = ({ content }: ArticleInput) => (typeof content === "string" ? content : Buffer.from(content).toString());

const mayor = "Ada Brook, the mayor of Lyon, opened a bridge on Tuesday.";

describe("JSON Lines", () => {
  it("holds an article a line, with the usual names of fields", async () => {
    put(
      "news.jsonl",
      [
        JSON.stringify({ id: 7, headline: "A bridge", body: mayor, date: "2024-03-05", authors: ["Ann Lee", "Bo Ek"] }),
        "",
        JSON.stringify({ url: "https://news.example/b", text: "It rained.", source: "The Example" }),
      ].join("\r\n"),
    );
    expect(await summary(await read("news.jsonl"))).toEqual([
      {
        source: "news.jsonl:1",
        key: "news.jsonl#7",
        title: "A bridge",
        text: `A bridge\n\n${mayor}`,
        published: "2024-03-05",
        author: "Ann Lee, Bo Ek",
      },
      {
        source: "news.jsonl:3",
        key: "https://news.example/b",
        url: "https://news.example/b",
        publisher: "The Example",
        title: "It rained.",
        text: "It rained.",
      },
    ]);
  });

  it("takes the fields that are named, dots leading into objects, and tells of a date that is none", async () => {
    put("deep.ndjson", JSON.stringify({ doc: { words: mayor }, text: "not this", when: "some day" }));
    const [one] = await read("deep.ndjson", { fields: { text: "doc.words", date: "when" } });
    expect(one).toMatchObject({ kind: "input", input: { content: mayor } });
    if (one?.kind !== "input") throw new Error("no input");
    expect((await readArticle(one.input)).warnings).toEqual([
      { code: "date-unreadable", message: 'the date "some day" cannot be read; the article has none' },
    ]);
  });

  it("is known on standard input by its first line, and in UTF-16 by its mark", async () => {
    const line = `${JSON.stringify({ text: "Zoë Ångström spoke." })}\n`;
    const [one] = articles(await read("-", { stdin: Readable.from([Buffer.from(line)]) }));
    expect(one).toMatchObject({ source: "-:1", content: "Zoë Ångström spoke." });
    put("wide.jsonl", iconv.encode(line + line, "utf-16le", { addBOM: true }));
    expect(articles(await read("wide.jsonl")).map(textOf)).toEqual(["Zoë Ångström spoke.", "Zoë Ångström spoke."]);
  });

  it("leaves out the lines that were settled", async () => {
    put("again.jsonl", '{"text":"One."}\n{"text":"Two."}\n');
    const found = await read("again.jsonl", { isSettled: (source) => source === "again.jsonl:1" });
    expect(found).toMatchObject([{ kind: "settled", source: "again.jsonl:1" }, { kind: "input" }]);
  });
});

describe("CSV", () => {
  it("holds an article a row, quoted fields with line breaks, in any encoding", async () => {
    put(
      "table.csv",
      iconv.encode('title;text;date\n"Café";"Zoë said ""no"".\nThen she left.";5 March 2024\n', "win1252"),
    );
    expect(await summary(await read("table.csv"))).toEqual([
      {
        source: "table.csv:3",
        title: "Café",
        text: 'Café\n\nZoë said "no".\nThen she left.',
        published: "2024-03-05",
      },
    ]);
  });

  it("is known by its name with tabs, and on standard input by a field that is named", async () => {
    put("table.tsv", `id\tcontent\n1\t${mayor}\n2\tIt rained.\n`);
    expect(articles(await read("table.tsv")).map(({ key }) => key)).toEqual(["table.tsv#1", "table.tsv#2"]);
    const stdin = Readable.from([`day,words\n2024-03-05,${mayor.replace(/,/gu, "")}\n`]);
    const [one] = articles(await read("-", { stdin, fields: { text: "words", date: "day" } }));
    expect(one).toMatchObject({ source: "-:2", published: "2024-03-05" });
  });
});

describe("feeds", () => {
  it("holds the items of RSS, with their full text where the feed has it", async () => {
    put(
      "feed.xml",
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Example</title>
       <item><title>A bridge</title><link>https://news.example/a</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
       <dc:creator>Ann Lee</dc:creator><description>Short.</description>
       <content:encoded><![CDATA[<p>${mayor}</p><p>It is long.</p>]]></content:encoded></item></channel></rss>`,
    );
    expect(await summary(await read("feed.xml"))).toEqual([
      {
        source: "feed.xml#https://news.example/a",
        key: "https://news.example/a",
        url: "https://news.example/a",
        title: "A bridge",
        author: "Ann Lee",
        publisher: "The Example",
        published: "2024-03-05",
        text: `A bridge\n\n${mayor}\n\nIt is long.`,
      },
    ]);
  });

  it("holds the entries of Atom", async () => {
    put(
      "feed.atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title><entry><title>A bridge</title>
       <id>urn:1</id><updated>2024-03-05T10:00:00Z</updated><author><name>Ann Lee</name></author>
       <content type="html">&lt;p&gt;${mayor}&lt;/p&gt;</content></entry></feed>`,
    );
    expect(await summary(await read("feed.atom"))).toMatchObject([
      { source: "feed.atom#urn:1", key: "urn:1", published: "2024-03-05T10:00:00Z", text: `A bridge\n\n${mayor}` },
    ]);
  });
});

describe("e-mail", () => {
  it("holds its text with subject, sender and date, whatever its encoding, and tells of attachments", async () => {
    put(
      "press.eml",
      [
        "From: =?iso-8859-1?Q?Zo=EB_Lee?= <zoe@news.example>",
        "Subject: A bridge",
        "Date: Tue, 05 Mar 2024 10:00:00 +0000",
        "Message-ID: <1@news.example>",
        'Content-Type: multipart/mixed; boundary="x"',
        "",
        "--x",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Ada Brook ate at the caf=E9.",
        "--x",
        "Content-Type: image/png",
        "Content-Disposition: attachment; filename=a.png",
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "--x--",
        "",
      ].join("\r\n"),
    );
    expect(await summary(await read("press.eml"))).toEqual([
      {
        source: "press.eml",
        key: "<1@news.example>",
        title: "A bridge",
        author: "Zoë Lee",
        published: "2024-03-05T10:00:00.000Z",
        text: "A bridge\n\nAda Brook ate at the café.",
      },
      { kind: "left-out", source: "press.eml", message: "left out what is no article: 1 attachment (image/png)" },
    ]);
  });
});

const page = (words: string) =>
  `<html><head><title>T</title></head><body><article><p>${words}</p></article></body></html>`;

describe("WARC", () => {
  const pages = [
    warcRecord("https://news.example/a", page(mayor)),
    warcRecord("https://news.example/gone", page("Gone."), "404 Not Found"),
    warcRecord("https://news.example/p.png", "xx", "200 OK", "image/png"),
    warcRecord(
      "https://news.example/b",
      iconv.encode(page("Żółw spoke."), "iso88592"),
      "200 OK",
      "text/html; charset=iso-8859-2",
    ),
  ];
  it.each([
    ["crawl.warc", Buffer.concat(pages)],
    ["crawl.warc.gz", Buffer.concat(pages.map((record) => gzipSync(record)))],
  ])("holds the pages of %s by their address, each in its encoding", async (name, content) => {
    put(name, content);
    const found = await summary(await read(name));
    expect(found).toMatchObject([
      { source: `${name}#https://news.example/a`, key: "https://news.example/a", url: "https://news.example/a" },
      { key: "https://news.example/b", text: expect.stringContaining("Żółw spoke.") },
      { kind: "left-out", message: "left out what is no article: 1 answers with status 404, 1 of image/png" },
    ]);
  });
});

describe("archives", () => {
  const files = {
    "news/a.txt": mayor,
    "news/b.html": page("It rained."),
    "news/c.jsonl": '{"text":"One."}\n{"text":"Two."}',
    "news/d.jpg": "x",
  };
  const sources = (name: string) => ["a.txt", "b.html", "c.jsonl:1", "c.jsonl:2"].map((one) => `${name}/news/${one}`);

  it.each([
    ["all.zip", () => Promise.resolve(zip(files))],
    ["all.tar", () => tar(files)],
  ])("reads the articles in %s, and tables in it", async (name, make) => {
    put(name, await make());
    const found = await read(name);
    expect(articles(found).map(({ source }) => source)).toEqual(sources(name));
    expect(articles(found)[0]?.key).toBe(`${name}/news/a.txt`);
    expect(found.at(-1)).toMatchObject({ kind: "left-out", message: "left out what is no article: 1 .jpg" });
  });

  it("reads packed files and archives, by name and on standard input", async () => {
    put("all.tgz", gzipSync(await tar(files)));
    expect(articles(await read("all.tgz")).map(({ source }) => source)).toEqual(sources("all.tar"));
    put("a.txt.gz", gzipSync(mayor));
    expect(articles(await read("a.txt.gz"))).toMatchObject([{ source: "a.txt", key: "a.txt" }]);
    const stdin = Readable.from([gzipSync(await tar(files))]);
    expect(articles(await read("-", { stdin }))).toHaveLength(4);
    expect(articles(await read("-", { stdin: Readable.from([zip(files)]) }))).toHaveLength(4);
  });

  it("does not read again what was settled, and keeps to the limit of an article's size", async () => {
    put("some.tar", await tar({ "a.txt": "a".repeat(2000), "b.txt": "b ".repeat(200) }));
    const settled = await read("some.tar", { isSettled: (source) => source === "some.tar/a.txt" });
    expect(settled).toMatchObject([{ kind: "settled", source: "some.tar/a.txt" }, { kind: "input" }]);
    const limited = await read("some.tar", { maxBytes: 1000 });
    expect(limited).toMatchObject([{ kind: "failure", error: { code: "input-too-large" } }, { kind: "input" }]);
  });
});

describe("globs", () => {
  it("match files, sorted", async () => {
    put("glob-b.txt", "B.");
    put("glob-a.txt", "A.");
    expect(articles(await read("glob-*.txt")).map(({ source }) => source)).toEqual(["glob-a.txt", "glob-b.txt"]);
  });
});
