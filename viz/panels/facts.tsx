import { useState } from "react";
import { Button } from "react-aria-components";
import { relationshipTypeNames, type RelationshipType } from "../../src/model/graph-schema.js";
import { api } from "../api-client.js";
import { fullCaption, shorten, typeInWords } from "../graph/captions.js";
import { useLoaded } from "../state/use-loaded.js";
import type { PanelProps } from "./panel-props.js";
import { LabelDot } from "./label-dot.js";

interface Group {
  readonly key: string;
  readonly title: string;
  readonly edges: readonly string[];
}

const pageSize = 50;

function groups({ graph }: Pick<PanelProps, "graph">, node: string): readonly Group[] {
  const byKey = new Map<string, { type: RelationshipType; out: boolean; edges: string[] }>();
  graph.forEachEdge(node, (edge, { relationship }, source) => {
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
function More({ node, graph, version, onAdd }: { readonly node: string } & PanelProps) {
  const [offset, setOffset] = useState(0);
  const [failure, setFailure] = useState<string>();
  const counted = useLoaded(`neighbours ${node} ${version}`, () => api.neighbours(node, { limit: 1 }));
  if (counted.status !== "ready" || counted.value.total <= graph.degree(node)) return null;
  const bring = async () => {
    try {
      const page = await api.neighbours(node, { offset, limit: pageSize });
      setOffset(offset + pageSize);
      onAdd(page);
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <p className="more" role="status">
      {failure ?? `${graph.degree(node)} of ${counted.value.total} relationships are in view.`}{" "}
      <Button className="button small" onPress={() => void bring()}>
        {`Bring in ${pageSize}`}
      </Button>
    </p>
  );
}

/** Every relationship of a node, by type; each leads to its words. */
export function Facts(props: { readonly node: string } & PanelProps) {
  const { node, graph, theme, onSelect } = props;
  return (
    <div className="facts">
      <More key={node} {...props} />
      {groups(props, node).map(({ key, title, edges }) => (
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
