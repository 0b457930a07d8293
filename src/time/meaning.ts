import type { Grain } from "./calendar.js";
import type { TimeModifier } from "./time-expression.js";

/** What a relative expression counts from: the publication date, or the date that the text spoke of last. */
export type Origin = "published" | "text";

/** A calendar expression, as complete as its words are: "June" has a month, "5 June 1941" all three. */
export interface CalendarMeaning {
  readonly kind: "calendar";
  /** Astronomical: 490 BC is -489. */
  readonly year?: number;
  /** The year stands in another expression: "June of that year". */
  readonly within?: Meaning;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** First year of a decade or century; with `short`, of which only the last two digits are said ("the '60s"). */
  readonly decade?: number;
  readonly century?: number;
  readonly short?: true;
}

/** A named day, month or season counted off: "last Friday" is -1, "next June" 1, "this spring" and "that spring" 0. */
export interface NamedMeaning {
  readonly kind: "named";
  readonly field: "weekday" | "month" | "season";
  readonly index: number;
  readonly step: -1 | 0 | 1;
  readonly origin: Origin;
}

/** Whole units away: "yesterday" is -1 day from publication, "two years later" 2 years from the text's date. */
export interface ShiftMeaning {
  readonly kind: "shift";
  /** Undefined for "a few". */
  readonly amount: number | undefined;
  readonly sign: -1 | 0 | 1;
  readonly grain: Grain | undefined;
  readonly times?: number;
  readonly origin: Origin;
}

/** A length: "three days". `side` where it lies right before or after its origin: "the last three days". */
export interface DurationMeaning {
  readonly kind: "duration";
  /** Undefined for "several". */
  readonly amount: number | undefined;
  readonly unit: number;
  readonly side?: -1 | 1;
  readonly origin?: Origin;
}

/** "every Friday", "daily": the value is complete. */
export interface SetMeaning {
  readonly kind: "set";
  readonly value: string;
}

/** "now", "recently", "in the future". */
export interface ReferenceMeaning {
  readonly kind: "reference";
  readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
}

/** A part or an hour of the day that another expression names; without one, of the day that the text speaks of. */
export interface DayPartMeaning {
  readonly kind: "part";
  readonly day: Meaning | undefined;
  /** `MO`, `NI` … or `11:30`. */
  readonly part: string;
}

/** "the end of June", "nearly a year". */
export interface ModifiedMeaning {
  readonly kind: "modified";
  readonly of: Meaning;
  readonly modifier: TimeModifier;
}

/** What an expression's words mean by themselves, before the text and the publication date complete it. */
export type Meaning =
  | CalendarMeaning
  | NamedMeaning
  | ShiftMeaning
  | DurationMeaning
  | SetMeaning
  | ReferenceMeaning
  | DayPartMeaning
  | ModifiedMeaning;
