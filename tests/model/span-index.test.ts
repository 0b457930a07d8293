import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { spanIndex } from "../../src/model/span-index.js";
import { overlaps } from "../../src/model/span.js";

const span = fc.tuple(fc.nat(3000), fc.nat(700)).map(([start, length]) => ({ start, end: start + length }));

describe("spans by place", () => {
  it("finds what looking at all of them finds, in their order", () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 30 }), span, (items, wanted) => {
        const expected = items.filter((spans) => spans.some((one) => overlaps(one, wanted)));
        expect(spanIndex(items, (spans) => spans).overlapping(wanted)).toEqual(expected);
      }),
    );
  });
});
