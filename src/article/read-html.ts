import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isoDate } from "./iso-date.js";

/** What an HTML page tells about the article in it. */
export interface HtmlArticle {
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

const blocks = "p,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,pre,td,div,section,article,br,tr";

/** The main text of a page by Readability, its paragraphs apart by blank lines, and the metadata of its head. */
export function readHtml(html: string): HtmlArticle {
  const document = parse(html);
  const meta = metadata(document);
  const parsed = new Readability(document as unknown as Document, {
    charThreshold: 100,
  }).parse();
  const title = meta.title ?? nonEmpty(parsed?.title);
  const author = meta.author ?? nonEmpty(parsed?.byline)?.replace(/^by\s+/iu, "");
  const publisher = meta.publisher ?? nonEmpty(parsed?.siteName);
  const published = isoDate(meta.published ?? nonEmpty(parsed?.publishedTime));
  const body = parsed?.content ? textOf(parsed.content) : textOf(parse(html).body.innerHTML);
  const text = title !== undefined && !body.startsWith(title) ? `${title}\n\n${body}` : body;
  return {
    text,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(meta.url !== undefined && { url: meta.url }),
  };
}

function textOf(html: string): string {
  const document = parse(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll("script,style,noscript,template,aside,nav,form")) element.remove();
  for (const element of document.querySelectorAll(blocks)) {
    element.before(document.createTextNode("\n\n"));
    element.after(document.createTextNode("\n\n"));
  }
  return (document.body.textContent ?? "")
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** The part of the DOM that is used here; linkedom's own types need a browser's library. */
interface PageElement {
  readonly textContent: string | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  remove(): void;
  before(node: unknown): void;
  after(node: unknown): void;
}

interface Page {
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTextNode(text: string): unknown;
}

/** A piece of HTML, as feeds and e-mails hold, is no document yet. */
function parse(html: string): Page {
  const whole = /<(?:html|head|body)[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: Page }).document;
}

function metadata(document: Page): Partial<Record<"title" | "author" | "publisher" | "published" | "url", string>> {
  const content = (selector: string, attribute = "content"): string | undefined =>
    nonEmpty(document.querySelector(selector)?.getAttribute(attribute));
  const linked = linkedData(document);
  const found = {
    title: content('meta[property="og:title"]') ?? linked.title ?? nonEmpty(document.querySelector("h1")?.textContent),
    author: linked.author ?? content('meta[name="author"]') ?? content('meta[property="article:author"]'),
    publisher: linked.publisher ?? content('meta[property="og:site_name"]'),
    published:
      content('meta[property="article:published_time"]') ??
      linked.published ??
      content('meta[name="date"]') ??
      content("time[datetime]", "datetime"),
    url: content('link[rel="canonical"]', "href") ?? content('meta[property="og:url"]'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** schema.org's NewsArticle in JSON-LD; a page that holds broken JSON just has none. */
function linkedData(document: Page): Partial<Record<"title" | "author" | "publisher" | "published", string>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = parseJson(script.textContent ?? "");
    const items = Array.isArray(data)
      ? data
      : isRecord(data) && Array.isArray(data["@graph"])
        ? data["@graph"]
        : [data];
    for (const item of items as readonly unknown[]) {
      if (!isRecord(item) || !/Article$|Posting$/u.test(String(item["@type"]))) continue;
      const found = {
        title: nonEmpty(item["headline"]),
        author: nameOf(item["author"]),
        publisher: nameOf(item["publisher"]),
        published: nonEmpty(item["datePublished"]),
      };
      return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
    }
  }
  return {};
}

function nameOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(first) ? nonEmpty(first["name"]) : nonEmpty(first);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.replace(/\s+/gu, " ").trim() : undefined;
}
