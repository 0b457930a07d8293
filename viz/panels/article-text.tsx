import { useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent } from "react";
import { slice, type Span } from "../../src/model/span.js";
import { segments, type Evidence } from "../evidence/evidence.js";
import { pointedOffset } from "../evidence/pointed-offset.js";
import type { Selection } from "../graph/visibility.js";
import { canHighlight, light, lightCurrent, scrollToSpan } from "../evidence/highlights.js";

interface ArticleTextProps {
  readonly text: string;
  readonly evidence: Evidence;
  readonly stop: Span | undefined;
  /** What the words at an offset stand for. */
  readonly spotAt: (offset: number) => Selection | undefined;
  readonly onHover: (selection: Selection | undefined) => void;
  readonly onSelect: (selection: Selection) => void;
}

function MarkedText({ text, evidence }: Pick<ArticleTextProps, "text" | "evidence">) {
  return segments(text.length, evidence.spans).map((segment) =>
    segment.layers.length === 0 ? (
      slice(text, segment)
    ) : (
      <mark key={segment.start} className={segment.layers.map((layer) => `lit-${layer}`).join(" ")}>
        {slice(text, segment)}
      </mark>
    ),
  );
}

/** The clean text, untouched, so that offsets are places in it; light is laid over it. */
export function ArticleText({ text, evidence, stop, spotAt, onHover, onSelect }: ArticleTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLElement>(null);
  const key = useMemo(() => JSON.stringify(evidence.spans), [evidence]);
  useLayoutEffect(() => (element.current === null ? undefined : light(element.current, evidence.spans)), [key, text]);
  useLayoutEffect(() => {
    if (scroller.current === null || element.current === null) return;
    lightCurrent(element.current, evidence.stops.length > 1 ? stop : undefined);
    if (stop !== undefined) scrollToSpan(scroller.current, element.current, stop);
    const lit = element.current;
    return () => lightCurrent(lit, undefined);
  }, [stop?.start, stop?.end, key, text]);
  const pointed = ({ clientX, clientY }: MouseEvent): Selection | undefined => {
    const offset = element.current === null ? undefined : pointedOffset(element.current, clientX, clientY);
    return offset === undefined ? undefined : spotAt(offset);
  };
  useEffect(() => () => onHover(undefined), [onHover, text]);
  return (
    <div className="article-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Article text">
      <article
        className="article-text"
        ref={element}
        onMouseMove={(event) => {
          const spot = pointed(event);
          event.currentTarget.style.cursor = spot === undefined ? "" : "pointer";
          onHover(spot);
        }}
        onMouseLeave={() => onHover(undefined)}
        onClick={(event) => {
          const spot = pointed(event);
          // Whoever marks words to copy them wants to stay.
          if (spot !== undefined && getSelection()?.isCollapsed !== false) onSelect(spot);
        }}
      >
        {canHighlight ? text : <MarkedText text={text} evidence={evidence} />}
      </article>
    </div>
  );
}
