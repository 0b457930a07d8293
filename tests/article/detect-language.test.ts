import { describe, expect, it } from "@jest/globals";
import { detectLanguage } from "../../src/article/detect-language.js";

describe("detectLanguage", () => {
  it.each([
    ["en", "The minister said that the harbour would be sold before the summer."],
    ["en", "Harbour sold"],
    ["de", "Der Minister sagte, dass der Hafen noch vor dem Sommer verkauft werden soll, und niemand widersprach ihm."],
    ["fr", "Le ministre a déclaré que le port serait vendu avant l'été, et personne ne l'a contredit dans la salle."],
    ["ru", "Министр заявил, что порт будет продан до лета, и никто ему не возразил в зале заседаний."],
  ])("finds %s in: %s", async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });
});
