import { autocompletion, closeCompletion, completionKeymap, completionStatus } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, syntaxHighlighting, bracketMatching } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder, type Command } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completeCypher, type LiveSchema } from "./complete-cypher.js";
import { wrongWord } from "./mark-wrong.js";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.number, color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.variableName, tags.atom], color: "var(--code-name)" },
]);

const look = EditorView.theme({
  "&": { fontSize: "13px", height: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-content": { fontFamily: "var(--mono)", caretColor: "var(--text)", padding: "10px 0" },
  ".cm-line": { padding: "0 12px" },
  ".cm-placeholder": { color: "var(--muted)" },
});

interface EditorHandlers {
  readonly onRun: () => void;
  readonly onWrite: (text: string) => void;
  /** Whether there was something to recall. */
  readonly onRecall: (way: "earlier" | "later") => boolean;
  /** What completion offers from, once it was read. */
  readonly schema: () => LiveSchema | undefined;
}

/** Recalls what was asked where the cursor stands at that end of the text and can go no further. */
function recallAt(end: "start" | "end", onRecall: EditorHandlers["onRecall"]): Command {
  return ({ state }) => {
    const { main } = state.selection;
    if (!main.empty || completionStatus(state) === "active") return false;
    if (end === "start") return main.head === 0 && onRecall("earlier");
    return main.head === state.doc.length && onRecall("later");
  };
}

/** A Cypher editor in the element: Ctrl+Enter runs, the arrows recall at the ends of the text, Tab leaves it. */
export function createEditor(parent: HTMLElement, text: string, handlers: EditorHandlers): EditorView {
  const { onRun, onWrite, onRecall, schema } = handlers;
  const run = (view: EditorView) => {
    closeCompletion(view);
    onRun();
    return true;
  };
  return new EditorView({
    doc: text,
    selection: { anchor: text.length },
    parent,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      keymap.of([
        { key: "ArrowUp", run: recallAt("start", onRecall) },
        { key: "ArrowDown", run: recallAt("end", onRecall) },
      ]),
      history(),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      autocompletion({ override: [(context) => completeCypher(context, schema())] }),
      StreamLanguage.define(cypher),
      syntaxHighlighting(colours),
      bracketMatching(),
      wrongWord,
      EditorView.lineWrapping,
      // With a tab index of its own the scrolled text is known to be reachable by keyboard.
      EditorView.contentAttributes.of({ "aria-label": "Cypher query", tabindex: "0" }),
      EditorView.updateListener.of((update) => update.docChanged && onWrite(update.state.doc.toString())),
      placeholder("MATCH (p:Person)-[s:SAID]->(x:Statement) RETURN p.name, s.cue, x.text"),
      look,
    ],
  });
}
