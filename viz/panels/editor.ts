import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, syntaxHighlighting, bracketMatching } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completeCypher } from "./complete-cypher.js";

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

/** A Cypher editor in the element; Ctrl+Enter runs. */
export function createEditor(parent: HTMLElement, text: string, onRun: () => void): EditorView {
  const run = {
    key: "Mod-Enter",
    run: () => {
      onRun();
      return true;
    },
  };
  return new EditorView({
    doc: text,
    parent,
    extensions: [
      Prec.highest(keymap.of([run])),
      history(),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      autocompletion({ override: [completeCypher] }),
      StreamLanguage.define(cypher),
      syntaxHighlighting(colours),
      bracketMatching(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Cypher query" }),
      placeholder("MATCH (p:Person)-[s:SAID]->(x:Statement) RETURN p.name, s.cue, x.text"),
      look,
    ],
  });
}
