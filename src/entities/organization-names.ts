const legalForms = /[\s,]+(?:inc|corp|corporation|company|co|ltd|limited|llc|plc|gmbh|ag|sa|group|holdings)\.?$/iu;

/** What two spellings of one body share: `the Apple Inc.` and `Apple`. */
export function organizationKey(name: string): string {
  return name
    .replace(/^the\s+/iu, "")
    .replace(legalForms, "")
    .replaceAll(".", "")
    .toLowerCase();
}

/** `EPA` for `Environmental Protection Agency`; nothing for a single word. */
export function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? undefined : words.map((word) => word[0]).join("");
}
