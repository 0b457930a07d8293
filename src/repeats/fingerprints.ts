/**
 * Fingerprints of running words. A text is cut into shingles, runs of k words (Broder 1997, "On the resemblance and
 * containment of documents"), each is hashed, and of every window of w shingles the least hash is kept (winnowing:
 * Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting"). So two texts that
 * share w + k − 1 words in a row share a fingerprint, whatever stands around them.
 */

/** The last mixing step of MurmurHash3. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units, mixed: 32 bits, the same on every machine. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The hashes of all runs of `size` words. */
export function shingles(words: readonly string[], size: number): readonly number[] {
  const single = words.map((word) => hashOf(word));
  const hashes: number[] = [];
  for (let at = 0; at + size <= single.length; at++) {
    let hash = size;
    for (let next = at; next < at + size; next++) hash = mixed(Math.imul(hash, 31) + (single[next] ?? 0));
    hashes.push(hash);
  }
  return hashes;
}

/** The least hash of every window, each once, least first; of what is shorter than a window, the least of all. */
export function winnow(hashes: readonly number[], window: number): readonly number[] {
  const kept = new Set<number>();
  for (let at = 0; at === 0 || at + window <= hashes.length; at++) {
    let least = Infinity;
    for (let next = at; next < Math.min(at + window, hashes.length); next++) least = Math.min(least, hashes[next] ?? 0);
    if (least !== Infinity) kept.add(least);
  }
  return [...kept].sort((a, b) => a - b);
}

export function writeHash(hash: number): string {
  return hash.toString(36);
}
