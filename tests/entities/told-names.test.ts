import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { settleNames } from "../../src/entities/settle-names.js";
import { told } from "../../src/entities/told-labels.js";
import { labelled } from "./find-entities.js";

const names = async (text: string): Promise<string[]> =>
  (await labelled(text)).filter((name) => !/^(?:Collective|Event)/u.test(name));

describe("what the words around a name make of it", () => {
  it.each<[string, string[]]>([
    // What stands behind "the" is nobody.
    [
      "The crisis in the Malhar Sena deepened. Malhar Sena leader Ana Reis left. Workers of the Malhar Sena wept.",
      ["Organization Malhar Sena", "Person Ana Reis"],
    ],
    // Teams.
    ["Harborough have smashed their record to sign Ana Reis.", ["Organization Harborough", "Person Ana Reis"]],
    [
      "Preston have signed Ana Reis. A fan in Preston cheered.",
      ["Organization Preston", "Person Ana Reis", "Place Preston"],
    ],
    ["They lost to the fourth-tier side Rochdale.", ["Organization Rochdale"]],
    ["The former Lyon defender Ana Reis was there.", ["Organization Lyon", "Person Ana Reis"]],
    ["Preston's manager, Ana Reis, was angry.", ["Organization Preston", "Person Ana Reis"]],
    ["Fans of Ipswich Town sang.", ["Organization Ipswich Town", "Place Ipswich"]],
    ["The Boro chairman, Sir Tom Bell, spoke. He chose Boro.", ["Organization Boro", "Person Tom Bell"]],
    // Bodies by the noun beside them.
    ["It has the drinks giant Diazor, which owns a mill.", ["Organization Diazor"]],
    ["Reis's Ronamo party accused them, and Ronamo said so.", ["Organization Ronamo", "Person Reis"]],
    // A town is not what its council is.
    [
      "The shore south of Dornagh is bare. Dornagh Community Council met in Dornagh.",
      ["Organization Dornagh Community Council", "Place Dornagh"],
    ],
    // People.
    ["She flew with the governor of Zambezia, Pio Matusse.", ["Person Pio Matusse", "Place Zambezia"]],
    [
      "Amélia Sitoe, 34, clung to a tree with her sons Edson and Nelito.",
      ["Person Amélia Sitoe", "Person Edson", "Person Nelito"],
    ],
    [
      "By Joaquim Tembe in Quelimane and Chikondi Banda in Nsanje\n16 March 2025\n\nRescue workers pulled bodies from the mud.",
      ["Person Chikondi Banda", "Person Joaquim Tembe", "Place Nsanje", "Place Quelimane"],
    ],
    // Places.
    ["It is carried to the port of Matarani. Matarani handled 31 trains.", ["Place Matarani"]],
  ])("%s", async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  it("leaves who is named with an article, a family and one with a plural verb people", async () => {
    expect(await names("The Dalai Lama met the Ana Reis of old.")).not.toContain("Organization Dalai Lama");
    expect(await names("Tom Bell and Ana Reis were there. Bell and Reis have left.")).toEqual([
      "Person Ana Reis",
      "Person Tom Bell",
    ]);
    expect(await names("If Reis were to leave, Tom Reis said, so would Bell.")).toContain("Person Tom Reis");
  });
});

describe("letters in capitals", () => {
  const words = (text: string) => text.split(" ").map((word) => ({ text: word, lower: word.toLowerCase() }));
  const person = (firstWord: number, endWord: number) =>
    ({ label: "PER", start: 0, end: 0, firstWord, endWord, confidence: 0.8 }) as const;
  const labels = (text: string, ...all: ReturnType<typeof person>[]) =>
    settleNames(words(text), all).map(({ label }) => label);

  it("are those of a body, but for a surname and a first name", () => {
    expect(labels("AICC spoke", person(0, 1))).toEqual(["ORG"]);
    expect(labels("Awa DIOP and DIOP", person(0, 2), person(3, 4))).toEqual(["PER", "PER"]);
    expect(labels("LISA spoke", person(0, 1))).toEqual(["PER"]);
  });
});

describe("a name that the tagger takes for a body or a town", () => {
  const none = new Set<string>();
  const shared = { ofPeople: none, given: none, family: none, located: none, surelyLocated: none };
  const label = (text: string, first: number, end: number, type: "ORG" | "LOC"): string | undefined => {
    const candidate = { first, end, mentionFirst: first, titled: false, roles: [], inTitleCase: false };
    const tagged = { type, confidence: 0.6 };
    return told(analyseText(text), { ...candidate, tagged }, "key", undefined, shared, none)?.label;
  };

  it("is a place before what it is, and a person where people are replaced", () => {
    expect(label("It is in Peru's Apurímac region, he said.", 5, 6, "ORG")).toBe("Place");
    expect(label("It is the Apurímac region council.", 3, 4, "ORG")).toBeUndefined();
    expect(label("Bell, who replaced Russell Meadows, left.", 4, 6, "LOC")).toBe("Person");
    expect(label("Bell, who saw Russell Meadows, left.", 4, 6, "LOC")).toBeUndefined();
  });
});
