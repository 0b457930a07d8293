import type { PropertyDeclaration, Properties, PropertyType, PropertyValue } from "../model/property.js";

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["'", "\\'"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** A string literal on one line, whatever the text holds. */
export function stringLiteral(text: string): string {
  const escaped = text.replace(
    /[\\'\p{Cc}\u2028\u2029]/gu,
    (character) =>
      shortEscapes.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `'${escaped}'`;
}

function scalarLiteral(value: string | number | boolean, type: PropertyType): string {
  if (typeof value === "string") return stringLiteral(value);
  const digits = String(value);
  return type === "float" && Number.isInteger(value) && /^-?\d+$/u.test(digits) ? `${digits}.0` : digits;
}

/** A literal of the declared type, so that a float without a fraction stays a float. */
export function valueLiteral(value: PropertyValue, type: PropertyType): string {
  if (typeof value !== "object") return scalarLiteral(value, type);
  return `[${value.map((item) => scalarLiteral(item, type)).join(", ")}]`;
}

export function mapLiteral(properties: Properties, declarations: ReadonlyMap<string, PropertyDeclaration>): string {
  const entries = Object.entries(properties).map(
    ([name, value]) => `${name}: ${valueLiteral(value, declarations.get(name)?.type ?? "string")}`,
  );
  return `{${entries.join(", ")}}`;
}
