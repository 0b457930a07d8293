import type { ArticleInput } from "../../article/article.js";
import { isoDate } from "../../article/iso-date.js";
import { OnrecordError } from "../../errors.js";
import type { GraphWarning } from "../../model/graph-document.js";
import type { FieldNames } from "./input.js";

type Field = keyof FieldNames;

/** The names that data sets of news use, tried in this order, in any case. */
const usualNames: Readonly<Record<Field, readonly string[]>> = {
  text: ["text", "body", "content", "article", "maintext", "article_text", "full_text", "articlebody"],
  title: ["title", "headline"],
  date: ["date", "published", "published_at", "publish_date", "date_publish", "publication_date", "datepublished"],
  url: ["url", "link", "web_url", "source_url"],
  publisher: ["publisher", "publication", "outlet", "source", "source_domain"],
  author: ["author", "authors", "byline"],
  id: ["id", "key", "guid", "article_id"],
};

/** Dots lead into nested objects of JSON: `source.name`. */
function valueAt(row: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function asText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.flatMap((one) => asText(one) ?? []);
    return parts.length === 0 ? undefined : parts.join(", ");
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/**
 * The article that a row of a table or a line of JSON holds. It is named by its id or its URL; where it has neither, by
 * its text, so that a changed row is another article.
 *
 * @throws OnrecordError `input-field` where a field that was named, or the text, is not there
 */
export function rowArticle(
  source: string,
  container: string,
  row: Readonly<Record<string, unknown>>,
  names: FieldNames = {},
): ArticleInput {
  const usual = new Map(Object.keys(row).map((name) => [name.toLowerCase(), name]));
  const field = (which: Field): string | undefined => {
    const named = names[which];
    if (named !== undefined) {
      const value = valueAt(row, named);
      if (value === undefined) throw missing(source, `the field "${named}"`, row);
      return asText(value);
    }
    for (const name of usualNames[which]) {
      const found = asText(row[usual.get(name) ?? name]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const content = field("text");
  if (content === undefined) {
    if (names.text === undefined && !usualNames.text.some((name) => usual.has(name))) {
      throw missing(source, "a field with the text", row);
    }
    throw new OnrecordError("input-empty", `${source}: no text in it; give an article with at least one word`);
  }
  const [title, author, publisher, url, id, date] = (
    ["title", "author", "publisher", "url", "id", "date"] as const
  ).map(field);
  const published = isoDate(date);
  const warnings: GraphWarning[] =
    date !== undefined && published === undefined
      ? [{ code: "date-unreadable", message: `the date "${date}" cannot be read; the article has none` }]
      : [];
  const key = id === undefined ? url : `${container}#${id}`;
  return {
    source,
    content,
    ...(key !== undefined && { key }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(warnings.length > 0 && { warnings }),
  };
}

function missing(source: string, what: string, row: Readonly<Record<string, unknown>>): OnrecordError {
  const names = Object.keys(row).slice(0, 20).join(", ");
  return new OnrecordError(
    "input-field",
    `${source}: it lacks ${what}; it has ${names === "" ? "none" : names}: name the right one, such as --text-field NAME`,
  );
}
