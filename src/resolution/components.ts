import { shareKeys, type Share } from "./share.js";

/** Something that is found by keys: an entity of the store, or a share that is to join one. */
export interface Keyed {
  readonly keys: readonly string[];
}

/** The keys under which what may be the same is to be looked up: other bearers, short forms, full names for them. */
export function neighbourKeys(keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => (key.startsWith("=") ? [key, `~${key.slice(1)}`] : [`=${key.slice(1)}`]));
}

export function keyedShare(share: Share): Keyed & { readonly share: Share } {
  return { keys: shareKeys(share), share };
}

/**
 * The connected components of what shares a name: two that have one name, or one that has a short form by which the
 * other may go. Two full names that merely may go by one surname are not tied to each other.
 */
export function componentsOf<K extends Keyed>(
  items: readonly K[],
  ties: readonly (readonly string[])[],
): readonly (readonly K[])[] {
  const names = new Set(
    items.flatMap(({ keys }) => keys.flatMap((key) => (key.startsWith("=") ? [key.slice(1)] : []))),
  );
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(name, root);
    return root;
  };
  const unite = (all: readonly string[]) => {
    for (const name of all.slice(1)) parent.set(rootOf(name), rootOf(all[0] ?? name));
  };
  const tied = (keys: readonly string[]) => keys.map((key) => key.slice(1)).filter((name) => names.has(name));
  for (const { keys } of items) unite(tied(keys));
  for (const tie of ties) unite(tie.filter((name) => names.has(name)));
  const components = new Map<string, K[]>();
  for (const item of items) {
    const root = rootOf(tied(item.keys)[0] ?? "");
    const component = components.get(root);
    if (component === undefined) components.set(root, [item]);
    else component.push(item);
  }
  return [...components.values()];
}
