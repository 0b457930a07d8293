import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { nodesOf, speakersOf } from "../helpers/gold.js";

/** `speaker [kind mode polarity] words` of each statement, in the order of the text. */
async function statements(text: string): Promise<string[]> {
  const graph = await extractGraph({ source: "test", content: text });
  return [...nodesOf(graph, "Statement")]
    .sort((a, b) => a.properties.startOffset - b.properties.startOffset)
    .map(({ id, properties: { kind, mode, polarity, text: words, sourceText } }) => {
      const speaker = speakersOf(graph, id).join(" + ") || `(${sourceText ?? "nobody"})`;
      return `${speaker} [${kind} ${mode}${polarity === "denied" ? " denied" : ""}] ${words}`;
    });
}

describe("statements", () => {
  it.each<[string, string, string[]]>([
    ["tag behind", '"It is over," said Ana Reis.', ['Ana Reis [direct said] "It is over,"']],
    ["tag before", 'Ana Reis told reporters: "It is over."', ['Ana Reis [direct said] "It is over."']],
    [
      "tag between",
      '"It is over," Ana Reis said, "and I am glad."',
      ['Ana Reis [direct said] "It is over," "and I am glad."'],
    ],
    [
      "sentences that follow",
      '"It is over," said Ana Reis. "I am glad. You should be too."',
      ['Ana Reis [direct said] "It is over," "I am glad. You should be too."'],
    ],
    [
      "over paragraphs",
      'Ana Reis said: "It is over.\n\n"I am glad."',
      ['Ana Reis [direct said] "It is over. "I am glad."'],
    ],
    [
      "a paragraph of its own",
      '"It is over," said Ana Reis.\n\n"We all knew it would be."',
      ['Ana Reis [direct said] "It is over," "We all knew it would be."'],
    ],
    [
      "a headline",
      "‘It is over’: Ana Reis on her last race\n\nThe runner talks to us in Porto about what comes next.",
      ["Ana Reis [direct said] ‘It is over’"],
    ],
    [
      "a headline that quotes what somebody writes, and a name in two parts",
      "'I write so that I can stop arguing': Ana Okonjo-Reilly on her new novel\n\nAna Okonjo-Reilly is late, and she is furious with the Northern line.",
      ["Ana Okonjo-Reilly [direct said] 'I write so that I can stop arguing'"],
    ],
    [
      "questions and answers",
      "Ana Reis on her last race\n\nQ: You won in Porto. Why stop now?\n\nA: Because I am tired.\n\nQ: Are you?\n\nA: I told you so last year.",
      ["Ana Reis [direct said] Because I am tired.", "Ana Reis [direct said] I told you so last year."],
    ],
    [
      "a dateline",
      "PARIS (AP) — The strike is over after nine days, according to two officials.",
      ["two officials [indirect said] The strike is over after nine days"],
    ],
    [
      "a dateline before the speaker",
      "LEEDS, England (Agency) - Maya Orr, the head of the council, said the plan would go ahead.",
      ["Maya Orr [indirect said] the plan would go ahead"],
    ],
    [
      "a dateline in small letters",
      "Leeds – Maya Orr, the head of the council, said the plan would go ahead.",
      ["Maya Orr [indirect said] the plan would go ahead"],
    ],
    [
      "a speaker before a dash of its own",
      "Orr - the head of the council - said the plan would go ahead.",
      ["Orr [indirect said] the plan would go ahead"],
    ],
    [
      "a headline before the words of a report",
      "Ferry fares to rise in May, operator says\n\nFares on the river ferries of Porto will rise by a fifth in May, Ana Reis said on Monday.",
      [
        "operator [indirect said] Ferry fares to rise in May",
        "Ana Reis [indirect said] Fares on the river ferries of Porto will rise by a fifth in May",
      ],
    ],
    [
      "sources without a name that are taken up again",
      "Researchers in Porto said the river had warmed. They warned that fish would die.",
      [
        "Researchers in Porto [indirect said] the river had warmed",
        "Researchers in Porto [indirect warns] that fish would die",
      ],
    ],
    [
      "what 'which' stands for",
      "The news came from her publisher, Gyldal, which said she had been ill for some months.",
      ["Gyldal [indirect said] she had been ill for some months"],
    ],
    [
      "words of another paragraph",
      'Its spokesman, Ana Reis, called the report "mischievous".\n\nFor Tom Bell, such arguments mean little.',
      ['Ana Reis [mixed said] the report "mischievous"'],
    ],
    ["saying so", "Ana Reis told the BBC so on Friday.", []],
    [
      "one and another",
      "Two neighbours saw the fire. One said the flames were higher than the roof; another said that she had heard a bang.",
      ["One [indirect said] the flames were higher than the roof", "another [indirect said] that she had heard a bang"],
    ],
    [
      "the news",
      "State television reported that the bridge was open.",
      ["State television [indirect said] that the bridge was open"],
    ],
    [
      "a relative clause behind a source without a name",
      "Lawyers for the port, which has appealed, said they would ask the judge to wait.",
      [
        "Lawyers for the port [indirect said] they would ask the judge to wait",
        "Lawyers for the port [indirect asks] to wait",
      ],
    ],
    [
      "a body named behind a comma",
      "The country's biggest lender, Banco Sorel, said it would cut jobs.",
      ["Banco Sorel [indirect said] it would cut jobs"],
    ],
    [
      "a name behind the words that open a sentence",
      "Ana Reis was sworn in on Monday. In an address to the nation Reis, who won in May, said that she would cut taxes.",
      ["Ana Reis [indirect said] that she would cut taxes"],
    ],
    [
      "words and cues of two paragraphs",
      '"I was wrong and Tom was right," Ana Reis, 84, admitted at the service.\n\nGovernor Ruth Amadi promised that the library would be named after him.',
      [
        'Ana Reis [direct said] "I was wrong and Tom was right,"',
        "Ruth Amadi [indirect promises] that the library would be named after him",
      ],
    ],
    ["that clause", "Ana Reis said that it was over.", ["Ana Reis [indirect said] that it was over"]],
    ["bare clause", "Ana Reis believes it is over.", ["Ana Reis [indirect thinks] it is over"]],
    ["clause before the tag", "The strike is over, Ana Reis said.", ["Ana Reis [indirect said] The strike is over"]],
    [
      "clause around the tag",
      "For the first time, Ana Reis said, the strike hurt nobody.",
      ["Ana Reis [indirect said] For the first time the strike hurt nobody"],
    ],
    [
      "who says what in a clause behind that",
      "A judge freed Ana Reis on Friday, ruling that prosecutors had shown no evidence.",
      ["judge [indirect said] that prosecutors had shown no evidence"],
    ],
    [
      "an age that speaks",
      'Tom Okafor won on Sunday. "I was lucky," the 29-year-old told reporters.',
      ['Tom Okafor [direct said] "I was lucky,"'],
    ],
    ["mixed", 'Ana Reis said that it was "over and done".', ['Ana Reis [mixed said] that it was "over and done"']],
    ["label", 'Ana Reis called the plan "a gift to thieves".', ['Ana Reis [mixed said] the plan "a gift to thieves"']],
    ["infinitive", "Ana Reis promised to end it.", ["Ana Reis [indirect promises] to end it"]],
    ["denial", "Ana Reis denied that it was over.", ["Ana Reis [indirect denies denied] that it was over"]],
    ["doubt", "Ana Reis doubts that it is over.", ["Ana Reis [indirect thinks denied] that it is over"]],
    [
      "silence",
      "Ana Reis declined to say whether it was over.",
      ["Ana Reis [indirect said denied] whether it was over"],
    ],
    ["exclusion", "Ana Reis ruled out a second vote.", ["Ana Reis [indirect denies denied] a second vote"]],
    ["hope for oneself", "Ana Reis hopes to win the vote.", ["Ana Reis [indirect wants] to win the vote"]],
    ["negation", "Ana Reis did not say that it was over.", ["Ana Reis [indirect said denied] that it was over"]],
    ["written", 'Ana Reis tweeted: "It is over."', ['Ana Reis [direct wrote] "It is over."']],
    [
      "two sources",
      "Ana Reis and Tom Okafor said that it was over.",
      ["Ana Reis + Tom Okafor [indirect said] that it was over"],
    ],
    [
      "unnamed source",
      "A senior official said that it was over.",
      ["senior official [indirect said] that it was over"],
    ],
    [
      "a thing",
      "The report by the city said that it was over.",
      ["(The report by the city) [indirect said] that it was over"],
    ],
    ["according to", "According to Ana Reis, it was over.", ["Ana Reis [indirect said] it was over"]],
  ])("%s", async (_, text, expected) => {
    expect(await statements(text)).toEqual(expected);
  });

  it("takes scare quotes and titles of works for no statement", async () => {
    expect(await statements('The so-called "experts" left. Her film "The Long Night" opened on Friday.')).toEqual([]);
  });

  it("holds the statement inside another one as a part of it", async () => {
    const graph = await extractGraph({
      source: "test",
      content: "Tom Okafor added that Ana Reis promised that it would end.",
    });
    const [outer, inner] = [...nodesOf(graph, "Statement")].sort(
      (a, b) => a.properties.startOffset - b.properties.startOffset,
    );
    expect(speakersOf(graph, inner?.id ?? "")).toEqual(["Ana Reis"]);
    expect(graph.relationships.filter((r) => r.type === "PART_OF").map(({ from, to }) => ({ from, to }))).toEqual([
      { from: inner?.id, to: outer?.id },
    ]);
  });

  it.each<[string, string, string | undefined]>([
    ["that clause", '"Ana Reis told me last spring that she would leave," Tom Okafor said.', "that she would leave"],
    ["bare clause", '"Ana Reis says the ferry is late," Tom Okafor said.', "the ferry is late"],
    ["infinitive", '"Ana Reis promised to pay," Tom Okafor said.', "to pay"],
    ["own thought", '"I think that Ana Reis is late," Tom Okafor said.', undefined],
    ["supposition", '"Ana Reis would say that the ferry is late," Tom Okafor said.', undefined],
    ["relative clause", '"What Ana Reis said is not the point," Tom Okafor said.', undefined],
    ["question", '"Who does Ana Reis think that she is?" Tom Okafor asked.', undefined],
  ])("looks inside quoted words for a %s of another", async (_, content, expected) => {
    const graph = await extractGraph({ source: "test", content });
    const inner = graph.relationships.find(({ type }) => type === "PART_OF")?.from;
    const words = nodesOf(graph, "Statement").find(({ id }) => id === inner)?.properties.text;
    expect([words, inner && speakersOf(graph, inner)]).toEqual([expected, expected && ["Ana Reis"]]);
  });

  it("gives the turns of a transcript to their speakers, with what they report as parts of them", async () => {
    const talk = [
      "A talk in Lagos",
      "Okafor: Who pays for the ferry?",
      "Reis: The city pays. Lars Aakre told me that he would sign.",
      "Okafor: I doubt it.",
      "Reis: I do not.",
    ].join("\n\n");
    expect(await statements(`Ana Reis, an engineer, met Tom Okafor.\n\n${talk}`)).toEqual([
      "Tom Okafor [direct asks] Who pays for the ferry?",
      "Ana Reis [direct said] The city pays. Lars Aakre told me that he would sign.",
      "Lars Aakre [indirect said] that he would sign",
      "Tom Okafor [direct said] I doubt it.",
      "Ana Reis [direct said] I do not.",
    ]);
  });

  it("knows whom I and you mean where two take turns", async () => {
    const talk = "Okafor: Are you tired?\n\nReis: I am not.\n\nOkafor: So you will go on?\n\nReis: I shall.";
    const graph = await extractGraph({
      source: "test",
      content: `A talk in Lagos\n\nAna Reis, an engineer, met Tom Okafor.\n\n${talk}`,
    });
    const about = [...nodesOf(graph, "Statement")]
      .sort((a, b) => a.properties.startOffset - b.properties.startOffset)
      .map(({ id }) => graph.relationships.filter((r) => r.type === "ABOUT" && r.from === id).map((r) => r.to));
    expect(about).toEqual([["person:ana-reis"], ["person:ana-reis"], ["person:ana-reis"], ["person:ana-reis"]]);
  });

  it("knows whom it was said to and whom it is about", async () => {
    const graph = await extractGraph({
      source: "test",
      content: "Ana Reis told Tom Okafor that Lars Aakre had left Lagos.",
    });
    const ends = (type: string): string[] => graph.relationships.filter((r) => r.type === type).map((r) => r.to);
    expect(ends("ADDRESSED_TO")).toEqual(["person:tom-okafor"]);
    expect(ends("ABOUT")).toEqual(["person:lars-aakre", "place:lagos"]);
  });
});

describe("whom the words are spoken to", () => {
  it.each<[string, string[]]>([
    ['"It is over," Ana Reis told reporters on Monday.', ["reporters"]],
    ["Ana Reis told the court that it was over.", ["the court"]],
    ['"It is over," Ana Reis wrote in a long letter to Tom Okafor.', ["Tom Okafor"]],
    ['"It is over," Ana Reis said in an interview with Nordlys Radio.', ["Nordlys Radio"]],
    ["Ana Reis said to Tom Okafor that it was over.", ["Tom Okafor"]],
    ['"It is over," Ana Reis said on Monday.', []],
    ["Ana Reis warned the bridge could fall.", []],
  ])("%s", async (text, expected) => {
    const graph = await extractGraph({ source: "test", content: `${text}\n\nPeople in the town had heard it before.` });
    const found = graph.relationships.flatMap(({ type, properties }) =>
      type === "ADDRESSED_TO" ? [graph.article.text.slice(properties.startOffset, properties.endOffset)] : [],
    );
    expect(found).toEqual(expected);
  });
});
