import { useEffect, useRef, useState } from "react";
import { listKey, type Step } from "../graph/members.js";
import type { GraphHandle, LoadedGraph } from "./use-graph.js";
import type { Scene } from "./use-scene.js";
import { bringing, type Update, type ViewState } from "./view-state.js";

/**
 * Asks for what the view shows and was not read yet, one step after the other; tells whether something is still asked
 * for. A step that fails is taken out of the view, with a word on why.
 */
export function useFollowing(
  loaded: LoadedGraph | undefined,
  scene: Scene | undefined,
  view: ViewState,
  follow: GraphHandle["follow"],
  amend: (update: Update) => void,
  onFailure: (message: string) => void,
): boolean {
  const asking = useRef<string>(undefined);
  const [round, setRound] = useState(0);
  const missing = scene?.missing;
  const members = scene?.members;
  useEffect(() => {
    if (loaded === undefined || missing === undefined || members === undefined) return;
    const key = `${loaded.version} ${missing.count} ${listKey(missing)}`;
    if (asking.current === key) return;
    asking.current = key;
    const isFailed = (step: Step) => step.node === missing.node && step.type === missing.type;
    follow(missing, members)
      .catch((thrown: unknown) => {
        onFailure(thrown instanceof Error ? thrown.message : String(thrown));
        amend((now) => ({
          ...now,
          only: now.only === missing.node ? undefined : now.only,
          steps: now.steps.filter((step) => !isFailed(step)),
        }));
      })
      .finally(() => {
        asking.current = undefined;
        setRound((count) => count + 1);
      });
  }, [loaded, missing, members, follow, amend, onFailure, round]);

  const selected = view.selection?.kind === "node" ? view.selection.id : undefined;
  const tried = useRef(new Set<string>());
  useEffect(() => {
    // An address may select what the first part of a large store does not hold.
    if (loaded === undefined || members === undefined || selected === undefined || members.has(selected)) return;
    if (view.removed.has(selected) || tried.current.has(selected)) return;
    tried.current.add(selected);
    amend(bringing(selected));
  }, [loaded, members, selected, view.removed, amend]);

  return missing !== undefined;
}
