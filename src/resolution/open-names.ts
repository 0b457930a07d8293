import { compareText } from "../model/canonical.js";
import { groupBy } from "./group-by.js";
import { clusterId, type Bearer, type Cluster } from "./cluster.js";
import type { Share } from "./share.js";
import { isPublicBody, type Candidate } from "./short-names.js";

/** A share of a short form that stands for none of the full names by which it may be meant. */
export interface OpenShare {
  readonly share: Share;
  /** How many full names go by the form. */
  readonly bearers: number;
  /** Those that it can be, best first. */
  readonly candidates: readonly Candidate[];
}

/** What is left of a short form. */
export interface OpenName {
  readonly cluster: Cluster;
  /** Nobody goes by it. */
  readonly lone: boolean;
  readonly proposals: readonly OpenProposal[];
}

export interface OpenProposal {
  readonly from: Cluster;
  readonly to: Bearer;
  readonly share: Share;
  readonly reason: string;
  readonly score: number;
}

export const proposalsAtMost = 3;

function propose(from: Cluster, open: readonly OpenShare[]): readonly OpenProposal[] {
  const best = new Map<string, OpenProposal>();
  for (const { share, candidates } of open) {
    for (const { name: to, score: likeness } of candidates) {
      const known = best.get(clusterId(to));
      const score = Math.round((100 * likeness) / (1 + likeness)) / 100;
      if (known !== undefined && known.score >= score) continue;
      const reason = `“${String(share.properties.name)}” can stand for “${to.called}”; not enough tells whether it does`;
      best.set(clusterId(to), { from, to, share, reason, score });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || compareText(clusterId(a.to), clusterId(b.to)))
    .slice(0, proposalsAtMost);
}

/** Of shares of one short form, sorted: one node, but one for each article where they may be several people or bodies. */
export function openNames(shares: readonly OpenShare[]): readonly OpenName[] {
  const isApart = ({ share, bearers }: OpenShare) => bearers >= 2 && (share.label === "Person" || isPublicBody(share));
  const groups = groupBy(shares, (open) => (isApart(open) ? open.share.article.slice("article:".length) : ""));
  return groups.map(([suffix, own]) => {
    const [{ share }] = own;
    const members = own.map((open) => ({ share: open.share }));
    const cluster: Cluster = { label: share.label, key: share.form.key, suffix, members };
    return { cluster, lone: own.every(({ bearers }) => bearers === 0), proposals: propose(cluster, own) };
  });
}
