import type { ArticleGraph } from "../../src/model/graph-document.js";
import { nameArticle, type NamedEntity, type SaidWords } from "./name-articles.js";
import { randomFrom } from "./random-from.js";

const body = (place: string) =>
  `The ferry terminal at ${place} reopened on Monday after eleven months of repairs to its northern pier. ` +
  "Dozens of passengers queued from dawn behind a brass band, and the first boat left with every seat taken. " +
  "The council had promised that the work would be finished by spring, and fishermen blamed it for the lost season. ";

const people: readonly NamedEntity[] = [{ name: "Ada Brook" }, { name: "Lena Marsh" }, { name: "Otto Vale" }];

export const pool: readonly string[] = [
  "“We will rebuild the northern pier, every plank of it, and open it before winter.”",
  "“We will rebuild the northern pier … and open it before winter,”",
  "“Every plank of the northern pier will be tested twice by our own engineers.”",
  "“I will resign.”",
  "“I will not resign.”",
  "“No, I won’t resign, and nobody can make me.”",
  "“The union has called a strike at the terminal.”",
  "“The union has not called a strike at the terminal.”",
  "“Twelve boats were lost in the storm that hit the northern harbour.”",
  "“Fifteen boats were lost in the storm that hit the northern harbour.”",
];

/** An article made up from a seed: some repeat, deny or copy what others say. The same number is the same article. */
export function echoArticle(number: number, version = 0): ArticleGraph {
  const random = randomFrom(number * 31 + version * 7 + 3);
  const said: SaidWords[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < 1 + random(4); at++) taken.add(random(pool.length));
  for (const at of [...taken].sort()) {
    said.push({ words: pool[at] ?? "", ...(random(5) > 0 && { by: random(people.length) }) });
  }
  const copied = random(3);
  const tail = copied === 2 ? [] : [{ words: body(copied === 0 ? "Skelvik" : "Marrow Bay").repeat(2) }];
  const published = random(6) === 0 ? {} : { published: `2031-05-${String(1 + random(20)).padStart(2, "0")}` };
  return nameArticle(`https://news.example/${number}`, people, [...said, ...tail], published);
}
