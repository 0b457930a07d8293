import { civilDate, timeAround, type CalendarTime, type Grain } from "./calendar.js";
import type { Tense } from "./tense.js";

/** A date that the text spoke of, and where. */
export interface Mentioned {
  readonly time: CalendarTime;
  readonly sentence: number;
  readonly paragraph: number;
  /** The words themselves name the year. */
  readonly explicit: boolean;
}

const order: readonly Grain[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
];

function isFiner(a: Grain, b: Grain): boolean {
  return order.indexOf(a) < order.indexOf(b);
}

/** What is known where an expression stands: the day of publication, the dates before it, the tense of its clause. */
export class Surroundings {
  readonly #mentioned: Mentioned[] = [];
  sentence = 0;
  paragraph = 0;

  constructor(
    /** Day number of publication. */
    readonly published: number | undefined,
    /** The text tells a history: its dates follow each other, not the day of publication. */
    readonly narrative: boolean,
    readonly tense: () => Tense | undefined,
  ) {}

  remember(time: CalendarTime, explicit: boolean): void {
    this.#mentioned.push({ time, explicit, sentence: this.sentence, paragraph: this.paragraph });
  }

  get last(): Mentioned | undefined {
    return this.#mentioned.at(-1);
  }

  /** The latest dates, the last first. */
  latest(): readonly Mentioned[] {
    return this.#mentioned.slice(-6).reverse();
  }

  /** Whether dates here follow what the text spoke of rather than the day of publication. */
  get followsText(): boolean {
    const { last } = this;
    if (last === undefined) return false;
    if (this.narrative || this.published === undefined) return true;
    // A year that is named nearby, and is not that of the article, holds for what comes after it.
    const near = last.paragraph === this.paragraph && this.sentence - last.sentence <= 1;
    const year = civilDate(this.published).year;
    return (
      near && civilDate(last.time.first).year !== year && this.#mentioned.slice(-3).some(({ explicit }) => explicit)
    );
  }

  /** The last stretch of a grain that the text spoke of; undefined where what came after it leaves it behind. */
  lastOf(grain: Grain): CalendarTime | undefined {
    for (let i = this.#mentioned.length - 1; i >= 0; i--) {
      const { time } = this.#mentioned[i] as Mentioned;
      if (time.grain === grain) return time;
      if (isFiner(time.grain, grain)) return timeAround(time.first, grain);
      const finer = this.#mentioned.slice(0, i).findLast((earlier) => !isFiner(grain, earlier.time.grain));
      if (finer !== undefined && (finer.time.first < time.first || finer.time.last > time.last)) return undefined;
    }
    return undefined;
  }
}
