import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { withinSentence } from "../../src/statements/within-sentence.js";
import { attributed } from "./attributed.js";

describe("whom a source names", () => {
  it.each([
    [
      "both",
      "Tom Bell and Jon Eide were cleared in Leeds. Both denied that they knew.",
      "Jon Eide + Tom Bell | denied",
    ],
    [
      "both of two whom different sentences name",
      "Tom Bell, of Leeds, was fined. Rita Cole is accused of helping him. The case goes on. Both deny that they knew.",
      "Rita Cole + Tom Bell | deny",
    ],
    [
      "they who are two",
      "Tom Bell, 34, and Jon Eide, 41, appeared in court. They denied conspiracy to steal.",
      "Jon Eide + Tom Bell | denied",
    ],
    [
      "who leads a body for two places",
      "Dumfries and Galloway Council leader Ana Reis said that the road would close.",
      "Ana Reis | said",
    ],
    [
      "one body in small letters",
      "Kensington and Chelsea council said that it would appeal.",
      "Kensington and Chelsea council | said",
    ],
    [
      "bodies without the town in their names",
      "Hammersmith and Fulham Council and Westminster City Council said that they would appeal.",
      "Hammersmith and Fulham Council + Westminster City Council | said",
    ],
    [
      "a woman whose name men have too",
      'Councillor Jean Prior was the last to speak. "My own grandson was there," she told the chamber.',
      "Jean Prior | told",
    ],
    [
      "who is told of by who behind an age",
      "His wife, Denise Proudfoot, 55, who denied money laundering, was cleared by a jury.",
      "Denise Proudfoot | denied",
    ],
    [
      "an I in what somebody says",
      'Vlasta Cerny beat the defending champion, Aiko Morimoto, in a match of three hours. She sank to the grass and lay there, and Morimoto stepped over the net to help her up.\n\n"I told her she should win the whole thing now," Morimoto said. "I was not joking. She hit every ball as if she hated it."',
      "Aiko Morimoto | told",
    ],
    [
      "who gives only one name",
      "One of those arrested, who gave his name only as Fergus, said that he was proud.",
      "Fergus | said",
    ],
    [
      "nobody single by they",
      "Ingrid Solheim said she had written to Ana Reis. Analysts at Peel Hunt cut their forecast. They said the departure raised questions.",
      " | said",
    ],
    [
      "no places of things",
      "Tom Okonedo said pools in Penrith and Sedbergh were at risk and called on ministers to act.",
      "Tom Okonedo | called",
    ],
    [
      "a body behind a possessive",
      "Nordvane Ltd and its rival Vestwind Ltd both denied that a merger was near.",
      "Nordvane Ltd + Vestwind Ltd | both denied",
    ],
    [
      "a body before what it is",
      "The Hibs Voice fanzine said that the team had played badly on Saturday.",
      "Hibs Voice | said",
    ],
    [
      "somebody behind with",
      "The visitors were furious at the referee, with head coach Graham Rennie insisting that his defender had played the ball.",
      "Graham Rennie | insisting",
    ],
    [
      "nobody of whom somebody's office is",
      `When the sickness began to kill bats in 2006, her notes became one of the few records of how many there had been. "Without Lotte we wouldn't even know what we lost," said Karen Oyama, a biologist with the U.S. Fish and Wildlife Service.`,
      "Karen Oyama | said",
    ],
    [
      "no places in brackets behind a name",
      "District councillor Anneka Frith (Lib Dem, Brailes and Compton) said she had voted against it.",
      "Anneka Frith | said",
    ],
    [
      "somebody behind what the other one leads",
      "Karen Oyama, head of the Rao Institute, and Jon Eide said that the bats were gone.",
      "Jon Eide + Karen Oyama | said",
    ],
    [
      "somebody without a name by he",
      'A senior party leader, who did not wish to be named, said no assurance had been received. "We are tired of assurances," he insisted.',
      "senior party leader | insisted",
    ],
    [
      "who is named behind what he is and what he does",
      "Celeste Nhantumbo said that rolls had gone missing. Her rival, the incumbent Pio Mavimbe of the ruling party, rejected the accusation. He described Nhantumbo as a bad loser and said he was confident of victory.",
      "Pio Mavimbe | described",
    ],
    [
      "a Dutchman by his people",
      `Brighton's head coach, Stefan Aalders, would not be drawn on the player on Tuesday. "He's a good player, he's somebody else's player," the Dutchman said.`,
      "Stefan Aalders | said",
    ],
    [
      "whom a coach is called too",
      'Brighton\'s head coach, Stefan Aalders, has lost two men. "I spoke to Callum Threadgold last night," said Aalders. The manager confirmed that Jens Lindqvist would start.',
      "Stefan Aalders | confirmed",
    ],
    [
      "who goes on behind a relative clause with others in it",
      "But Dantata, who appeared before the lawmakers with his permanent secretary, denied any wrongdoing. He maintained that the agreements were mere memoranda of understanding.",
      "Dantata | maintained",
    ],
    [
      "whose verb two share",
      'Ian Fell was drenched. "The sea always comes back," he said.\n\nTwo doors down, Mary Kershaw was less lucky. She lost her car too and reckons the damage will run to £20,000.',
      "Mary Kershaw | reckons",
    ],
    [
      "both who deny it",
      "Tom Bell, 34, and Rita Cole, 40, who both deny fraud, will stand trial in May.",
      "Rita Cole + Tom Bell | both deny",
    ],
    [
      "who denies it behind age and town",
      "Rita Cole, 40, of Leeds, who denies murder, is due in court in May.",
      "Rita Cole | denies",
    ],
    [
      "somebody without a name of whom something else was told",
      "A farmer from Skipton lost forty sheep in the flood. He said the river had never been so high.",
      "farmer | said",
    ],
    [
      "not whose spokesman it is",
      "More from the prime minister's spokesman, who has been briefing journalists in Westminster. He said the cabinet would meet again.",
      " | said",
    ],
    [
      "who leads the opposition by title and name",
      "Leader of the Opposition Ramesh Thekkedath said the episode had exposed the government.",
      "Ramesh Thekkedath | said",
    ],
    [
      "an engineer by the minister that he is",
      "The committee accused the Minister of Works, Engr. Bashir Dantata, of fraud. The minister disclosed that the president had told him to wait.",
      "Bashir Dantata | disclosed",
    ],
    ["a form of address before a name", "Alhaji Sani Kumo said that he would appeal.", "Sani Kumo | said"],
    ["a body that makes records", 'The record comes out in March. The label calls it "a homecoming".', "label | calls"],
    [
      "people whose noun stands behind another",
      "Environmental groups welcomed the move, which yacht owners claim will ruin the season.",
      "yacht owners | claim",
    ],
  ])("knows %s", async (_, text, expected) => {
    const found = await attributed(text);
    expect(found.map((one) => one.split(" | ").slice(0, 2).join(" | "))).toContain(expected);
  });

  it.each([
    ["the money that Holt had lost", "Rennie laughed"],
    ["his red card", "Rennie shook his head"],
  ])("is who was asked about %s", async (about, answer) => {
    const text = `Dan Holt met Ian Rennie on Friday. Holt said that the club was safe, and Holt left. Asked about ${about}, ${answer}. 'It is nothing,' he said.`;
    expect(await attributed(text)).toContain("Ian Rennie | said | 'It is nothing,'");
  });

  it.each([
    ["a name of any gender", "Ozren Hawtrey was less sure"],
    ["one who goes on in a clause", "Ozren Hawtrey, who owns the land, was heckled as he rose"],
  ])("is %s", async (_, told) => {
    const text = `Tom Bell, the chairman, said that he had 312 letters. He reminded residents that the council did not have the final say. "Please don't shoot the pianist," he joked.\n\n${told}. "Wheat no longer pays," he warned.`;
    expect((await attributed(text)).at(-1)).toMatch(/^Ozren Hawtrey \| warned/u);
  });

  it("is nobody where they can be others", async () => {
    const text = "Tom Bell and Rita Cole met two officers. They said that the shop was closed.";
    expect(await attributed(text)).toEqual([" | said | that the shop was closed"]);
  });

  it("is not whom another one belongs to", async () => {
    const text = "Petra Tonev, leader of the Free Roads party and once Draganov's adviser, said that she had resigned.";
    expect((await attributed(text))[0]).toMatch(/^Petra Tonev \| said/u);
  });
});

describe("what is denied", () => {
  it("can be one word behind the verb", async () => {
    const text = "Rita Orme is charged with theft. Both have pleaded not guilty and deny wrongdoing.";
    expect(await attributed(text)).toContain("Both | deny | wrongdoing");
  });

  it("ends where a main clause goes on", async () => {
    const text = "Rita Cole, 40, who denies fraud, will stand trial in May.";
    expect(await attributed(text)).toEqual(["Rita Cole | denies | fraud"]);
  });

  it("is not what is refused", async () => {
    expect(await attributed("The bank, which denied him a loan, closed in May.")).toEqual([]);
    expect(await attributed("Ministers deny access to the files.")).toEqual([]);
  });
});

describe("words that are not said", () => {
  it.each([
    [
      "the object of another verb",
      'Sentencing him, Judge Rosalind Ferrar said the collapse was "entirely foreseeable".',
      'Rosalind Ferrar | said | the collapse was "entirely foreseeable"',
    ],
    [
      "a question before the answer",
      'Her firm, Arctia Ltd, says it will name a vessel after Ulla Pedersen. What does she think of that? "They should have given me a better chair," she says.',
      'Ulla Pedersen | says | "They should have given me a better chair,"',
    ],
  ])("are %s", async (_, text, expected) => {
    expect(await attributed(text)).toContain(expected);
  });

  it("are those of a headline's noun, and a passive before its source", async () => {
    const text =
      "Councillors back £3m Kendal cycle path despite traders' fears\n\nPlans for a £3m cycle path through the centre of Kendal were approved on Monday night.\n\nA petition against the scheme has been signed by 4,100 people. Its organiser, Moira Benn, claimed the consultation had been a sham.";
    const found = await attributed(text);
    expect(found.filter((one) => /fears|signed/u.test(one))).toEqual([]);
  });
});

describe("parts of what was said", () => {
  it.each([
    [
      "a clause in contrast to the tag",
      "He put it at 37, though the mayor said it was 60.",
      ["He put it at 37", "it was 60"],
      ["it was 60"],
    ],
    [
      "the beginning of a sentence elsewhere",
      "A, the mayor said it was 60. Tom Bell, of Leeds, was late.",
      ["it was 60", "Tom Bell, of Leeds"],
      ["it was 60"],
    ],
    [
      "half a sentence elsewhere",
      "A, the mayor said it was 60. Pressed on whether he knew, Whitlow laughed.",
      ["it was 60", "on whether he knew"],
      ["it was 60"],
    ],
    [
      "a sentence of its own",
      "A, the mayor said it was 60. It was late.",
      ["it was 60", "It was late"],
      ["it was 60", "It was late"],
    ],
  ])("keep apart from %s", (_, text, parts, expected) => {
    const analysed = analyseText(text);
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const at = (word: string) => analysed.tokens.findIndex((token) => token.text === word);
    const said = at("said");
    const cue = { ...spanOf("said"), verb: said, firstToken: said, endToken: said + 1, lemma: "say" };
    const source = { ...spanOf("the mayor"), firstToken: said - 2, endToken: said, head: said - 1 };
    const found = withinSentence(
      analysed,
      parts.map(spanOf),
      { cue: { ...cue, mode: "said", negated: false, sentence: 0 }, source },
      [],
    );
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("keep apart from a sentence elsewhere, where nobody tells either", () => {
    const text = "Results are expected in May. In a memo he told them to wait.";
    const analysed = analyseText(text);
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const at = analysed.tokens.findIndex((token) => token.text === "expected");
    const cue = { ...spanOf("are expected"), verb: at, firstToken: at - 1, endToken: at + 1, lemma: "expect" };
    const parts = ["Results", "In a memo he told them to wait."].map(spanOf);
    const found = withinSentence(analysed, parts, { cue: { ...cue, mode: "thinks", negated: false, sentence: 0 } }, []);
    expect(found).toEqual([parts[0]]);
  });

  it("are said by both again", async () => {
    const text = "Yusuf Adan and Rita Cole abstained in Kendal. Both said they wanted more consultation.";
    expect(await attributed(text)).toContain("Rita Cole + Yusuf Adan | wanted | more consultation");
  });
});
