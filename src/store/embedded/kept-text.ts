/**
 * A value as a text outside V8's heap, which grows to several times what it holds before its garbage is collected. Each
 * has memory of its own: of a piece that many share, all would be kept as long as one of them.
 */
export function textOf(value: unknown): Buffer {
  const text = JSON.stringify(value);
  const kept = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  kept.write(text);
  return kept;
}

export function readText(text: Buffer): unknown {
  return JSON.parse(text.toString());
}
