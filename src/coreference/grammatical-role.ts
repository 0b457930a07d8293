import type { AnalysedText } from "../article/analysed-text.js";
import type { TaggedText } from "../tagger/tagged-text.js";
import type { Role } from "./coref-mention.js";

export interface RoleOf {
  readonly role: Role;
  /** Index of the verb, else -1. */
  readonly verb: number;
}

const reach = 8;

/** Reads the role of the words from `first` to `end` off the parts of speech beside them. */
export function roleOf(analysed: AnalysedText, tagged: TaggedText, first: number, end: number): RoleOf {
  const { tokens } = analysed;
  const pos = tagged.partsOfSpeech;
  const sentence = tokens[first]?.sentence;
  const inside = (i: number): boolean => tokens[i]?.sentence === sentence;
  const next = tokens[end]?.lower ?? "";
  if (inside(end) && (next === "'s" || next === "'") && pos[end] === "PART") return { role: "possessive", verb: -1 };
  let left = first - 1;
  while (left >= 0 && inside(left) && pos[left] === "ADV") left--;
  if (inside(left) && pos[left] === "ADP") return { role: "oblique", verb: verbBefore(left) };
  const after = verbAfter();
  if (after !== -1) return { role: "subject", verb: after };
  if (inside(left) && (pos[left] === "VERB" || pos[left] === "AUX")) {
    // "said Ms Lin": a subject behind its verb, which closes the clause or stands behind a quotation
    return { role: "object", verb: left };
  }
  return { role: "other", verb: verbBefore(left) };

  function verbAfter(): number {
    let i = end;
    if (tokens[i]?.text === ",") {
      // "Ana Reis, the mayor, said": the clause goes on behind the second comma.
      const close = closing(i + 1);
      if (close === -1) return -1;
      i = close + 1;
    }
    let found = -1;
    for (; inside(i) && i < end + 16; i++) {
      const tag = pos[i];
      if (tag === "VERB") return i;
      if (tag === "AUX") found = i;
      else if (tag !== "ADV" && tag !== "PART") break;
    }
    return found;
  }

  function closing(from: number): number {
    for (let i = from; inside(i) && i < from + 12; i++) if (tokens[i]?.text === ",") return i;
    return -1;
  }

  function verbBefore(from: number): number {
    for (let i = from; i >= 0 && from - i < reach && inside(i); i--) if (pos[i] === "VERB") return i;
    return -1;
  }
}
