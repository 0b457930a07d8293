import type { EntityLabel } from "../model/graph-schema.js";
import { companyOf, type Company } from "./company.js";
import { profileOf, type Profile } from "./context.js";
import type { Share } from "./share.js";

/** Why a share is where it is; the plain case, an equal name, needs no words. */
export interface Member {
  readonly share: Share;
  readonly reason?: string;
}

/** Shares that are one entity. */
export interface Cluster {
  readonly label: EntityLabel;
  /** Key of the name after which its node is called. */
  readonly key: string;
  /** What is put behind the key where several clusters have it; empty where it needs nothing. */
  readonly suffix: string;
  readonly members: readonly Member[];
}

/** The bearer of a full name, as short forms are compared with it; what it is called says a proposal. */
export interface Bearer {
  readonly label: EntityLabel;
  readonly key: string;
  readonly suffix: string;
  readonly called: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly profile: Profile;
  readonly articles: ReadonlySet<string>;
  readonly genders: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/** Shares of one full name, with what is needed to compare short names with it. */
export interface FullName extends Cluster, Bearer {}

/** A bearer as its company shows it. */
export function bearer(
  company: Company,
  known: Omit<Bearer, "key" | "called" | "profile" | "genders" | "aliases">,
): Bearer {
  return {
    ...known,
    key: company.key,
    called: company.first[2],
    profile: profileOf(company),
    genders: new Set(company.genders),
    aliases: new Set(company.aliases),
  };
}

export function fullName(cluster: Cluster & Pick<Bearer, "marks">): FullName {
  const shares = cluster.members.map(({ share }) => share);
  const articles = new Set(shares.map(({ article }) => article));
  return { ...cluster, ...bearer(companyOf(shares), { ...cluster, articles }) };
}

/** The id of the node that a cluster is. */
export function clusterId({ label, key, suffix }: Pick<Cluster, "label" | "key" | "suffix">): string {
  if (key.startsWith(`${label.toLowerCase()}:`)) return key;
  return `${label.toLowerCase()}:${key}${suffix === "" ? "" : `-${suffix}`}`;
}
