import { describe, expect, it } from "@jest/globals";
import { attributed } from "./attributed.js";

describe("what the tagger and the rules see", () => {
  it("is a statement where both see the same words, sure or not", async () => {
    const text =
      "Mavimbe and Nhantumbo both said they would respect a decision of the Constitutional Council. The first results are expected on Tuesday, the CNE said.";
    expect(await attributed(text)).toContain(
      "Mavimbe + Nhantumbo | said | they would respect a decision of the Constitutional Council",
    );
  });

  it("is a clause before a tag whose words the tagger leaves", async () => {
    const text =
      "A worm no longer than a grain of rice can survive for decades in frozen soil thanks to a single protein, scientists have found, raising hopes that vaccines could one day be kept without refrigeration.";
    expect(await attributed(text)).toContain(
      "scientists | have found | A worm no longer than a grain of rice can survive for decades in frozen soil thanks to a single protein",
    );
  });

  it("is a clause behind a verb whose words the tagger leaves", async () => {
    const text =
      "The harbour wall held, just. Ian Fell, who runs the chandlery, told me the water came within a hand's breadth of his door. \"My dad saw it come in in '77,\" he said.";
    expect(await attributed(text)).toContain("Ian Fell | told | the water came within a hand's breadth of his door");
  });

  it("ends where the speaker goes on to tell more", async () => {
    const text =
      "Others were more upbeat. JKL Partners' Susan Achterberg said the store closures were overdue and predicted that margins would recover by mid-2026.";
    expect(await attributed(text)).toEqual([
      "Susan Achterberg | said | the store closures were overdue",
      "Susan Achterberg | predicted | that margins would recover by mid-2026",
    ]);
  });

  it("goes on behind which, to the end of its clause", async () => {
    const text =
      'Strand agrees. The next step, she says, is a trial in mice, which her team hopes to begin in the spring. "They seemed hungry," she says.';
    expect(await attributed(text)).toContain(
      "Strand | says | The next step is a trial in mice, which her team hopes to begin in the spring",
    );
  });

  it("is no pronoun alone", async () => {
    const text =
      "Wolves' sporting director, Matteo Grassi, has ruled out a bid before the sale of Danny Oduya.\n\nOduya, for his part, has told friends he expects to leave. The forward posted a picture of a packed suitcase on Instagram on Saturday, which he later deleted.";
    const found = await attributed(text);
    expect(found.filter((one) => one.endsWith("| which"))).toEqual([]);
  });

  it("is no wish to tell nothing", async () => {
    const text =
      "The offer was not enough, according to one of the people, who declined to be identified because the talks were private. The ministry declined to comment.";
    expect(await attributed(text)).toEqual(["one of the people | according to | The offer was not enough"]);
  });

  it("is not whom somebody tells, inside quoted words", async () => {
    const text =
      'Annika Brandl said the probe was long overdue. "We told them, we showed them, and for two years nothing happened," she said.';
    expect((await attributed(text)).filter((one) => one.includes("| told |"))).toEqual([]);
  });

  it("is what somebody was told to do, inside of what is told", async () => {
    const text =
      'Langa said that it was over. She added that in Milange, one polling official had told monitors to "go home and watch football."';
    expect(await attributed(text)).toContain('one polling official | had told | to "go home and watch football."');
  });
});
