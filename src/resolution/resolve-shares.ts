/**
 * Who is who across articles.
 *
 * What an article contributes to an entity, its *share*, never changes: the name and aliases, roles, gender and place
 * that its words give, and the *company* that the entity keeps there (who and what else the article mentions most, under
 * their own names, so that no decision hangs on another one). An entity of the store is a function of shares and
 * corrections alone: nothing is decided step by step, so no order can show.
 *
 * Names are compared by keys. A *full* name has one (`ada-brook`; middle initials, suffixes and legal forms are left
 * out), and its shares are one entity unless *marks* tell its bearers apart (other initials, Jr and Sr, other countries,
 * years, Wikidata items): `full-names.ts`. A *short* one (a surname, initials with a surname, an acronym) is looked up
 * among the full names that go by it, and joins the one whose company its own share keeps, each share by itself:
 * `short-names.ts`. So different first names, digits or labels never meet. What cannot be told stays apart, with a
 * proposal. Corrections come first: parts that were split off, then merges.
 *
 * Full names do not depend on short ones, nor short ones on each other, and the company of a hot entity is a sample of
 * bounded size (`context.ts`). What can have a say in each other is a *component*: the shares and entities tied by a
 * name that one has and another has or goes by (`components.ts`). A store finds it by an index of keys, from the names
 * of the article that comes or goes, and resolves it anew; no pair of entities is ever compared that shares no name. Most
 * names have one bearer and no short form standing alone: then the share is joined to what stands, by rules that are
 * commutative and idempotent, without reading the others (`join-plain.ts`).
 */
import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import type { Cluster, FullName, Member } from "./cluster.js";
import { bearersOf } from "./full-names.js";
import { HandMade, type EntityCorrection } from "./hand-made.js";
import { mergeShares } from "./merge-shares.js";
import { nameForm } from "./read-name.js";
import { compareShares, type Share } from "./share.js";
import { decide, type Candidate } from "./short-names.js";
import { uniteByHand } from "./unite-by-hand.js";

/** One entity of the whole store. */
export interface ResolvedEntity {
  readonly id: string;
  readonly label: EntityLabel;
  readonly properties: Properties;
  /** By what it is found again: `=` a name that it has, `~` a short form that it may go by. */
  readonly keys: readonly string[];
  readonly members: readonly Member[];
  /** Nothing but one full name, whose bearers nothing tells apart. */
  readonly plain: boolean;
}

/** Two entities that may be one. */
export interface Proposal {
  readonly from: string;
  readonly to: string;
  /** The share whose words are the evidence. */
  readonly share: Share;
  readonly reason: string;
  readonly score: number;
}

export interface Resolution {
  readonly entities: readonly ResolvedEntity[];
  readonly proposals: readonly Proposal[];
}

interface OpenProposal {
  readonly from: Cluster;
  readonly to: Cluster;
  readonly share: Share;
  readonly reason: string;
  readonly score: number;
}

const proposalsAtMost = 3;

export function shareKeys({ form }: Share): readonly string[] {
  const has = [form.key, ...form.standsFor].map((key) => `=${key}`);
  return [...has, ...form.goesBy.map((key) => `~${key}`)];
}

const clusterId = ({ label, key, suffix }: Cluster) =>
  key.startsWith(`${label.toLowerCase()}:`) ? key : `${label.toLowerCase()}:${key}${suffix === "" ? "" : `-${suffix}`}`;

function identified(share: Share, hand: HandMade): Share {
  const wikidata = hand.wikidataOf(share);
  if (wikidata === undefined) return share;
  const properties = { ...share.properties, wikidata };
  return { ...share, properties, form: nameForm(share.label, share.entity, properties) };
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found].sort(([a], [b]) => compareText(a, b));
}

/** What is left of a short form where nothing tells for whom it stands. */
function leftOver(key: string, shares: readonly Share[], bearers: number): readonly Cluster[] {
  const [first] = shares;
  if (first === undefined) return [];
  const { label } = first;
  const one = (members: readonly Share[], suffix: string): Cluster => ({
    label,
    key,
    suffix,
    members: members.map((share) => ({ share })),
  });
  if (label !== "Person" || bearers < 2) return [one(shares, "")];
  return groups(shares, ({ article }) => article).map(([article, own]) => one(own, article.slice("article:".length)));
}

function propose(from: Cluster, candidates: ReadonlyMap<Share, readonly Candidate[]>): readonly OpenProposal[] {
  const best = new Map<FullName, OpenProposal>();
  for (const { share } of from.members) {
    for (const { name, score } of candidates.get(share) ?? []) {
      const known = best.get(name);
      if (known !== undefined && known.score >= score) continue;
      const reason = `“${String(share.properties.name)}” can stand for “${String(name.members[0]?.share.properties.name)}”; not enough tells whether it does`;
      best.set(name, { from, to: name, share, reason, score: Math.round((100 * score) / (1 + score)) / 100 });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || compareText(clusterId(a.to), clusterId(b.to)))
    .slice(0, proposalsAtMost);
}

function proposeUnmarked(bearers: readonly FullName[]): readonly OpenProposal[] {
  const open = bearers.find(({ marks }) => Object.keys(marks).length === 0);
  const [member] = open?.members ?? [];
  if (open === undefined || member === undefined) return [];
  return bearers
    .filter((one) => one !== open)
    .slice(0, proposalsAtMost)
    .map((to) => ({
      from: open,
      to,
      share: member.share,
      reason: `the same name without ${Object.keys(to.marks).join(", ")}`,
      score: 0.3,
    }));
}

/** What the shares of one component of names are: a function of their set and of the corrections alone. */
export function resolveShares(
  label: EntityLabel,
  given: readonly Share[],
  corrections: readonly EntityCorrection[],
): Resolution {
  const hand = new HandMade(corrections, given);
  const asGiven = new Map(given.map((share) => [identified(share, hand), share]));
  const shares = [...asGiven.keys()].sort(compareShares);
  const parts = groups(
    shares.filter((share) => hand.partOf(share) !== undefined),
    (share) => hand.partOf(share) ?? "",
  ).map(([id, own]): Cluster => ({
    label,
    key: own[0]?.form.key ?? "",
    suffix: id.slice(0, 6),
    members: own.map((share) => ({ share, reason: `split off by hand (correction ${id})` })),
  }));
  const rest = shares.filter((share) => hand.partOf(share) === undefined);
  const isFull = ({ form }: Share) => form.standsFor.length === 0;
  const byName = groups(rest.filter(isFull), ({ form }) => form.key).map(([, own]) => bearersOf(own));
  const names = byName.flat();
  const goingBy = new Map<string, FullName[]>();
  for (const name of names) {
    for (const short of new Set(name.members.flatMap(({ share }) => [share.form.key, ...share.form.goesBy]))) {
      goingBy.set(short, [...(goingBy.get(short) ?? []), name]);
    }
  }
  const joined = new Map<FullName, Member[]>();
  const open: Cluster[] = [];
  const proposals: OpenProposal[] = byName.flatMap(proposeUnmarked);
  for (const [key, own] of groups(
    rest.filter((share) => !isFull(share)),
    ({ form }) => form.key,
  )) {
    const bearers = [...new Set([key, ...(own[0]?.form.standsFor ?? [])].flatMap((short) => goingBy.get(short) ?? []))];
    const candidates = new Map<Share, readonly Candidate[]>();
    const left: Share[] = [];
    const byHand = own.filter((share) => hand.isMerged(share));
    for (const share of own.filter((one) => !hand.isMerged(one))) {
      const decision = decide(share, bearers);
      if (decision.to === undefined) {
        left.push(share);
        candidates.set(share, decision.candidates);
      } else {
        const reason = decision.reason ?? "";
        joined.set(decision.to, [...(joined.get(decision.to) ?? []), { share, reason }]);
      }
    }
    const alone = leftOver(key, left, bearers.length);
    open.push(...alone);
    if (byHand.length > 0)
      open.push({
        label,
        key,
        suffix: alone.length === 0 ? "" : "by-hand",
        members: byHand.map((share) => ({ share })),
      });
    for (const cluster of alone) proposals.push(...propose(cluster, candidates));
  }
  const clusters = [...names, ...open, ...parts];
  const united = uniteByHand(clusters, hand);
  const idOf = new Map(clusters.map((cluster) => [cluster, clusterId(united.get(cluster) ?? cluster)]));
  const shortIn = (cluster: Cluster) => joined.get(cluster as FullName) ?? [];
  const entities = groups(clusters, (cluster) => idOf.get(cluster) ?? "").map(([id, own]): ResolvedEntity => {
    const byHand = own.length > 1;
    const members = own
      .flatMap((cluster) =>
        [...cluster.members, ...shortIn(cluster)].map((member) =>
          byHand && cluster !== united.get(cluster) ? { ...member, reason: "merged by hand" } : member,
        ),
      )
      .sort((a, b) => compareShares(a.share, b.share));
    const given = members.map((member) => ({ ...member, share: asGiven.get(member.share) ?? member.share }));
    const merged = mergeShares(
      label,
      members.map(({ share }) => share.properties),
    );
    const plain =
      !byHand &&
      own[0] !== undefined &&
      names.includes(own[0] as FullName) &&
      own[0].suffix === "" &&
      shortIn(own[0]).length === 0 &&
      byName.every((bearers) => bearers.length === 1 || !bearers.includes(own[0] as FullName));
    return {
      id,
      label,
      properties: { id, ...merged },
      keys: [...new Set(members.flatMap(({ share }) => shareKeys(share)))].sort(compareText),
      members: given,
      plain,
    };
  });
  return {
    entities,
    proposals: proposals
      .map(({ from, to, ...more }) => ({ from: idOf.get(from) ?? "", to: idOf.get(to) ?? "", ...more }))
      .filter(({ from, to }) => from !== to),
  };
}
