import type { EntityLabel } from "../model/graph-schema.js";
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

/** Shares of one full name, with what is needed to compare short names with it. */
export interface FullName extends Cluster {
  readonly marks: Readonly<Record<string, string>>;
  readonly profile: Profile;
  readonly articles: ReadonlySet<string>;
  readonly genders: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

export function fullName(cluster: Omit<FullName, "profile" | "articles" | "genders" | "aliases">): FullName {
  const shares = cluster.members.map(({ share }) => share);
  return {
    ...cluster,
    profile: profileOf(shares),
    articles: new Set(shares.map(({ article }) => article)),
    genders: new Set(shares.flatMap(({ properties: { gender } }) => (typeof gender === "string" ? [gender] : []))),
    aliases: new Set(shares.flatMap(({ properties: { aliases } }) => (aliases ?? []) as readonly string[])),
  };
}
