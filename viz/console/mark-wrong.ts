import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** Both count from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const setWrong = StateEffect.define<Place | undefined>();
const mark = Decoration.mark({ class: "cm-wrong" });

function wrongAt(state: EditorView["state"], { line, column }: Place): DecorationSet {
  const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const at = Math.min(from + Math.max(column - 1, 0), to);
  const word = state.wordAt(at);
  // Behind the last letter there is nothing to mark but that letter.
  const span = word ?? { from: at < to ? at : Math.max(from, to - 1), to: Math.min(at + 1, to) };
  return span.from < span.to ? Decoration.set([mark.range(span.from, span.to)]) : Decoration.none;
}

/** Underlines the word at a place until the text changes. */
export const wrongWord = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setWrong)) {
        return effect.value === undefined ? Decoration.none : wrongAt(transaction.state, effect.value);
      }
    }
    return transaction.docChanged ? Decoration.none : before;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function markWrong(view: EditorView, place: Place | undefined): void {
  view.dispatch({ effects: setWrong.of(place) });
}
