import { slug } from "../model/ids.js";
import type { EntityLabel } from "../model/graph-schema.js";
import type { Properties } from "../model/property.js";
import { fullestName } from "./merge-shares.js";
import type { NameForm } from "./name-form.js";
import { organizationForm } from "./organization-form.js";
import { personForm } from "./person-form.js";
import { plainWords } from "./plain-words.js";

const whole = (key: string, marks: NameForm["marks"] = {}): NameForm => ({ key, goesBy: [], standsFor: [], marks });

function plainKey(name: string): string {
  return plainWords(name).join("-").slice(0, 80) || slug(name);
}

function placeMarks({ kind, countryCode }: Properties): NameForm["marks"] {
  return {
    ...(typeof kind === "string" && kind !== "site" && { kind }),
    ...(typeof countryCode === "string" && { country: countryCode }),
  };
}

/** The fullest of the aliases that hold the name whole, else the name. */
function fullForm(name: string, aliases: readonly string[]): string {
  const words = plainWords(name);
  const fuller = aliases.filter((alias) => {
    const own = new Set(plainWords(alias));
    return words.every((word) => own.has(word));
  });
  return fullestName([name, ...(words.length === 0 ? [] : fuller)]);
}

/** The form of an entity's fullest name; `id` is its id in its article. */
export function nameForm(label: EntityLabel, id: string, properties: Properties): NameForm {
  const aliases = (properties.aliases ?? []) as readonly string[];
  const name = fullForm(String(properties.name), aliases);
  const { wikidata, date, jurisdiction } = properties;
  const item: NameForm["marks"] = typeof wikidata === "string" ? { wikidata } : {};
  switch (label) {
    case "Person": {
      const form = personForm(name, aliases);
      return { ...form, marks: { ...form.marks, ...item } };
    }
    case "Organization": {
      const form = organizationForm(name, aliases, typeof jurisdiction === "string" ? jurisdiction : undefined);
      return { ...form, marks: item };
    }
    case "Place":
      return whole(plainKey(name), { ...placeMarks(properties), ...item });
    case "Collective":
      return whole(properties.kind === "unnamed" ? id : plainKey(name));
    case "Event":
      // One without a name is its article's own: "the attack" here is not "the attack" there.
      if (aliases.length === 0) return whole(id);
      return whole(
        plainKey(name.replace(/^the\s+(?=\S)/iu, "")),
        typeof date === "string" ? { year: date.slice(0, 4) } : {},
      );
  }
}
