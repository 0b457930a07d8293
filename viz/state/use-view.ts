import { useCallback, useEffect, useState } from "react";
import type { Filters, Selection } from "../graph/visibility.js";
import { decodeUrlState, encodeUrlState, type UrlState } from "./url-state.js";

export interface View extends UrlState {
  /** A step in the browser's history, so that "back" returns to what was selected before. */
  readonly select: (selection: Selection | undefined) => void;
  readonly setFilters: (filters: Filters) => void;
}

/** Selection and filters, kept in the address. */
export function useView(): View {
  const [state, setState] = useState<UrlState>(() => decodeUrlState(location.hash));
  useEffect(() => {
    const follow = () => setState(decodeUrlState(location.hash));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const select = useCallback((selection: Selection | undefined) => {
    setState((before) => ({ ...before, selection }));
  }, []);
  const setFilters = useCallback((filters: Filters) => setState((before) => ({ ...before, filters })), []);
  useEffect(() => {
    const hash = encodeUrlState(state);
    if (hash === location.hash.replace(/^#/u, "")) return;
    const address = hash === "" ? location.pathname : `#${hash}`;
    const selects = decodeUrlState(location.hash).selection?.id !== state.selection?.id;
    history[selects ? "pushState" : "replaceState"](null, "", address);
  }, [state]);
  return { ...state, select, setFilters };
}
