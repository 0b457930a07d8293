import { useMemo } from "react";
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { labels, type Label } from "../../src/model/graph-schema.js";
import { fullCaption, shorten } from "../graph/captions.js";
import type { Theme } from "../graph/palette.js";
import { structuralDegree, type ViewGraph } from "../graph/view-graph.js";
import type { Part, Selection } from "../graph/visibility.js";
import { LabelDot } from "./label-dot.js";

interface OutlineProps {
  readonly graph: ViewGraph;
  readonly version: number;
  readonly shown: Part;
  readonly theme: Theme;
  readonly selection: Selection | undefined;
  readonly onSelect: (node: string) => void;
}

interface Section {
  readonly label: Label;
  readonly items: readonly { readonly id: string; readonly title: string; readonly degree: number }[];
}

function sections(graph: ViewGraph, shown: Part): readonly Section[] {
  const all = labels.map((label) => {
    const ids = [...shown.nodes].filter((id) => graph.getNodeAttribute(id, "node").label === label);
    const items = ids.map((id) => ({
      id,
      title: shorten(fullCaption(graph.getNodeAttribute(id, "node")), 90),
      degree: structuralDegree(graph, id),
    }));
    return { label, items: items.sort((a, b) => b.degree - a.degree || a.title.localeCompare(b.title, "en")) };
  });
  return all.filter(({ items }) => items.length > 0);
}

/** The picture as a list: the same nodes, for the keyboard and for screen readers. */
export function Outline({ graph, version, shown, theme, selection, onSelect }: OutlineProps) {
  const content = useMemo(() => sections(graph, shown), [graph, version, shown]);
  return (
    <ListBox
      className="outline"
      aria-label="Nodes in view"
      selectionMode="single"
      selectedKeys={selection?.kind === "node" ? [selection.id] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {content.map(({ label, items }) => (
        <ListBoxSection key={label} id={label}>
          <Header className="group-title">{`${label} · ${items.length}`}</Header>
          <Collection items={items}>
            {({ id, title, degree }) => (
              <ListBoxItem id={id} textValue={title} className="outline-item">
                <LabelDot label={label} theme={theme} />
                <span className="outline-title">{title}</span>
                <span className="count">{degree}</span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
