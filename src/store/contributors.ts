import { compareText } from "../model/canonical.js";
import { entityLabels, type EntityLabel } from "../model/graph-schema.js";
import { readShares } from "../resolution/share.js";
import type { EntityContributors } from "./graph-store.js";
import type { GraphTransaction } from "./graph-transaction.js";

/** The label that an entity's id begins with. */
function labelOfId(id: string): EntityLabel | undefined {
  return entityLabels.find((label) => id.startsWith(`${label.toLowerCase()}:`));
}

/** What articles contribute to an entity; nothing where the store does not hold it. */
export async function readContributors(
  transaction: Pick<GraphTransaction, "sharesOf" | "findEntities">,
  id: string,
): Promise<EntityContributors | undefined> {
  const label = labelOfId(id);
  if (label === undefined) return undefined;
  const stored = await transaction.sharesOf(label, [id]);
  const parts = stored.flatMap(({ article, shares, resolution }) =>
    readShares(label, article, shares).map(({ properties, form }) => ({
      article,
      name: String(properties["name"]),
      key: form.key,
      ...(resolution !== undefined && { resolution }),
    })),
  );
  if (parts.length === 0) return undefined;
  const keys = [...new Set(parts.map(({ key }) => key))];
  const nodes = await transaction.findEntities(new Map([[label, keys.map((key) => `=${key}`)]]));
  const others = nodes.filter((node) => node.id !== id);
  const sharedKeys = new Set(
    keys.filter((key) =>
      others.some(({ properties }) => (properties["keys"] as readonly string[]).includes(`=${key}`)),
    ),
  );
  return {
    id,
    label,
    parts: parts.sort((a, b) => compareText(a.article, b.article) || compareText(a.name, b.name)),
    sharedKeys,
  };
}
