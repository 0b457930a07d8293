import { WARCParser } from "warcio";
import type { ArticleInput } from "../../article/article.js";
import { limitOf, offer, readWhole, type ReadContainer } from "./entry.js";
import { damaged, tooLarge } from "./input-errors.js";
import { failure } from "./input.js";
import { LeftOut } from "./left-out.js";

type WarcRecord = NonNullable<Awaited<ReturnType<typeof WARCParser.parse>>>;

/** Why a record holds no page; nothing where it holds one. */
function whyNone(record: WarcRecord, contentType: string): string | undefined {
  if (record.warcType !== "response" && record.warcType !== "resource") return `${String(record.warcType)} records`;
  const status = Number(record.httpHeaders?.statusline.split(" ")[1] ?? 200);
  if (status !== 200) return `answers with status ${status}`;
  if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)/iu.test(contentType)) {
    return `of ${contentType.split(";", 1)[0] || "unknown type"}`;
  }
  return undefined;
}

async function pageOf(record: WarcRecord, source: string, contentType: string, limit: number): Promise<ArticleInput> {
  const url = record.warcTargetURI ?? undefined;
  if (record.warcContentLength > limit) throw tooLarge(source, limit);
  const encoding = /charset="?([\w-]+)/iu.exec(contentType)?.[1];
  return {
    source,
    content: await readWhole(source, record.contentReader as AsyncIterable<Uint8Array>, limit),
    format: contentType.startsWith("text/plain") ? "text" : "html",
    ...(encoding !== undefined && { encoding }),
    ...(url !== undefined && { url, key: url }),
  };
}

/** The pages of a web archive, packed or not, named by their address. */
export const readWarc: ReadContainer = async function* (entry, options) {
  const leftOut = new LeftOut();
  let records = 0;
  try {
    for await (const record of new WARCParser(entry.bytes)) {
      if (typeof record.warcType !== "string") throw new Error(`record ${records + 1} has no type`);
      records += 1;
      const contentType = record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
      const why = whyNone(record, contentType);
      if (why !== undefined) {
        leftOut.add(why);
        continue;
      }
      const source = `${entry.source}#${record.warcTargetURI ?? records}`;
      yield await offer(source, entry, options, () => pageOf(record, source, contentType, limitOf(options)));
    }
    if (records === 0) throw new Error("it holds no record");
  } catch (error) {
    yield { kind: "failure", ...failure(entry.source, damaged(entry.source, "WARC file", error)) };
  }
  yield* leftOut.tell(entry.source);
};
