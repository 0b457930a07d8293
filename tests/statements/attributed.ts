import { extractGraph } from "../../src/pipeline/extract-graph.js";
import { nodesOf, speakersOf } from "../helpers/gold.js";

/** `speaker | cue | words` of each statement, in the order of the text. */
export async function attributed(text: string): Promise<string[]> {
  const graph = await extractGraph({ source: "test", content: text });
  return [...nodesOf(graph, "Statement")]
    .sort((a, b) => a.properties.startOffset - b.properties.startOffset)
    .map(({ id, properties: { cue, text: words } }) => [speakersOf(graph, id).join(" + "), cue, words].join(" | "));
}
