import { useEffect, useRef, useState } from "react";
import type { GraphSource } from "./source.js";
import type { LoadedGraph } from "./use-graph.js";
import type { Scene } from "./use-scene.js";
import { bringing, type Update, type ViewState } from "./view-state.js";

/** What is known of a way between two picks beyond what is in view. */
export type FarPath = "asking" | "none" | "given-up" | "filtered" | { readonly failure: string };

/**
 * Where a view is a part of what is held, asks the source for a shortest way between its two picks, and brings in what
 * lies on it, if it is shorter than the way in view.
 */
export function useFarPath(
  source: GraphSource,
  loaded: LoadedGraph | undefined,
  scene: Scene | undefined,
  view: ViewState,
  following: boolean,
  amend: (update: Update) => void,
): FarPath | undefined {
  const { path, filters, removed, only } = view;
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: FarPath | undefined }>();
  const asked = useRef<string>(undefined);
  const isPart = loaded !== undefined && (loaded.extent.truncated || only !== undefined);
  const key =
    path === undefined || !isPart
      ? undefined
      : JSON.stringify([path.from, path.to, [...filters.hiddenLabels], [...filters.hiddenTypes], [...removed]]);
  useEffect(() => {
    if (key === undefined) asked.current = undefined;
    if (key === undefined || path === undefined || scene === undefined || following || asked.current === key) return;
    asked.current = key;
    const inView = scene.path?.nodes.size ?? Infinity;
    const { members } = scene;
    const answer = (found: FarPath | undefined) => asked.current === key && setKnown({ key, answer: found });
    answer("asking");
    const without = {
      withoutLabels: [...filters.hiddenLabels],
      withoutTypes: [...filters.hiddenTypes],
      withoutNodes: [...removed],
    };
    source.path({ ...path, ...without }).then(
      ({ nodes, complete }) => {
        if (asked.current !== key) return;
        if (nodes.length === 0) return answer(complete ? "none" : "given-up");
        const news = nodes.length < inView ? nodes.filter((id) => !members.has(id)) : [];
        for (const id of news) amend(bringing(id));
        // Once it is here, it is found in view, unless a filter that the source knows nothing of leaves it out.
        answer("filtered");
      },
      (thrown: unknown) => answer({ failure: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  }, [key, path, scene, following, source, filters, removed, amend]);
  return key !== undefined && known?.key === key ? known.answer : undefined;
}
