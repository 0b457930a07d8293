import { partitionPoint } from "../model/partition-point.js";
import type { Token } from "./analysed-text.js";

/** The index of the token that starts at an offset, or of the first one after it. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return partitionPoint(tokens, (token) => token.start < offset);
}
