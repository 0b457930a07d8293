/** How a fact was found and how sure that is. */
export function FoundBy({ method, confidence }: { readonly method: string; readonly confidence: number }) {
  const percent = Math.round(confidence * 100);
  return (
    <span className="found-by">
      {method}
      <meter min={0} max={100} value={percent} aria-label="Confidence" />
      {`${percent} %`}
    </span>
  );
}
