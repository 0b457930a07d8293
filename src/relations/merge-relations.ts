import type { Relation } from "../model/relation.js";

/**
 * One relation for what several places of a text say: of those with the same ends whose properties do not contradict
 * each other the surest, then the first, with what the others add ("met" and "met on Friday").
 */
export function mergeRelations(
  relations: readonly Relation[],
  symmetric: (type: Relation["type"]) => boolean,
): Relation[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const turned = symmetric(relation.type) && relation.to < relation.from;
    const own = turned ? { ...relation, from: relation.to, to: relation.from } : relation;
    const key = `${own.type} ${own.from} ${own.to}`;
    groups.set(key, [...(groups.get(key) ?? []), own]);
  }
  return [...groups.values()].flatMap((group) => {
    const ranked = [...group].sort((a, b) => b.confidence - a.confidence || a.evidence.start - b.evidence.start);
    const kept: Relation[] = [];
    for (const relation of ranked) {
      const same = kept.findIndex((other) => agree(other, relation));
      const other = kept[same];
      if (other === undefined) kept.push(relation);
      else kept[same] = { ...other, properties: { ...relation.properties, ...other.properties } } as Relation;
    }
    return kept;
  });
}

function agree(a: Relation, b: Relation): boolean {
  const [first, second] = [a.properties, b.properties] as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  return Object.entries(first).every(([name, value]) => second[name] === undefined || same(name, second[name], value));
}

/** "president" is said again with "US president"; the dates of one event are told more and less exactly. */
function same(name: string, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "string" || typeof b !== "string") return false;
  if (name === "date") return a.startsWith(b) || b.startsWith(a);
  return name === "role" && (a.endsWith(` ${b}`) || b.endsWith(` ${a}`));
}
