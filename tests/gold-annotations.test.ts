import { describe, expect, it } from "@jest/globals";
import { readAnnotated, type AnnotatedArticle } from "./helpers/annotated.js";
import { readArticle } from "../src/article/read-article.js";

const articles = readAnnotated();

/** Everything in an annotation that quotes the text. */
function quotes({ entities, statements, facts }: AnnotatedArticle) {
  return [
    ...entities.flatMap(({ mentions }) => mentions),
    ...statements.flatMap(({ spans, cue, source, said }) => [spans, cue ?? [], source ?? [], said ?? []].flat()),
    ...facts.map(({ evidence }) => evidence),
  ];
}

describe("the annotated articles", () => {
  it("are thirty, half of them for tuning, with at least 300 facts that count", () => {
    expect(articles).toHaveLength(30);
    expect(articles.filter(({ split }) => split === "dev")).toHaveLength(15);
    const counted = articles.flatMap(({ facts }) => facts.filter(({ optional }) => optional !== true));
    expect(counted.length).toBeGreaterThanOrEqual(300);
  });

  it("quote their text exactly", () => {
    for (const article of articles) {
      const wrong = quotes(article).filter(({ words, start, end }) => article.text.slice(start, end) !== words);
      expect([article.name, wrong]).toEqual([article.name, []]);
    }
  });

  it("are clean text already, so that offsets hold in the graph", async () => {
    for (const { name, text } of articles) {
      expect((await readArticle({ source: name, content: text })).properties.text).toBe(text);
    }
  });

  it("name only entities and statements that they declare", () => {
    for (const { name, entities, statements, facts } of articles) {
      const ids = [...entities, ...statements].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const used = [
        ...statements.flatMap(({ speakers, addressees, about, saidAt, partOf }) =>
          [speakers, addressees, about, saidAt ?? [], partOf ?? []].flat(),
        ),
        ...facts.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
      ];
      expect([name, used.filter((id) => !ids.includes(id))]).toEqual([name, []]);
    }
  });

  it("hold nested statements inside the words of the outer one", () => {
    for (const { statements } of articles) {
      for (const inner of statements.filter(({ partOf }) => partOf !== undefined)) {
        const outer = statements.find(({ id }) => id === inner.partOf);
        expect(outer?.spans[0]?.start).toBeLessThanOrEqual(inner.spans[0]?.start ?? -1);
        expect(outer?.spans.at(-1)?.end).toBeGreaterThanOrEqual(inner.spans.at(-1)?.end ?? Infinity);
      }
    }
  });

  it("list as `about` what the words of a statement mention, its speakers left out", () => {
    for (const { name, entities, statements } of articles) {
      for (const { id, spans, speakers, about } of statements) {
        const mentioned = entities
          .filter((entity) => !speakers.includes(entity.id))
          .filter(({ mentions }) => mentions.some((m) => spans.some((s) => s.start <= m.start && m.end <= s.end)))
          .map((entity) => entity.id);
        expect([name, id, about]).toEqual([name, id, mentioned]);
      }
    }
  });
});
