import { useState } from "react";
import { Button } from "react-aria-components";
import { articlesBehind } from "../evidence/articles-behind.js";
import { citation } from "../evidence/citation.js";
import { spotAt } from "../evidence/spot.js";
import { permanentLink } from "../state/permanent-link.js";
import { evidenceFor, layers, type Evidence, type Layer } from "../evidence/evidence.js";
import { publishedLine } from "../graph/days.js";
import type { ViewGraph } from "../graph/view-graph.js";
import type { Selection } from "../graph/visibility.js";
import { useSource } from "../state/source.js";
import { useLoaded } from "../state/use-loaded.js";
import { ArticleText } from "./article-text.js";
import { CopyButton } from "./copy-button.js";
import { FoundBy } from "./found-by.js";
import { NextIcon, PreviousIcon } from "./icons.js";

interface ArticleEvidenceProps {
  readonly graph: ViewGraph;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onHover: (selection: Selection | undefined) => void;
}

const layerNames: Readonly<Record<Layer, string>> = {
  speaker: "speaker",
  cue: "cue",
  content: "words",
  mention: "mention",
};

function LayerKey({ evidence }: { readonly evidence: Evidence }) {
  const used = layers.filter((layer) => evidence.spans[layer].length > 0);
  return (
    <p className="layer-key">
      {used.map((layer) => (
        <span key={layer} className={`swatch lit-${layer}`}>
          {layerNames[layer]}
        </span>
      ))}
    </p>
  );
}

function Stepper(props: { readonly at: number; readonly of: number; readonly onStep: (to: number) => void }) {
  const { at, of, onStep } = props;
  return (
    <div className="stepper" role="group" aria-label="Mentions">
      <span aria-live="polite">{`${at + 1} of ${of}`}</span>
      <Button className="button icon-button" aria-label="Previous" onPress={() => onStep((at + of - 1) % of)}>
        <PreviousIcon />
      </Button>
      <Button className="button icon-button" aria-label="Next" onPress={() => onStep((at + 1) % of)}>
        <NextIcon />
      </Button>
    </div>
  );
}

function LitArticle({ id, graph, selection, onSelect, onHover }: { readonly id: string } & ArticleEvidenceProps) {
  const source = useSource();
  const loaded = useLoaded(`article ${id}`, () => source.article(id));
  const [at, setAt] = useState(0);
  if (loaded.status === "loading") return <p className="hint">Opening the article…</p>;
  if (loaded.status === "failed") return <p role="alert">{loaded.error.message}</p>;
  const article = loaded.value;
  const found = article.mentions.find(({ node }) => node === selection.id);
  const known = (spot: Selection | undefined) => (spot !== undefined && graph.hasNode(spot.id) ? spot : undefined);
  const evidence = evidenceFor(article, graph, selection);
  const published = publishedLine(article.properties);
  return (
    <>
      <div className="article-head">
        <div>
          <h3 className="article-title">{String(article.properties.title)}</h3>
          {published !== "" && <p className="hint">{published}</p>}
          {found !== undefined && (
            <p className="hint">
              Found by <FoundBy method={found.method} confidence={found.confidence} />
            </p>
          )}
        </div>
        {evidence.stops.length > 1 && <Stepper at={at} of={evidence.stops.length} onStep={setAt} />}
      </div>
      <div className="article-tools">
        <LayerKey evidence={evidence} />
        <CopyButton name="Copy as citation" text={() => citation(article, graph, selection, evidence)} />
        <CopyButton name="Copy link" text={() => permanentLink(graph, selection)} />
      </div>
      <ArticleText
        text={article.text}
        evidence={evidence}
        stop={evidence.stops[at]}
        spotAt={(offset) => known(spotAt(article, offset))}
        onHover={onHover}
        onSelect={onSelect}
      />
    </>
  );
}

/** The article behind the selection with the exact words lit; a choice where several articles support it. */
export function ArticleEvidence(props: ArticleEvidenceProps) {
  const { graph, selection } = props;
  const source = useSource();
  const behind = useLoaded(`behind ${selection.kind} ${selection.id}`, () => articlesBehind(source, graph, selection));
  const [chosen, setChosen] = useState(0);
  if (behind.status === "loading") return <p className="hint">Looking for the articles…</p>;
  if (behind.status === "failed") return <p role="alert">{behind.error.message}</p>;
  const { ids, total } = behind.value;
  const id = ids[chosen];
  if (id === undefined) return <p className="hint">No article in the store supports this.</p>;
  return (
    <>
      {ids.length > 1 && (
        <div className="article-choice">
          <span className="hint">
            {`Article ${chosen + 1} of ${total}${total > ids.length ? `, the first ${ids.length} listed` : ""}`}
          </span>
          <Button
            className="button small"
            onPress={() => setChosen((chosen + ids.length - 1) % ids.length)}
            aria-label="Previous article"
          >
            ‹
          </Button>
          <Button
            className="button small"
            onPress={() => setChosen((chosen + 1) % ids.length)}
            aria-label="Next article"
          >
            ›
          </Button>
        </div>
      )}
      <LitArticle key={id} id={id} {...props} />
    </>
  );
}
