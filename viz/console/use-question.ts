import { useCallback, useRef, useState } from "react";
import { forget, keepAsked, readAsked, remember, step, type Asked, type Recall } from "./asked.js";
import {
  fillParameters,
  parameterFields,
  type Entries,
  type Entry,
  type ParameterField,
  type SavedQuery,
} from "./parameters.js";
import type { QueryRequest } from "../state/source.js";

const firstQuery = `MATCH (p:Person)-[s:SAID]->(x:Statement)
RETURN p.name AS who, s.cue AS cue, x.text AS words
ORDER BY who`;

export interface Question {
  readonly cypher: string;
  readonly fields: readonly ParameterField[];
  /** By the field's name, once somebody has tried to ask. */
  readonly problems: ReadonlyMap<string, string>;
  /** The saved query that stands in the editor as it was saved. */
  readonly saved: SavedQuery | undefined;
  readonly asked: readonly Asked[];
  readonly write: (cypher: string) => void;
  readonly fill: (name: string, entry: Entry) => void;
  /** Puts a saved query, or one that was asked before, in the place of what stands there. */
  readonly take: (cypher: string, entries: Entries, from?: SavedQuery) => void;
  /** What is to be asked, which is remembered; nothing where a field does not fit. */
  readonly ready: (now?: { readonly cypher: string; readonly entries: Entries }) => QueryRequest | undefined;
  /** Steps through what was asked; whether there was something to step to. */
  readonly recall: (way: "earlier" | "later") => boolean;
  readonly forget: (cypher: string) => void;
}

/** What is about to be asked: the text, its parameters, and what was asked before it. */
export function useQuestion(savedQueries: readonly SavedQuery[]): Question {
  const [cypher, setCypher] = useState(firstQuery);
  const [entries, setEntries] = useState<Entries>({});
  const [origin, setOrigin] = useState<SavedQuery>();
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(readAsked);
  const recalled = useRef<{ readonly recall: Recall; readonly cypher: string }>(undefined);

  const savedAs = (text: string) => savedQueries.find((query) => query.cypher === text);
  const fieldsOf = (text: string, filled: Entries) => parameterFields(text, savedAs(text) ?? origin, filled);
  const fields = fieldsOf(cypher, entries);
  const keep = (next: readonly Asked[]) => {
    setAsked(next);
    keepAsked(next);
  };
  const take = (text: string, filled: Entries, from?: SavedQuery) => {
    setCypher(text);
    setEntries(filled);
    setTried(false);
    if (from !== undefined) setOrigin(from);
  };
  return {
    cypher,
    fields,
    problems: tried ? fillParameters(fields).problems : new Map<string, string>(),
    saved: savedAs(cypher),
    asked,
    write: useCallback((text: string) => setCypher(text), []),
    fill: (name, entry) => setEntries({ ...entries, [name]: entry }),
    take,
    ready: (now = { cypher, entries }) => {
      if (now.cypher.trim() === "") return undefined;
      const { values, problems } = fillParameters(fieldsOf(now.cypher, now.entries));
      setTried(true);
      if (problems.size > 0) return undefined;
      keep(remember(asked, now));
      return { query: savedAs(now.cypher)?.name ?? now.cypher, parameters: values };
    },
    recall: (way) => {
      const before = recalled.current?.cypher === cypher ? recalled.current.recall : undefined;
      const found = step(asked, before, { cypher, entries }, way);
      if (found === undefined) return false;
      recalled.current = { recall: found.recall, cypher: found.asked.cypher };
      take(found.asked.cypher, found.asked.entries);
      return true;
    },
    forget: (text) => keep(forget(asked, text)),
  };
}
