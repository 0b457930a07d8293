import { describe, expect, it } from "@jest/globals";
import { extractGraph } from "../../src/pipeline/extract-graph.js";

const kept = new Set([
  "role",
  "former",
  "since",
  "relation",
  "predicate",
  "share",
  "sentence",
  "offence",
  "date",
  "place",
]);

/** The typed facts of a text as "type from (properties) to", names instead of ids. */
async function facts(content: string, published = "2024-05-16"): Promise<string[]> {
  // A few words alone are too little for the language to be told.
  const more = "The people of the town had heard about this before.";
  const graph = await extractGraph({ source: "test", content: `${content}\n\n${more}`, published });
  const names = new Map(graph.nodes.map((node) => [node.id, "name" in node.properties ? node.properties.name : ""]));
  return graph.relationships.flatMap(({ type, from, to, properties }) => {
    expect(graph.article.text.slice(properties.startOffset, properties.endOffset)).not.toBe("");
    expect(properties.confidence).toBeGreaterThan(0);
    expect(properties.confidence).toBeLessThanOrEqual(1);
    const own = Object.entries(properties).filter(([key, value]) => kept.has(key) && value !== false);
    const words = own.map(([key, value]) => (value === true ? key : String(value))).join(", ");
    return `${type} ${names.get(from) ?? ""} ${words === "" ? "" : `(${words}) `}${names.get(to) ?? ""}`;
  });
}

describe("roles and kin", () => {
  it.each([
    ["Acme Foods chief executive Ana Reis left.", "HOLDS_ROLE Ana Reis (chief executive) Acme Foods"],
    ["Ana Reis, the mayor of Porto, left.", "HOLDS_ROLE Ana Reis (mayor) Porto"],
    ["Ana Reis, the mayor of Porto since 2019, left.", "HOLDS_ROLE Ana Reis (mayor, 2019) Porto"],
    ["The summit in Kenya was opened by Kenyan President Tom Okafor.", "HOLDS_ROLE Tom Okafor (president) Kenya"],
    ["Gov. Tom Okafor of Indiana signed it on Monday.", "HOLDS_ROLE Tom Okafor (governor) Indiana"],
    ["Lt. Gov. Tom Okafor of Texas signed it on Monday.", "HOLDS_ROLE Tom Okafor (lieutenant governor) Texas"],
    ["Florida Rep. Ana Reis voted for the bill on Monday.", "HOLDS_ROLE Ana Reis (representative) Florida"],
    [
      "They met vice presidential candidate Gov. Tom Okafor of Indiana on Monday.",
      "HOLDS_ROLE Tom Okafor (governor) Indiana",
    ],
    ["LAPD Deputy Chief Ana O’Reis left on Monday.", "HOLDS_ROLE Ana O'Reis (deputy chief) LAPD"],
    ["LAPD Deputy Chief Ana Reis left on Monday.", "HOLDS_ROLE Ana Reis (deputy chief) LAPD"],
    ["Former FBI Director Tom Okafor left on Monday.", "HOLDS_ROLE Tom Okafor (director, former) FBI"],
    ["Senate Majority Leader Tom Okafor left on Monday.", "HOLDS_ROLE Tom Okafor (majority leader) Senate"],
    [
      "Nora Wells stood for mayor. Wells campaign manager Tom Okafor told reporters that she would win.",
      "HOLDS_ROLE Tom Okafor (campaign manager) Nora Wells",
    ],
    ["The court heard of Tom Okafor's divorce from wife Ana Reis.", "KIN Ana Reis (wife) Tom Okafor"],
    ["Tom Okafor and wife Ana Reis left on Monday.", "KIN Ana Reis (wife) Tom Okafor"],
    ["Tom Okafor's former lawyer Ana Reis left.", "HOLDS_ROLE Ana Reis (lawyer, former) Tom Okafor"],
    ["Acme Foods appointed Tom Okafor as finance director.", "HOLDS_ROLE Tom Okafor (finance director) Acme Foods"],
    ["Tom Okafor resigned as head of Acme Foods.", "HOLDS_ROLE Tom Okafor (head, former) Acme Foods"],
    ["Tom Okafor is the president of Kenya.", "HOLDS_ROLE Tom Okafor (president) Kenya"],
    [
      "The director of research at Acme Foods, Tom Okafor, left.",
      "HOLDS_ROLE Tom Okafor (director of research) Acme Foods",
    ],
    ["Tom Okafor, a member of the Green Party, left.", "MEMBER_OF Tom Okafor Green Party"],
    ["Tom Okafor, the founder of Acme Foods, left.", "FOUNDED Tom Okafor Acme Foods"],
    ["Tom Okafor's daughter Lucy Okafor left.", "KIN Lucy Okafor (daughter) Tom Okafor"],
    ["Tom Okafor left. His wife, Ana Reis, stayed.", "KIN Ana Reis (wife) Tom Okafor"],
    ["Tom Okafor is married to Ana Reis.", "KIN Tom Okafor (spouse) Ana Reis"],
    ["Tom Okafor is the brother-in-law of Ana Reis.", "KIN Tom Okafor (brother-in-law) Ana Reis"],
    ["Ana Reis bought the Nordlys newspaper.", "OWNS Ana Reis Nordlys"],
    [
      "Talks were opened by Lithuanian President Rasa Petrauskaite.",
      "HOLDS_ROLE Rasa Petrauskaite (president) Lithuania",
    ],
    ["Tom Okafor has sat on Bristol City Council for years.", "MEMBER_OF Tom Okafor Bristol City Council"],
    [
      "Detective Inspector Tom Okafor, of West Yorkshire Police, described him as a liar.",
      "HOLDS_ROLE Tom Okafor (detective inspector) West Yorkshire Police",
    ],
    ["Senator Tom Okafor, of the Green Party, described him as a liar.", "MEMBER_OF Tom Okafor Green Party"],
    ["Dr Ana Reis, from the University of Leeds, said so.", "MEMBER_OF Ana Reis University of Leeds"],
    [
      "The European Commission's Dutch vice president, Joost van Rijn, said so.",
      "HOLDS_ROLE Joost van Rijn (vice president) European Commission",
    ],
    [
      "Ana Reis died on Tuesday. She is survived by a daughter, Judit Rao; two sons, Tom and Alan Reis; and five grandchildren.",
      "KIN Alan Reis (son) Ana Reis",
    ],
    [
      "Help came from Acme Foods, whose administrator, Ana Reis, left.",
      "HOLDS_ROLE Ana Reis (administrator) Acme Foods",
    ],
    [
      "He chose Acme Foods, whose director of research, Ana Reis, left.",
      "HOLDS_ROLE Ana Reis (director of research) Acme Foods",
    ],
    [
      "The deal with Ana Reis, a great-granddaughter of Tom Okafor, stands.",
      "KIN Ana Reis (great-granddaughter) Tom Okafor",
    ],
    ["Ana Reis clung to a tree with her sons Edson and Carlos.", "KIN Edson (son) Ana Reis"],
    ["Ana Reis clung to a tree with her two sons Edson, Tom and Carlos.", "KIN Carlos (son) Ana Reis"],
    ["Tom Okafor's daughters Lucy and Ana left.", "KIN Ana (daughter) Tom Okafor"],
    ["SNP MSP Ana Toddy left Leeds.", "MEMBER_OF Ana Toddy SNP"],
    ["Tom Okafor's party, the Liberal Alliance, has called for it.", "MEMBER_OF Tom Okafor Liberal Alliance"],
    ["Matusse's Renamo party accused them, and Matusse wept.", "MEMBER_OF Matusse Renamo"],
    ["Investor AB, which holds 18.4% of Nordkraft AB, supports it.", "OWNS Investor AB (18.4%) Nordkraft AB"],
    ["Acme Foods has closed its unit Nordlys Media on Friday.", "OWNS Acme Foods Nordlys Media"],
    ["Cyclone Batsara made landfall near Quelimane on Friday.", "LOCATED_IN Batsara Quelimane"],
    ["She bought Finland's Saimaa Foods on Friday.", "LOCATED_IN Saimaa Foods Finland"],
    [
      "The National Museum of Natural History in Washington has reopened.",
      "LOCATED_IN National Museum of Natural History Washington",
    ],
    ["It was found in the Hukawng Valley, in Kachin State.", "LOCATED_IN Hukawng Valley Kachin State"],
    ["The Italian brothers Luca and Matteo Bressan won.", "KIN Luca (brother) Matteo Bressan"],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });
});

describe("where people and things are", () => {
  it.each([
    ["They met in Lagos, Nigeria.", "LOCATED_IN Lagos Nigeria"],
    ["They met in Brno in the Czech Republic.", "LOCATED_IN Brno Czechia"],
    ["Portugal is mourning. Thousands came to Porto.", "LOCATED_IN Porto Portugal"],
    ["The Kenyan city of Mombasa is growing in the east of Kenya.", "LOCATED_IN Mombasa Kenya"],
    ["Acme Foods, which is based in Lagos, closed a shop.", "LOCATED_IN Acme Foods Lagos"],
    ["Tom Okafor was born in Lagos in 1970.", "BORN_IN Tom Okafor (1970) Lagos"],
    ["Tom Okafor died in Lagos on 3 May 2024.", "DIED_IN Tom Okafor (2024-05-03) Lagos"],
    ["Tom Okafor, who lives in Lagos, won a prize.", "LIVES_IN Tom Okafor Lagos"],
    ["Tom Okafor, 34, of Lagos, won a prize.", "LIVES_IN Tom Okafor Lagos"],
    ["Tom Okafor flew to Lisbon on 3 May 2024.", "TRAVELLED_TO Tom Okafor (2024-05-03) Lisbon"],
    ["Police arrested Tom Okafor in Lisbon.", "WAS_IN Tom Okafor Lisbon"],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });

  it.each([
    "They flew from Lagos to Kenya.",
    "Tom Okafor did not fly to Lisbon.",
    "Tom Okafor would fly to Lisbon if he could.",
    "Tom Okafor wants to visit Lisbon.",
    "Will Tom Okafor visit Lisbon?",
    "Tom Okafor will visit Lisbon.",
    "Tom Okafor missed the train to Lisbon, where he was to meet Ana Reis.",
  ])("nothing in: %s", async (text) => {
    const found = await facts(text);
    expect(found.filter((fact) => /^(?:LOCATED_IN|TRAVELLED_TO|WAS_IN)/u.test(fact))).toEqual([]);
  });
});

describe("what people and bodies do", () => {
  it.each([
    ["Tom Okafor met Ana Reis in Lisbon on 3 May 2024.", "MET Ana Reis (Lisbon, 2024-05-03) Tom Okafor"],
    ["Talks between Tom Okafor and Ana Reis ended.", "MET Ana Reis Tom Okafor"],
    ["Acme Foods was bought by Delta Steel Corporation.", "OWNS Delta Steel Corporation Acme Foods"],
    ["Acme Foods, a unit of Delta Steel Corporation, grew.", "OWNS Delta Steel Corporation Acme Foods"],
    ["Acme Foods owns a 20% stake in Delta Steel Corporation.", "OWNS Acme Foods (20%) Delta Steel Corporation"],
    ["Tom Okafor founded Acme Foods in 1999.", "FOUNDED Tom Okafor (1999) Acme Foods"],
    ["Tom Okafor, who heads a bank, praised Ana Reis.", "RELATED_TO Tom Okafor (praise) Ana Reis"],
    ["Ana Reis was sued by Tom Okafor.", "RELATED_TO Tom Okafor (sue) Ana Reis"],
    ["Tom Okafor lied to Congress.", "RELATED_TO Tom Okafor (lie to) Congress"],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });

  it("claims of a speaker are less sure, and what he only thinks is none", async () => {
    const confidence = async (content: string): Promise<number[]> => {
      const { relationships } = await extractGraph({ source: "test", content });
      return relationships.flatMap(({ type, properties }) => (type === "MET" ? [properties.confidence] : []));
    };
    expect(await confidence("Tom Okafor met Ana Reis.")).toEqual([expect.closeTo(0.85, 0)]);
    for (const claimed of await confidence("A lawyer said that Tom Okafor met Ana Reis."))
      expect(claimed).toBeLessThanOrEqual(0.6);
    expect(await confidence("A lawyer believes that Tom Okafor met Ana Reis.")).toEqual([]);
  });
});

describe("cases before the law", () => {
  it.each([
    ["Tom Okafor was charged with fraud.", "CHARGED_IN Tom Okafor (fraud) case against Tom Okafor"],
    ["Tom Okafor pleaded guilty to fraud.", "CONVICTED_IN Tom Okafor (fraud) case against Tom Okafor"],
    [
      "Tom Okafor was sentenced to three years in prison for lying to Congress.",
      "SENTENCED_IN Tom Okafor (three years in prison, lying to Congress) case against Tom Okafor",
    ],
    [
      "A judge jailed Tom Okafor for six months for fraud.",
      "SENTENCED_IN Tom Okafor (six months, fraud) case against Tom Okafor",
    ],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });
});

it("a fine is a sentence", async () => {
  const told = await facts("Tom Okafor was fined £5,000 for speeding.");
  expect(told).toContain("SENTENCED_IN Tom Okafor (£5,000, speeding) case against Tom Okafor");
});

describe("events", () => {
  it.each([
    ["Tom Okafor attended the summit in Lisbon.", "LOCATED_IN summit Lisbon"],
    ["Tom Okafor attended the summit in Lisbon.", "PARTICIPATED_IN Tom Okafor summit"],
    ["Tom Okafor won the presidential election.", "PARTICIPATED_IN Tom Okafor (winner) presidential election"],
    ["The attack took place in Lisbon.", "LOCATED_IN attack Lisbon"],
    ["Tom Okafor was killed in the crash.", "PARTICIPATED_IN Tom Okafor (victim) crash"],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });

  it("are one where a description comes back, with its date; without any fact they are none", async () => {
    const events = async (content: string): Promise<unknown[]> => {
      const { nodes } = await extractGraph({ source: "test", content, published: "2024-05-16" });
      return nodes.flatMap((node) => (node.label === "Event" ? [[node.properties.kind, node.properties.date]] : []));
    };
    const text = "Tom Okafor attended the summit in Lisbon on 3 May 2024. The summit ended early.";
    expect(await events(text)).toEqual([["summit", "2024-05-03"]]);
    expect(await events("The summit was long.")).toEqual([]);
  });
});

describe("what news says in other ways", () => {
  it.each([
    ["Mayor Ana Reis of Porto opened the bridge.", "HOLDS_ROLE Ana Reis (mayor) Porto"],
    [
      "Spokeswoman Ana Reis of Delta Steel Corporation confirmed it.",
      "HOLDS_ROLE Ana Reis (spokeswoman) Delta Steel Corporation",
    ],
    [
      "Tom Okafor, an engineer from Delta Steel Corporation, agreed.",
      "HOLDS_ROLE Tom Okafor (engineer) Delta Steel Corporation",
    ],
    ["Tom Okafor, a lawmaker from the Liberal Party, agreed.", "MEMBER_OF Tom Okafor Liberal Party"],
    ["The Liberal Party's Tom Okafor won the seat.", "MEMBER_OF Tom Okafor Liberal Party"],
    ["Tom Okafor works for Delta Steel Corporation.", "MEMBER_OF Tom Okafor Delta Steel Corporation"],
    ["Tom Okafor, whose brother Paul Okafor built the mill, wept.", "KIN Paul Okafor (brother) Tom Okafor"],
    ["Tom Okafor, 58, whose brother Paul Okafor built the mill, wept.", "KIN Paul Okafor (brother) Tom Okafor"],
    ["Tom Okafor, a nurse in Lisbon, saw the crash.", "WAS_IN Tom Okafor Lisbon"],
    ["Tom Okafor, speaking in Lisbon, called for calm.", "WAS_IN Tom Okafor Lisbon"],
    ["Speaking in Lisbon, Tom Okafor called for calm.", "WAS_IN Tom Okafor Lisbon"],
    ["Tom Okafor told reporters in Lisbon that it was over.", "WAS_IN Tom Okafor Lisbon"],
    ["Tom Okafor told reporters from Lisbon that it was over.", "WAS_IN Tom Okafor Lisbon"],
    ["Tom Okafor arrived in Lisbon, accompanied by Ana Reis.", "TRAVELLED_TO Ana Reis Lisbon"],
    ["At a summit in Lisbon, Tom Okafor and Ana Reis shook hands.", "MET Ana Reis Tom Okafor"],
    ["After a meeting with Ana Reis, Tom Okafor flew home.", "MET Ana Reis Tom Okafor"],
    ["Tom Okafor's meeting with Ana Reis in Lisbon ended early.", "MET Ana Reis (Lisbon) Tom Okafor"],
    ["Tom Okafor lives in a small house in Lisbon.", "LIVES_IN Tom Okafor Lisbon"],
    ["Tom Okafor, 58, of Market Drayton, agreed.", "LIVES_IN Tom Okafor Market Drayton"],
    ["Tom Okafor has tied the knot with Ana Reis.", "KIN Tom Okafor (spouse) Ana Reis"],
    [
      "His ex-wife, Ana Reis, had left Tom Okafor. Tom Okafor's ex-wife, Ana Reis, agreed.",
      "KIN Ana Reis (ex-wife) Tom Okafor",
    ],
    [
      "Tom Okafor, the director for sport at Acme Foods, left.",
      "HOLDS_ROLE Tom Okafor (director for sport) Acme Foods",
    ],
    ["Acme Foods' owner, Delta Steel Corporation, grew.", "OWNS Delta Steel Corporation Acme Foods"],
    ["Acme Foods is a unit of Delta Steel Corporation.", "OWNS Delta Steel Corporation Acme Foods"],
    ["Delta Steel Corporation owns 60 percent of Acme Foods.", "OWNS Delta Steel Corporation (60 percent) Acme Foods"],
    [
      "Tom Okafor, who heads the Lisbon office of Delta Steel Corporation, agreed.",
      "HOLDS_ROLE Tom Okafor (head) Delta Steel Corporation",
    ],
  ])("%s", async (text, expected) => {
    expect(await facts(text)).toContain(expected);
  });

  it.each([
    ["Tom Okafor's planned meeting with Ana Reis was cancelled.", "MET"],
    ["Tom Okafor will fly to Lisbon for a meeting with Ana Reis.", "MET"],
    ["Tom Okafor told Ana Reis that he liked it in Lisbon.", "WAS_IN"],
    ["Tom Okafor called for tariffs on goods from China and Mexico.", "WAS_IN"],
    ["Tom Okafor reported new cases from Kenya.", "WAS_IN"],
  ])("%s tells no %s", async (text, type) => {
    expect((await facts(text)).filter((fact) => fact.startsWith(type))).toEqual([]);
  });

  it("gives a counterpart the office of the other", async () => {
    const text = "Foreign Minister Ana Reis flew to Tbilisi. She met her Georgian counterpart, Davit Lomidze.";
    expect(await facts(text)).toContain("HOLDS_ROLE Davit Lomidze (foreign minister) Georgia");
  });

  it("says where a meeting was where the article tells it of those who met", async () => {
    const text = "Tom Okafor left his summit with Ana Reis early. The talks in Lisbon were short.";
    expect(await facts(text)).toContain("MET Ana Reis (Lisbon) Tom Okafor");
  });
});
