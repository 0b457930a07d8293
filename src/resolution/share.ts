import { compareText } from "../model/canonical.js";
import type { ArticleGraph, GraphNode } from "../model/graph-document.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { mergeShares } from "./merge-shares.js";
import type { NameForm } from "./name-form.js";
import { nameForm } from "./read-name.js";

/** Somebody or something that stands beside an entity in its article. */
export interface Companion {
  readonly label: EntityLabel;
  readonly key: string;
  readonly name: string;
}

/** What one article contributes to an entity: never changed by what other articles say. */
export interface Share {
  readonly article: string;
  /** Id of the entity in its article. */
  readonly entity: string;
  readonly label: EntityLabel;
  readonly properties: Properties;
  /** Who and what the article mentions most besides. */
  readonly context: readonly Companion[];
  readonly form: NameForm;
  /** Of a short form: the full names that its article gives others of its label; a store may not have kept them. */
  readonly beside?: readonly string[];
}

/** Of a full name, and not of a form that may stand for several. */
export function isFull({ form }: Pick<Share, "form">): boolean {
  return form.standsFor.length === 0;
}

const companionsAtMost = 12;

type EntityNode = Extract<GraphNode, { label: EntityLabel }>;

export function isEntityLabel(label: string): label is EntityLabel {
  return (entityLabels as readonly string[]).includes(label);
}

function isEntity(node: GraphNode): node is EntityNode {
  return isEntityLabel(node.label);
}

const shareProperties = (label: EntityLabel, properties: object) => mergeShares(label, [properties as Properties]);

/** The shares of an article's entities, by their ids in the article. */
export function sharesOf(graph: ArticleGraph): ReadonlyMap<string, Share> {
  const counts = new Map(
    graph.relationships.flatMap(({ type, to, properties }) => (type === "MENTIONS" ? [[to, properties.count]] : [])),
  );
  const entities = graph.nodes.filter(isEntity).map(({ id, label, properties }) => {
    const contributed = shareProperties(label, properties);
    return { id, label, properties: contributed, form: nameForm(label, id, contributed), count: counts.get(id) ?? 0 };
  });
  const companions = entities
    .filter((one) => isFull(one) && one.properties.kind !== "unnamed")
    .sort((a, b) => b.count - a.count || compareText(a.id, b.id))
    .slice(0, companionsAtMost + 1);
  const fullNames = (label: EntityLabel) =>
    new Set(entities.flatMap((one) => (one.label === label && isFull(one) ? [one.form.key] : [])));
  return new Map(
    entities.map(({ id, label, properties, form }) => {
      const context = companions
        .filter((companion) => companion.id !== id)
        .slice(0, companionsAtMost)
        .map((one) => ({ label: one.label, key: one.form.key, name: String(one.properties.name) }));
      const beside = isFull({ form }) ? undefined : [...fullNames(label)].sort(compareText);
      const share = { article: graph.article.id, entity: id, label, properties, context, form };
      return [id, { ...share, ...(beside !== undefined && { beside }) }];
    }),
  );
}

interface StoredShare {
  readonly entity: string;
  readonly properties: Properties;
  readonly context: readonly (readonly [label: EntityLabel, key: string, name: string])[];
  readonly beside?: readonly string[];
}

/** The shares of one article in one node, as the text that its MENTIONS relationship keeps. */
export function writeShares(shares: readonly Share[]): string {
  return JSON.stringify(
    shares.map(({ entity, properties, context, beside }) => ({
      entity,
      properties,
      context: context.map(({ label, key, name }) => [label, key, name]),
      ...(beside !== undefined && { beside }),
    })),
  );
}

export function readShares(label: EntityLabel, article: string, text: string): readonly Share[] {
  return (JSON.parse(text) as readonly StoredShare[]).map(({ entity, properties, context, beside }) => ({
    article,
    entity,
    label,
    properties,
    context: context.map(([companion, key, name]) => ({ label: companion, key, name })),
    form: nameForm(label, entity, properties),
    ...(beside !== undefined && { beside }),
  }));
}

export function compareShares(a: Share, b: Share): number {
  return compareText(a.article, b.article) || compareText(a.entity, b.entity);
}

/** By what a share is found, and finds others: `=` a name that it has, `~` a short form that it may go by. */
export function shareKeys({ form }: Share): readonly string[] {
  const has = [form.key, ...form.standsFor].map((key) => `=${key}`);
  return [...has, ...form.goesBy.map((key) => `~${key}`)];
}
