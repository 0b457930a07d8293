import type { Span } from "../model/span.js";

/** TIMEX3 types (TimeML annotation guidelines 1.2.1, ISO 24617-1). */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** What the modifier of an expression says about its value, as TIMEX3's `mod`. */
export type TimeModifier = "START" | "MID" | "END" | "APPROX" | "LESS_THAN" | "MORE_THAN";

/** The first and the last day of a stretch of the calendar, as ISO dates; both belong to it. */
export interface DateInterval {
  readonly begin: string;
  readonly end: string;
}

/** "from 3 to 5 May": the words of the whole range, and its days. */
export interface TimeRange extends Span {
  readonly interval: DateInterval;
}

/** A time expression of a text, resolved as far as its words and its surroundings allow. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  /** TIMEX3 value: `2018-06-05`, `2018-W07`, `1943-SU`, `BC0490`, `P3D`, `PAST_REF`, `XXXX-06` … */
  readonly value: string;
  readonly modifier?: TimeModifier;
  /** Its days, where it is a stretch of the calendar. */
  readonly interval?: DateInterval;
  /** The range of which it is one end. */
  readonly range?: TimeRange;
  /** It stands for no stretch of the calendar and no known length: "recently", "a few days", "Friday" without a date. */
  readonly vague: boolean;
  /** It counts from the publication date ("yesterday"), from an earlier expression ("the next day") or from neither. */
  readonly anchor: "published" | "text" | "none";
  /** The rule that found it. */
  readonly method: string;
  /** 0 to 1. */
  readonly confidence: number;
}
