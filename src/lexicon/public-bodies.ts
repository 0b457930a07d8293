import { fieldWords } from "./names.js";
import { wordSet } from "./words.js";

/** What bodies of a state, a town or a movement are that every country or town can have under the same name. */
const heads = wordSet(`
  ministry department office bureau agency administration authority commission committee council board directorate
  secretariat parliament congress senate assembly legislature house cabinet court tribunal government treasury chamber bank
  party police constabulary army navy force forces guard service services inspectorate registry ombudsman prosecutor
  attorney hall union federation association confederation
`);

/** Words of their names that name no place and nobody, beside the fields that they work in. */
const ranks = wordSet(`
  national federal central reserve state county city town village municipal district regional provincial local
  metropolitan supreme high constitutional criminal civil crown appeal appeals appellate cassation first lower upper
  foreign interior internal external home public general election electoral elections independent joint special
  human anti anti-corruption corruption audit statistics statistical revenue customs tax immigration border
  coast air armed police fire sheriffs sheriff mayors mayor governors governor presidents president prime ministers
  prosecutor prosecutors attorney attorneys school meteorological geological weather postal prison prisons
  liberal labour labor socialist social democratic democrat republican green communist conservative people workers
  peoples progressive popular party medical bar football cricket rugby athletics stock chamber intelligence emergency
  emergencies disaster aviation nuclear space drug financial fiscal monetary economic affairs lands mineral petroleum
  ports roads railways rural representatives commons lords deputies delegates councillors childrens womens elderly
  parole probation pardons rescue ambulance recreation
`);

const small = wordSet("of and the for on in &");

/** Bodies of one town each rather than of a country. */
const local = wordSet(`
  city town county village municipal district local metropolitan school fire sheriffs sheriff mayors mayor parks
`);

/** Set phrases of common words that name one body in the world, whoever says them. */
const known = wordSet(`
  state_department department_of_state homeland_security_department department_of_homeland_security security_council
  general_assembly human_rights_council federal_reserve_bank communist_international labour_party_conference
  public_broadcasting_service national_public_radio trade_union
`);

/** Heads that name a body by themselves. */
const alone = wordSet("parliament senate congress cabinet government treasury legislature police army navy");

/** A body whose name tells what it is and leaves open, or says beside, whose it is. */
export interface PublicBody {
  /** What it is, one form for "ministry of finance" and "finance ministry": `finance ministry`. */
  readonly core: string;
  /** The words that stand before or behind that, as `kenya` in "the Supreme Court of Kenya"; empty where none do. */
  readonly rest: readonly string[];
  /** Of a town or county rather than of a state. */
  readonly isLocal: boolean;
}

const isCommon = (word: string) => ranks.has(word) || heads.has(word) || fieldWords.has(word) || small.has(word);

/** "of" and "the" between the core and what stands beside it belong to neither. */
function trimSmall(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !small.has(word));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !small.has(word)) + 1);
}

/** "ministry of finance" as "finance ministry" */
function headLast(core: readonly string[]): string {
  const of = core.indexOf("of");
  const turned = of > 0 && heads.has(core[of - 1] ?? "") ? [...core.slice(of + 1), ...core.slice(0, of)] : core;
  return turned.filter((word) => !small.has(word)).join(" ");
}

/**
 * Reads a name as that of a body of which every country or town may have one.
 *
 * @param words of the name, in lower case, without apostrophes and without "the" before it
 */
export function publicBody(words: readonly string[]): PublicBody | undefined {
  const first = words.findIndex((word) => isCommon(word) && !small.has(word));
  if (first < 0) return undefined;
  const other = words.findIndex((word, i) => i > first && !isCommon(word));
  const end = other < 0 ? words.length : other;
  // What is not common may stand on one side, and behind it only after "of".
  if (end < words.length && (first > 0 || !small.has(words[end - 1] ?? ""))) return undefined;
  const core = trimSmall(words.slice(first, end));
  if (!core.some((word) => heads.has(word)) || known.has(core.join(" "))) return undefined;
  if (core.length === 1 && !alone.has(core[0] ?? "")) return undefined;
  const rest = trimSmall(first > 0 ? words.slice(0, first) : words.slice(end));
  const isLocal = core.some((word) => local.has(word)) || core.join(" ") === "police department";
  return { core: headLast(core), rest, isLocal };
}
