import type { AnalysedText } from "../article/analysed-text.js";
import type { Entity } from "../model/entity.js";
import type { Mention } from "../model/mention.js";

/** Adds "the North" to the chain of North Korea where the article names it and no other place of that direction. */
export function addShortNames(analysed: AnalysedText, entities: readonly Entity[]): Entity[] {
  return entities.map((entity) => {
    if (entity.label !== "Place" || entity.kind !== "country") return entity;
    const direction = /^(?:North|South|East|West)(?= )/u.exec(entity.name)?.[0];
    const rivals = entities.filter((other) => other.name.startsWith(`${direction} `) && other.label === "Place");
    if (direction === undefined || rivals.length !== 1) return entity;
    const found = shortMentions(analysed, direction, entity.mentions);
    const mentions = [...entity.mentions, ...found].sort((a, b) => a.start - b.start);
    return found.length === 0 ? entity : { ...entity, mentions };
  });
}

function shortMentions(analysed: AnalysedText, direction: string, named: readonly Mention[]): Mention[] {
  const { tokens } = analysed;
  const first = named[0]?.start ?? Infinity;
  return tokens.flatMap((token, i): Mention[] => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (token.text !== direction || before?.lower !== "the" || token.start < first) return [];
    if (next === undefined || /^\p{Lu}|^of$/u.test(next.text) || next.text === "-") return [];
    const span = { start: before.start, end: token.end };
    return [{ ...span, kind: "description", method: "direction-name", confidence: 0.8 }];
  });
}
