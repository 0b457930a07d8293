import { expect, it } from "@jest/globals";
import { partitionPoint } from "../../src/model/partition-point.js";

it("is what walking through the list would find", () => {
  for (const list of [[], [3], [1, 2, 2, 5], [0, 1, 4, 9, 16, 25]]) {
    for (let limit = -1; limit <= 26; limit++) {
      const walked = list.findIndex((item) => item >= limit);
      expect(partitionPoint(list, (item) => item < limit)).toBe(walked === -1 ? list.length : walked);
    }
  }
});
