import { capital, inventClaim, inventEvent, inventTopic, type Pick } from "./generated-claims.js";
import { randomFrom } from "./random-from.js";

const givenNames =
  "Ada Bruno Chidi Delia Emre Fatima Goran Hana Ivo Jana Karim Lena Marta Nils Olga Pavel Rosa Samir".split(" ");
const familyNames =
  "Brook Castell Dovic Ekholm Ferreira Gallo Haddad Ilves Jansen Kowal Lindqvist Moreau Novak Okafor Petrov Quist Reyes".split(
    " ",
  );
const places = "Lyon Porto Gdansk Nairobi Lagos Leeds Bergen Turin Seville Utrecht Krakow Mombasa Accra Ghent".split(
  " ",
);
const roles = ["mayor", "police chief", "finance minister", "union leader", "spokeswoman", "engineer", "judge"];
const groups = ["Harbour Union", "Delta Bank", "Northern Rail", "City Water Board", "Green Valley Hospital"];
const cues = ["said", "told reporters", "argued", "warned", "insisted", "added"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

export interface GeneratedArticle {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** One statement in so many is an agency's, which the articles of the same days share. */
const agencyShare = 60;
/** Articles that lie together in time, and what an agency spreads meanwhile. */
const articlesOfDays = 30;
const agencyStatements = 6;
/** One article in so many is a copy of an earlier one. */
const copyShare = 200;

const picking = (seed: number): Pick => {
  const random = randomFrom(seed);
  return <T>(list: readonly T[]): T => list[random(list.length)] as T;
};

/** What an agency spreads: the same words of the same speaker, whoever prints them. */
function agencyStatement(seed: number, one: Pick): string {
  const number = one(Array.from({ length: agencyStatements }, (_, at) => at));
  const own = picking(Math.floor(seed / articlesOfDays) * 104_729 + number);
  const claim = capital(inventClaim(own, inventTopic(own)));
  return `"${claim}," ${own(givenNames)} ${own(familyNames)} said.`;
}

/**
 * One made-up news article of about 150 words: people with roles in real places, quotations of every form, pronouns.
 * Articles share their people; what is said differs from article to article, but for what an agency spreads and for
 * copies, about as often as in real news (docs/scaling.md). The same seed gives the same article.
 */
export function generateArticle(seed: number): GeneratedArticle {
  const name = `article-${String(seed).padStart(6, "0")}.txt`;
  if (seed % copyShare === copyShare - 1) return { ...generateArticle(seed - 1), name };
  const one = picking(seed * 7919 + 17);
  const people = Array.from({ length: 2 }, () => ({
    given: one(givenNames),
    family: one(familyNames),
    role: one(roles),
    group: one(groups),
  }));
  const [place, topic] = [one(places), inventTopic(one)];
  const claim = () => inventClaim(one, topic);
  const forms = [
    (speaker: string) => `"${capital(claim())}," ${speaker} ${one(cues)} on ${one(days)}.`,
    (speaker: string) => `${speaker} said that ${claim()}.`,
    (speaker: string) => `According to ${speaker}, ${claim()}.`,
    (speaker: string) => `${speaker} denied that ${claim()}. "${capital(claim())}," ${speaker} said.`,
    (speaker: string) => `${speaker} travelled to ${one(places)} on ${one(days)} and promised that ${claim()}.`,
  ];
  const isAgency = Array.from({ length: agencyShare }, (_, at) => at === 0);
  const paragraphs = people.map(({ given, family, role, group }) => {
    const walk = `walked from ${inventTopic(one)} to ${inventTopic(one)} with the ${group}`;
    const first = `${given} ${family}, the ${role} of ${place}, ${walk}.`;
    const others = Array.from({ length: 3 }, () => (one(isAgency) ? agencyStatement(seed, one) : one(forms)(family)));
    return [first, ...others, inventEvent(one, topic)].join(" ");
  });
  const title = `${capital(topic)} divides ${place}`;
  return { name, title, text: [title, ...paragraphs].join("\n\n").concat("\n") };
}
