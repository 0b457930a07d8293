import type { ArticleGraph } from "../../src/model/graph-document.js";
import { markedGraph, type MarkedArticle } from "./marked-article.js";

const entities = {
  mara: { label: "Person", name: "Mara Lindqvist", more: { roles: ["mayor"], gender: "female" } },
  joss: { label: "Person", name: "Joss Adeyemi", more: { roles: ["spokesman"], gender: "male" } },
  petra: { label: "Person", name: "Petra Oyelaran", more: { roles: ["engineer"], gender: "female" } },
  tomas: { label: "Person", name: "Tomas Verhoeven", more: { roles: ["chief executive"], gender: "male" } },
  ines: { label: "Person", name: "Ines Calloway", more: { roles: ["professor"], gender: "female" } },
  gothenburg: {
    label: "Place",
    name: "Gothenburg",
    more: { kind: "city", countryCode: "SE", latitude: 57.7, longitude: 11.97 },
  },
  sweden: { label: "Place", name: "Sweden", more: { kind: "country", countryCode: "SE" } },
  rotterdam: {
    label: "Place",
    name: "Rotterdam",
    more: { kind: "city", countryCode: "NL", latitude: 51.92, longitude: 4.48 },
  },
  skandia: { label: "Organization", name: "Skandia Quay Company" },
  union: { label: "Organization", name: "Dockers’ Union" },
  council: { label: "Organization", name: "Harbour Council" },
  residents: { label: "Collective", name: "Swedes", more: { kind: "people" } },
  summit: { label: "Event", name: "North Sea Ports Summit", more: { date: "2031-05-12" } },
} as const satisfies MarkedArticle["entities"];

const crane: MarkedArticle = {
  key: "https://ledger.example/2031/crane-collapse",
  title: "Harbour closed after crane collapse",
  published: "2031-05-10",
  entities,
  addressees: { s4: "union", s6: "council" },
  marked: `Harbour closed after crane collapse

<m gothenburg>Gothenburg</m> – The harbour stays shut until every crane has been inspected, <f HOLDS_ROLE mara gothenburg mayor>Mayor <m mara>Mara Lindqvist</m></f> said on Saturday. <c s1>“No ship unloads here while a single bolt is in doubt,”</c> <m mara s1>Lindqvist</m> <q s1>told</q> reporters at the quay in <f LOCATED_IN gothenburg sweden><m gothenburg>Gothenburg</m>, <m sweden>Sweden</m></f>.

<c s2>“We inspected that crane in March,”</c> <q s2>said</q> <f HOLDS_ROLE tomas skandia chief executive><m tomas s2>Tomas Verhoeven</m>, chief executive of the <m skandia>Skandia Quay Company</m></f>. <c s2>“It passed, and <m mara>Mayor Lindqvist</m> has the papers.”</c>

<m petra s3>Petra Oyelaran</m>, the engineer who led the inspection, <q s3>said</q> that <c s3>the company had asked for a shorter test than in <m rotterdam>Rotterdam</m></c>. <m petra s4>She</m> <q s4>warned</q> the <m union>Dockers’ Union</m> that <c s4>two more cranes of the same make stand in <m gothenburg>Gothenburg</m></c>.

<c s5>“<m tomas>Verhoeven</m> is hiding behind paper,”</c> <q s5>said</q> <f MEMBER_OF joss union><m joss s5>Joss Adeyemi</m>, a spokesman for the <m union>Dockers’ Union</m></f>. <m joss s6>He</m> <q s6>asked</q> the <m council>Harbour Council</m> to <c s6>name an inspector whom <m skandia>Skandia</m> does not pay</c>.

<m skandia s7>Skandia</m> <q s7>denied</q> that <c s7>it had shortened any test</c>. <m mara s8>Lindqvist</m> <q s8>replied</q>: <c s8>“Then <m petra>Ms Oyelaran</m> and <m tomas>Mr Verhoeven</m> cannot both be right.”</c>
`,
};

const summit: MarkedArticle = {
  key: "https://ledger.example/2031/ports-summit",
  title: "Ports summit opens in the shadow of an accident",
  published: "2031-05-12",
  entities,
  marked: `Ports summit opens in the shadow of an accident

<m rotterdam>Rotterdam</m> – The <f LOCATED_IN summit rotterdam><m summit>North Sea Ports Summit</m> opened in <m rotterdam>Rotterdam</m></f> on Monday. <f PARTICIPATED_IN mara summit><m mara>Mara Lindqvist</m>, the mayor of <m gothenburg>Gothenburg</m>, opened the <m summit>summit</m></f>.

<c t1>“What fell in <m gothenburg>Gothenburg</m> could fall in any port that lets an owner pay its own inspector,”</c> <m mara t1>Lindqvist</m> <q t1>said</q>.

<m ines t2>Ines Calloway</m>, who teaches harbour law, <q t2>said</q> that <c t2><m sweden>Sweden</m> had no rule against it</c>. <c t3>“<m residents>Swedes</m> trust their engineers, and they trusted <m petra>Petra Oyelaran</m>,”</c> <m ines t3>Calloway</m> <q t3>said</q>. <c t3>“They were never told who paid her.”</c>

<f MET joss tomas><m joss>Adeyemi</m> met <m tomas>Verhoeven</m></f> behind closed doors. <c t4>“<m tomas>Tomas Verhoeven</m> offered the <m union>union</m> nothing,”</c> <q t4>said</q> <m joss t4>Adeyemi</m>. <m tomas t5>Verhoeven</m> <q t5>promised</q> that <c t5>the <m skandia>Skandia Quay Company</m> would pay for every inspection that the <m council>Harbour Council</m> orders</c>.
`,
};

const beforeAndAfterEmoji: MarkedArticle = {
  key: "https://ledger.example/2031/letters",
  title: "Letters",
  published: "2031-05-14",
  entities,
  marked: `Letters 🏗️👩🏽‍🔧

<c u1>“Cafe\u0301s by the quay 🦑 lost a week,”</c> <q u1>wrote</q> <m ines u1>Ines Calloway</m> to <m council>the council</m>.
`,
};

/** An article in which a place is no count of characters: emoji and combining marks stand before and in the words. */
export function emojiGraph(): ArticleGraph {
  return markedGraph(beforeAndAfterEmoji);
}

/** Two invented articles that share people, with split, indirect and pronoun-spoken statements. */
export function harbourGraphs(): readonly ArticleGraph[] {
  return [markedGraph(crane), markedGraph(summit)];
}
