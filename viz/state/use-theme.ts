import { useEffect, useState } from "react";
import type { Theme } from "../graph/palette.js";

const storageKey = "onrecord-theme";
const system = () => matchMedia("(prefers-color-scheme: dark)");

function chosen(): Theme | undefined {
  const stored = localStorage.getItem(storageKey);
  return stored === "light" || stored === "dark" ? stored : undefined;
}

/** The system's theme until somebody chooses; the choice is kept. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(() => chosen() ?? (system().matches ? "dark" : "light"));
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    const query = system();
    const follow = () => chosen() === undefined && setTheme(query.matches ? "dark" : "light");
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const toggle = () => {
    const next = theme === "dark" ? "light" : "dark";
    localStorage.setItem(storageKey, next);
    setTheme(next);
  };
  return [theme, toggle];
}
