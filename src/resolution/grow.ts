import { compareText } from "../model/canonical.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { bearer, clusterId, type Bearer, type Member } from "./cluster.js";
import { companyOf, readCompany } from "./company.js";
import { bearersOf } from "./full-names.js";
import { groupBy } from "./group-by.js";
import {
  addShares,
  entityProperties,
  joinedKept,
  joinName,
  keepJoined,
  keysOf,
  namesOf,
  type Standing,
} from "./join-plain.js";
import { mergeShares } from "./merge-shares.js";
import { openNames, type OpenShare } from "./open-names.js";
import type { Placement } from "./place-article.js";
import type { Proposal } from "./resolve-shares.js";
import { compareShares, isFull, shareKeys, type Share } from "./share.js";
import { bearersFor, decide, isPublicBody, namesByForm } from "./short-names.js";

/** A full name of one bearer, as it is with the new shares. */
interface Name {
  readonly id: string;
  readonly properties: Properties;
  /** What short forms are compared with is no longer the same. */
  readonly isChanged: boolean;
}

/** What has to be read of a component before its new shares can be placed. */
export interface Due {
  /** Nodes of short forms alone, of which all shares may be placed anew. */
  readonly open: readonly string[];
  /** Full names, of which the short forms that have joined may be placed anew. */
  readonly joined: readonly string[];
}

/** What becomes of a component. */
export interface Grown {
  readonly kind: "grown";
  /** By id; the due nodes that are not among them fall away. */
  readonly nodes: ReadonlyMap<string, Properties>;
  readonly placed: readonly Placement[];
  readonly proposals: readonly Proposal[];
}

/** Full names which a short form leaves: what is left of them has to be read. */
export interface Lessened {
  readonly kind: "lessened";
  readonly names: readonly string[];
}

const formsOf = (standing: Standing, key: string) => [
  key,
  ...keysOf(standing).flatMap((one) => (one.startsWith("~") ? [one.slice(1)] : [])),
];

const keyOfName = ({ properties }: Standing) => readCompany(properties["company"])?.key;

/** What decisions on short forms depend on. */
function shown(standing: Standing): string {
  return JSON.stringify([standing.properties["company"], formsOf(standing, "")]);
}

function startName(label: EntityLabel, shares: readonly Share[]): Name | undefined {
  const [only, ...others] = bearersOf([...shares].sort(compareShares));
  if (only === undefined || others.length > 0 || Object.keys(only.marks).length > 0) return undefined;
  const id = clusterId(only);
  const properties = {
    id,
    ...mergeShares(
      label,
      shares.map((share) => share.properties),
    ),
  };
  const keys = [...new Set(shares.flatMap(shareKeys))].sort(compareText);
  const entity = { id, label, properties, keys, members: only.members, company: companyOf(shares), lone: false };
  return { id, properties: entityProperties(entity), isChanged: true };
}

/**
 * Places new shares in a component that stands, from what its nodes keep: of the shares of others, only those of short
 * forms are read, and only where the company of a full name that they may stand for has changed. So a name in
 * everybody's mouth costs no more than another. It gives what resolving all shares anew would give, and nothing where
 * that is not certain: where bearers of one full name are to be told apart, or an older onrecord has written.
 */
export class Growth {
  readonly due: Due;
  readonly #names: readonly Name[];
  readonly #joining: ReadonlyMap<Share, string>;

  private constructor(
    readonly label: EntityLabel,
    readonly nodes: readonly Standing[],
    readonly shares: readonly Share[],
    names: readonly Name[],
    joining: ReadonlyMap<Share, string>,
  ) {
    this.#names = names;
    this.#joining = joining;
    const changed = new Set(names.flatMap((name) => (name.isChanged ? formsOf(name, keyOfName(name) ?? "") : [])));
    const isDue = (node: Standing) => namesOf(node).some((name) => name !== keyOfName(node) && changed.has(name));
    const shorts = shares.filter((share) => !isFull(share));
    const left = this.#decide(shorts).left.map(({ share }) => share.form.key);
    const holdsLeft = (node: Standing) => namesOf(node).some((name) => left.includes(name));
    const isName = (node: Standing) => keyOfName(node) !== undefined;
    this.due = {
      open: nodes.filter((node) => !isName(node) && (isDue(node) || holdsLeft(node))).map(({ id }) => id),
      joined: nodes.filter((node) => isName(node) && isDue(node)).map(({ id }) => id),
    };
  }

  static of(label: EntityLabel, nodes: readonly Standing[], shares: readonly Share[]): Growth | undefined {
    const isUntold = (node: Standing) =>
      keyOfName(node) === undefined && keysOf(node).some((key) => key.startsWith("~"));
    // Written when every name of several words was a full one.
    const isFormer = (node: Standing) => {
      const key = keyOfName(node);
      return key !== undefined && isPublicBody({ label, form: { key } });
    };
    if (nodes.some((node) => isUntold(node) || isFormer(node))) return undefined;
    const joining = new Map<Share, string>();
    const grown = new Map<string, Name>();
    for (const [key, own] of groupBy(shares.filter(isFull), ({ form }) => form.key)) {
      const standing = nodes.find((node) => keyOfName(node) === key);
      if (standing === undefined && nodes.some((node) => namesOf(node).includes(key))) return undefined;
      const name = standing === undefined ? startName(label, own) : growName(label, standing, own);
      if (name === undefined || (standing === undefined && nodes.some(({ id }) => id === name.id))) return undefined;
      grown.set(name.id, name);
      for (const share of own) joining.set(share, name.id);
    }
    const others = nodes
      .filter((node) => keyOfName(node) !== undefined && !grown.has(node.id))
      .map(({ id, properties }) => ({ id, properties, isChanged: false }));
    return new Growth(label, nodes, shares, [...grown.values(), ...others], joining);
  }

  /** For whom short forms stand, now that the names are what they are. */
  #decide(shorts: readonly Share[]): {
    readonly joined: ReadonlyMap<string, readonly { readonly share: Share; readonly reason: string }[]>;
    readonly left: readonly OpenShare[];
  } {
    const idOf = new Map<Bearer, string>();
    const names = this.#names.flatMap((name) => {
      const company = readCompany(name.properties["company"]);
      if (company === undefined) return [];
      const articles = shorts.filter(({ beside }) => beside?.includes(company.key)).map(({ article }) => article);
      const known = { label: this.label, suffix: "", marks: {}, articles: new Set(articles) };
      const one = { ...bearer(company, known), forms: formsOf(name, company.key) };
      idOf.set(one, name.id);
      return [one];
    });
    const byForm = namesByForm(names, ({ forms }) => forms);
    const joined = new Map<string, { readonly share: Share; readonly reason: string }[]>();
    const left: OpenShare[] = [];
    for (const share of shorts) {
      const bearers = bearersFor(share, byForm);
      const { to, reason = "", candidates } = decide(share, bearers);
      const id = to === undefined ? undefined : idOf.get(to);
      if (id === undefined) left.push({ share, bearers: bearers.length, candidates });
      else joined.set(id, [...(joined.get(id) ?? []), { share, reason }]);
    }
    return { joined, left };
  }

  /** Brings what a full name keeps of its short forms up to date, of which `members` are all, or only come to others. */
  #keepJoined(id: string, nodes: Map<string, Properties>, members: readonly Member[]): void {
    const properties = nodes.get(id) ?? {};
    const standing = this.nodes.find((node) => node.id === id);
    const stays = standing === undefined || this.due.joined.includes(id) ? [] : joinedKept(this.label, standing);
    const key = readCompany(properties["company"])?.key;
    const kept = stays === undefined || key === undefined ? {} : keepJoined(key, [...stays, ...members]);
    const others = Object.entries(properties).filter(([name]) => name !== "shares");
    nodes.set(id, { ...Object.fromEntries(others), ...kept });
  }

  /**
   * With where the shares of what is due stand, and all shares of the full names that a short form leaves; nothing where
   * it cannot be told from them.
   */
  finish(stored: readonly Placement[], lessened: readonly Placement[]): Grown | Lessened | undefined {
    const shorts = stored.filter(({ share }) => !isFull(share));
    const open = new Set(this.due.open);
    if (stored.some(({ node, share }) => isFull(share) && open.has(node))) return undefined;
    if (shorts.some(({ share }) => share.beside === undefined)) return undefined;
    const all = [...shorts.map(({ share }) => share), ...this.shares.filter((share) => !isFull(share))];
    const { joined, left } = this.#decide(all.sort(compareShares));
    const nodes = new Map<string, Properties>();
    for (const { id, properties } of this.nodes) if (!open.has(id)) nodes.set(id, properties);
    for (const { id, properties } of this.#names) nodes.set(id, properties);
    for (const [id, own] of groupBy(lessened, ({ node }) => node)) {
      const { marks = "", company = "" } = nodes.get(id) ?? {};
      const coming = this.shares.filter((share) => this.#joining.get(share) === id);
      const full = [...own.map(({ share }) => share).filter(isFull), ...coming];
      nodes.set(id, addShares(this.label, { id, properties: { marks, company } }, full));
    }
    const placed: Placement[] = [...this.#joining].map(([share, node]) => ({ node, share }));
    for (const [id, members] of joined) {
      const added = members.map(({ share }) => share);
      nodes.set(id, addShares(this.label, { id, properties: nodes.get(id) ?? {} }, added));
      for (const { share, reason } of members) placed.push({ node: id, share, reason });
    }
    for (const id of new Set([...joined.keys(), ...this.due.joined])) this.#keepJoined(id, nodes, joined.get(id) ?? []);
    const proposals: Proposal[] = [];
    for (const [, shares] of groupBy(left, ({ share }) => share.form.key)) {
      for (const { cluster, lone, proposals: own } of openNames(shares)) {
        const id = clusterId(cluster);
        if (nodes.has(id)) return undefined;
        const members = cluster.members.map(({ share }) => share);
        const properties = {
          id,
          ...mergeShares(
            this.label,
            members.map((share) => share.properties),
          ),
        };
        const keys = [...new Set(members.flatMap(shareKeys))].sort(compareText);
        nodes.set(id, entityProperties({ id, label: this.label, properties, keys, members: cluster.members, lone }));
        for (const share of members) placed.push({ node: id, share });
        for (const { to, share, reason, score } of own)
          proposals.push({ from: id, to: clusterId(to), share, reason, score });
      }
    }
    const now = new Map(placed.map((one) => [one.share, one.node]));
    const known = new Set([...open, ...lessened.map(({ node }) => node)]);
    const names = shorts.filter(({ node, share }) => !known.has(node) && now.get(share) !== node);
    if (names.length > 0) return { kind: "lessened", names: [...new Set(names.map(({ node }) => node))] };
    return { kind: "grown", nodes, placed, proposals };
  }
}

function growName(label: EntityLabel, standing: Standing, shares: readonly Share[]): Name | undefined {
  const properties = joinName(label, standing, shares);
  if (properties === undefined) return undefined;
  return { id: standing.id, properties, isChanged: shown({ id: standing.id, properties }) !== shown(standing) };
}
