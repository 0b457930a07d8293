import { useEffect, useRef } from "react";

export interface Keys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly clear: () => void;
  readonly search: () => void;
  readonly expand: () => void;
  readonly remove: () => void;
  readonly pathFrom: () => void;
  readonly evidence: () => void;
  readonly help: () => void;
  /** Goes to the neighbour that lies that way. */
  readonly walk: (right: number, down: number) => void;
  /** Moves what is selected that way. */
  readonly move: (right: number, down: number) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether keys belong to what is focused: a field, a list, a menu. */
function isTaken(target: EventTarget | null, arrow: boolean): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A tick or a slider takes no letters.
  const field = "input:not([type=checkbox], [type=radio], [type=range])";
  const typing = `${field}, textarea, select, [contenteditable=true], .cm-editor, [role=dialog], [role=menu]`;
  const moving = "input, [role=listbox], [role=tablist], [role=grid], [role=slider], [role=region], .menu-popover";
  return target.closest(arrow ? `${typing}, ${moving}` : typing) !== null;
}

/** The page's keys, which leave alone what is typed. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      const arrow = arrows[event.key];
      if (event.defaultPrevented || isTaken(event.target, arrow !== undefined)) return;
      const act = (action: () => void) => {
        event.preventDefault();
        action();
      };
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === "z") act(event.shiftKey ? now.redo : now.undo);
        else if (key === "y") act(now.redo);
        return;
      }
      if (event.altKey) return;
      if (arrow !== undefined) act(() => (event.shiftKey ? now.move : now.walk)(...arrow));
      else if (key === "escape") now.clear();
      else if (key === "/") act(now.search);
      else if (key === "e") act(now.expand);
      else if (key === "p") act(now.pathFrom);
      else if (key === "delete" || key === "backspace") act(now.remove);
      else if (key === "?") act(now.help);
      else if (key === "enter" && (event.target === document.body || event.target === null)) act(now.evidence);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
