import PostalMime from "postal-mime";
import { isoDate } from "../../article/iso-date.js";
import { OnrecordError } from "../../errors.js";
import { limitOf, offer, readWhole, type ReadContainer } from "./entry.js";
import { LeftOut } from "./left-out.js";

/** An e-mail: its plain text, or its HTML, with subject, sender and date. */
export const readMail: ReadContainer = async function* (entry, options) {
  const { source } = entry;
  const mail = await PostalMime.parse(await readWhole(source, entry.bytes, limitOf(options)));
  const { subject, from, date, text, html, messageId, attachments } = mail;
  const plain = text?.trim() === "" ? undefined : text;
  const author = from?.name === "" || from?.name === undefined ? from?.address : from.name;
  const published = isoDate(date);
  const key = messageId ?? (source === "-" ? undefined : source);
  yield await offer(source, entry, options, () => {
    const content = plain ?? html;
    if (content === undefined || content.trim() === "") {
      throw new OnrecordError("input-empty", `${source}: an e-mail without text; give one with at least one word`);
    }
    return {
      source,
      content,
      format: plain === undefined ? "html" : "text",
      ...(subject !== undefined && { title: subject }),
      ...(author !== undefined && { author }),
      ...(published !== undefined && { published }),
      ...(key !== undefined && { key }),
    };
  });
  const leftOut = new LeftOut();
  for (const { mimeType } of attachments) leftOut.add(`attachment (${mimeType})`);
  yield* leftOut.tell(source);
};
