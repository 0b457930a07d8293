import { useCallback, useEffect, useState } from "react";
import { amend, commit, redo, startHistory, undo, type History } from "./history.js";
import { decodeUrlState, encodeUrlState } from "./url-state.js";
import type { Update, ViewState } from "./view-state.js";

export interface View {
  readonly view: ViewState;
  /** A step that can be undone. */
  readonly change: (update: Update) => void;
  /** No step of its own: it stands in for the present, and is undone with it. */
  readonly amend: (update: Update) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One history of views, of which the present one stands in the address. */
export function useView(): View {
  const [history, setHistory] = useState<History<ViewState>>(() => startHistory(decodeUrlState(location.hash)));
  const { present } = history;
  useEffect(() => {
    const follow = () => setHistory((before) => commit(before, decodeUrlState(location.hash)));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  useEffect(() => {
    const hash = encodeUrlState(present);
    if (hash === location.hash.replace(/^#/u, "")) return;
    const address = hash === "" ? location.pathname + location.search : `#${hash}`;
    // A step in the browser's history too, so that "back" returns to what was selected before.
    const selects = decodeUrlState(location.hash).selection?.id !== present.selection?.id;
    window.history[selects ? "pushState" : "replaceState"](null, "", address);
  }, [present]);
  const change = useCallback((update: Update) => {
    setHistory((before) => {
      const next = update(before.present);
      return encodeUrlState(next) === encodeUrlState(before.present) ? before : commit(before, next);
    });
  }, []);
  const amendView = useCallback((update: Update) => {
    setHistory((before) => amend(before, update(before.present)));
  }, []);
  return {
    view: present,
    change,
    amend: amendView,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
