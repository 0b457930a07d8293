import type { AnalysedText } from "../article/analysed-text.js";
import { tokenAt } from "../article/token-at.js";
import type { NameMention } from "../model/mention.js";

const school = /\b(?:University|College|School|Academy|Institute|Polytechnic)\b/u;
/** What one does at, or with, a school and hardly ever a town. */
const studying = /^(?:at|attend(?:s|ed|ing)?|join(?:s|ed|ing)?)$/u;

/** "At Suffolk", where the text has named Suffolk University: the school, and not the town or county. */
export function shortSchools({ tokens }: AnalysedText, names: readonly NameMention[]): readonly NameMention[] {
  const schools = new Set(
    names.flatMap(({ label, name }) => {
      if (label !== "Organization" || !school.test(name)) return [];
      const [first = "", ...rest] = name.split(/,? /u);
      return [first, rest.at(-1) ?? ""];
    }),
  );
  const isNested = ({ start, end }: NameMention): boolean =>
    names.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start);
  return names.map((name) => {
    if (name.label !== "Place" || !schools.has(name.name) || isNested(name)) return name;
    const before = tokens[tokenAt(tokens, name.start) - 1]?.lower ?? "";
    return studying.test(before) ? { ...name, label: "Organization" } : name;
  });
}
