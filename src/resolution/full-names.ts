import { compareText } from "../model/canonical.js";
import { fullName, type FullName, type Member } from "./cluster.js";
import { compareContext } from "./context.js";
import type { Share } from "./share.js";

type Marks = Readonly<Record<string, string>>;

/** "J" and "J. R." can be one person's initials, "W" and "H. W." cannot. */
function agree(mark: string, a: string, b: string): boolean {
  return mark === "initials" ? a.startsWith(b) || b.startsWith(a) : a === b;
}

/** The marks that tell bearers of one name apart: two values that do not go together, or `Jr` here and not there. */
export function tellingMarks(all: readonly Marks[]): readonly string[] {
  const names = [...new Set(all.flatMap((marks) => Object.keys(marks)))].sort(compareText);
  return names.filter((mark) => {
    const values = [...new Set(all.flatMap((marks) => marks[mark] ?? []))];
    if (mark === "suffix" && all.some((marks) => marks[mark] === undefined)) return true;
    return values.some((a) => values.some((b) => !agree(mark, a, b)));
  });
}

const pick = (marks: Marks, names: readonly string[]): Marks =>
  Object.fromEntries(names.flatMap((name) => (marks[name] === undefined ? [] : [[name, marks[name]]])));

const suffixOf = (marks: Marks) =>
  Object.values(marks)
    .map((value) => value.toLowerCase())
    .join("-");

/** Most shares first, then by the marks: the first one keeps the plain id. */
function bySize(a: FullName, b: FullName): number {
  return b.members.length - a.members.length || compareText(a.suffix, b.suffix);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The one bearer whose company a share without the telling mark keeps, if there is one. */
function likeliest(share: Share, marks: Marks, marked: readonly FullName[]): Member & { readonly to?: FullName } {
  const open = marked.filter((one) => Object.entries(marks).every(([name, value]) => one.marks[name] === value));
  const [first, second] = open
    .map((to) => ({ to, ...compareContext(share, to.profile) }))
    .sort((a, b) => b.score - a.score || compareText(a.to.suffix, b.to.suffix));
  if (first === undefined || first.score < 1 || first.score < 1.5 * (second?.score ?? 0)) return { share };
  const reason = `the same name without ${Object.keys(first.to.marks).join(", ")}; the article names ${first.shared.join(", ")} besides, as the others do`;
  return { share, reason, to: first.to };
}

/**
 * The bearers of one full name. They are one, unless their marks tell them apart; then each share goes with its own
 * marks, and one without them joins the bearer whose company it keeps, or stays by itself.
 */
export function bearersOf(shares: readonly Share[]): readonly FullName[] {
  const [first] = shares;
  if (first === undefined) return [];
  const { label, form } = first;
  const telling = tellingMarks(shares.map((share) => share.form.marks));
  const make = (marks: Marks, members: readonly Member[], suffix = suffixOf(marks)) =>
    fullName({ label, key: form.key, marks, suffix, members });
  if (telling.length === 0)
    return [
      make(
        {},
        shares.map((share) => ({ share })),
        "",
      ),
    ];

  const isMarked = ({ form: { marks } }: Share) => telling.every((name) => marks[name] !== undefined);
  const marked = [...groupBy(shares.filter(isMarked), (share) => JSON.stringify(pick(share.form.marks, telling)))].map(
    ([marks, group]) =>
      make(
        JSON.parse(marks) as Marks,
        group.map((share) => ({ share })),
      ),
  );
  const joined = shares
    .filter((share) => !isMarked(share))
    .map((share) => ({
      ...likeliest(share, pick(share.form.marks, telling), marked),
      marks: pick(share.form.marks, telling),
    }));
  const rest = groupBy(
    joined.filter(({ to }) => to === undefined),
    ({ marks }) => JSON.stringify(marks),
  );
  const all = [
    ...marked.map((one) => ({
      ...one,
      members: [
        ...one.members,
        ...joined
          .filter(({ to }) => to === one)
          .map(({ share, reason }) => ({ share, ...(reason !== undefined && { reason }) })),
      ],
    })),
    ...[...rest].map(([marks, group]) =>
      make(
        JSON.parse(marks) as Marks,
        group.map(({ share }) => ({ share })),
      ),
    ),
  ].sort(bySize);
  return all.map((one, index) => ({ ...one, suffix: index === 0 ? "" : one.suffix === "" ? "unmarked" : one.suffix }));
}
