import type { Entity } from "../model/entity.js";
import { dateOf } from "./clause-date.js";
import type { Anchor, Scene } from "./scene.js";

const happening = new Set([
  "take",
  "happen",
  "occur",
  "hold",
  "begin",
  "start",
  "open",
  "stage",
  "schedule",
  "erupt",
  "hit",
  "strike",
  "win",
  "play",
  "attend",
  "be",
  "end",
  "host",
]);

/** The events with the date that their own words tell, or a clause about them. */
export function datedEvents(scene: Scene): readonly Entity[] {
  const dates = new Map<string, string>();
  const keep = (event: Anchor | undefined, value: string | undefined): void => {
    if (event?.entity.label === "Event" && value !== undefined && !dates.has(event.entity.id))
      dates.set(event.entity.id, value);
  };
  for (const { chunks } of scene.sentences) {
    for (const [at, chunk] of chunks.entries()) {
      if (chunk.kind !== "noun" || chunk.time) continue;
      const event = scene.anchorOf(chunk);
      if (event?.entity.label === "Event") keep(event, dateBeside(scene, chunks, at));
    }
  }
  for (const { clauses } of scene.sentences) {
    for (const clause of clauses) {
      if (clause.verb.negated || !happening.has(clause.lemma)) continue;
      const nouns = [...clause.subject, ...clause.objects];
      const event = nouns.map((noun) => scene.anchorOf(noun)).find((anchor) => anchor?.entity.label === "Event");
      if (event !== undefined) keep(event, dateOf(scene, clause));
    }
  }
  return scene.entities.map((entity) => {
    const date = dates.get(entity.id);
    return date === undefined ? entity : { ...entity, date };
  });
}

/** "Sunday's election", "the 2019 election", "the summit on Friday", "the summit in Oslo in June" */
function dateBeside(scene: Scene, chunks: Scene["sentences"][number]["chunks"], at: number): string | undefined {
  const { tokens } = scene.analysed;
  const chunk = chunks[at];
  if (chunk === undefined) return undefined;
  const inside = scene.datesBetween(tokens[chunk.firstToken]?.start ?? 0, tokens[chunk.endToken - 1]?.end ?? 0)[0];
  if (inside !== undefined) return inside.value;
  const before = chunks[at - 1];
  if (before?.kind === "noun" && before.time && tokens[chunk.firstToken]?.lower === "'s") return valueOf(scene, before);
  for (let i = at + 1; i < Math.min(chunks.length, at + 6); i++) {
    const next = chunks[i];
    if (next?.kind === "noun" && next.time) return valueOf(scene, next);
    if (next?.kind !== "preposition" && next?.kind !== "noun") return undefined;
    const preposition = tokens[next.firstToken]?.lower ?? "";
    if (next.kind === "preposition" && !["on", "in", "at", "of"].includes(preposition)) return undefined;
  }
  return undefined;
}

function valueOf(scene: Scene, chunk: { readonly firstToken: number; readonly endToken: number }): string | undefined {
  const { tokens } = scene.analysed;
  return scene.datesBetween(tokens[chunk.firstToken]?.start ?? 0, tokens[chunk.endToken - 1]?.end ?? 0)[0]?.value;
}
