import { lookedUp, lookupKeys, type AnyEcho } from "../repeats/echo.js";
import type { Echoes } from "../repeats/echoes-of.js";
import { byId } from "./by-id.js";
import type { RelationshipRow } from "./article-rows.js";
import { EchoHolders, holdersAtMost } from "./echo-holders.js";
import { echoRow } from "./echo-rows.js";
import type { GraphTransaction } from "./graph-transaction.js";
import { sameProperties } from "./same-properties.js";

/** What becomes of the relationships between statements, or articles, of several articles. */
export interface EchoChange {
  readonly remove: readonly RelationshipRow[];
  readonly create: readonly RelationshipRow[];
}

const changedFrom = (echoes: readonly AnyEcho[], others: readonly AnyEcho[]) => {
  if (others.length === 0) return echoes;
  const known = new Map(others.map((one) => [one.id, one]));
  return echoes.filter((one) => {
    const other = known.get(one.id);
    return other === undefined || JSON.stringify(other) !== JSON.stringify(one);
  });
};

/** Those that stand and whose relationship hangs on what changes. */
function touched(holders: EchoHolders, keys: readonly string[], come: readonly AnyEcho[]): readonly AnyEcho[] {
  const due = new Map<string, AnyEcho>();
  const gone = new Set(holders.gone.map(({ id }) => id));
  for (const key of keys) {
    const staying = holders.staying(key);
    if (staying.length === 0) continue;
    const turned = holders.wasOpen(key) !== holders.isOpen(key);
    for (const echo of staying) {
      if (turned || holders.rowsFrom(echo).some(({ to }) => gone.has(to))) due.set(echo.id, echo);
    }
  }
  /** Nothing that comes later than what it repeats, or copies, can take that one's place. */
  const isSettled = (echo: AnyEcho, other: AnyEcho) =>
    holders.rowsFrom(echo).some(({ type, to }) => {
      const target = type === "CONTRADICTS" ? undefined : holders.known(to);
      return target !== undefined && target.rank < other.rank;
    });
  for (const echo of come) {
    for (const other of holders.candidates(echo)) {
      if (other.rank < echo.rank || due.has(other.id) || holders.known(other.id) !== other) continue;
      if (!isSettled(other, echo) && echoRow(other, [echo]) !== undefined) due.set(other.id, other);
    }
  }
  return [...due.values()];
}

/** What has changed, with all that stands and may be tied to it. */
export interface Relatives {
  readonly holders: EchoHolders;
  readonly come: readonly AnyEcho[];
  /** Those that stand and whose relationship hangs on the change. */
  readonly others: readonly AnyEcho[];
  /** What tied to earlier ones those that are gone or changed. */
  readonly former: readonly RelationshipRow[];
}

/** Has the store look up what new nodes will be compared with, before all is known that they are compared by. */
export function foreseeRelatives(transaction: GraphTransaction, fresh: readonly Pick<Echoes, "echoes">[]): void {
  transaction.foreseeEchoes([...new Set(fresh.flatMap(({ echoes }) => lookedUp(echoes)))], holdersAtMost);
}

/** Looks up what the change of some articles from `before` to `after` touches; `rows` are the ties from `before`. */
export async function findRelatives(
  transaction: GraphTransaction,
  before: readonly AnyEcho[],
  after: readonly AnyEcho[],
  rows: readonly RelationshipRow[],
): Promise<Relatives> {
  const [gone, come] = [changedFrom(before, after), changedFrom(after, before)];
  const keys = [...new Set([...gone, ...come].flatMap(lookupKeys))];
  const holders = new EchoHolders(transaction, gone, come);
  await holders.ask(keys);
  const others = touched(holders, keys, come);
  await holders.ask(others.flatMap(lookupKeys));
  const changed = new Set(gone.map(({ id }) => id));
  return { holders, come, others, former: rows.filter(({ from }) => changed.has(from)) };
}

/**
 * What repeats, denies or copies what, once some articles have changed: a function of all articles of the store, of
 * which only those are looked at that share a key with what changed.
 */
export function relateEchoes({ holders, come, others, former: own }: Relatives): EchoChange {
  const wanted = new Map(
    [...come, ...others].flatMap((echo) => echoRow(echo, holders.candidates(echo)) ?? []).map((row) => [row.id, row]),
  );
  const former = [...own, ...others.flatMap((one) => holders.rowsFrom(one))];
  const formerById = byId(former);
  const stays = (a: RelationshipRow | undefined, b: RelationshipRow | undefined) =>
    a !== undefined && b !== undefined && sameProperties(a.properties, b.properties);
  return {
    remove: former.filter((row) => !stays(row, wanted.get(row.id))),
    create: [...wanted.values()].filter((row) => !stays(row, formerById.get(row.id))),
  };
}
