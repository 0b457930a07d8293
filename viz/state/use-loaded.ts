import { useEffect, useState } from "react";

export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: Error };

/** Loads again whenever the key changes; an answer that comes after the next question is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; loaded: Loaded<T> }>({ key, loaded: { status: "loading" } });
  useEffect(() => {
    let wanted = true;
    const set = (loaded: Loaded<T>) => wanted && setState({ key, loaded });
    load().then(
      (value) => set({ status: "ready", value }),
      (error: unknown) => set({ status: "failed", error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      wanted = false;
    };
    // The key names all that the loading depends on.
  }, [key]);
  return state.key === key ? state.loaded : { status: "loading" };
}
