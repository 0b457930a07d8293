import { parseFeed } from "feedsmith";
import type { ArticleInput } from "../../article/article.js";
import { decodeBytes } from "../../article/decode-bytes.js";
import { isoDate } from "../../article/iso-date.js";
import { OnrecordError } from "../../errors.js";
import { limitOf, offer, readWhole, type ReadContainer } from "./entry.js";
import { failure } from "./input.js";

interface FeedItem {
  readonly title?: string;
  readonly html?: string;
  readonly url?: string;
  readonly id?: string;
  readonly author?: string;
  readonly date?: string;
}

type Parsed = ReturnType<typeof parseFeed>;

const dateWords = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The parts of the kinds of feeds that are used here, in one form. */
function itemsOf(parsed: Parsed): { readonly publisher?: string; readonly items: readonly FeedItem[] } {
  switch (parsed.format) {
    case "atom": {
      const { feed } = parsed;
      return {
        publisher: feed.title?.value,
        items: (feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          html: entry.content?.value ?? entry.summary?.value,
          url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
          id: entry.id,
          author: entry.authors?.[0]?.name,
          date: dateWords(entry.published ?? entry.updated),
        })),
      };
    }
    case "rss": {
      const { feed } = parsed;
      return {
        publisher: feed.title,
        items: (feed.items ?? []).map((item) => ({
          title: item.title,
          html: item.content?.encoded ?? item.description,
          url: item.link,
          id: item.guid?.value,
          author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
          date: dateWords(item.pubDate ?? item.dc?.dates?.[0]),
        })),
      };
    }
    case "rdf": {
      const { feed } = parsed;
      return {
        publisher: feed.title,
        items: (feed.items ?? []).map((item) => ({
          title: item.title,
          html: item.content?.encoded ?? item.description,
          url: item.link,
          author: item.dc?.creators?.[0],
          date: dateWords(item.dc?.dates?.[0]),
        })),
      };
    }
    default:
      return { items: [] };
  }
}

function itemArticle(source: string, item: FeedItem, publisher: string | undefined): ArticleInput {
  const { title, html, url, id, author, date } = item;
  if (html === undefined || html.trim() === "") {
    throw new OnrecordError("input-empty", `${source}: the feed has no text of it; fetch the article itself`);
  }
  const key = url ?? id;
  const published = isoDate(date);
  return {
    source,
    content: `<article>${html}</article>`,
    format: "html",
    ...(title !== undefined && { title }),
    ...(key !== undefined && { key }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

/** The items of an RSS or Atom file, each with what the feed holds of it. */
export const readFeed: ReadContainer = async function* (entry, options) {
  const text = decodeBytes(await readWhole(entry.source, entry.bytes, limitOf(options)), entry.source);
  let parsed: Parsed;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    throw new OnrecordError(
      "input-damaged",
      `${entry.source}: no RSS or Atom feed (${error instanceof Error ? error.message : String(error)}); give the feed's XML`,
      { cause: error },
    );
  }
  const { publisher, items } = itemsOf(parsed);
  if (items.length === 0) {
    const error = new OnrecordError("input-empty", `${entry.source}: a feed without items; fetch it again later`);
    yield { kind: "failure", ...failure(entry.source, error) };
  }
  for (const [index, item] of items.entries()) {
    const source = `${entry.source}#${item.url ?? item.id ?? index + 1}`;
    yield offer(source, entry, options, () => itemArticle(source, item, publisher));
  }
};
