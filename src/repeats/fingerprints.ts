/**
 * Fingerprints of running words. A text is cut into shingles, runs of k words (Broder 1997, "On the resemblance and
 * containment of documents"), each is hashed, and of every window of w shingles the least hash is kept (winnowing:
 * Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting"). So two texts that
 * share w + k − 1 words in a row share a fingerprint, whatever stands around them.
 */

/** FNV-1a over UTF-16 code units with the last mixing step of MurmurHash3: 32 bits, the same on every machine. */
export function hashOf(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hashes of all runs of `size` words. */
export function shingles(words: readonly string[], size: number): readonly number[] {
  const hashes: number[] = [];
  for (let at = 0; at + size <= words.length; at++) hashes.push(hashOf(words.slice(at, at + size).join(" ")));
  return hashes;
}

/** The least hash of every window, each once, least first; of what is shorter than a window, the least of all. */
export function winnow(hashes: readonly number[], window: number): readonly number[] {
  const kept = new Set<number>();
  for (let at = 0; at + window <= hashes.length; at++) kept.add(Math.min(...hashes.slice(at, at + window)));
  if (kept.size === 0 && hashes.length > 0) kept.add(Math.min(...hashes));
  return [...kept].sort((a, b) => a - b);
}

export function writeHash(hash: number): string {
  return hash.toString(36);
}
