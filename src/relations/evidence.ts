import type { Span } from "../model/span.js";
import type { Clause } from "../syntax/clause.js";
import type { Anchor, Scene } from "./scene.js";

/** The words of both ends and of the verb between or beside them. */
export function evidenceOf(scene: Scene, anchors: readonly Anchor[], clause: Clause): Span {
  const { tokens } = scene.analysed;
  return {
    start: Math.min(tokens[clause.verb.firstToken]?.start ?? 0, ...anchors.map((anchor) => anchor.mention.start)),
    end: Math.max(tokens[clause.verb.endToken - 1]?.end ?? 0, ...anchors.map((anchor) => anchor.mention.end)),
  };
}

/** What a speaker tells is as sure as the speaker; what a title or "Hanoi, Vietnam" says beside it is not in question. */
const lasting = 0.9;
const claimed = 0.6;

/**
 * The confidence of a fact at a token: that of its rule, less where an end is a pronoun or description or a name of
 * which the recogniser is unsure, and less where a speaker claims it. Nothing where the speaker only thinks, wants,
 * asks or denies it.
 */
export function weigh(
  scene: Scene,
  base: number,
  token: number,
  ends: readonly Anchor[],
  isLasting: boolean,
): number | undefined {
  let confidence = base;
  for (const { mention } of ends) {
    confidence *= mention.kind === "name" ? Math.min(1, 0.7 + 0.35 * mention.confidence) : mention.confidence;
  }
  const statement = scene.statementAt(token);
  if (statement === undefined) return round(confidence);
  if (isLasting) return round(confidence * lasting);
  if (statement.polarity === "denied" || !["said", "wrote"].includes(statement.mode)) return undefined;
  return round(Math.min(claimed, confidence * 0.75));
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
