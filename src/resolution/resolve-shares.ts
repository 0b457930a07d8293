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
 * bounded size (`company.ts`). What can have a say in each other is a *component*: the shares and entities tied by a
 * name that one has and another has or goes by (`components.ts`). A store finds it by an index of keys, from the names
 * of the article that comes or goes; no pair of entities is ever compared that shares no name. Most names have one bearer
 * and no short form standing alone: then the share is joined to what stands, by rules that are commutative and
 * idempotent, without reading the others (`join-plain.ts`). Where short forms stand, the nodes themselves keep what they
 * are compared with, and of the shares of others only those of short forms are read, when the company of
 * a full name has changed (`grow.ts`). What is left, above all what goes away, is resolved anew from all its shares.
 */
import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { clusterId, type Bearer, type Cluster, type FullName, type Member } from "./cluster.js";
import { companyOf, type Company } from "./company.js";
import { bearersOf } from "./full-names.js";
import { groupBy } from "./group-by.js";
import { HandMade, type EntityCorrection } from "./hand-made.js";
import { mergeShares } from "./merge-shares.js";
import { openNames, proposalsAtMost, type OpenProposal, type OpenShare } from "./open-names.js";
import { nameForm } from "./read-name.js";
import { compareShares, isFull, shareKeys, type Share } from "./share.js";
import { bearersFor, decide, namesByForm } from "./short-names.js";
import { uniteByHand } from "./unite-by-hand.js";

/** One entity of the whole store. */
export interface ResolvedEntity {
  readonly id: string;
  readonly label: EntityLabel;
  readonly properties: Properties;
  /** By what it is found again: `=` a name that it has, `~` a short form that it may go by. */
  readonly keys: readonly string[];
  readonly members: readonly Member[];
  /** Of one full name whose bearers nothing tells apart, whatever short forms have joined it. */
  readonly company?: Company;
  /** Nothing but a short form by which no full name goes. */
  readonly lone: boolean;
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

function identified(share: Share, hand: HandMade): Share {
  const wikidata = hand.wikidataOf(share);
  if (wikidata === undefined) return share;
  const properties = { ...share.properties, wikidata };
  return { ...share, properties, form: nameForm(share.label, share.entity, properties) };
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
  const parts = groupBy(
    shares.filter((share) => hand.partOf(share) !== undefined),
    (share) => hand.partOf(share) ?? "",
  ).map(([id, own]): Cluster => ({
    label,
    key: own[0]?.form.key ?? "",
    suffix: id.slice(0, 6),
    members: own.map((share) => ({ share, reason: `split off by hand (correction ${id})` })),
  }));
  const rest = shares.filter((share) => hand.partOf(share) === undefined);
  const byName = groupBy(rest.filter(isFull), ({ form }) => form.key).map(([, own]) => bearersOf(own));
  const names = byName.flat();
  const goingBy = namesByForm(names, ({ members }) =>
    members.flatMap(({ share }) => [share.form.key, ...share.form.goesBy]),
  );
  const joined = new Map<Bearer, Member[]>();
  const open: Cluster[] = [];
  const lone = new Set<Cluster>();
  const proposals: OpenProposal[] = byName.flatMap(proposeUnmarked);
  for (const [key, own] of groupBy(
    rest.filter((share) => !isFull(share)),
    ({ form }) => form.key,
  )) {
    const left: OpenShare[] = [];
    const byHand = own.filter((share) => hand.isMerged(share));
    for (const share of own.filter((one) => !hand.isMerged(one))) {
      const bearers = bearersFor(share, goingBy);
      const { to, reason = "", candidates } = decide(share, bearers);
      if (to === undefined) left.push({ share, bearers: bearers.length, candidates });
      else joined.set(to, [...(joined.get(to) ?? []), { share, reason }]);
    }
    const alone = openNames(left);
    for (const one of alone) {
      open.push(one.cluster);
      if (one.lone && byHand.length === 0) lone.add(one.cluster);
      proposals.push(...one.proposals);
    }
    if (byHand.length > 0)
      open.push({
        label,
        key,
        suffix: alone.length === 0 ? "" : "by-hand",
        members: byHand.map((share) => ({ share })),
      });
  }
  const clusters = [...names, ...open, ...parts];
  const united = uniteByHand(clusters, hand);
  const idOf = new Map<Cluster | Bearer, string>(
    clusters.map((cluster) => [cluster, clusterId(united.get(cluster) ?? cluster)]),
  );
  const shortIn = (cluster: Cluster) => joined.get(cluster as FullName) ?? [];
  const isUnmarked = ({ marks }: FullName) => Object.keys(marks).length === 0;
  const only = new Set<Cluster>(byName.flatMap((all) => (all.length === 1 ? all.filter(isUnmarked) : [])));
  const entities = groupBy(clusters, (cluster) => idOf.get(cluster) ?? "").map(([id, own]): ResolvedEntity => {
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
    const [first] = own;
    return {
      id,
      label,
      properties: { id, ...merged },
      keys: [...new Set(members.flatMap(({ share }) => shareKeys(share)))].sort(compareText),
      members: given,
      ...(!byHand && only.has(first) && { company: companyOf(first.members.map(({ share }) => share)) }),
      lone: !byHand && lone.has(first),
    };
  });
  return {
    entities,
    proposals: proposals
      .map(({ from, to, ...more }) => ({ from: idOf.get(from) ?? "", to: idOf.get(to) ?? "", ...more }))
      .filter(({ from, to }) => from !== to),
  };
}
