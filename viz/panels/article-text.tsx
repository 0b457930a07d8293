import { useLayoutEffect, useMemo, useRef } from "react";
import { slice, type Span } from "../../src/model/span.js";
import { segments, type Evidence } from "../evidence/evidence.js";
import { canHighlight, light, lightCurrent, scrollToSpan } from "../evidence/highlights.js";

interface ArticleTextProps {
  readonly text: string;
  readonly evidence: Evidence;
  readonly stop: Span | undefined;
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
export function ArticleText({ text, evidence, stop }: ArticleTextProps) {
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
  return (
    <div className="article-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Article text">
      <article className="article-text" ref={element}>
        {canHighlight ? text : <MarkedText text={text} evidence={evidence} />}
      </article>
    </div>
  );
}
