import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { joinParts } from "../../src/entities/tagged-names.js";
import { labelled } from "./find-entities.js";

describe("where a name starts and ends", () => {
  it.each<[string, string[]]>([
    ["Police commissioner A V Nair said so in Leeds.", ["Person A V Nair", "Place Leeds"]],
    [
      "Highland Council's leader, Raymond Bremner-Ross, lives in Ross. The MSP for Ross said so.",
      ["Organization Highland Council", "Person Raymond Bremner-Ross", "Place Ross"],
    ],
    [
      "Gao gave it to the Nanjing Institute of Geology and Palaeontology in 2019.",
      ["Organization Nanjing Institute of Geology and Palaeontology", "Person Gao", "Place Nanjing"],
    ],
    [
      "Their backers include Highlands and Islands Enterprise, which gave a grant.",
      ["Organization Highlands and Islands Enterprise"],
    ],
    [
      "Food and Drink Federation chief Ana Reis said no.",
      ["Organization Food and Drink Federation", "Person Ana Reis"],
    ],
    [
      "Nilda Paz, president of the Front for the Defence of the Santo Tomás River, was arrested.",
      ["Organization Front for the Defence of the Santo Tomás River", "Person Nilda Paz"],
    ],
    [
      "The Wallin family's Investor AB backed it. Hallberg AB bought its Dutch rival Verbeek NV.",
      ["Organization Hallberg AB", "Organization Investor AB", "Organization Verbeek NV", "Person Wallin"],
    ],
    [
      "SNP MSP Ana Toddy, whose ward includes the site, left Leeds.",
      ["Organization SNP", "Person Ana Toddy", "Place Leeds"],
    ],
    [
      "FBI Special Agent in Charge Monica Delacroix urged victims to come to Tulsa.",
      ["Organization FBI", "Person Monica Delacroix", "Place Tulsa"],
    ],
    [
      "Monsignor Aurelio Tapia and Justices R S Dongre and Farhana Merchant met in Lima.",
      ["Person Aurelio Tapia", "Person Farhana Merchant", "Person R S Dongre", "Place Lima"],
    ],
    [
      "Court One heard that Terry Catchpole, 54, hit his son Dean Catchpole. Mr Catchpole denied it.",
      ["Person Dean Catchpole", "Person Terry Catchpole"],
    ],
    [
      "Not a single BJP leader came, he told the BJP. Dean Ana Reis met BJP workers, as the dean does.",
      ["Organization BJP", "Person Ana Reis"],
    ],
  ])("%s", async (text, expected) => {
    const found = await labelled(text);
    expect(found.filter((name) => !name.startsWith("Collective"))).toEqual(expected);
  });

  it("joins what the tagger parts at a particle", () => {
    const { tokens } = analyseText("Hilário da Cruz left.");
    const part = { type: "PER", confidence: 1, inTitleCase: false } as const;
    const parts = [
      { ...part, firstToken: 0, endToken: 1 },
      { ...part, firstToken: 2, endToken: 3 },
    ];
    expect(joinParts(tokens, parts)).toEqual([{ ...part, firstToken: 0, endToken: 3 }]);
  });
});
