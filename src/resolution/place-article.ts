import { compareText } from "../model/canonical.js";
import type { ArticleGraph, GraphRelationship } from "../model/graph-document.js";
import { relationshipTypes, type RelationshipProperties } from "../model/graph-schema.js";
import { relationshipId } from "../model/ids.js";
import type { Proposal } from "./resolve-shares.js";
import { compareShares, type Share } from "./share.js";

/** Where an entity of an article stands in the store. */
export interface Placement {
  readonly node: string;
  readonly share: Share;
  readonly reason?: string;
}

export type Placed = GraphRelationship & { readonly shares?: readonly Share[] };
type Mentions = RelationshipProperties<"MENTIONS">;

function moved(relationship: GraphRelationship, nodeOf: (id: string) => string): GraphRelationship {
  const { type, properties } = relationship;
  let [from, to] = [nodeOf(relationship.from), nodeOf(relationship.to)];
  if (from === relationship.from && to === relationship.to) return relationship;
  if (relationshipTypes[type].symmetric && compareText(to, from) < 0) [from, to] = [to, from];
  return { ...relationship, id: relationshipId(type, from, to, properties), from, to };
}

/** One MENTIONS for two entities of the article that are one node: all mentions of both. */
function joinMentions(all: readonly Extract<GraphRelationship, { type: "MENTIONS" }>[]): GraphRelationship | undefined {
  const [first] = all;
  if (first === undefined || all.length === 1) return first;
  const mentions = all
    .flatMap(({ properties: { startOffsets, endOffsets, surfaces, kinds } }) =>
      startOffsets.map((start, at) => ({
        start,
        end: endOffsets[at] ?? start,
        surface: surfaces[at] ?? "",
        kind: kinds[at] ?? "",
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const leading =
    [...all].sort((a, b) => a.properties.startOffset - b.properties.startOffset || compareText(a.id, b.id))[0] ?? first;
  const properties: Mentions = {
    ...leading.properties,
    count: mentions.length,
    startOffsets: mentions.map(({ start }) => start),
    endOffsets: mentions.map(({ end }) => end),
    surfaces: mentions.map(({ surface }) => surface),
    kinds: mentions.map(({ kind }) => kind),
  };
  return { ...leading, id: relationshipId("MENTIONS", leading.from, leading.to, properties), properties };
}

/** Of relationships that have become one, the surest; the other ends at itself and falls away. */
function distinct(relationships: readonly GraphRelationship[]): readonly GraphRelationship[] {
  const byId = new Map<string, GraphRelationship>();
  for (const one of relationships) {
    const known = byId.get(one.id);
    if (known === undefined || known.properties.confidence < one.properties.confidence) byId.set(one.id, one);
  }
  return [...byId.values()];
}

function proposalOf(graph: ArticleGraph, proposal: Proposal): GraphRelationship | undefined {
  const mention = graph.relationships.find(({ type, to }) => type === "MENTIONS" && to === proposal.share.entity);
  if (mention === undefined) return undefined;
  const { article, startOffset, endOffset } = mention.properties;
  const provenance = { article, startOffset, endOffset, method: "resolution", confidence: proposal.score };
  const [from = "", to = ""] = [proposal.from, proposal.to].sort(compareText);
  return {
    id: relationshipId("POSSIBLY_SAME_AS", from, to, provenance),
    type: "POSSIBLY_SAME_AS",
    from,
    to,
    properties: { ...provenance, reason: proposal.reason, score: proposal.score },
  };
}

/**
 * The relationships of an article, whose graph is in canonical order, once its entities are nodes of the store: the ends moved, what has become one joined,
 * the proposals that its words support added. `places` are by the entities' ids in the article.
 */
export function placeArticle(
  graph: ArticleGraph,
  places: ReadonlyMap<string, Placement>,
  proposals: readonly Proposal[],
): readonly Placed[] {
  const nodeOf = (id: string) => places.get(id)?.node ?? id;
  const all = graph.relationships.flatMap((one) => {
    const now = moved(one, nodeOf);
    return now.from === now.to && one.from !== one.to ? [] : [now];
  });
  const byNode = new Map<string, Extract<GraphRelationship, { type: "MENTIONS" }>[]>();
  for (const one of all) if (one.type === "MENTIONS") byNode.set(one.to, [...(byNode.get(one.to) ?? []), one]);
  const others = distinct([
    ...all.filter(({ type }) => type !== "MENTIONS"),
    ...proposals.flatMap((proposal) => proposalOf(graph, proposal) ?? []),
  ]);
  const mentions = [...byNode].flatMap(([node, own]): Placed[] => {
    const joined = joinMentions(own);
    if (joined?.type !== "MENTIONS") return [];
    const here = [...places.values()].filter((place) => place.node === node);
    const reasons = [...new Set(here.flatMap(({ reason }) => reason ?? []))].sort(compareText);
    const properties = { ...joined.properties, ...(reasons.length > 0 && { resolution: reasons.join("; ") }) };
    return [{ ...joined, properties, shares: here.map(({ share }) => share).sort(compareShares) }];
  });
  return [...mentions, ...others];
}
