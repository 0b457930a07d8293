import { Grammar } from "../pattern.js";
import { bareMonth, bareSeason, calendarRules, day, isoDay, month, season, slashedDay } from "./calendar.js";
import { dayHelpers, dayPartRules } from "./day-part.js";
import { deicticDay, deicticName, deicticPeriod, deicticRules, weekdayOfWeek } from "./deictic.js";
import { lengthHelpers, lengths } from "./length.js";
import { modifiedHelpers, modifiedRules } from "./modified.js";
import { definitePeriod, narrativeName, narrativePeriod, narrativeRules } from "./narrative.js";
import { century, decade, half, partsOfYears, quarter } from "./parts-of-years.js";
import { referenceRules } from "./reference.js";
import { setRules } from "./set.js";
import { eraYear, sureYear, yearReference, years } from "./year.js";

/** Rules that others contain, and that stand for nothing alone. */
const helpers = [
  eraYear,
  sureYear,
  yearReference,
  day,
  isoDay,
  slashedDay,
  month,
  bareMonth,
  season,
  bareSeason,
  quarter,
  half,
  decade,
  century,
  deicticDay,
  deicticPeriod,
  deicticName,
  weekdayOfWeek,
  narrativePeriod,
  narrativeName,
  definitePeriod,
  ...lengthHelpers,
  ...modifiedHelpers,
  ...dayHelpers,
];

/**
 * The grammar of English time expressions. Its method is that of HeidelTime (Strötgen and Gertz 2013) and SUTime (Chang
 * and Manning 2012): rules over words find an expression and what it means by itself, a second step completes it from
 * the text. What belongs to an expression, and its value, follow the TIMEX3 guidelines of TimeML 1.2.1.
 */
export const timeGrammar = new Grammar(
  [
    ...calendarRules,
    ...partsOfYears,
    ...years,
    ...deicticRules,
    ...narrativeRules,
    ...dayPartRules,
    ...modifiedRules,
    ...lengths,
    ...setRules,
    ...referenceRules,
  ],
  helpers,
);
