/** The offset in an element's text of the character under the pointer; nothing where there is none. */
export function pointedOffset(element: HTMLElement, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (caret === undefined || !element.contains(caret.node)) return undefined;
  const length = caret.node.textContent?.length ?? 0;
  // A caret stands between two characters: the pointer is over the one before it or the one after it.
  const at = [caret.offset, caret.offset - 1].find((start) => {
    if (start < 0 || start >= length) return false;
    const range = document.createRange();
    range.setStart(caret.node, start);
    range.setEnd(caret.node, start + 1);
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  });
  if (at === undefined) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(caret.node, at);
  return before.toString().length;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  // Safari knows only the older way.
  const { caretRangeFromPoint } = document as unknown as {
    readonly caretRangeFromPoint: (x: number, y: number) => Range | null;
  };
  const range = caretRangeFromPoint.call(document, x, y);
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}
