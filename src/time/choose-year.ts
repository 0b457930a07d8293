import {
  civilDate,
  dayNumber,
  dayTime,
  halfTime,
  monthTime,
  quarterTime,
  seasonTime,
  timeAround,
  yearTime,
  type CalendarTime,
} from "./calendar.js";
import type { CalendarMeaning, Origin } from "./meaning.js";
import type { Surroundings } from "./surroundings.js";

/** The calendar stretch that the fields name in a year. */
export function inYear({ month, day, season, quarter, half }: CalendarMeaning, year: number): CalendarTime {
  if (month !== undefined) return day === undefined ? monthTime(year, month) : dayTime(dayNumber(year, month, day));
  if (season !== undefined) return seasonTime(year, season);
  if (quarter !== undefined) return quarterTime(year, quarter);
  return half === undefined ? yearTime(year) : halfTime(year, half);
}

interface ChosenYear {
  readonly year: number;
  readonly anchor: Origin;
  readonly certainty: number;
}

/** The year of "June", "5 June" or "the summer"; undefined where nothing tells it. */
export function chooseYear(meaning: CalendarMeaning, around: Surroundings): ChosenYear | undefined {
  if (around.followsText) return yearFromText(meaning, around);
  if (around.published === undefined) return undefined;
  const { published } = around;
  const { year } = civilDate(published);
  const tense = around.tense();
  const now = timeAround(published, meaning.day === undefined ? "month" : "day");
  const candidates = [year - 1, year, year + 1];
  const at = (candidate: number): CalendarTime => inYear(meaning, candidate);
  if (tense === "future") {
    const found = candidates.find((candidate) => at(candidate).last >= now.first);
    return { year: found ?? year, anchor: "published", certainty: 0.85 };
  }
  if (tense === "past" || tense === "pluperfect") {
    const found = candidates.findLast((candidate) => at(candidate).first <= now.last);
    return { year: found ?? year, anchor: "published", certainty: 0.93 };
  }
  return { year: nearest(candidates, at, published), anchor: "published", certainty: 0.75 };
}

function nearest(candidates: readonly number[], at: (year: number) => CalendarTime, day: number): number {
  const distance = (year: number): number => Math.abs((at(year).first + at(year).last) / 2 - day);
  return candidates.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** How much an earlier date weighs less than a later one, and a year alone less than a day, in days. */
const perMention = 30;
const perYear = 100;

/**
 * A history goes forward, with asides: of the years around its last dates, the one in which the month lies next to one
 * of them, where the later mentions weigh more. The weights are those that fit the tuning half of WikiWars.
 */
function yearFromText(meaning: CalendarMeaning, around: Surroundings): ChosenYear | undefined {
  let best: ChosenYear | undefined;
  let least = Infinity;
  for (const [rank, { time }] of around.latest().entries()) {
    if (time.grain === "decade" || time.grain === "century" || time.grain === "millennium") continue;
    const whole = time.grain === "year";
    const { year } = civilDate(time.first);
    for (const candidate of whole ? [year] : [year - 1, year, year + 1]) {
      const at = inYear(meaning, candidate);
      const away = whole ? perYear : Math.abs((at.first + at.last) / 2 - (time.first + time.last) / 2);
      if (away + rank * perMention < least) {
        least = away + rank * perMention;
        best = { year: candidate, anchor: "text", certainty: rank === 0 ? 0.9 : 0.75 };
      }
    }
  }
  return best;
}
