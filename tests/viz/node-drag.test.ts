import { describe, expect, it } from "@jest/globals";
import { NodeDrag } from "../../viz/graph/node-drag.js";

describe("a node that is dragged", () => {
  it("follows once the pointer has left, and takes the click that ends the drag, once", () => {
    const drag = new NodeDrag();
    drag.hold("a", { x: 8, y: 9 }, { x: 10, y: 10 });
    expect(drag.follow({ x: 12, y: 11 })).toBeUndefined();
    expect(drag.follow({ x: 20, y: 10 })).toEqual({ node: "a", to: { x: 18, y: 9 } });
    expect(drag.follow({ x: 10, y: 10 })).toEqual({ node: "a", to: { x: 8, y: 9 } });
    expect(drag.release()).toBe("a");
    expect(drag.holds).toBe(false);
    expect(drag.swallowsClick()).toBe(true);
    expect(drag.isFirstClick).toBe(true);
    expect(drag.swallowsClick()).toBe(false);
    expect(drag.isFirstClick).toBe(false);
  });

  it("is clicked where the hand was only unsteady", () => {
    const drag = new NodeDrag();
    drag.hold("a", { x: 10, y: 10 }, { x: 10, y: 10 });
    drag.follow({ x: 11, y: 12 });
    expect(drag.release()).toBeUndefined();
    expect(drag.swallowsClick()).toBe(false);
    expect(drag.follow({ x: 90, y: 90 })).toBeUndefined();
  });
});
