import { describe, expect, it } from "@jest/globals";
import { chain, labelled } from "./find-entities.js";

const organizations = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => name.startsWith("Organization"));

describe("a name that the text shortens", () => {
  it("is one, there and where its words come again", async () => {
    const text =
      "The Centre for Rivers and Coastal Research (CRCR) opened in Hull. Ana Reis founded the Centre for Rivers and Coastal Research in 2019, and the CRCR grew.";
    expect(await organizations(text)).toEqual(["Organization Centre for Rivers and Coastal Research"]);
    expect(await chain(text, "Centre for Rivers and Coastal Research")).toEqual(
      expect.arrayContaining([
        "Centre for Rivers and Coastal Research",
        "CRCR",
        "Centre for Rivers and Coastal Research",
        "CRCR",
      ]),
    );
  });

  it("goes over small words, and over a noun behind the name", async () => {
    const text =
      "The Alliance to Mend Our Schools (AMOS) met the Harbour and Coastal Enforcement agency (HCE) in Bristol on Monday.";
    expect(await organizations(text)).toEqual([
      "Organization Alliance to Mend Our Schools",
      "Organization Harbour and Coastal Enforcement",
    ]);
  });

  it("is as long as its letters tell, whatever its words have been taken for", async () => {
    for (const other of ["The Rifle Society", "The National Rifle Association (NRA)"]) {
      const text = `${other} and the U.S. Immigration and Customs Enforcement agency (ICE) met at the bank in Bristol.`;
      expect(await organizations(text)).toContain("Organization Immigration and Customs Enforcement");
    }
  });

  it("is not one where the letters are those of something else", async () => {
    const text = "The Ministry of Fisheries and Mercy Caravan (NGO) met in Oslo on Monday.";
    expect(await organizations(text)).toEqual(expect.arrayContaining(["Organization Ministry of Fisheries"]));
  });
});
