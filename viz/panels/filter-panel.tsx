import { useMemo, useState } from "react";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Label,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  Switch,
} from "react-aria-components";
import { defaultFilters, facetNames, type Facet, type Filters } from "../graph/filters.js";
import { shorten } from "../graph/captions.js";
import { facetValues, type FacetValue, type StatementFacts } from "../graph/statements.js";
import type { ViewGraph } from "../graph/view-graph.js";

interface FilterPanelProps {
  readonly graph: ViewGraph;
  readonly version: number;
  readonly members: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, StatementFacts>;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const titles: Readonly<Record<Facet, string>> = {
  who: "Who says",
  about: "About whom",
  to: "To whom",
  cue: "Cue",
  kind: "Quotation",
  mode: "Kind of statement",
  publisher: "Publisher",
};

const shortList = 6;

function FacetGroup(props: {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { facet, values, chosen, onChange } = props;
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const listed = values.filter(({ value }, index) => all || index < shortList || chosen.includes(value));
  return (
    <CheckboxGroup className="filter-group" value={[...chosen]} onChange={onChange}>
      <Label className="group-title">{titles[facet]}</Label>
      {listed.map(({ value, title, count }) => (
        <Checkbox key={value} value={value} className="filter-row facet-row" data-key={`${facet}:${value}`}>
          <span className="tick" aria-hidden="true" />
          <span className="filter-name">{shorten(title, 32)}</span>
          <span className="count">{count.toLocaleString("en")}</span>
        </Checkbox>
      ))}
      {values.length > shortList && (
        <Button className="button small quiet more-values" onPress={() => setAll(!all)}>
          {all ? "Fewer" : `All ${values.length.toLocaleString("en")}`}
        </Button>
      )}
    </CheckboxGroup>
  );
}

function Days({ filters, onChange }: Pick<FilterPanelProps, "filters" | "onChange">) {
  const field = (key: "since" | "until", name: string) => (
    <label className="day-field">
      {name}
      <input
        type="date"
        value={filters[key] ?? ""}
        onChange={({ target }) => onChange({ ...filters, [key]: target.value === "" ? undefined : target.value })}
      />
    </label>
  );
  return (
    <fieldset className="filter-group days">
      <legend className="group-title">Said or published</legend>
      {field("since", "from")}
      {field("until", "to")}
    </fieldset>
  );
}

/** How many relationships an entity may have; the upper end of the slider is no limit. */
function Degrees(props: { readonly most: number } & Pick<FilterPanelProps, "filters" | "onChange">) {
  const { most, filters, onChange } = props;
  const { minDegree, maxDegree = most } = filters;
  return (
    <Slider<number[]>
      className="slider"
      minValue={0}
      maxValue={most}
      value={[Math.min(minDegree, most), Math.min(maxDegree, most)]}
      onChange={([least = 0, highest = most]) =>
        onChange({ ...filters, minDegree: least, maxDegree: highest >= most ? undefined : highest })
      }
    >
      <Label className="group-title">Relationships</Label>
      <SliderOutput className="count">
        {filters.maxDegree === undefined ? `${minDegree} or more` : `${minDegree} to ${maxDegree}`}
      </SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb index={0} className="slider-thumb" aria-label="Least" />
        <SliderThumb index={1} className="slider-thumb" aria-label="Most" />
      </SliderTrack>
    </Slider>
  );
}

/** What to leave out by what statements are, and by how well nodes are connected. */
export function FilterPanel({ graph, version, members, facts, filters, onChange }: FilterPanelProps) {
  const values = useMemo(
    () =>
      facetValues(
        graph,
        [...facts.values()].filter(({ id }) => members.has(id)),
        filters,
      ),
    [graph, version, members, facts, filters],
  );
  const { hiddenLabels, hiddenTypes } = filters;
  return (
    <div className="legend filters">
      <Switch
        className="switch"
        isSelected={filters.hideOrphans}
        onChange={(hideOrphans) => onChange({ ...filters, hideOrphans })}
      >
        <span className="switch-track" aria-hidden="true" />
        Hide what stands alone
      </Switch>
      <Degrees
        most={Math.max(1, ...[...members].map((id) => (graph.hasNode(id) ? graph.degree(id) : 0)))}
        filters={filters}
        onChange={onChange}
      />
      {facetNames.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={values[facet]}
          chosen={filters.facets[facet]}
          onChange={(chosen) => onChange({ ...filters, facets: { ...filters.facets, [facet]: chosen } })}
        />
      ))}
      <Days filters={filters} onChange={onChange} />
      <Button className="button small" onPress={() => onChange({ ...defaultFilters, hiddenLabels, hiddenTypes })}>
        Clear these filters
      </Button>
    </div>
  );
}
