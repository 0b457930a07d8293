import { describe, expect, it } from "@jest/globals";
import { contradictionOf } from "../../src/repeats/contradiction.js";
import { duplicateOf, sketchArticle } from "../../src/repeats/duplicate.js";
import { articleRank, type ArticleEcho, type StatementEcho } from "../../src/repeats/echo.js";
import { echoesOf } from "../../src/repeats/echoes-of.js";
import { hashOf, shingles, winnow } from "../../src/repeats/fingerprints.js";
import { repeatOf } from "../../src/repeats/repeat.js";
import { wordsOf } from "../../src/repeats/words.js";
import { nameArticle } from "../helpers/name-articles.js";
import { randomFrom } from "../helpers/random-from.js";

function said(text: string, more: Partial<StatementEcho> & { readonly kind?: string } = {}): StatementEcho {
  const graph = nameArticle("a", [{ name: "Ada Brook" }], [{ words: text, by: 0 }]);
  const { kind = "direct", mode = "said", polarity = "affirmed" } = more;
  const nodes = graph.nodes.map((node) =>
    node.label === "Statement" ? { ...node, properties: { ...node.properties, kind, mode, polarity } } : node,
  ) as typeof graph.nodes;
  const id = nodes.find(({ label }) => label === "Statement")?.id ?? "";
  const keys = echoesOf({ ...graph, nodes }).get(id)?.echoes ?? [];
  const base = { id, label: "Statement", article: "a", rank: "1", startOffset: 0, endOffset: 1 } as const;
  return { ...base, keys, text, speakers: ["person:ada-brook"], mode, polarity, ...more };
}

const repeat = (later: string, earlier: string, more: Partial<StatementEcho> = {}) =>
  repeatOf(said(later, more), said(earlier));
const contradicts = (later: StatementEcho, earlier: StatementEcho) => contradictionOf(later, earlier)?.reason;

describe("fingerprints", () => {
  it("are shared by all texts that share enough words in a row", () => {
    const random = randomFrom(5);
    const words = (count: number) => Array.from({ length: count }, () => `w${random(5000)}`);
    for (let turn = 0; turn < 200; turn++) {
      const common = words(5);
      const [a, b] = [1, 2].map(() => winnow(shingles([...words(random(20)), ...common, ...words(random(20))], 3), 3));
      expect(a?.some((hash) => b?.includes(hash))).toBe(true);
    }
  });

  it("are the same on every machine, and differ with the order of words", () => {
    expect(hashOf("quay")).toBe(3860733104);
    expect(shingles(["a", "b"], 2)).not.toEqual(shingles(["b", "a"], 2));
    expect(winnow([], 3)).toEqual([]);
    expect(winnow([9, 4], 3)).toEqual([4]);
  });

  it("see neither case nor accents, punctuation nor what an editor put in brackets", () => {
    expect(wordsOf("“It’s [the café’s] CAFÉ…”").map(({ norm }) => norm)).toEqual(["its", "cafe"]);
  });
});

describe("a repeat", () => {
  const full = "“We will rebuild the northern pier, every plank of it, and open it before winter.”";

  it("tells what was cut, added and changed", () => {
    expect(repeat(full.toUpperCase(), full)).toMatchObject({ difference: "same words", similarity: 1 });
    expect(repeat("“We will rebuild the northern pier … and open it before winter”", full)).toMatchObject({
      method: "words-cut",
      difference: "without “every plank of it”",
    });
    expect(repeat(full.replace("winter", "the spring tides"), full)).toMatchObject({
      method: "near-words",
      difference: "“the spring tides” for “winter”",
    });
    expect(repeat(`${full} “Nobody will pay for it.”`, full)?.difference).toBe("with “Nobody will pay for it” added");
  });

  it("is not one where a negation turns the words around", () => {
    expect(repeat(full.replace("will", "will not"), full)).toBeUndefined();
    expect(repeat(`It is not true that ${full}`, full)).toBeUndefined();
    expect(repeat(full, full, { polarity: "denied" })).toBeUndefined();
  });

  it("needs more words where others speak, and says so", () => {
    const short = "“The northern pier is closed.”";
    expect(repeat(short, short)).toBeDefined();
    expect(repeat(short, short, { speakers: ["person:otto-vale"] })).toBeUndefined();
    expect(repeat(full, full, { speakers: ["person:otto-vale"] })).toBeUndefined();
    const long = `${full} “Engineers from Skelvik tested the harbour walls twice.”`;
    expect(repeat(long, long, { speakers: ["person:otto-vale"] })?.difference).toBe("same words; from another source");
    expect(repeat(full, full, { speakers: [] })?.confidence).toBeLessThan(0.95);
  });

  it("is not what merely speaks of the same", () => {
    expect(repeat("“The northern pier will open before winter, we hope, or in spring.”", full)).toBeUndefined();
    expect(repeat("“Thank you.”", "“Thank you.”")).toBeUndefined();
  });
});

describe("a contradiction", () => {
  it.each([
    ["“No, I won’t resign, and nobody can make me.”", "“I will resign.”"],
    ["“The union has not called a strike.”", "“The union has called a strike.”"],
    ["“There is no plan to close the pier.”", "“There is a plan to close the pier.”"],
    ["“Skelvik does not want the ferry.”", "“Skelvik wants the ferry.”"],
  ])("is %s after %s", (later, earlier) => {
    expect(contradicts(said(later), said(earlier))).toContain("once with a negation");
    expect(contradicts(said(earlier), said(later))).toBeDefined();
    expect(contradicts(said(later), said(later))).toBeUndefined();
    expect(contradicts(said(later, { speakers: ["person:otto-vale"] }), said(earlier))).toBeUndefined();
  });

  it("is a denial of what the same source said", () => {
    const denied = said("the union had called a strike", { kind: "indirect", mode: "denies", polarity: "denied" });
    expect(contradicts(denied, said("“The union called a strike.”"))).toBeUndefined();
    expect(contradicts(denied, said("“The union has called a strike.”"))).toContain("denied here");
  });

  it.each([
    ["“I will not resign if they ask me.”", "“I will resign if they ask me.”"],
    ["“It is not true.”", "“It is true.”"],
    ["“Will I not resign?”", "“I will resign.”"],
    ["“I will not only resign.”", "“I will only resign.”"],
    ["“The pier has not opened yet.”", "“The pier has opened.”"],
    ["“He will not resign.”", "“He will resign.”"],
  ])("is not %s after %s", (later, earlier) => {
    expect(contradicts(said(later), said(earlier))).toBeUndefined();
  });
});

describe("a copy", () => {
  const random = randomFrom(3);
  const prose = (sentences: number) =>
    Array.from({ length: sentences }, () => Array.from({ length: 12 }, () => `word${random(900)}`).join(" ")).join(
      ". ",
    );
  const echo = (text: string): ArticleEcho => {
    const { keys, sketch } = sketchArticle(text);
    return { id: text, label: "Article", article: text, rank: "1", keys, sketch };
  };
  const wire = prose(30);

  it("may have another title, a byline and no end", () => {
    const cut = echo(`Another title\nBy our reporter\n${wire.slice(0, wire.length / 2)}`);
    expect(duplicateOf(cut, echo(`A title\n${wire}`))).toMatchObject({ method: "copied-text", length: cut.id.length });
    expect(cut.keys.some((key) => echo(wire).keys.includes(key))).toBe(true);
    expect(duplicateOf(echo(wire), echo(wire))).toMatchObject({ method: "same-text", similarity: 1 });
  });

  it("is not a report that quotes a brief, one of the same event, or a few words", () => {
    expect(duplicateOf(echo(`${wire.slice(0, 900)} ${prose(40)}`), echo(wire.slice(0, 900)))).toBeUndefined();
    expect(duplicateOf(echo(prose(30)), echo(wire))).toBeUndefined();
    expect(sketchArticle("Seven words are too few to tell.").keys).toEqual([]);
  });
});

describe("the earliest", () => {
  it("is told by the day, then the key, and has a date", () => {
    const rank = (key: string, published?: string) =>
      articleRank({ id: key, key, ...(published !== undefined && { published }) });
    const ranks = [
      rank("c", "1969-07-20"),
      rank("b", "2031-05-01"),
      rank("a", "2031-05-01T01:30:00+02:00"),
      rank("a", "2031-05-01T00:00:00"),
      rank("b"),
    ];
    expect([...ranks].sort()).toEqual([ranks[0], ranks[2], ranks[3], ranks[1], ranks[4]]);
  });
});
