import { useMemo, useState } from "react";
import { Button, Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { fullCaption, shorten } from "../graph/captions.js";
import type { Filters } from "../graph/filters.js";
import { labelColours, type Theme } from "../graph/palette.js";
import { fits, type StatementFacts } from "../graph/statements.js";
import { dayNumber, dayText, ticksOf, timelineOf, type Timeline as Axis } from "../graph/timeline.js";
import type { ViewGraph } from "../graph/view-graph.js";

export interface TimelineProps {
  readonly graph: ViewGraph;
  readonly members: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, StatementFacts>;
  readonly filters: Filters;
  readonly theme: Theme;
  readonly selected: string | undefined;
  readonly onFilter: (filters: Filters) => void;
  readonly onOpenNode: (id: string) => void;
}

type Range = readonly [number, number];

function chosenRange({ axis, least, most }: Axis, { since, until, part }: Filters): Range {
  if (axis === "place")
    return part === undefined ? [least, most] : [Math.round(part[0] * 100), Math.round(part[1] * 100)];
  return [since === undefined ? least : dayNumber(since), until === undefined ? most : dayNumber(until)];
}

function withRange({ axis, least, most }: Axis, filters: Filters, [from, to]: Range): Filters {
  if (axis === "place") return { ...filters, part: from <= least && to >= most ? undefined : [from / 100, to / 100] };
  return {
    ...filters,
    since: from <= least ? undefined : dayText(from),
    until: to >= most ? undefined : dayText(to),
  };
}

const inWords = (axis: Axis["axis"], value: number) => (axis === "day" ? dayText(value) : `${value} % of the text`);

function Lanes({ axis, range, ...props }: TimelineProps & { readonly axis: Axis; readonly range: Range }) {
  const { graph, theme, selected, onOpenNode } = props;
  const span = Math.max(1, axis.most - axis.least);
  const name = (id: string) => fullCaption(graph.getNodeAttribute(id, "node"));
  return axis.lanes.map(({ speaker, marks }) => {
    const title = speaker === undefined ? "Others" : name(speaker);
    const colour =
      speaker === undefined
        ? labelColours[theme].Statement
        : labelColours[theme][graph.getNodeAttribute(speaker, "node").label];
    return (
      <div key={speaker ?? ""} className="lane">
        <span className="lane-name" title={title}>
          {shorten(title, 26)}
        </span>
        <div className="lane-marks">
          {marks.map(({ statement, at }, index) => (
            <Button
              key={statement}
              className="lane-mark"
              data-selected={statement === selected}
              data-outside={at < range[0] || at > range[1]}
              aria-label={`${title}, ${inWords(axis.axis, at)}: ${shorten(name(statement), 80)}`}
              style={{
                left: `${((at - axis.least) / span) * 100}%`,
                // Several of one day stand beside each other.
                marginLeft: `${(marks.slice(0, index).filter((other) => other.at === at).length % 12) * 7}px`,
                background: colour,
              }}
              onPress={() => onOpenNode(statement)}
            />
          ))}
        </div>
      </div>
    );
  });
}

function Ticks({ axis }: { readonly axis: Axis }) {
  const span = Math.max(1, axis.most - axis.least);
  return (
    <div className="lane" aria-hidden="true">
      <span />
      <div className="axis-track">
        {ticksOf(axis).map(({ at, words }) => (
          <span key={at} className="axis-label" style={{ left: `${((at - axis.least) / span) * 100}%` }}>
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Statements by speaker along days or along the text, with a brush that filters the picture. */
export function Timeline(props: TimelineProps) {
  const { members, facts, filters, onFilter } = props;
  const axis = useMemo(() => {
    const free = { ...filters, since: undefined, until: undefined, part: undefined };
    return timelineOf([...facts.values()].filter((statement) => members.has(statement.id) && fits(statement, free)));
  }, [members, facts, filters]);
  const range = chosenRange(axis, filters);
  const [dragged, setDragged] = useState<Range>();
  if (axis.lanes.length === 0) return <p className="hint dock-body">No statements are in view.</p>;
  const shown = dragged ?? range;
  return (
    <div className="dock-body timeline">
      <Lanes {...props} axis={axis} range={shown} />
      <Ticks axis={axis} />
      <Slider<number[]>
        className="brush"
        minValue={axis.least}
        maxValue={Math.max(axis.most, axis.least + 1)}
        value={[...shown]}
        onChange={([from = axis.least, to = axis.most]) => setDragged([from, to])}
        onChangeEnd={([from = axis.least, to = axis.most]) => {
          setDragged(undefined);
          onFilter(withRange(axis, filters, [from, to]));
        }}
      >
        <Label className="lane-name">{axis.axis === "day" ? "Days" : "Place in the text"}</Label>
        <SliderTrack className="brush-track">
          {({ state }) => (
            <>
              <div
                className="brush-range"
                style={{
                  left: `${state.getThumbPercent(0) * 100}%`,
                  right: `${(1 - state.getThumbPercent(1)) * 100}%`,
                }}
              />
              <SliderThumb index={0} className="slider-thumb" aria-label="From" />
              <SliderThumb index={1} className="slider-thumb" aria-label="To" />
            </>
          )}
        </SliderTrack>
      </Slider>
      <p className="hint brush-words" role="status">
        {`${inWords(axis.axis, shown[0])} to ${inWords(axis.axis, shown[1])}`}
        {axis.undated > 0 && ` · ${axis.undated} without a date left out`}
      </p>
    </div>
  );
}
