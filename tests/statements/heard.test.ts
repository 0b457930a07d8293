import { describe, expect, it } from "@jest/globals";
import { attributed } from "./attributed.js";

describe("what somebody hears before he speaks", () => {
  it("is no part of his answer, and nobody is known to have told it", async () => {
    const text =
      'Stefan Aalders said he was calm. Told that Gary Sturridge had been rude, he smiled. "Gary is a friend. He will say sorry."';
    const found = await attributed(text);
    expect(found).toContain('Stefan Aalders | smiled | "Gary is a friend. He will say sorry."');
    expect(found.filter((one) => one.includes("Told"))).toEqual([]);
  });

  it("keeps what was told where marks tell that it was", async () => {
    const text =
      'Stefan Aalders denied it. "I have never met the lad. I wouldn\'t know him in the street," he said. Told that Gary Sturridge had described the approach as "disrespectful", he smiled. "Gary is a friend."';
    expect(await attributed(text)).toContain(
      ' | Told | that Gary Sturridge had described the approach as "disrespectful"',
    );
  });

  it("names somebody else than who answers", async () => {
    const text =
      "Petra Rao said that the plan was dead. Asked whether Ana Reis would resign, she said that she would not.";
    expect(await attributed(text)).toContain("Petra Rao | said | that she would not");
  });
});
