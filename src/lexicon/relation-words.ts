import { roleNouns } from "./roles.js";
import { wordSet } from "./words.js";

/** What one person is to another by birth or marriage. */
export const kinNouns = wordSet(`
  mother father son daughter brother sister husband wife widow widower uncle aunt cousin nephew niece grandfather
  grandmother grandson granddaughter stepfather stepmother stepson stepdaughter fiancé fiancée fiance fiancee girlfriend
  boyfriend spouse ex-wife ex-husband half-brother half-sister stepbrother stepsister father-in-law mother-in-law
  son-in-law daughter-in-law brother-in-law sister-in-law twin great-grandfather great-grandmother great-grandson
  great-granddaughter dad mum mom grandma grandpa stepdad stepmum
`);

/** People, but no office, job or post with anybody. */
const noRoles = wordSet(`
  rival opponent challenger friend colleague victim survivor patient passenger suspect defendant attacker killer murderer
  resident neighbour neighbor partner graduate terrorist gunman hacker rapist thief smuggler gangster protester witness
  billionaire millionaire dictator despot tyrant strongman critic supporter plaintiff champion frontrunner
`);

const moreRoles = wordSet(`
  treasurer winger forward centre-back full-back fly-half scrum-half prop wicketkeeper batsman bowler pitcher vice-captain
  co-chair co-owner ombudsman auditor registrar coroner provost chaplain vicar fellow intern trustee whip publicist
  skipper umpire warden ranger curator conductor choirmaster taoiseach chancellor vice-chancellor vice-chair
  vice-chairman deputy comptroller controller secretary-general president-elect mayor-elect undersecretary translator
  interpreter bodyguard accountant barrister solicitor biographer ghostwriter bishop wicket-keeper drummer bassist
  notary joiner seismologist mathematician technician physician politician statistician musician electrician optician
  vocalist frontman speaker co-leader premier member convener convenor instructor prefect co-chairman co-director
`);

const roleEnding = /.(?:ologist|nomist|ographer|[^l]keeper|minister|president|secretary|chairman|chairwoman)$/u;

/** The head noun of a role that somebody holds with a body, in a country, or for somebody. */
export function isRole(noun: string): boolean {
  return (
    (roleNouns.has(noun) || moreRoles.has(noun) || roleEnding.test(noun)) && !noRoles.has(noun) && !kinNouns.has(noun)
  );
}

/** Roles of a state or town: with them "Kenyan" or "Porto" says of what; "Kenyan singer" says only whence. */
export const publicRoles = wordSet(`
  president vice-president premier chancellor minister secretary senator governor mayor councillor ambassador envoy
  diplomat consul official king queen prince princess emperor sultan emir leader chief lawmaker mp legislator prosecutor
  commander general admiral taoiseach ombudsman sheriff commissioner opposition deputy captain coach manager
  congressman congresswoman representative spokesman spokeswoman spokesperson monarch ruler president-elect counterpart
`);

export const teamRoles = wordSet(`
  striker midfielder defender goalkeeper quarterback coach captain manager winger forward centre-back full-back fly-half
  scrum-half prop skipper wicketkeeper batsman bowler pitcher player footballer vice-captain trainer
`);

/** Words before a role that are no part of its name. */
export const beforeRoles = wordSet(`
  former ex then new long-time longtime current outgoing incoming late embattled veteran onetime one-time retired ousted
  disgraced first next own young old controversial popular powerful influential populist conservative liberal left-wing
  right-wing far-right left-leaning centre-left centre-right socialist communist republican democratic independent
  newly-elected newly elected re-elected respected prominent leading top senior-most top-ranking long-serving
  longest-serving sole main billionaire millionaire jailed convicted imprisoned exiled deposed acting interim caretaker beloved
  celebrated famous legendary star prolific local state-appointed elder younger eldest youngest only older surviving
  estranged pregnant adult teenage grieving beleaguered fellow
`);

/** Words before a role that tell that it is over. */
export const formerWords = wordSet("former ex then late onetime one-time retired ousted deposed erstwhile");

/** The sort of event that a noun names; what can also be something else stands only where it is mostly an event. */
export const eventNouns: ReadonlyMap<string, EventNounKind> = new Map(
  (
    [
      ["accident", "accident crash collision derailment explosion blast fire shipwreck capsizing spill"],
      [
        "attack",
        "attack bombing shooting stabbing assault raid airstrike massacre ambush assassination hijacking siege",
      ],
      ["ceremony", "ceremony funeral inauguration wedding coronation parade memorial vigil"],
      ["conference", "conference convention congress forum symposium seminar"],
      [
        "contest",
        "match game final semi-final semifinal quarter-final tournament championship marathon race derby cup",
      ],
      [
        "disaster",
        "earthquake flood hurricane typhoon storm cyclone tornado tsunami landslide wildfire eruption drought outbreak epidemic famine avalanche blizzard quake",
      ],
      ["election", "election by-election byelection primary runoff run-off"],
      ["festival", "festival carnival concert fair exhibition premiere"],
      ["meeting", "meeting talks negotiations rally"],
      ["protest", "protest demonstration march riot uprising coup"],
      ["strike", "strike walkout"],
      ["summit", "summit"],
      ["trial", "trial hearing inquest"],
      ["vote", "referendum vote"],
      ["war", "war invasion battle offensive"],
    ] as const
  ).flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
);
export type EventNounKind =
  | "accident"
  | "attack"
  | "ceremony"
  | "conference"
  | "contest"
  | "disaster"
  | "election"
  | "festival"
  | "meeting"
  | "protest"
  | "strike"
  | "summit"
  | "trial"
  | "vote"
  | "war";

/** Nouns for a place that its name stands behind: "the city of Mombasa". */
export const settlements = wordSet(`
  capital city town village port suburb region province state district county island municipality borough resort
  neighbourhood neighborhood peninsula territory hamlet
`);

/** Nouns that may stand behind the name of a body and mean the body itself: "the Ata-Jurt party". */
export const namedBodies = wordSet(`
  party group company firm bank club newspaper paper magazine chain charity union agency airline network channel
  broadcaster foundation organisation organization movement militia website conglomerate consortium orchestra band
`);

/** Parts of a body that mean the body: who works there works for it. */
export const offices = wordSet(`
  office headquarters branch board department unit division campaign desk bureau school faculty operations business programme program
`);

/** Nouns that relate a person to something without being an office. */
const relational = wordSet("member founder co-founder owner co-owner shareholder native resident counterpart");

/** A noun that says what a person is to a body, a place or somebody. */
export function isRelational(noun: string): boolean {
  return isRole(noun) || kinNouns.has(noun) || relational.has(noun);
}
