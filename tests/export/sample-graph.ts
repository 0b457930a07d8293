import { canonicalGraph } from "../../src/model/canonical.js";
import type { ArticleGraph, GraphNode, GraphRelationship } from "../../src/model/graph-document.js";
import { relationshipId, sha256, statementId } from "../../src/model/ids.js";

/** Everything that a format can trip over, in one text; every character of it is allowed in XML. */
export const awkward = `"Don't", she said; a|b, $1 \${x} \\n \\ &lt;b&gt; <i>\u{1F600}\u0301</i>\nline\ttwo\r\n[1,2] =1+1`;

/** The same with what XML 1.0 cannot hold. */
export const forbiddenInXml = "bell\u0007 null\u0000 half\uD83D end";

const provenance = (article: string, startOffset: number) => ({
  article,
  startOffset,
  endOffset: startOffset + 4,
  method: "test",
  confidence: 1,
});

interface Sample {
  readonly name: string;
  readonly text: string;
}

/** A small graph of one article; the person and the place are those of every other sample. */
export function sampleGraph({ name, text }: Sample): ArticleGraph {
  const id = `article:${name}`;
  const statement = statementId(id, 0, 4);
  const article = { id, title: `Title of ${name}`, text, sha256: sha256(text), language: "en", extractor: "test 1" };
  const nodes: readonly GraphNode[] = [
    { id, label: "Article", properties: article },
    {
      id: "person:ada-brook",
      label: "Person",
      properties: {
        id: "person:ada-brook",
        name: "Ada Brook",
        aliases: [awkward, "Ada Brook", "Brook"],
        roles: [],
        gender: "female",
      },
    },
    {
      id: "place:lyon",
      label: "Place",
      properties: { id: "place:lyon", name: "Lyon", aliases: ["Lyon"], kind: "city", latitude: 45, longitude: 4.84 },
    },
    {
      id: statement,
      label: "Statement",
      properties: {
        id: statement,
        text: awkward,
        kind: "direct",
        mode: "said",
        polarity: "affirmed",
        article: id,
        startOffset: 0,
        endOffset: 4,
        spans: [0, 4],
      },
    },
  ];
  const said = provenance(id, 0);
  const role = provenance(id, 6);
  const mention = { ...said, count: 1, startOffsets: [0], endOffsets: [4], surfaces: [awkward], kinds: ["name"] };
  const relationships: readonly GraphRelationship[] = [
    ...["person:ada-brook", "place:lyon"].map((to) => ({
      id: relationshipId("MENTIONS", id, to, mention),
      type: "MENTIONS" as const,
      from: id,
      to,
      properties: mention,
    })),
    {
      id: relationshipId("SAID", "person:ada-brook", statement, said),
      type: "SAID",
      from: "person:ada-brook",
      to: statement,
      properties: { ...said, cue: "said", cueStart: 5, cueEnd: 9, speaker: awkward, speakerStart: 10, speakerEnd: 13 },
    },
    {
      id: relationshipId("REPORTS", id, statement, said),
      type: "REPORTS",
      from: id,
      to: statement,
      properties: said,
    },
    {
      id: relationshipId("HOLDS_ROLE", "person:ada-brook", "place:lyon", role),
      type: "HOLDS_ROLE",
      from: "person:ada-brook",
      to: "place:lyon",
      properties: { ...role, confidence: 0.75, role: "mayor", former: true },
    },
  ];
  return canonicalGraph({ source: `${name}.txt`, article, nodes, relationships, warnings: [] });
}

export const samples: readonly ArticleGraph[] = [
  sampleGraph({ name: "first", text: awkward }),
  sampleGraph({ name: "second", text: "Plain words." }),
];

/** The whole of what an export wrote. */
export async function collectText(chunks: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}
