import type { ReactNode } from "react";
import { Button, Checkbox, CheckboxGroup, Label as FieldLabel } from "react-aria-components";
import { nodeLabels, relationshipTypes } from "../../src/model/graph-schema.js";
import { typeInWords } from "../graph/captions.js";
import { relationshipColour, type Theme } from "../graph/palette.js";
import { defaultFilters, everything, type Filters } from "../graph/filters.js";
import type { LegendCounts } from "../graph/visibility.js";
import { LabelDot } from "./label-dot.js";

interface LegendProps {
  readonly counts: LegendCounts;
  readonly filters: Filters;
  readonly theme: Theme;
  readonly onChange: (filters: Filters) => void;
}

interface Row<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly description: string;
  readonly count: number;
  readonly mark: ReactNode;
}

function FilterGroup<K extends string>(props: {
  readonly title: string;
  readonly rows: readonly Row<K>[];
  readonly hidden: ReadonlySet<K>;
  readonly onOnly: (key: K) => void;
  readonly onChange: (hidden: ReadonlySet<K>) => void;
}) {
  const { title, rows, hidden, onOnly, onChange } = props;
  return (
    <CheckboxGroup
      className="filter-group"
      value={rows.map(({ key }) => key).filter((key) => !hidden.has(key))}
      onChange={(shown) => {
        const here = new Set<string>(rows.map(({ key }) => key));
        const elsewhere = [...hidden].filter((key) => !here.has(key));
        onChange(new Set([...elsewhere, ...rows.map(({ key }) => key).filter((key) => !shown.includes(key))]));
      }}
    >
      <FieldLabel className="group-title">{title}</FieldLabel>
      {rows.map(({ key, name, description, count, mark }) => (
        <div key={key} className="filter-line">
          <Checkbox value={key} className="filter-row" data-key={key}>
            <span className="tick" aria-hidden="true" />
            {mark}
            <span className="filter-name" title={description}>
              {name}
            </span>
            <span className="count">{count.toLocaleString("en")}</span>
          </Checkbox>
          <Button className="only" aria-label={`Only ${name}`} onPress={() => onOnly(key)}>
            only
          </Button>
        </div>
      ))}
    </CheckboxGroup>
  );
}

/** What the colours mean, how many there are of each, and which of them are in the picture. */
export function Legend({ counts, filters, theme, onChange }: LegendProps) {
  const { hiddenLabels, hiddenTypes } = filters;
  const { labels: byLabel, types: byType } = counts;
  const but = <K,>(keys: Iterable<K>, one: K): ReadonlySet<K> => new Set([...keys].filter((key) => key !== one));
  return (
    <div className="legend">
      <FilterGroup
        title="Nodes"
        rows={[...counts.labels].map(([key, count]) => ({
          key,
          name: key,
          description: nodeLabels[key].description,
          count,
          mark: <LabelDot label={key} theme={theme} />,
        }))}
        hidden={hiddenLabels}
        onOnly={(label) => onChange({ ...filters, hiddenLabels: but(byLabel.keys(), label) })}
        onChange={(hidden) => onChange({ ...filters, hiddenLabels: hidden })}
      />
      <FilterGroup
        title="Relationships"
        rows={[...counts.types].map(([key, count]) => ({
          key,
          name: typeInWords(key),
          description: relationshipTypes[key].description,
          count,
          mark: <span className="line" style={{ background: relationshipColour(theme, key) }} aria-hidden="true" />,
        }))}
        hidden={hiddenTypes}
        onOnly={(type) => onChange({ ...filters, hiddenTypes: but(byType.keys(), type), hideOrphans: true })}
        onChange={(hidden) => onChange({ ...filters, hiddenTypes: hidden })}
      />
      {hiddenLabels.has("Article") && counts.labels.has("Article") && (
        <p className="hint">
          Articles are left out at first: each is tied to all that it mentions. Tick Article and “mentions” to draw
          them.
        </p>
      )}
      <p className="hint shown" role="status">
        {`In view: ${counts.shown.nodes.toLocaleString("en")} nodes, ${counts.shown.edges.toLocaleString("en")} relationships`}
      </p>
      <div className="button-row">
        <Button className="button small" onPress={() => onChange(everything)}>
          Show all
        </Button>
        <Button className="button small" onPress={() => onChange(defaultFilters)}>
          As at first
        </Button>
      </div>
    </div>
  );
}
