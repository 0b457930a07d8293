import { compareText } from "../model/canonical.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { Member } from "../resolution/cluster.js";
import { Growth } from "../resolution/grow.js";
import type { EntityCorrection } from "../resolution/hand-made.js";
import { entityProperties, joinedKept, joinPlain, keysOf, sharesKept } from "../resolution/join-plain.js";
import type { Placement } from "../resolution/place-article.js";
import { resolveShares, type Proposal } from "../resolution/resolve-shares.js";
import { isFull, readShares, type Share } from "../resolution/share.js";
import type { NodeRow } from "./article-rows.js";
import { findComponents, type Component, type ComponentStart } from "./find-components.js";
import type { GraphTransaction, StoredProposal } from "./graph-transaction.js";

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

function reasonsByNode(places: readonly Placement[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, Set<string>>();
  for (const { node, share, reason } of places) {
    const key = keyOf(share.article, node);
    const own = reasons.get(key) ?? new Set();
    reasons.set(key, reason === undefined ? own : own.add(reason));
  }
  return new Map([...reasons].map(([key, all]) => [key, [...all].sort(compareText).join("; ")]));
}

const proposalText = (from: string, to: string, reason: unknown, score: unknown) =>
  JSON.stringify([...[from, to].sort(compareText), reason, score]);

/** The articles whose proposals are others than before. */
function reproposed(before: readonly StoredProposal[], after: readonly Proposal[]): readonly string[] {
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

/** Where the shares of some nodes stand, but for those of the articles that are written or taken back. */
async function placements(
  transaction: GraphTransaction,
  label: EntityLabel,
  nodes: readonly NodeRow[],
  task: ResolutionTask,
  only?: "joined",
): Promise<readonly Placement[]> {
  const keptOn = (node: NodeRow): readonly Member[] | undefined =>
    only === "joined" ? joinedKept(label, node) : sharesKept(label, node)?.map((share) => ({ share }));
  const kept: Placement[] = [];
  const ids: string[] = [];
  for (const node of nodes) {
    const members = keptOn(node);
    if (members === undefined) ids.push(node.id);
    else kept.push(...members.map((member) => ({ node: node.id, ...member })));
  }
  const stored = ids.length === 0 ? [] : await transaction.sharesOf(label, ids, only);
  const read = stored.flatMap(({ node, article, shares, resolution: reason }) =>
    readShares(label, article, shares).map((share) => ({ node, share, ...(reason !== undefined && { reason }) })),
  );
  return [...kept, ...read].filter(({ share }) => !task.articles.has(share.article));
}

/** Takes over what has moved: of articles that are not written, only what is elsewhere, or for other reasons. */
function takeOver(
  task: ResolutionTask,
  change: ResolutionChange,
  before: readonly Placement[],
  after: readonly Placement[],
): void {
  const standing = new Map(before.map((place) => [keyOf(place.share.article, place.share.entity), place]));
  const [old, now] = [reasonsByNode(before), reasonsByNode(after)];
  for (const { node, share, reason } of after) {
    const { article } = share;
    const was = standing.get(keyOf(article, share.entity));
    const same = was?.node === node && (old.get(keyOf(article, node)) ?? "") === (now.get(keyOf(article, node)) ?? "");
    if (same && !task.articles.has(article)) continue;
    change.place(share, node, reason);
    if (!task.articles.has(article)) change.others.add(article);
  }
}

/** Takes over what is proposed of some nodes, of which `formerly` some stood. */
async function takeOverProposals(
  transaction: GraphTransaction,
  label: EntityLabel,
  task: ResolutionTask,
  change: ResolutionChange,
  formerly: readonly string[],
  proposals: readonly Proposal[],
): Promise<void> {
  const rows = formerly.length === 0 ? [] : await transaction.proposalsOf(label, formerly);
  for (const article of reproposed(rows, proposals)) if (!task.articles.has(article)) change.others.add(article);
  for (const proposal of proposals) change.propose(proposal);
}

async function resolveAnew(
  transaction: GraphTransaction,
  label: EntityLabel,
  { shares, nodes }: Component,
  task: ResolutionTask,
  change: ResolutionChange,
): Promise<void> {
  const ids = nodes.map(({ id }) => id);
  const kept = await placements(transaction, label, nodes, task);
  const { entities, proposals } = resolveShares(
    label,
    [...kept.map(({ share }) => share), ...shares],
    task.corrections,
  );
  for (const entity of entities) change.after.get(label)?.set(entity.id, entityProperties(entity));
  const moved = entities.flatMap(({ id, members }) => members.map((member) => ({ node: id, ...member })));
  takeOver(task, change, kept, moved);
  // One end of every proposal is a short form, or a bearer of a name that has several: no plain name.
  const open = nodes.filter(({ properties }) => properties["marks"] === undefined).map(({ id }) => id);
  await takeOverProposals(transaction, label, task, change, open, proposals);
  for (const id of ids) change.settled.add(id);
}

/** Places the shares from what the nodes keep; tells whether that could be done. */
async function grow(
  transaction: GraphTransaction,
  label: EntityLabel,
  { shares, nodes }: Component,
  task: ResolutionTask,
  change: ResolutionChange,
): Promise<boolean> {
  const growth = Growth.of(label, nodes, shares);
  if (growth === undefined) return false;
  const { open, joined } = growth.due;
  const rows = (ids: readonly string[]) => nodes.filter(({ id }) => ids.includes(id));
  const kept = [
    ...(await placements(transaction, label, rows(open), task)),
    ...(await placements(transaction, label, rows(joined), task, "joined")),
  ];
  let grown = growth.finish(kept, []);
  if (grown?.kind === "lessened")
    grown = growth.finish(kept, await placements(transaction, label, rows(grown.names), task));
  if (grown?.kind !== "grown") return false;
  for (const [id, properties] of grown.nodes) change.after.get(label)?.set(id, properties);
  // A full name that its article has in one node with a short form has been given the reason of that one.
  const beside = kept.filter(({ share }) => isFull(share)).map(({ node, share }) => ({ node, share }));
  takeOver(task, change, kept, [...grown.placed, ...beside]);
  await takeOverProposals(transaction, label, task, change, open, grown.proposals);
  for (const id of [...open, ...grown.proposals.map(({ from }) => from)]) change.settled.add(id);
  return true;
}

/** Joins the shares to the one node of their component, where that needs no look at the shares of others. */
function join(label: EntityLabel, { shares, nodes }: Component, change: ResolutionChange): boolean {
  const [node, ...more] = nodes;
  const joined = node === undefined || more.length > 0 ? undefined : joinPlain(node, shares);
  if (node === undefined || joined === undefined) return false;
  change.after.get(label)?.set(node.id, joined);
  for (const share of shares) change.place(share, node.id);
  return true;
}

function startsOf({ shares, former, names }: ResolutionTask): ReadonlyMap<EntityLabel, ComponentStart> {
  const ofLabel = (label: EntityLabel) => {
    const leaving = former.filter((share) => share.label === label).map(({ form }) => form.key);
    return {
      shares: shares.filter((share) => share.label === label),
      names: [...leaving, ...(names.get(label) ?? [])].map((name) => `=${name}`),
    };
  };
  const starts = entityLabels.map((label) => [label, ofLabel(label)] as const);
  return new Map(starts.filter(([, start]) => start.shares.length + start.names.length > 0));
}

/**
 * Resolves what the task touches, component by component. Most of what an article brings joins an entity that stands
 * for one full name, and of the rest most is placed by what the nodes keep, without a look at the shares of others; what
 * is left is resolved from all shares of its component.
 */
export async function resolveEntities(transaction: GraphTransaction, task: ResolutionTask): Promise<ResolutionChange> {
  const change = new ResolutionChange();
  const starts = startsOf(task);
  for (const [label, components] of await findComponents(transaction, starts, task.corrections)) {
    const changing = new Set(starts.get(label)?.names);
    for (const component of components) {
      for (const { id, properties } of component.nodes) change.before.get(label)?.set(id, properties);
      const isOpen =
        !component.corrected &&
        component.shares.length > 0 &&
        !component.nodes.some((node) => keysOf(node).some((key) => changing.has(key)));
      if (isOpen && join(label, component, change)) continue;
      if (isOpen && component.nodes.length > 0 && (await grow(transaction, label, component, task, change))) continue;
      await resolveAnew(transaction, label, component, task, change);
    }
  }
  return change;
}
