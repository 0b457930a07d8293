import { legalForms } from "../lexicon/legal-forms.js";

const endsName = /[\s,]+(\S+?)\.?$/u;

/** "Acme Corp.", "Acme, Inc.", "Acme Group", "Acme A/S" */
function withoutForm(name: string): string {
  const [whole = "", last = ""] = endsName.exec(name) ?? [];
  const isForm = legalForms.has(last.toLowerCase()) || /^(?:group|holdings)$/iu.test(last);
  return isForm ? name.slice(0, -whole.length) : name;
}

/** What two spellings of one body share: `the Apple Inc.` and `Apple`. */
export function organizationKey(name: string): string {
  return withoutForm(name.replace(/^the\s+/iu, ""))
    .replaceAll(".", "")
    .toLowerCase();
}

/** `EPA` for `Environmental Protection Agency`; nothing for a single word. */
export function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? undefined : words.map((word) => word[0]).join("");
}
