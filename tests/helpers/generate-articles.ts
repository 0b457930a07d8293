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
const topics = ["the bridge", "the new tram line", "the budget", "the strike", "the flood wall", "the school plan"];
const verdicts = ["is safe", "will cost too much", "cannot wait", "was a mistake", "needs more time", "is finished"];
const cues = ["said", "told reporters", "argued", "warned", "insisted", "added"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

export interface GeneratedArticle {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/**
 * One made-up news article of about 150 words: people with roles in real places, quotations of every form, pronouns.
 * Articles share their people, and the same seed gives the same article.
 */
export function generateArticle(seed: number): GeneratedArticle {
  const random = randomFrom(seed * 7919 + 17);
  const one = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const people = Array.from({ length: 2 }, () => ({
    given: one(givenNames),
    family: one(familyNames),
    role: one(roles),
    group: one(groups),
  }));
  const [place, topic] = [one(places), one(topics)];
  const claim = (): string => `${topic} ${one(verdicts)}`;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const forms = [
    (name: string) => `"${capital(claim())}," ${name} ${one(cues)} on ${one(days)}.`,
    (name: string) => `${name} said that ${claim()}.`,
    (name: string) => `According to ${name}, ${claim()}.`,
    (name: string) => `${name} denied that ${claim()}. "We have looked at ${topic} twice," ${name} said.`,
    (name: string) => `${name} travelled to ${one(places)} on ${one(days)} and promised that ${claim()}.`,
  ];
  const paragraphs = people.map(({ given, family, role, group }) => {
    const first = `${given} ${family}, the ${role} of ${place}, met members of the ${group} on ${one(days)}.`;
    const others = Array.from({ length: 4 }, () => one(forms)(family));
    return [first, ...others, `Nobody at the ${group} wanted to answer questions about ${topic}.`].join(" ");
  });
  const title = `${capital(topic)} divides ${place}`;
  const name = `article-${String(seed).padStart(6, "0")}.txt`;
  return { name, title, text: [title, ...paragraphs].join("\n\n").concat("\n") };
}
