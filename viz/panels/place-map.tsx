import { useMemo, useState } from "react";
import { Button, Collection, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { mentionsInWords, placesIn, type NamedPlace } from "../graph/places.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { focusOn, type Part, type Selection } from "../graph/visibility.js";
import { MapPane } from "../map/map-pane.js";
import { CloseIcon } from "./icons.js";

interface PlaceMapProps {
  readonly graph: ViewGraph;
  readonly version: number;
  readonly shown: Part;
  readonly selection: Selection | undefined;
  readonly onOpenNode: (id: string) => void;
  readonly onHover: (selection: Selection | undefined) => void;
  readonly onClose: () => void;
}

function Section(props: {
  readonly title: string;
  readonly places: readonly NamedPlace[];
  readonly onPoint: (place: string | undefined) => void;
}) {
  const { title, places, onPoint } = props;
  if (places.length === 0) return null;
  return (
    <ListBoxSection id={title}>
      <Header className="group-title">{`${title} · ${places.length.toLocaleString("en")}`}</Header>
      <Collection items={places}>
        {({ id, name, mentions }) => (
          <ListBoxItem
            id={id}
            textValue={`${name}, ${mentionsInWords(mentions)}`}
            className="outline-item"
            onHoverStart={() => onPoint(id)}
            onHoverEnd={() => onPoint(undefined)}
          >
            <span className="outline-title">{name}</span>
            <span className="count" aria-label={mentionsInWords(mentions)}>
              {mentions.toLocaleString("en")}
            </span>
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}

/** Below the picture: its places on a map, and as a list that also names those of which nobody knows where they lie. */
export default function PlaceMap(props: PlaceMapProps) {
  const { graph, version, shown, selection, onOpenNode, onHover, onClose } = props;
  const { located, elsewhere } = useMemo(() => placesIn(graph, shown), [graph, version, shown]);
  const lit = useMemo(() => {
    const around = focusOn(graph, selection, shown)?.nodes;
    return new Set(located.flatMap(({ id }) => (around?.has(id) === true ? [id] : [])));
  }, [graph, version, shown, selection, located]);
  const [pointed, setPointed] = useState<string>();
  const point = (place: string | undefined) => {
    setPointed(place);
    onHover(place === undefined ? undefined : { kind: "node", id: place });
  };
  const selected = selection?.kind === "node" ? selection.id : undefined;
  return (
    <section className="dock map-dock panel" aria-label="Map">
      {located.length + elsewhere.length === 0 ? (
        <p className="hint dock-body">No places are in view.</p>
      ) : (
        <div className="map-columns">
          <ListBox
            className="outline map-list"
            aria-label="Places in view"
            selectionMode="single"
            selectedKeys={selected === undefined ? [] : [selected]}
            onSelectionChange={(keys) => {
              const [key] = keys === "all" ? [] : keys;
              if (key !== undefined) onOpenNode(String(key));
            }}
          >
            <Section title="On the map" places={located} onPoint={point} />
            <Section title="Without coordinates" places={elsewhere} onPoint={point} />
          </ListBox>
          <MapPane
            places={located}
            lit={lit}
            selected={selected}
            hovered={pointed}
            onHover={point}
            onSelect={onOpenNode}
          />
          {elsewhere.length > 0 && (
            <p className="map-left-out" role="status">
              {`${elsewhere.length.toLocaleString("en")} of ${(located.length + elsewhere.length).toLocaleString("en")} places have no coordinates: they stand in the list.`}
            </p>
          )}
        </div>
      )}
      <Button className="button icon-button close" aria-label="Close the map" onPress={onClose}>
        <CloseIcon />
      </Button>
    </section>
  );
}
