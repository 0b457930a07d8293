import { InvalidArgumentError } from "commander";
import { z } from "zod";
import type { QueryValue } from "../store/query-result.js";

function wholeNumber(text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
}

export const rowCount = (text: string): number => wholeNumber(text, 1, 10_000_000);
export const port = (text: string): number => wholeNumber(text, 0, 65_535);
export const byteCount = (text: string): number => wholeNumber(text, 1, Number.MAX_SAFE_INTEGER);
export const workerCount = (text: string): number => wholeNumber(text, 1, 256);

/** Seconds on the command line, milliseconds inside. */
export function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/u.test(text) && value > 0 && value <= 86_400) return Math.ceil(value * 1000);
  throw new InvalidArgumentError("Give seconds, such as 30 or 0.5, up to 86400.");
}

const isoDate = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

export function publicationDate(text: string): string {
  if (isoDate.safeParse(text).success) return text;
  throw new InvalidArgumentError("Give an ISO date such as 2019-02-28, or a date with a time.");
}

export function webAddress(text: string): string {
  if (/^https?:\/\//iu.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("Give an address that starts with http:// or https://.");
}

export function redisAddress(text: string): string {
  if (/^rediss?:\/\//iu.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("Give an address that starts with redis:// or rediss://.");
}

export function nonEmpty(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It is empty.");
}

/** A whole number beyond what JSON readers keep exactly stays text. */
const number = z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value));
const scalar = z.union([z.null(), z.boolean(), number, z.string()]);
const jsonParameter = z.union([scalar, z.array(scalar)]);

/** JSON where it is a scalar or a list of them, else the text itself: `limit=5`, `names=["Ada"]`, `name=Ada`. */
function parameterValue(text: string): QueryValue {
  try {
    return jsonParameter.parse(JSON.parse(text));
  } catch {
    return text;
  }
}

export type QueryParameters = Readonly<Record<string, QueryValue>>;

/** Collects a flag that may be given many times. */
export function parameter(text: string, earlier: QueryParameters = {}): QueryParameters {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).replace(/^\$/u, "");
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) {
    throw new InvalidArgumentError("Give it as name=value, such as name=Ada or limit=5.");
  }
  if (Object.hasOwn(earlier, name)) throw new InvalidArgumentError(`The parameter ${name} was given twice.`);
  return { ...earlier, [name]: parameterValue(text.slice(at + 1)) };
}
