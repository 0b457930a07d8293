/** A view that somebody wants to come back to. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

const keyOf = (store: string) => `onrecord-views ${store}`;

function isSavedView(value: unknown): value is SavedView {
  return typeof value === "object" && value !== null && "name" in value && "hash" in value;
}

/** The views that were saved for a store in this browser. */
export function savedViews(store: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(store)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return []; // What is there was not written by this page, or the browser keeps nothing.
  }
}

/** Keeps the views; tells whether the browser did. */
export function keepViews(store: string, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(keyOf(store), JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}
