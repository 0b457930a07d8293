import { OnrecordError } from "../errors.js";
import { correctionId, type Correction, type EntityReference } from "../resolution/corrections.js";
import { articleOf, referenceKey } from "../resolution/hand-made.js";
import type { CorrectionChange, EntityContributors, GraphStore } from "../store/graph-store.js";
import { textOf } from "./text-of.js";

/**
 * What makes the entity what it is.
 *
 * @throws OnrecordError `node-unknown`
 */
export async function contributorsOf(store: GraphStore, id: string): Promise<EntityContributors> {
  const found = await store.contributors(id);
  if (found !== undefined) return found;
  throw new OnrecordError("node-unknown", `The store holds no entity with the id ${id}.`, { details: { id } });
}

/** The keys by which corrections name articles; an article without one is named by its id. */
async function articleKeys(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const { rows } = await store.query("MATCH (a:Article) WHERE a.key IS NOT NULL RETURN a.id, a.key", {
    rowLimit: 10_000_000,
  });
  return new Map(rows.map(([id, key]) => [textOf(id), textOf(key)]));
}

type Part = EntityContributors["parts"][number];

/** A name of the entity as corrections name it, with its articles where others have the name too. */
function referenceTo(
  { label, parts, sharedKeys }: EntityContributors,
  { key, name }: Pick<Part, "key" | "name">,
  keys: ReadonlyMap<string, string>,
): EntityReference {
  if (!sharedKeys.has(key)) return { label, name };
  const articles = parts.filter((part) => part.key === key).map(({ article }) => keys.get(article) ?? article);
  return { label, name, articles: [...new Set(articles)] };
}

/** The name that is the entity's own, not one that joined it for a reason. */
function ownName({ parts }: EntityContributors): Part {
  const [first] = [...parts].sort(
    (a, b) => Number(a.resolution !== undefined) - Number(b.resolution !== undefined) || b.name.length - a.name.length,
  );
  if (first === undefined) throw new OnrecordError("internal", "an entity has no name of its own");
  return first;
}

const isPart = (correction: Correction, { id }: EntityContributors) =>
  correction.kind === "split" && id.endsWith(`-${correctionId(correction).slice(0, 6)}`);

/** What makes two entities one: the split that parted them is taken back, else a merge is added. */
export async function mergeEntities(store: GraphStore, keep: string, other: string): Promise<CorrectionChange> {
  const [kept, merged] = [await contributorsOf(store, keep), await contributorsOf(store, other)];
  if (kept.id === merged.id) throw new OnrecordError("usage", `${keep} is one entity already.`);
  if (kept.label !== merged.label) {
    throw new OnrecordError(
      "usage",
      `${keep} has the label ${kept.label} and ${other} ${merged.label}: they cannot be one.`,
    );
  }
  const parted = (await store.corrections()).filter((one) => isPart(one, merged) || isPart(one, kept));
  if (parted.length > 0) return { remove: parted };
  const keys = await articleKeys(store);
  const reference = (entity: EntityContributors) => referenceTo(entity, ownName(entity), keys);
  return { add: [{ kind: "merge", keep: reference(kept), merge: reference(merged) }] };
}

export interface SplitOptions {
  readonly names?: readonly string[];
  /** Keys or ids. */
  readonly articles?: readonly string[];
}

function namesKey({ label, name }: EntityReference, key: string): boolean {
  return referenceKey({ label, name }) === key;
}

/**
 * What takes names, or what some articles say, out of an entity: merges of these names are taken back, else a split is
 * added for each name.
 */
export async function splitEntity(store: GraphStore, id: string, options: SplitOptions): Promise<CorrectionChange> {
  const entity = await contributorsOf(store, id);
  const keys = await articleKeys(store);
  const wantedKeys = options.names?.map((name) => referenceKey({ label: entity.label, name }));
  const wantedArticles = options.articles === undefined ? undefined : new Set(options.articles.map(articleOf));
  const parts = entity.parts.filter(
    ({ key, article }) => (wantedKeys?.includes(key) ?? true) && (wantedArticles?.has(article) ?? true),
  );
  if (parts.length === 0) {
    const names = [...new Set(entity.parts.map(({ name }) => name))].map((name) => `“${name}”`).join(", ");
    throw new OnrecordError("usage", `Nothing of ${id} is meant by that: its names are ${names}.`);
  }
  if (parts.length === entity.parts.length) {
    throw new OnrecordError("usage", `That is all of ${id}: name a part of it, by --name or --article.`);
  }
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const merges = (await store.corrections()).filter(
    (one) =>
      one.kind === "merge" && [...byKey.keys()].some((key) => namesKey(one.merge, key) || namesKey(one.keep, key)),
  );
  if (merges.length > 0 && wantedArticles === undefined) return { remove: merges };
  const own = ownName(entity);
  const add = [...byKey.values()].map(({ key, name }): Correction => {
    const articles = parts.filter((part) => part.key === key).map(({ article }) => keys.get(article) ?? article);
    const whole = articles.length === entity.parts.filter((part) => part.key === key).length;
    const isNamed = whole && !entity.sharedKeys.has(key) && wantedArticles === undefined;
    const part = { label: entity.label, name, ...(!isNamed && { articles: [...new Set(articles)] }) };
    return { kind: "split", from: referenceTo(entity, own, keys), part };
  });
  return { add };
}

/** What keeps a Wikidata item with an entity. */
export async function identifyEntity(store: GraphStore, id: string, wikidata: string): Promise<CorrectionChange> {
  const entity = await contributorsOf(store, id);
  const reference = referenceTo(entity, ownName(entity), await articleKeys(store));
  const former = (await store.corrections()).filter(
    (one) => one.kind === "identify" && referenceKey(one.entity) === referenceKey(reference),
  );
  return { remove: former, add: [{ kind: "identify", entity: reference, wikidata }] };
}

/** The entity as a correction names it: by its id, or by the name of a person who need not stand in the store yet. */
export async function entityReference(store: GraphStore, idOrName: string): Promise<EntityReference> {
  if (!/^[a-z]+:\S+$/u.test(idOrName)) return { label: "Person", name: idOrName };
  const entity = await contributorsOf(store, idOrName);
  const { label, name } = { label: entity.label, name: ownName(entity).name };
  return { label, name };
}
