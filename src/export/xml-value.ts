import type { Properties, PropertyValue } from "../model/property.js";

/** What XML 1.0 cannot hold in any spelling: control characters, halves of surrogate pairs, two non-characters. */
const forbidden = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The text with each forbidden character replaced by U+FFFD, one for one, so that offsets stay. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "\uFFFD");
}

/** Neither GEXF nor GraphML has a list type that keeps every string apart: a list becomes its JSON. */
function xmlValue(value: PropertyValue): string | number | boolean {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return xmlText(typeof value === "string" ? value : JSON.stringify(value));
}

export function xmlValues(properties: Properties): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, xmlValue(value)]));
}
