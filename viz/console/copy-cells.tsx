import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { QueryValue } from "../../src/store/query-result.js";
import { copyText } from "../panels/copy-button.js";
import { CopyIcon } from "../panels/icons.js";
import { indexOf } from "./result-table.js";
import { inWords } from "./value-in-words.js";

interface Pointed {
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly right: number;
}

const noticeMs = 2_000;

function cellOf(target: EventTarget | null): HTMLTableCellElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLTableCellElement>("td, th[role=rowheader]") ?? undefined;
}

function rowOf(target: Element | null): number {
  return indexOf(target?.closest<HTMLElement>("tr[data-key]")?.dataset.key);
}

/** Copies whole values out of the table: a button at the cell under the pointer, Ctrl+C at the cell or row in focus. */
export function CopyCells({
  rows,
  children,
}: {
  readonly rows: readonly (readonly QueryValue[])[];
  readonly children: ReactNode;
}) {
  const holder = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  const [outcome, setOutcome] = useState("");
  useEffect(() => setPointed(undefined), [rows]);
  useEffect(() => {
    if (outcome === "") return;
    const timer = setTimeout(() => setOutcome(""), noticeMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = (values: readonly QueryValue[]) =>
    void copyText(values.map(inWords).join("\t")).then((copied) =>
      setOutcome(copied ? "Copied" : "The browser allows no copying here."),
    );
  const point = ({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest(".copy-cell") !== null) return;
    const cell = cellOf(target);
    const frame = holder.current?.getBoundingClientRect();
    const row = rowOf(cell ?? null);
    if (cell === undefined || frame === undefined || rows[row] === undefined) return setPointed(undefined);
    const box = cell.getBoundingClientRect();
    setPointed({ row, column: cell.cellIndex, top: box.top - frame.top, right: frame.right - box.right });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "c" || !(event.ctrlKey || event.metaKey) || getSelection()?.toString() !== "") return;
    const row = rows[rowOf(document.activeElement)];
    if (row === undefined) return;
    event.preventDefault();
    const cell = cellOf(document.activeElement);
    copy(cell === undefined ? row : [row[cell.cellIndex] ?? null]);
  };
  return (
    <div
      ref={holder}
      className="copy-cells"
      onPointerOver={point}
      onPointerLeave={() => setPointed(undefined)}
      onKeyDownCapture={onKey}
    >
      {children}
      {pointed !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className="copy-cell"
          aria-label="Copy this cell"
          title="Copy this cell"
          style={{ top: pointed.top, right: pointed.right }}
          onClick={() => copy([rows[pointed.row]?.[pointed.column] ?? null])}
        >
          <CopyIcon />
        </button>
      )}
      <span className={outcome === "" ? "visually-hidden" : "copied"} role="status">
        {outcome}
      </span>
    </div>
  );
}
