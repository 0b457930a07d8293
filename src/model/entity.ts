import type { EntityLabel } from "./graph-schema.js";
import type { Gender, Mention, RoleMention } from "./mention.js";

/** Someone or something of one article, with its coreference chain: every mention, in the order of the text. */
export interface Entity {
  /** Unique in its article; the id of its node. */
  readonly id: string;
  readonly label: EntityLabel;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly RoleMention[];
  readonly gender?: Gender;
  /** `kind` of the schema: of a place, an organisation, a collective, an event. */
  readonly kind?: string;
  /** Of an event: ISO date or TIMEX3 value. */
  readonly date?: string;
  /** Of a body as many have: the name of the country or town whose it is. */
  readonly jurisdiction?: string;
  readonly countryCode?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}
