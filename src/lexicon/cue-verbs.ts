import type { statementModes } from "../model/graph-schema.js";

export type StatementMode = (typeof statementModes)[number];

/**
 * Verbs that attribute words or thoughts to a source, by lemma, with the mode of the statement. Drawn from the reporting
 * verbs of English grammars (Quirk et al. 1985, 16.31) and of news style guides.
 */
const lemmasByMode: Readonly<Record<StatementMode, string>> = {
  said: `say tell add state note explain remark comment observe declare announce report recall recount relate reply respond
    answer respond continue conclude reveal disclose confirm acknowledge admit concede confess insist maintain assert
    contend argue claim emphasise emphasize stress underline underscore highlight point reiterate repeat
    mention describe call dub label brand characterise characterize refer cite quote testify attest joke quip laugh
    shout yell scream cry whisper mutter murmur exclaim boast brag complain lament mourn grumble protest object counter
    retort rebut agree disagree suggest imply hint indicate signal show find predict forecast project
    interject elaborate clarify specify stipulate proclaim pronounce opine muse chide scold criticise criticize
    slam blast lash praise hail welcome applaud defend justify rule decide determine`,
  wrote: "write tweet retweet post blog publish pen",
  thinks: `think believe feel consider suppose assume suspect doubt expect hope fear worry know realise realize
    understand imagine see view regard wonder guess dream recognize recognise hold judge learn estimate reckon`,
  wants:
    "want plan intend wish demand call_for seek request appeal plead beg advocate recommend propose advise insist_on favor favour",
  promises: "promise vow pledge swear assure guarantee commit threaten offer agree_to undertake",
  denies: "deny refute dispute reject dismiss rebuff rule_out",
  asks: "ask question inquire enquire query",
  warns: "warn alert caution",
  accuses: "accuse blame charge allege",
  orders: "order command instruct direct urge",
};

const modes: ReadonlyMap<string, StatementMode> = new Map(
  Object.entries(lemmasByMode).flatMap(([mode, lemmas]) =>
    lemmas.split(/\s+/u).map((lemma) => [lemma.replace("_", " "), mode as StatementMode] as const),
  ),
);

/** The mode that a verb's lemma gives, or nothing where the verb attributes nothing. */
export function cueMode(lemma: string): StatementMode | undefined {
  return modes.get(lemma);
}

/** Verbs of which the subject does not hold, or does not say, what follows: "doubted that …", "declined to say". */
const withholding = new Set(["doubt", "decline", "refuse"]);

export function isWithholding(lemma: string): boolean {
  return withholding.has(lemma);
}

export function isCueVerb(lemma: string): boolean {
  return modes.has(lemma);
}

/** Nouns that attribute words or thoughts ("her belief that …", "a promise to …"), by mode; all others report speech. */
const nounsByMode: Readonly<Partial<Record<StatementMode, string>>> = {
  wrote:
    "tweet post blog letter memo email e-mail column op-ed editorial article book diary note report filing petition",
  thinks: `belief view opinion thought fear hope concern worry expectation doubt suspicion conviction assumption
    perception impression feeling sense confidence optimism skepticism scepticism conclusion estimate judgment judgement`,
  wants: `plan intention desire wish demand call request appeal proposal recommendation advice suggestion hope ambition
    goal aim effort support opposition`,
  promises: "promise pledge vow commitment threat offer guarantee assurance",
  denies: "denial rejection refusal",
  asks: "question inquiry enquiry query",
  warns: "warning alert",
  accuses: "accusation allegation charge complaint blame criticism",
  orders: "order command instruction directive",
};

const nounModes: ReadonlyMap<string, StatementMode> = new Map(
  Object.entries(nounsByMode).flatMap(([mode, nouns]) =>
    nouns.split(/\s+/u).map((noun) => [noun, mode as StatementMode] as const),
  ),
);

/** The mode that a noun gives as a cue, or nothing. */
export function cueNounMode(lemma: string): StatementMode | undefined {
  return nounModes.get(lemma);
}
