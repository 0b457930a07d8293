import type { ViewNode, ViewRelationship } from "../../src/server/api-types.js";

const statementLength = 42;

/** The first words, cut between words. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, "")}…`;
}

/** What a node is called, in full. */
export function fullCaption(node: ViewNode): string {
  const { name, title, text } = node.properties;
  const words = node.label === "Article" ? title : node.label === "Statement" ? text : name;
  return typeof words === "string" ? words : node.label;
}

/** What stands beside a node in the picture: a name, a headline, the first words of a statement; never an id. */
export function nodeCaption(node: ViewNode): string {
  return shorten(fullCaption(node), node.label === "Statement" ? statementLength : 36);
}

/** `HOLDS_ROLE` as "holds role". */
export function typeInWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ");
}

/** What stands on a relationship: its own words where it has some, else its type in words. */
export function relationshipCaption({ type, properties }: ViewRelationship): string {
  const { role, relation, predicate, cue, count } = properties;
  if (type === "MENTIONS" && typeof count === "number") return `mentions ×${count}`;
  const own = type === "SAID" ? cue : type === "HOLDS_ROLE" ? role : type === "KIN" ? relation : predicate;
  return typeof own === "string" && own !== "" ? shorten(own, 30) : typeInWords(type);
}
