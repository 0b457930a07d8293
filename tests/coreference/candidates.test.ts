import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { prepareMentions } from "../../src/coreference/prepare-mentions.js";
import { resolveChains } from "../../src/coreference/resolve-chains.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { findNamedEntities } from "../../src/entities/named-entities.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";
import { chain } from "../entities/find-entities.js";
import { prepare } from "./prepare.js";

describe("candidates", () => {
  it("do not grow with the text", async () => {
    const text = Array.from(
      { length: 150 },
      (_, i) => `A fisherman ${i} met the baker ${i + 1}. He thanked her, and the baker told the nurse about it.`,
    ).join("\n\n");
    const plain = analyseText(text);
    const tagger = await sharedTagger();
    const tagged = await tagger.tag(text, plain.tokens);
    const analysed = withPartsOfSpeech(plain, tagged.partsOfSpeech);
    const entities = findNamedEntities(analysed, tagged, gazetteer());
    const mentions = prepareMentions(analysed, tagged, entities, findQuotations(analysed));
    let most = 0;
    resolveChains(analysed, mentions, entities, ({ candidates }) => {
      most = Math.max(most, candidates.length);
      return { candidate: -1, confidence: 1 };
    });
    expect(mentions.length).toBeGreaterThan(300);
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThan(40);
  });

  it("are places of the kind that a description tells of", async () => {
    const text = "Porto is old. From the windows one sees the river, and the city is steep.";
    const { analysed, named, mentions } = await prepare(text);
    const porto = new Map<string, boolean>();
    resolveChains(analysed, mentions, named, ({ mention, candidates }) => {
      const isPorto = candidates.some(({ entities }) => entities.length > 0);
      porto.set(text.slice(mention.start, mention.end), isPorto);
      return { candidate: -1, confidence: 1 };
    });
    expect([porto.get("the river"), porto.get("the city")]).toEqual([false, true]);
  });

  it("are not bodies of one noun and other capitals", async () => {
    const text = "Ana Reis thanked the Open Africa community in Porto. The global Open Community was there too.";
    const community = await chain(text, "Open Community");
    expect(community).toContain("Open Community");
    expect(community).not.toContain("the Open Africa community");
  });
});
