/** What XML 1.0 cannot hold in any spelling: control characters, halves of surrogate pairs, two non-characters. */
const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

/** The text without what XML cannot hold, one character for one. */
export function holdable(text: string): string {
  return text.replace(forbidden, "\uFFFD");
}

/** A text as it stands in an XML attribute or element. */
export function xml(text: string): string {
  return holdable(text).replace(/[&<>"\r]/gu, (character) => escapes[character] ?? character);
}
