import { OnrecordError } from "../errors.js";
import type { QueryValue } from "../store/query-result.js";
import type { QueryParameter, SavedQuery } from "./saved-queries.js";

export type QueryParameters = Readonly<Record<string, QueryValue>>;

function refuse(query: SavedQuery, why: string, parameter: string): never {
  const known = query.parameters.map(({ name, type }) => `${name} (${type})`).join(", ") || "none";
  throw new OnrecordError("query-parameter", `The query ${query.name} ${why} Its parameters: ${known}.`, {
    details: { query: query.name, parameter },
  });
}

/** The value as the declared type, or undefined where it is none. */
function cast(type: QueryParameter["type"], value: QueryValue): QueryValue | undefined {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  switch (type) {
    case "string":
      return isScalar ? String(value) : undefined;
    case "string[]":
      if (Array.isArray(value)) return value.every((one) => typeof one === "string") ? value : undefined;
      return typeof value === "string" ? [value] : undefined;
    case "boolean":
      return value === true || value === "true" ? true : value === false || value === "false" ? false : undefined;
    case "number":
    case "integer": {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      const fits =
        typeof number === "number" && (type === "integer" ? Number.isSafeInteger(number) : Number.isFinite(number));
      return fits ? number : undefined;
    }
  }
}

/** The parameters of a saved query: checked against its header, cast, defaults filled in. */
export function fillParameters(query: SavedQuery, given: QueryParameters): QueryParameters {
  for (const name of Object.keys(given)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) {
      refuse(query, `has no parameter ${name}.`, name);
    }
  }
  return Object.fromEntries(
    query.parameters.map(({ name, type, defaultValue }) => {
      const value = given[name] ?? defaultValue ?? refuse(query, `needs the parameter ${name}.`, name);
      return [
        name,
        cast(type, value) ?? refuse(query, `takes ${name} as ${type}, not ${JSON.stringify(value)}.`, name),
      ];
    }),
  );
}
