import { describe, expect, it } from "@jest/globals";
import { chain, findEntities, labelled } from "./find-entities.js";

describe("names and their labels", () => {
  it.each<[string, string[]]>([
    ["Ms Adaeze Nwosu flew to Lagos.", ["Person Adaeze Nwosu", "Place Lagos"]],
    [
      "Polish Foreign Minister Marek Zielinski met UN officials in Geneva, Switzerland.",
      ["Organization UN", "Person Marek Zielinski", "Place Geneva", "Place Switzerland"],
    ],
    [
      "Dozens marched from the University of Leeds to the Ministry of Health.",
      ["Organization Ministry of Health", "Organization University of Leeds", "Place Leeds"],
    ],
    [
      "The broadcaster NRK and the Bergen Fishermen's Association agreed.",
      ["Organization Bergen Fishermen's Association", "Organization NRK"],
    ],
    ["They remembered the Crimean War beside Lake Victoria.", ["Event Crimean War", "Place Lake Victoria"]],
    [
      "Americans and Kenyans vote on Tuesday, and Christmas is in December.",
      ["Collective Americans", "Collective Kenyans"],
    ],
    ["Former Sarah King, 45, cooks.", ["Person Sarah King"]],
  ])("%s", async (text, expected) => {
    expect(await labelled(text)).toEqual(expected);
  });

  it("takes no name from the capitals of a headline or of the first word", async () => {
    expect(
      await labelled(
        "Fury As Harbour Boss Hits Out At Shameful Letter\n\nMany waited. Yesterday was cold. Nobody came.",
      ),
    ).toEqual([]);
  });
});

describe("what the words around a name say", () => {
  it.each<[string, string[]]>([
    [
      "Veridel, a Lisbon-based maker of paint, grew. Its subsidiary, Veridel Iberia, did not. They trust the board of Veridel.",
      ["Organization Veridel", "Organization Veridel Iberia", "Place Lisbon"],
    ],
    ["Marta Brood, a publisher of maps, spoke. Brood was tired.", ["Person Marta Brood"]],
    [
      "The minister met Jean-Luc Martel in Oslo. Martel smiled at the Trump-Abe dinner. Trump and Abe left.",
      ["Person Abe", "Person Jean-Luc Martel", "Person Trump", "Place Oslo"],
    ],
    [
      "Ada Reis joined the Ministry of Health and Welfare.",
      ["Organization Ministry of Health and Welfare", "Person Ada Reis"],
    ],
    ["The Society for the Protection of Birds sued.", ["Organization Society for the Protection of Birds"]],
    [
      "Ana Reis of Reporters Without Borders praised Women in Mining.",
      ["Organization Reporters Without Borders", "Organization Women in Mining", "Person Ana Reis"],
    ],
    ["Fisher and Sons, a family firm, closed.", ["Organization Fisher and Sons"]],
    [
      "Marlow Foods will close two plants. Shares in Marlow fell. Ana Reis, the boss of brewer Haxby, said that Marlow was late.",
      ["Organization Haxby", "Organization Marlow Foods", "Person Ana Reis"],
    ],
    [
      "A merger with Castell failed. The French rival Castell walked away, the Paris-based bank said.",
      ["Organization Castell", "Place Paris"],
    ],
    ["The shipping group Nordhavn A/S and its rival met.", ["Organization Nordhavn A/S"]],
    [
      "Nigel Thorne, the MP for Grimsby East, said so. The Labour MP Sunita Rao said on Monday that MLA S. Fathima Beevi had left early.",
      [
        "Organization Labour",
        "Person Nigel Thorne",
        "Person S. Fathima Beevi",
        "Person Sunita Rao",
        "Place Grimsby East",
      ],
    ],
    [
      "He was born near St James' Park in Leeds and died at St Mary's Hospital in London.",
      ["Organization St Mary's Hospital", "Place Leeds", "Place London", "Place St James' Park"],
    ],
    [
      "Brightwell Energy, Inc. (NASDAQ: BWEL), a maker of batteries, named Ana Reis as Chief Operating Officer. Brightwell grew.",
      ["Organization Brightwell Energy, Inc.", "Person Ana Reis"],
    ],
    [
      "Tom Bell worked for Siemens in Munich, where Ana Reis was Senior Vice President of Manufacturing.",
      ["Organization Siemens", "Person Ana Reis", "Person Tom Bell", "Place Munich"],
    ],
    [
      "The exit poll gives Anke Velden's Liberal Alliance a third of the vote, said Pete Lucchesi of the Brotherhood of Rail Carmen.",
      [
        "Organization Brotherhood of Rail Carmen",
        "Organization Liberal Alliance",
        "Person Anke Velden",
        "Person Pete Lucchesi",
      ],
    ],
    ["They shook hands at the Gulf Gas Exhibition in Oslo.", ["Event Gulf Gas Exhibition", "Place Oslo"]],
    ["Downing Street insisted that the plan stood.", ["Organization Downing Street"]],
    ["They left in their boat, the Mary Ellen, with Mary Ellen Shaw.", ["Person Mary Ellen Shaw"]],
    ["Rates will fall, said Sydbank analyst Morten Juhl.", ["Organization Sydbank", "Person Morten Juhl"]],
    [
      "They were beaten by Brentmoor. Brentmoor captain Lee Ashworth scored.",
      ["Organization Brentmoor", "Person Lee Ashworth"],
    ],
    [
      "The Norwegian Chess Federation met Ana Reis in Oslo on Friday.",
      ["Organization Norwegian Chess Federation", "Person Ana Reis", "Place Oslo"],
    ],
    [
      "Ana Reis met Tom Reis in Lugo on Friday. The two Reises are not kin, she wrote on X.",
      ["Person Ana Reis", "Person Tom Reis", "Place Lugo"],
    ],
    [
      "Secretary of Defense Ana Reis met Prime Minister Haidar al-Saadi and Basim al-Awadi in Baghdad. The secretary waited for Al-Saadi.",
      ["Person Ana Reis", "Person Basim al-Awadi", "Person Haidar al-Saadi", "Place Baghdad"],
    ],
    ["His work earned Tom Reis the Nobel Prize in Physics in 1987.", ["Person Tom Reis"]],
    ["Sen. Tom Reis, R-Ohio, is a former Marine.", ["Person Tom Reis"]],
    ["The firm is Veridel AG of Dresden.", ["Organization Veridel AG", "Place Dresden"]],
  ])("%s", async (text, expected) => {
    const found = await labelled(text);
    expect(found.filter((name) => !name.startsWith("Collective"))).toEqual(expected);
  });

  it("takes no title out of the name of a body", async () => {
    const names = await labelled("She studied at Duke University in Durham. The General Assembly met in New York.");
    expect(names).toContain("Organization Duke University");
    expect(names.filter((name) => /^(?:Person|Organization) (?:University|Assembly)$/u.test(name))).toEqual([]);
  });

  it("goes on behind the hyphen of a name", async () => {
    expect(await labelled("Diplomat Chung Eui-yong met Ana Reis in Seoul.")).toContain("Person Chung Eui-yong");
  });

  it("takes short titles of the police for no names, and an honorific of Indonesia", async () => {
    const text = "Det Con Lucy Barwise met Wayan Sudarma in Bali. She asked Pak Wayan for help.";
    expect(await labelled(text)).toEqual(["Person Lucy Barwise", "Person Wayan Sudarma", "Place Bali"]);
  });

  it("takes a party for no part of a name", async () => {
    expect(await labelled("Tory MP Jon Eide said no to it.")).toEqual(["Person Jon Eide"]);
  });

  it("takes where somebody is from for a place, whatever its name", async () => {
    const text = "Kezia Bramwell, 36, a nurse from Lawrence Weston who spoke from the steps, was there.";
    expect(await labelled(text)).toEqual(["Person Kezia Bramwell", "Place Lawrence Weston"]);
  });

  it("takes one of a people for no people", async () => {
    const text = "Vlasta Cerny beat Aiko Morimoto. The Japanese, who complained about the light, was booed.";
    expect(await labelled(text)).toEqual(["Person Aiko Morimoto", "Person Vlasta Cerny"]);
  });

  it("goes on behind every hyphen of a town, in capitals too", async () => {
    const names = await labelled("STOKE-ON-TRENT (AP) — Trains to Newcastle-under-Lyme were late, police said.");
    expect(names).toEqual(expect.arrayContaining(["Place Newcastle-under-Lyme", "Place Stoke-on-Trent"]));
  });

  it("does not take the words between a title and what it is of into a name", async () => {
    const names = await labelled("Ana Reis, Assistant Secretary of the Air Force for Acquisition, said so.");
    expect(names).toEqual(expect.arrayContaining(["Organization Air Force", "Person Ana Reis"]));
    expect(names.filter((name) => / of the /u.test(name))).toEqual([]);
  });

  it("takes a road for no country, and a place in another name for one mention", async () => {
    const text = "The crash was on US 75 near Tulsa. Ana Reis came to the US 10 years ago, by the Port of Beirut.";
    expect(await chain(text, "United States")).toEqual(["US"]);
    expect(await chain(text, "Beirut")).toEqual(["Beirut"]);
  });

  it("takes groups by what they are of", async () => {
    const names = await labelled("Ana Reis spoke to the Daughters of the American Revolution in Boston.");
    expect(names).toContain("Organization Daughters of the American Revolution");
  });

  it("takes a marquis for no ship, and Mlle for a title", async () => {
    const people = await labelled(
      "The Marquis de Castell sailed from Brest. Mlle. du Pont stayed with the king in Paris.",
    );
    expect(people).toEqual(expect.arrayContaining(["Person Marquis de Castell", "Person du Pont"]));
  });

  it("takes a name with two particles whole, also where it opens with one", async () => {
    const text = "Dr. Saskia van der Meulen met Ms. de la Fuente in Ghent. Alicia de la Fuente smiled.";
    expect(await labelled(text)).toEqual(["Person Alicia de la Fuente", "Person Saskia van der Meulen", "Place Ghent"]);
  });

  it("leaves the letters behind a name and the party before it out", async () => {
    const text = "Judge Marian Holt QC spoke first. In the debate, Democrat Ana Reis answered her.";
    expect(await labelled(text)).toEqual(expect.arrayContaining(["Person Marian Holt", "Person Ana Reis"]));
    expect(await chain(text, "Marian Holt")).toContain("Judge Marian Holt QC");
  });

  it("takes a firm with an ampersand for no person, and its short name for the same firm", async () => {
    const text =
      "Executives at Zurich-based Baumann & Cie. were warned by Ernst & Young. A spokesman for Baumann, Ulrich Zgraggen, left.";
    expect(await labelled(text)).toEqual(
      expect.arrayContaining(["Organization Baumann & Cie", "Organization Ernst & Young", "Person Ulrich Zgraggen"]),
    );
    expect(await chain(text, "Baumann & Cie")).toEqual(["Baumann & Cie", "Baumann"]);
  });

  it("takes who has a spokesman, or somebody on the staff, for a body", async () => {
    const names = await labelled(
      "Talks between Metra and its largest union broke down. Metra spokesman Joe Piekarski blamed Whitlock. Castell's Ana Reis was less generous.",
    );
    expect(names).toEqual(expect.arrayContaining(["Organization Metra", "Organization Castell", "Person Whitlock"]));
  });

  it("takes people who have a spokesman for people", async () => {
    const names = await labelled("Alan Whitlock won. Whitlock spokesman Joe Piekarski thanked the voters in Ohio.");
    expect(names.filter((name) => name.includes("Whitlock"))).toEqual(["Person Alan Whitlock"]);
  });

  it("takes the whole of a people's party", async () => {
    const names = await labelled("President Ana Reis's Democratic People's Congress rejected the claim in Lagos.");
    expect(names).toContain("Organization Democratic People's Congress");
  });

  it("takes what stands before an office for a body", async () => {
    const text = "LAPD Chief Ana Ruiz met Crossgate Valley Hospital Director Lee Ashworth and Fire Chief Tom Ray.";
    expect(await labelled(text)).toEqual([
      "Organization Crossgate Valley Hospital",
      "Organization LAPD",
      "Person Ana Ruiz",
      "Person Lee Ashworth",
      "Person Tom Ray",
    ]);
    expect(await labelled("Former FBI Director Tom Okafor wrote to Senate Majority Leader Ana Reis.")).toEqual([
      "Organization FBI",
      "Organization Senate",
      "Person Ana Reis",
      "Person Tom Okafor",
    ]);
  });

  it("takes a month for a surname behind a first name or an honorific, and where somebody bears it", async () => {
    const text = "British Prime Minister Orla May said in May that she would leave. Mrs May left on Friday.";
    const people = (await findEntities(text)).filter(({ label }) => label === "Person");
    expect(people.map(({ name, aliases }) => [name, aliases])).toEqual([["Orla May", ["May", "Orla May"]]]);
    expect(await labelled("She told Ana May 5 was too late for the vote in Lisbon.")).toContain("Person Ana");
  });

  it("takes the committee of a party with the party", async () => {
    expect(await labelled("The hacking of Democratic National Committee emails worried them in May.")).toEqual([
      "Organization Democratic National Committee",
    ]);
  });

  it("leaves what somebody belongs to out of the name", async () => {
    const text =
      "House Republican Thomas Brandt used to support fellow Kentuckian Ray Holt. New Yorker Ana Reis and Ohioan Tom Okafor came to the Democratic National Convention.";
    expect(await labelled(text)).toEqual([
      "Event Democratic National Convention",
      "Person Ana Reis",
      "Person Ray Holt",
      "Person Thomas Brandt",
      "Person Tom Okafor",
    ]);
  });

  it("takes the town before an agency in brackets for where the report is from", async () => {
    expect(await labelled("Cleveland (AFP) – Ana Reis spoke to the crowd on Monday.")).toEqual([
      "Organization AFP",
      "Person Ana Reis",
      "Place Cleveland",
    ]);
  });

  it("takes academies with all their fields", async () => {
    expect(await labelled("The National Academies of Sciences, Engineering and Medicine issued a report.")).toEqual([
      "Organization National Academies of Sciences, Engineering and Medicine",
    ]);
  });

  it("knows Twitter", async () => {
    expect(await labelled("Twitter announced on Monday that it will close the account.")).toEqual([
      "Organization Twitter",
    ]);
  });

  it("takes whom it is sure of for a person, spokesman or not", async () => {
    expect(await labelled("Putin spokesman Dmitry Peskov agreed.")).toContain("Person Putin");
  });
});
