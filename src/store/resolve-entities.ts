import { compareText } from "../model/canonical.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { EntityCorrection } from "../resolution/hand-made.js";
import { entityProperties, joinPlain } from "../resolution/join-plain.js";
import type { Placement } from "../resolution/place-article.js";
import { resolveShares, type Proposal } from "../resolution/resolve-shares.js";
import { readShares, type Share } from "../resolution/share.js";
import type { RelationshipRow } from "./article-rows.js";
import { findComponents, type Component } from "./find-components.js";
import type { GraphTransaction } from "./graph-transaction.js";

/** What is to be resolved anew. */
export interface ResolutionTask {
  /** What the articles that are written contribute. */
  readonly shares: readonly Share[];
  /** What those that stand in an earlier form have contributed. */
  readonly former: readonly Share[];
  /** By label, the names that a correction touches. */
  readonly names: ReadonlyMap<EntityLabel, readonly string[]>;
  /** The articles that are written or taken back. */
  readonly articles: ReadonlySet<string>;
  readonly corrections: readonly EntityCorrection[];
}

/** The entities that a resolution touched, and what follows for the articles. */
export class ResolutionChange {
  readonly before = new Map<EntityLabel, Map<string, Properties>>();
  readonly after = new Map<EntityLabel, Map<string, Properties>>();
  /** By article, where its entities are now; of articles that are not written, those only that moved. */
  readonly places = new Map<string, Map<string, Placement>>();
  readonly proposals = new Map<string, Proposal[]>();
  /** Other articles whose relationships change. */
  readonly others = new Set<string>();
  /** Entities whose earlier proposals no longer count. */
  readonly settled = new Set<string>();

  constructor() {
    for (const label of entityLabels) {
      this.before.set(label, new Map());
      this.after.set(label, new Map());
    }
  }

  place(share: Share, node: string, reason?: string): void {
    const places = this.places.get(share.article) ?? new Map<string, Placement>();
    places.set(share.entity, { node, share, ...(reason !== undefined && { reason }) });
    this.places.set(share.article, places);
  }

  propose(proposal: Proposal): void {
    const { article } = proposal.share;
    this.proposals.set(article, [...(this.proposals.get(article) ?? []), proposal]);
  }
}

const keyOf = (article: string, node: string) => `${article} ${node}`;

function reasonsByNode(places: Iterable<readonly [string, Placement]>): ReadonlyMap<string, string> {
  const reasons = new Map<string, Set<string>>();
  for (const [article, { node, reason }] of places) {
    const key = keyOf(article, node);
    reasons.set(key, new Set([...(reasons.get(key) ?? []), ...(reason === undefined ? [] : [reason])]));
  }
  return new Map([...reasons].map(([key, all]) => [key, [...all].sort(compareText).join("; ")]));
}

const proposalText = (from: string, to: string, reason: unknown, score: unknown) =>
  JSON.stringify([...[from, to].sort(compareText), reason, score]);

/** The articles whose proposals are others than before. */
function reproposed(before: readonly RelationshipRow[], after: readonly Proposal[]): readonly string[] {
  const texts = new Map<string, [string[], string[]]>();
  const at = (article: string) => {
    const both = texts.get(article) ?? [[], []];
    texts.set(article, both);
    return both;
  };
  for (const { from, to, properties } of before) {
    at(String(properties["article"]))[0].push(proposalText(from, to, properties["reason"], properties["score"]));
  }
  for (const { from, to, share, reason, score } of after)
    at(share.article)[1].push(proposalText(from, to, reason, score));
  return [...texts].flatMap(([article, [old, now]]) =>
    JSON.stringify(old.sort(compareText)) === JSON.stringify(now.sort(compareText)) ? [] : [article],
  );
}

async function resolveAnew(
  transaction: GraphTransaction,
  label: EntityLabel,
  { shares, nodes }: Component,
  task: ResolutionTask,
  change: ResolutionChange,
): Promise<void> {
  const ids = nodes.map(({ id }) => id);
  const kept: (readonly [Share, Placement])[] = [];
  const stored = ids.length === 0 ? [] : await transaction.sharesOf(label, ids);
  for (const { node, article, shares: text, resolution } of stored) {
    if (task.articles.has(article)) continue;
    for (const share of readShares(label, article, text)) {
      kept.push([share, { node, share, ...(resolution !== undefined && { reason: resolution }) }]);
    }
  }
  const { entities, proposals } = resolveShares(label, [...kept.map(([share]) => share), ...shares], task.corrections);
  const after = change.after.get(label);
  const standing = new Map(kept.map(([share, place]) => [keyOf(share.article, share.entity), place]));
  const moved: [string, Placement][] = [];
  for (const entity of entities) {
    after?.set(entity.id, entityProperties(entity));
    for (const { share, reason } of entity.members) {
      moved.push([share.article, { node: entity.id, share, ...(reason !== undefined && { reason }) }]);
    }
  }
  const [old, now] = [reasonsByNode(kept.map(([share, place]) => [share.article, place])), reasonsByNode(moved)];
  for (const [article, place] of moved) {
    const was = standing.get(keyOf(article, place.share.entity));
    const same =
      was?.node === place.node &&
      (old.get(keyOf(article, was.node)) ?? "") === (now.get(keyOf(article, place.node)) ?? "");
    if (task.articles.has(article)) change.place(place.share, place.node, place.reason);
    else if (!same) {
      change.place(place.share, place.node, place.reason);
      change.others.add(article);
    }
  }
  // One end of every proposal is a short form, or a bearer of a name that has several: no plain name.
  const open = nodes.filter(({ properties }) => properties["marks"] === undefined).map(({ id }) => id);
  const formerly = open.length === 0 ? [] : await transaction.proposalsOf(label, open);
  for (const article of reproposed(formerly, proposals)) if (!task.articles.has(article)) change.others.add(article);
  for (const proposal of proposals) change.propose(proposal);
  for (const id of ids) change.settled.add(id);
}

/**
 * Resolves what the task touches, component by component. Most of what an article brings joins an entity that stands
 * for one full name, without a look at the shares of others; the rest is resolved from all shares of its component.
 */
export async function resolveEntities(transaction: GraphTransaction, task: ResolutionTask): Promise<ResolutionChange> {
  const change = new ResolutionChange();
  for (const label of entityLabels) {
    const shares = task.shares.filter((share) => share.label === label);
    const former = task.former.filter((share) => share.label === label);
    const names = [...former.map(({ form }) => form.key), ...(task.names.get(label) ?? [])].map((name) => `=${name}`);
    if (shares.length + names.length === 0) continue;
    const leaving = new Set(former.map(({ form }) => `=${form.key}`));
    for (const component of await findComponents(transaction, label, shares, names, task.corrections)) {
      const [node, ...more] = component.nodes;
      for (const { id, properties } of component.nodes) change.before.get(label)?.set(id, properties);
      const keys = (node?.properties["keys"] ?? []) as readonly string[];
      const alone =
        node !== undefined && more.length === 0 && !component.corrected && !keys.some((key) => leaving.has(key));
      const joined = alone ? joinPlain(node, component.shares) : undefined;
      if (node === undefined || joined === undefined) await resolveAnew(transaction, label, component, task, change);
      else {
        change.after.get(label)?.set(node.id, joined);
        for (const share of component.shares) change.place(share, node.id);
      }
    }
  }
  return change;
}
