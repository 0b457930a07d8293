import { compareText } from "../model/canonical.js";
import { sha256 } from "../model/ids.js";
import { compareShares, type Share } from "./share.js";

/** So many shares speak for an entity that thousands of articles mention. */
const sampleSize = 24;

/** Where a share stands in the order in which the sample is drawn, with whom and in which roles it shows the entity. */
type Sampled = readonly [rank: string, companions: readonly string[], roles: readonly string[]];

/**
 * What short forms are compared with of a full name, in bounded size, so that its node can keep it: joining the company
 * of two sets of shares gives that of their union.
 */
export interface Company {
  /** Of the full name. */
  readonly key: string;
  /** The share that comes first, after whose name proposals call the entity. */
  readonly first: readonly [article: string, entity: string, name: string];
  readonly genders: readonly string[];
  /** Of an organisation: those that articles give with the full name. */
  readonly aliases: readonly string[];
  /**
   * The shares with the smallest hashes (bottom-k sketch, after Cohen and Kaplan 2007): a function of the set of
   * articles, hardly ever changed by one article more.
   */
  readonly sample: readonly Sampled[];
}

const union = (...all: readonly (readonly string[])[]) => [...new Set(all.flat())].sort(compareText);

function aliasesOf({ label, properties: { aliases } }: Share): readonly string[] {
  return label === "Organization" ? ((aliases ?? []) as readonly string[]) : [];
}

function sampled(share: Share): Sampled {
  return [
    sha256(`${share.article} ${share.entity}`).slice(0, 16),
    share.context.map(({ label, key }) => `${label} ${key}`),
    (share.properties.roles ?? []) as readonly string[],
  ];
}

function smallest(sample: readonly Sampled[]): readonly Sampled[] {
  const byRank = new Map(sample.map((one) => [one[0], one]));
  return [...byRank.values()].sort(([a], [b]) => compareText(a, b)).slice(0, sampleSize);
}

/** As proposals call it: "Supreme Court (Ghana)" */
function calledIn({ properties: { name, jurisdiction } }: Share): string {
  return typeof jurisdiction === "string" ? `${String(name)} (${jurisdiction})` : String(name);
}

export function joinCompany(a: Company, b: Company): Company {
  const order = compareText(a.first[0], b.first[0]) || compareText(a.first[1], b.first[1]);
  return {
    key: a.key,
    first: order <= 0 ? a.first : b.first,
    genders: union(a.genders, b.genders),
    aliases: union(a.aliases, b.aliases),
    sample: smallest([...a.sample, ...b.sample]),
  };
}

/** Of shares of one full name, at least one. */
export function companyOf(shares: readonly Share[]): Company {
  const [first] = [...shares].sort(compareShares);
  return {
    key: first?.form.key ?? "",
    first: [first?.article ?? "", first?.entity ?? "", first === undefined ? "" : calledIn(first)],
    genders: union(shares.flatMap(({ properties: { gender } }) => (typeof gender === "string" ? [gender] : []))),
    aliases: union(...shares.map(aliasesOf)),
    sample: smallest(shares.map(sampled)),
  };
}

export function readCompany(text: unknown): Company | undefined {
  return typeof text === "string" ? (JSON.parse(text) as Company) : undefined;
}
