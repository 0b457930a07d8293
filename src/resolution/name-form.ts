/** What of a name counts where names of different articles are compared. */
export interface NameForm {
  /** The same for two names that differ in nothing that counts. */
  readonly key: string;
  /** For a full name: the keys of the short forms that it goes by. */
  readonly goesBy: readonly string[];
  /** For a short form (a surname, initials, an acronym): the keys by which full names are looked up; else empty. */
  readonly standsFor: readonly string[];
  /** What keeps bearers of one name apart: `Jr`, other initials, another country. */
  readonly marks: Readonly<Record<string, string>>;
}
