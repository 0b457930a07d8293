import { useMemo } from "react";
import { Button } from "react-aria-components";
import type { ArticleHead } from "../../src/server/api-types.js";
import { fullCaption, shorten } from "../graph/captions.js";
import type { StatementFacts } from "../graph/statements.js";
import { exchangesBetween } from "../graph/timeline.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Pair } from "../state/view-state.js";

interface ExchangesProps {
  readonly graph: ViewGraph;
  readonly members: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, StatementFacts>;
  readonly articles: ReadonlyMap<string, ArticleHead>;
  readonly selected: string | undefined;
  readonly pair: Pair | undefined;
  readonly onPair: (pair: Pair) => void;
  readonly onOpenNode: (id: string) => void;
}

/** Who speaks, those with most statements first. */
function speakersIn(statements: readonly StatementFacts[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { values } of statements) for (const id of values.who) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id);
}

/** The two who say most of each other, or else the two who say most. */
function firstPair(statements: readonly StatementFacts[], speakers: readonly string[]): Pair | undefined {
  const counts = new Map<string, { readonly pair: Pair; count: number }>();
  for (const { values } of statements) {
    for (const from of values.who) {
      for (const to of [...values.about, ...values.to]) {
        if (from === to || !speakers.includes(to)) continue;
        const key = [from, to].sort().join("\n");
        const known = counts.get(key) ?? { pair: { from, to }, count: 0 };
        counts.set(key, { ...known, count: known.count + 1 });
      }
    }
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  const [from, to] = speakers;
  return best?.pair ?? (from !== undefined && to !== undefined ? { from, to } : undefined);
}

/** Two lanes: what one of two says about the other or to it, and what the other says in turn. */
export function Exchanges(props: ExchangesProps) {
  const { graph, members, facts, articles, selected, onPair, onOpenNode } = props;
  const statements = useMemo(() => [...facts.values()].filter(({ id }) => members.has(id)), [facts, members]);
  const speakers = useMemo(() => speakersIn(statements), [statements]);
  const pair = props.pair ?? firstPair(statements, speakers);
  const name = (id: string) => (graph.hasNode(id) ? fullCaption(graph.getNodeAttribute(id, "node")) : id);
  if (pair === undefined) return <p className="hint dock-body">Nobody in view says anything of another.</p>;
  const exchanges = exchangesBetween(statements, pair.from, pair.to);
  const choice = (key: keyof Pair, label: string) => (
    <label className="speaker-choice">
      <span className="visually-hidden">{label}</span>
      <select value={pair[key]} onChange={({ target }) => onPair({ ...pair, [key]: target.value })}>
        {[...new Set([pair[key], ...speakers])].map((id) => (
          <option key={id} value={id}>
            {name(id)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="dock-body exchanges">
      {choice("from", "One speaker")}
      {choice("to", "The other speaker")}
      {exchanges.length === 0 && <p className="hint">Neither says anything of the other in what is in view.</p>}
      {exchanges.map(({ statement, speaker, about, to }) => {
        const known = facts.get(statement);
        const head = articles.get(known?.article ?? "");
        return (
          <Button
            key={`${statement} ${speaker}`}
            className="exchange"
            data-side={speaker === pair.from ? "from" : "to"}
            data-selected={statement === selected}
            onPress={() => onOpenNode(statement)}
          >
            <span className="exchange-words">{shorten(name(statement), 160)}</span>
            <span className="hint">
              {[to ? "to the other" : undefined, about ? "about the other" : undefined, known?.day, head?.publisher]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </span>
          </Button>
        );
      })}
    </div>
  );
}
