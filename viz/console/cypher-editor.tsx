import { useEffect, useRef } from "react";
import type { EditorView } from "@codemirror/view";
import type { LiveSchema } from "./complete-cypher.js";
import { createEditor } from "./editor.js";
import { markWrong, type Place } from "./mark-wrong.js";

interface CypherEditorProps {
  readonly cypher: string;
  /** Where the engine found a fault. */
  readonly wrong: Place | undefined;
  readonly schema: LiveSchema | undefined;
  readonly onWrite: (cypher: string) => void;
  readonly onRun: () => void;
  readonly onRecall: (way: "earlier" | "later") => boolean;
}

/** The editor, which holds the text of the question; a text that comes from elsewhere replaces what it holds. */
export function CypherEditor(props: CypherEditorProps) {
  const { cypher, wrong } = props;
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const handlers = useRef(props);
  handlers.current = props;
  /** Which end of a recalled text the cursor goes to, so that the same key goes on. */
  const cursorTo = useRef<"start" | "end">("end");

  useEffect(() => {
    if (holder.current === null) return;
    const view = createEditor(holder.current, handlers.current.cypher, {
      onRun: () => handlers.current.onRun(),
      onWrite: (text) => handlers.current.onWrite(text),
      schema: () => handlers.current.schema,
      onRecall: (way) => {
        cursorTo.current = way === "earlier" ? "start" : "end";
        return handlers.current.onRecall(way);
      },
    });
    editor.current = view;
    view.focus();
    return () => view.destroy();
  }, []);

  useEffect(() => {
    const view = editor.current;
    if (view === undefined || view.state.doc.toString() === cypher) return;
    const anchor = cursorTo.current === "start" ? 0 : cypher.length;
    cursorTo.current = "end";
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: cypher },
      selection: { anchor },
      scrollIntoView: true,
    });
  }, [cypher]);

  useEffect(() => {
    if (editor.current !== undefined) markWrong(editor.current, wrong);
  }, [wrong]);

  return <div className="editor" ref={holder} />;
}
