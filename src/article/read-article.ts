import { OnrecordError } from "../errors.js";
import type { GraphWarning } from "../model/graph-document.js";
import { articleId, sha256 } from "../model/ids.js";
import type { Article, ArticleInput } from "./article.js";
import { cleanText } from "./clean-text.js";
import { decodeBytes } from "./decode-bytes.js";
import { detectLanguage } from "./detect-language.js";
import type { HtmlArticle } from "./read-html.js";
import { repairText } from "./repair-text.js";

/**
 * Decodes, repairs and cleans an article and finds its title, language and metadata.
 *
 * @throws OnrecordError `input-binary`, `input-empty`
 */
export async function readArticle(input: ArticleInput): Promise<Article> {
  const { source, stored } = input;
  if (stored !== undefined) return { source, properties: stored, warnings: unsupported(stored.language) };
  const raw =
    typeof input.content === "string" ? input.content : decodeBytes(input.content, input.source, input.encoding);
  const isHtml = input.format === "html" || (input.format === undefined && looksLikeHtml(raw));
  const page: HtmlArticle = isHtml ? await readPage(raw) : { text: raw };
  const repaired = repairText(withTitle(page.text, input.title));
  const { text, removed, author: byline } = cleanText(repaired.text);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new OnrecordError("input-empty", `${input.source}: no text in it; give an article with at least one word`, {
      stage: "article",
    });
  }
  const language = await detectLanguage(text);
  const url = input.url ?? page.url;
  const key = input.key ?? input.url;
  const author = input.author ?? page.author ?? byline;
  const title = input.title ?? page.title;
  const publisher = input.publisher ?? page.publisher;
  const published = input.published ?? page.published;
  const digest = sha256(text);
  return {
    source: input.source,
    properties: {
      id: articleId({ ...(key !== undefined && { key }), sha256: digest }),
      title: title === undefined ? titleOf(text) : cleanText(repairText(title).text).text,
      text,
      sha256: digest,
      ...(url !== undefined && { url }),
      ...(key !== undefined && { key }),
      ...(publisher !== undefined && { publisher }),
      ...(author !== undefined && { author }),
      ...(published !== undefined && { published }),
      language,
    },
    warnings: [
      ...(input.warnings ?? []),
      ...repaired.repairs.map((repair): GraphWarning => ({ code: "encoding-repaired", message: `mended: ${repair}` })),
      ...removed.map((line): GraphWarning => ({ code: "boilerplate-removed", message: `left out: ${line}` })),
      ...unsupported(language),
    ],
  };
}

/** The reader of pages takes long to load, and most articles are none. */
async function readPage(raw: string): Promise<HtmlArticle> {
  const { readHtml } = await import("./read-html.js");
  return readHtml(raw);
}

/** The title is the first paragraph of the text. */
function withTitle(text: string, title: string | undefined): string {
  return title === undefined || text.trimStart().startsWith(title.trim()) ? text : `${title}\n\n${text}`;
}

function unsupported(language: string): GraphWarning[] {
  if (language === "en") return [];
  const what = language === "und" ? "the language cannot be told" : `the language seems to be "${language}"`;
  const message = `${what}; only English is supported: the article is stored, nothing is extracted from it`;
  return [{ code: "language-unsupported", message }];
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<article|<\?xml[^>]*>\s*<!doctype html)/iu.test(text);
}

/** A first paragraph that is short and no sentence is the title; else the first words stand for one. */
function titleOf(text: string): string {
  const first = text.split("\n", 1)[0] ?? "";
  if (first.length <= 120) return first.replace(/^#+\s*/u, "");
  const cut = first.slice(0, 80);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}
