import { orderProperties } from "../model/canonical.js";
import { type EntityLabel, entityLabels } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { isEntityLabel } from "../resolution/share.js";
import { type ArticleRows, ownRelationships } from "./article-plan.js";
import type { GivenArticle } from "./article-rows.js";
import { byId, sortedIds } from "./by-id.js";
import { ChangeCounter, type ChangeKind } from "./change-counter.js";
import type { WriteOutcome } from "./graph-store.js";
import type { EchoChange } from "./relate-echoes.js";
import type { ResolutionChange } from "./resolve-entities.js";
import { sameProperties } from "./same-properties.js";

type Name = Parameters<ChangeCounter["add"]>[0];

/** Equal in what an export would show. */
function looksEqual(name: Name, a: Properties, b: Properties): boolean {
  return JSON.stringify(orderProperties(name, a)) === JSON.stringify(orderProperties(name, b));
}

function compare(name: Name, before: Properties | undefined, after: Properties | undefined): ChangeKind {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  return sameProperties(before, after) || looksEqual(name, before, after) ? "unchanged" : "changed";
}

/** For an article that stands as it is wanted. */
export function unchangedOutcome({ articleId, graph }: GivenArticle): WriteOutcome {
  const counter = new ChangeCounter();
  for (const { label } of graph.nodes) counter.add(label, "unchanged");
  for (const { type } of graph.relationships) counter.add(type, "unchanged");
  return { articleId, status: "unchanged", changes: counter.counts() };
}

export function countRelationships({ plan, relationships }: ArticleRows): void {
  const { counter, stored } = plan;
  if (stored === undefined) {
    for (const { type } of relationships) counter.add(type, "added");
    return;
  }
  const [before, after] = [byId(ownRelationships(plan)), byId(relationships)];
  for (const id of sortedIds([...before.keys(), ...after.keys()])) {
    const type = (after.get(id) ?? before.get(id))?.type;
    if (type !== undefined) counter.add(type, compare(type, before.get(id)?.properties, after.get(id)?.properties));
  }
}

/** Each counts for the article whose words it hangs on; `rest` counts those of articles that are not written. */
export function countEchoes({ remove, create }: EchoChange, all: readonly ArticleRows[], rest: ChangeCounter): void {
  const counters = new Map(all.map(({ plan }) => [plan.articleId, plan.counter]));
  const [before, after] = [byId(remove), byId(create)];
  for (const id of sortedIds([...before.keys(), ...after.keys()])) {
    const row = after.get(id) ?? before.get(id);
    const counter = counters.get(String(row?.properties["article"])) ?? rest;
    if (row !== undefined)
      counter.add(row.type, compare(row.type, before.get(id)?.properties, after.get(id)?.properties));
  }
}

/** Each entity counts for the first article that is written and mentions it; `rest` counts the others. */
export function countEntities(all: readonly ArticleRows[], change: ResolutionChange, rest: ChangeCounter): void {
  const counted = new Set<string>();
  const count = (counter: ChangeCounter, label: EntityLabel, id: string) => {
    const [before, after] = [change.before.get(label)?.get(id), change.after.get(label)?.get(id)];
    if (before === undefined && after === undefined) return;
    const isNew = !counted.has(`${label} ${id}`);
    counted.add(`${label} ${id}`);
    counter.add(label, isNew ? compare(label, before, after) : "unchanged");
  };
  for (const { plan, relationships } of all) {
    const mentions = [...(plan.stored?.relationships ?? []), ...relationships].filter(
      ({ type }) => type === "MENTIONS",
    );
    const ends = new Map(mentions.map(({ to, toLabel }) => [`${toLabel} ${to}`, { to, toLabel }]));
    for (const { to, toLabel } of ends.values()) if (isEntityLabel(toLabel)) count(plan.counter, toLabel, to);
  }
  for (const label of entityLabels) {
    for (const id of [...(change.before.get(label)?.keys() ?? []), ...(change.after.get(label)?.keys() ?? [])]) {
      if (!counted.has(`${label} ${id}`)) count(rest, label, id);
    }
  }
}

export function countOwned(all: readonly ArticleRows[]): void {
  for (const { plan, owned } of all) {
    const [old, now] = [byId(plan.stored?.owned ?? []), byId(owned)];
    for (const id of sortedIds([...old.keys(), ...now.keys()])) {
      const label = (now.get(id) ?? old.get(id))?.label;
      if (label !== undefined) {
        plan.counter.add(label, compare(label, old.get(id)?.properties, now.get(id)?.properties));
      }
    }
  }
}
