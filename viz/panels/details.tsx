import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Properties } from "../../src/model/property.js";
import { fullCaption, shorten, typeInWords } from "../graph/captions.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import type { PanelProps } from "./panel-props.js";
import { FoundBy } from "./found-by.js";
import { LabelDot } from "./label-dot.js";

function text(value: Properties[string] | undefined): string | undefined {
  if (value === undefined) return undefined;
  const words = Array.isArray(value) ? value.join(", ") : String(value);
  return words === "" ? undefined : words;
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined || children === null || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function finding({ method, confidence }: Properties) {
  return { method: String(method), confidence: Number(confidence) };
}

function said(graph: ViewGraph, statement: string) {
  return graph
    .filterInEdges(statement, (_edge, { relationship }) => relationship.type === "SAID")
    .map((edge) => ({
      source: graph.source(edge),
      properties: graph.getEdgeAttribute(edge, "relationship").properties,
    }));
}

function NodeLink({ id, graph, onOpenNode }: { readonly id: string } & Pick<PanelProps, "graph" | "onOpenNode">) {
  return (
    <Button className="link" onPress={() => onOpenNode(id)}>
      {shorten(fullCaption(graph.getNodeAttribute(id, "node")), 70)}
    </Button>
  );
}

function StatementRows({ id, ...props }: { readonly id: string } & PanelProps) {
  const { properties } = props.graph.getNodeAttribute(id, "node");
  const sources = said(props.graph, id);
  return (
    <dl className="details">
      <Row name="Speaker">
        {sources.length === 0
          ? text(properties.sourceText)
          : sources.map(({ source, properties: how }) => (
              <span key={source} className="speaker">
                <NodeLink id={source} {...props} />
                <span className="hint">{` as “${text(how.speaker) ?? ""}”`}</span>
              </span>
            ))}
      </Row>
      <Row name="Cue">{text(properties.cue) ?? sources.map(({ properties: how }) => text(how.cue))[0]}</Row>
      <Row name="Form">
        {[text(properties.kind), text(properties.mode), properties.polarity === "denied" ? "denied" : undefined]
          .filter((part) => part !== undefined)
          .join(", ")}
      </Row>
      <Row name="When">{text(properties.said) ?? text(properties.saidWords)}</Row>
      {sources[0] !== undefined && (
        <Row name="Found by">
          <FoundBy {...finding(sources[0].properties)} />
        </Row>
      )}
    </dl>
  );
}

const entityRows = ["roles", "aliases", "kind", "gender", "countryCode", "date", "wikidata"] as const;
const articleRows = ["publisher", "author", "published", "language", "url", "extractor"] as const;

function PropertyRows({ properties, names }: { readonly properties: Properties; readonly names: readonly string[] }) {
  return (
    <dl className="details">
      {names.map((name) => (
        <Row key={name} name={name === "countryCode" ? "country" : name}>
          {text(properties[name])}
        </Row>
      ))}
    </dl>
  );
}

function NodeDetails({ id, ...props }: { readonly id: string } & PanelProps) {
  const { node } = props.graph.getNodeAttributes(id);
  return (
    <header className="details-head">
      <p className="eyebrow">
        <LabelDot label={node.label} theme={props.theme} />
        {node.label}
      </p>
      <h2 className={node.label === "Statement" ? "statement-title" : undefined}>{shorten(fullCaption(node), 220)}</h2>
      {node.label === "Statement" ? (
        <StatementRows id={id} {...props} />
      ) : (
        <PropertyRows properties={node.properties} names={node.label === "Article" ? articleRows : entityRows} />
      )}
    </header>
  );
}

const relationshipRows = [
  "cue",
  "speaker",
  "role",
  "relation",
  "predicate",
  "place",
  "date",
  "count",
  "reason",
  "similarity",
] as const;

function EdgeDetails({ id, ...props }: { readonly id: string } & PanelProps) {
  const { type, properties } = props.graph.getEdgeAttribute(id, "relationship");
  return (
    <header className="details-head">
      <p className="eyebrow">
        <span className="line-mark" aria-hidden="true" />
        {typeInWords(type)}
      </p>
      <h2 className="relationship-title">
        <NodeLink id={props.graph.source(id)} {...props} />
        <span className="arrow" aria-label="to">
          →
        </span>
        <NodeLink id={props.graph.target(id)} {...props} />
      </h2>
      <PropertyRows properties={properties} names={relationshipRows} />
      <dl className="details">
        <Row name="found by">
          <FoundBy {...finding(properties)} />
        </Row>
      </dl>
    </header>
  );
}

/** What is selected, in words. */
export function Details({ selection, ...props }: { readonly selection: Selection } & PanelProps) {
  return selection.kind === "node" ? (
    <NodeDetails id={selection.id} {...props} />
  ) : (
    <EdgeDetails id={selection.id} {...props} />
  );
}
