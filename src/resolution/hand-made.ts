import type { EntityLabel } from "../model/graph-schema.js";
import type { Cluster } from "./cluster.js";
import { correctionId, type Correction, type EntityReference } from "./corrections.js";
import { articleId } from "../model/ids.js";
import { nameForm } from "./read-name.js";
import type { Share } from "./share.js";

export type EntityCorrection = Extract<Correction, { kind: "merge" | "split" | "identify" }>;

export function isEntityCorrection(correction: Correction): correction is EntityCorrection {
  return correction.kind === "merge" || correction.kind === "split" || correction.kind === "identify";
}

export function referenceKey({ label, name }: EntityReference): string {
  return nameForm(label, name, { name }).key;
}

export function referencesOf(correction: EntityCorrection): readonly EntityReference[] {
  switch (correction.kind) {
    case "merge":
      return [correction.keep, correction.merge];
    case "split":
      return [correction.from, correction.part];
    case "identify":
      return [correction.entity];
  }
}

/** The id of the article that a correction names: its key makes it, and one without a key is named by its id. */
export function articleOf(name: string): string {
  return name.startsWith("article:") ? name : articleId({ key: name, sha256: "" });
}

interface Matcher {
  readonly label: EntityLabel;
  readonly key: string;
  readonly articles: ReadonlySet<string> | undefined;
}

function matcher(reference: EntityReference): Matcher {
  const { label, articles } = reference;
  return {
    label,
    key: referenceKey(reference),
    articles: articles === undefined ? undefined : new Set(articles.map(articleOf)),
  };
}

function fits({ label, key, articles }: Matcher, share: Share): boolean {
  return share.label === label && share.form.key === key && (articles === undefined || articles.has(share.article));
}

interface Union {
  readonly id: string;
  readonly keep: Matcher;
  readonly merge: Matcher;
}

/** The hand-made corrections in the form that the resolution asks them in. */
export class HandMade {
  readonly #parts: readonly { readonly id: string; readonly part: Matcher }[];
  readonly #items: readonly { readonly entity: Matcher; readonly wikidata: string }[];
  readonly #unions: readonly Union[];

  /** Of the corrections, in their fixed order, those whose both sides are among the shares. */
  constructor(corrections: readonly EntityCorrection[], shares: readonly Share[]) {
    this.#parts = corrections.flatMap((one) =>
      one.kind === "split" ? [{ id: correctionId(one), part: matcher(one.part) }] : [],
    );
    this.#items = corrections.flatMap((one) =>
      one.kind === "identify" ? [{ entity: matcher(one.entity), wikidata: one.wikidata }] : [],
    );
    this.#unions = corrections
      .flatMap((one) =>
        one.kind === "merge" ? [{ id: correctionId(one), keep: matcher(one.keep), merge: matcher(one.merge) }] : [],
      )
      .filter(({ keep, merge }) => [keep, merge].every((side) => shares.some((share) => fits(side, share))));
  }

  /** The part of a split to which the share belongs. */
  partOf(share: Share): string | undefined {
    return this.#parts.find(({ part }) => fits(part, share))?.id;
  }

  wikidataOf(share: Share): string | undefined {
    return this.#items.find(({ entity }) => fits(entity, share))?.wikidata;
  }

  /** Whether a merge names the share: then no rule decides where it goes. */
  isMerged(share: Share): boolean {
    return this.#unions.some(({ keep, merge }) => fits(keep, share) || fits(merge, share));
  }

  /** The merges, each with what its sides hold of some clusters. */
  sides<C extends Cluster>(
    clusters: readonly C[],
  ): readonly { readonly keep: readonly C[]; readonly merge: readonly C[] }[] {
    const holding = (side: Matcher) => clusters.filter(({ members }) => members.some(({ share }) => fits(side, share)));
    return this.#unions.map(({ keep, merge }) => ({ keep: holding(keep), merge: holding(merge) }));
  }
}
