interface Point {
  readonly x: number;
  readonly y: number;
}

/** Less than this is a click with an unsteady hand, in pixels. */
const leastMove = 4;

/** One node that the mouse drags, from the press to the click that browsers report after it. */
export class NodeDrag {
  #held: { readonly node: string; readonly stood: Point; readonly from: Point; moving: boolean } | undefined;
  #clickFollows = false;
  #swallowed = false;

  /** The mouse is pressed at `from` over a node that stands at `stood`. */
  hold(node: string, stood: Point, from: Point): void {
    this.#held = { node, stood, from, moving: false };
    this.#clickFollows = false;
  }

  get holds(): boolean {
    return this.#held !== undefined;
  }

  /** The node that follows the pointer, and where it is now, once the pointer has left where it was pressed. */
  follow(at: Point): { readonly node: string; readonly to: Point } | undefined {
    if (this.#held === undefined) return undefined;
    const { node, stood, from, moving } = this.#held;
    const [right, down] = [at.x - from.x, at.y - from.y];
    this.#held.moving = moving || Math.hypot(right, down) >= leastMove;
    return this.#held.moving ? { node, to: { x: stood.x + right, y: stood.y + down } } : undefined;
  }

  /** The node that was dragged, if one was. */
  release(): string | undefined {
    const held = this.#held;
    this.#held = undefined;
    if (held?.moving !== true) return undefined;
    this.#clickFollows = true;
    return held.node;
  }

  /** Whether what is called a double click is the first one after the end of a drag. */
  get isFirstClick(): boolean {
    return this.#swallowed;
  }

  /** Whether a click is none, but the end of a drag; it is so once. */
  swallowsClick(): boolean {
    this.#swallowed = this.#clickFollows;
    this.#clickFollows = false;
    return this.#swallowed;
  }
}
