import type { StatementFacts } from "./statements.js";

/** Statements along one axis: by day where they are of several days, else by their place in the text. */
export interface Timeline {
  readonly axis: "day" | "place";
  /** The ends of the axis: days since 1970, or hundredths of the text. */
  readonly least: number;
  readonly most: number;
  readonly lanes: readonly Lane[];
  /** Statements that no day is known of, and that an axis of days leaves out. */
  readonly undated: number;
}

export interface Lane {
  /** The speaker's id; nothing for those who have no lane of their own. */
  readonly speaker: string | undefined;
  readonly marks: readonly { readonly statement: string; readonly at: number }[];
}

const mostLanes = 6;
const msADay = 86_400_000;

export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / msADay);
export const dayText = (number: number): string => new Date(number * msADay).toISOString().slice(0, 10);

/** One lane a speaker, those with most statements first, and one for all others. */
export function timelineOf(statements: readonly StatementFacts[]): Timeline {
  const days = new Set(statements.flatMap(({ day }) => day ?? []));
  const axis = days.size > 1 ? "day" : "place";
  const place = ({ day, place: part }: StatementFacts) =>
    axis === "place" ? Math.round(part * 100) : day === undefined ? undefined : dayNumber(day);
  const bySpeaker = new Map<string | undefined, { statement: string; at: number }[]>();
  let undated = 0;
  for (const statement of statements) {
    const at = place(statement);
    if (at === undefined) {
      undated += 1;
      continue;
    }
    const speaker = statement.values.who[0];
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), { statement: statement.id, at }]);
  }
  const ranked = [...bySpeaker]
    .filter(([speaker]) => speaker !== undefined)
    .sort(([a = "", x], [b = "", y]) => y.length - x.length || a.localeCompare(b, "en"));
  const own = ranked.slice(0, mostLanes).map(([speaker, marks]) => ({ speaker, marks }));
  const others = [...ranked.slice(mostLanes).flatMap(([, marks]) => marks), ...(bySpeaker.get(undefined) ?? [])];
  const lanes = others.length === 0 ? own : [...own, { speaker: undefined, marks: others }];
  const numbers = [...days].map(dayNumber);
  return {
    axis,
    least: axis === "place" ? 0 : Math.min(...numbers),
    most: axis === "place" ? 100 : Math.max(...numbers),
    lanes,
    undated,
  };
}

const mostTicks = 5;

/** What the axis is labelled with, evenly from one end to the other: days, or parts of the text. */
export function ticksOf({ axis, least, most }: Timeline): readonly { readonly at: number; readonly words: string }[] {
  const steps = Math.min(mostTicks - 1, most - least);
  if (steps === 0) return [{ at: least, words: dayText(least) }];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = Math.round(least + (step * (most - least)) / steps);
    return { at, words: axis === "day" ? dayText(at) : `${at} %` };
  });
}

/** What one of two says of or to the other, in the order of days and texts. */
export interface Exchange {
  readonly statement: string;
  readonly speaker: string;
  readonly about: boolean;
  readonly to: boolean;
}

/** The statements of each of two nodes that are about the other one or addressed to it. */
export function exchangesBetween(statements: readonly StatementFacts[], a: string, b: string): readonly Exchange[] {
  const of = ({ id, values }: StatementFacts, speaker: string, other: string): readonly Exchange[] => {
    const about = values.about.includes(other);
    const to = values.to.includes(other);
    return values.who.includes(speaker) && (about || to) ? [{ statement: id, speaker, about, to }] : [];
  };
  return [...statements]
    .sort(
      (x, y) => (x.day ?? "9").localeCompare(y.day ?? "9") || x.article.localeCompare(y.article) || x.place - y.place,
    )
    .flatMap((statement) => [...of(statement, a, b), ...of(statement, b, a)]);
}
