/** The words of a name in lower case without accents and signs; what holds no letter or digit falls away. */
export function plainWords(name: string): readonly string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]/gu, "");
  return plain
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, ""))
    .filter((word) => word !== "");
}

export function isLetter(word: string): boolean {
  return /^\p{L}$/u.test(word);
}
