import { Button } from "react-aria-components";
import { relationshipTypeNames, type RelationshipType } from "../../src/model/graph-schema.js";
import type { Properties } from "../../src/model/property.js";
import { fullCaption, shorten, typeInWords } from "../graph/captions.js";
import { sentenceAround } from "../evidence/sentence.js";
import { stepSize } from "../graph/members.js";
import { useSource } from "../state/source.js";
import { useArticles } from "../state/use-articles.js";
import { useLoaded } from "../state/use-loaded.js";
import type { PanelProps } from "./panel-props.js";
import { LabelDot } from "./label-dot.js";

interface Group {
  readonly key: string;
  readonly title: string;
  readonly edges: readonly string[];
}

function groups({ graph, members }: Pick<PanelProps, "graph" | "members">, node: string): readonly Group[] {
  const byKey = new Map<string, { type: RelationshipType; out: boolean; edges: string[] }>();
  graph.forEachEdge(node, (edge, { relationship }, source, target) => {
    if (!members.has(source) || !members.has(target)) return;
    const out = source === node;
    const key = `${relationship.type} ${out ? "out" : "in"}`;
    const group = byKey.get(key) ?? { type: relationship.type, out, edges: [] };
    group.edges.push(edge);
    byKey.set(key, group);
  });
  return [...byKey]
    .sort(([, a], [, b]) => relationshipTypeNames.indexOf(a.type) - relationshipTypeNames.indexOf(b.type))
    .map(([key, { type, out, edges }]) => ({
      key,
      title: `${out ? "" : "← "}${typeInWords(type)}${out ? " →" : ""}`,
      edges,
    }));
}

/** What the store holds beyond what is in view, brought in a page at a time. */
function More({ node, graph, version, members, onExpand }: { readonly node: string } & PanelProps) {
  const source = useSource();
  const counted = useLoaded(`neighbours ${node} ${version}`, () => source.neighbours(node, { limit: 1 }));
  const inView = graph.filterEdges(node, (_edge, _of, from, to) => members.has(from) && members.has(to)).length;
  if (counted.status !== "ready" || counted.value.total <= inView) return null;
  return (
    <p className="more" role="status">
      {`${inView} of ${counted.value.total} relationships are in view.`}{" "}
      <Button className="button small" onPress={() => onExpand(node)}>
        {`Bring in ${stepSize}`}
      </Button>
    </p>
  );
}

/** Every relationship of a node, by type, with the sentence that supports it; each leads to its words. */
export function Facts(props: { readonly node: string } & PanelProps) {
  const { node, graph, theme, onSelect } = props;
  const byType = groups(props, node);
  const behind = byType.flatMap(({ edges }) =>
    edges.map((edge) => String(graph.getEdgeAttribute(edge, "relationship").properties.article)),
  );
  const articles = useArticles([...new Set(behind)]);
  const sentence = ({ article, startOffset, endOffset }: Properties) => {
    const text = articles.get(String(article))?.text;
    if (text === undefined) return undefined;
    return shorten(sentenceAround(text, { start: Number(startOffset), end: Number(endOffset) }), 240);
  };
  return (
    <div className="facts">
      <More key={node} {...props} />
      {byType.map(({ key, title, edges }) => (
        <section key={key}>
          <h3 className="group-title">{`${title} · ${edges.length}`}</h3>
          <ul className="plain-list">
            {edges.map((edge) => {
              const other = graph.getNodeAttribute(graph.opposite(node, edge), "node");
              const { properties } = graph.getEdgeAttribute(edge, "relationship");
              return (
                <li key={edge}>
                  <Button className="row-button" onPress={() => onSelect({ kind: "edge", id: edge })}>
                    <span className="fact-title">
                      <LabelDot label={other.label} theme={theme} />
                      {shorten(fullCaption(other), 90)}
                    </span>
                    {sentence(properties) !== undefined && <q className="fact-sentence">{sentence(properties)}</q>}
                    <span className="hint">
                      {`${String(properties.method)} · ${Math.round(Number(properties.confidence) * 100)} %`}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
