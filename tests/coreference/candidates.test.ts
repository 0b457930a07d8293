import { describe, expect, it } from "@jest/globals";
import { analyseText } from "../../src/article/analyse-text.js";
import { withPartsOfSpeech } from "../../src/article/parts-of-speech.js";
import { prepareMentions } from "../../src/coreference/prepare-mentions.js";
import { resolveChains } from "../../src/coreference/resolve-chains.js";
import { gazetteer } from "../../src/entities/gazetteer.js";
import { findNamedEntities } from "../../src/entities/named-entities.js";
import { findQuotations } from "../../src/syntax/find-quotations.js";
import { sharedTagger } from "../../src/tagger/shared-tagger.js";

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
});
