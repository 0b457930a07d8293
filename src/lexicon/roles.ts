import { wordSet } from "./words.js";

/** Forms of address: part of no name, but sure signs of a person. */
export const honorifics: ReadonlyMap<string, "female" | "male" | undefined> = new Map([
  ["mr", "male"],
  ["mister", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["pak", "male"],
  ["ibu", "female"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["madam", "female"],
  ["madame", "female"],
  ["mme", "female"],
  ["mademoiselle", "female"],
  ["mlle", "female"],
  ["monsieur", "male"],
  ["lady", "female"],
  ["dame", "female"],
  ["baroness", "female"],
  ["dr", undefined],
  ["doctor", undefined],
  ["prof", undefined],
  ["professor", undefined],
  ["rev", undefined],
  ["reverend", undefined],
  ["fr", "male"],
  ["hon", undefined],
  ["sen", undefined],
  ["rep", undefined],
  ["gov", undefined],
  ["gen", undefined],
  ["lt", undefined],
  ["col", undefined],
  ["capt", undefined],
  ["cpl", undefined],
  ["sgt", undefined],
  ["maj", undefined],
  ["pvt", undefined],
  ["adm", undefined],
  ["cmdr", undefined],
  ["det", undefined],
  ["insp", undefined],
  ["supt", undefined],
  ["pc", undefined],
  ["cllr", undefined],
  ["atty", undefined],
  ["msgr", "male"],
  ["monsignor", "male"],
  ["justices", undefined],
  ["sens", undefined],
  ["reps", undefined],
  ["drs", undefined],
  ["profs", undefined],
  ["messrs", "male"],
  ["engr", undefined],
  ["barr", undefined],
  ["alhaji", "male"],
  ["hajia", "female"],
  ["shri", "male"],
  ["smt", "female"],
]);

/** Abbreviated titles, written out for the role that they give. */
export const abbreviatedTitles: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["sgt", "sergeant"],
  ["maj", "major"],
  ["adm", "admiral"],
  ["cmdr", "commander"],
  ["det", "detective"],
  ["insp", "inspector"],
  ["supt", "superintendent"],
  ["cllr", "councillor"],
  ["prof", "professor"],
  ["justices", "justice"],
  ["sens", "senator"],
  ["reps", "representative"],
  ["det con", "detective constable"],
  ["det sgt", "detective sergeant"],
  ["det insp", "detective inspector"],
  ["det ch insp", "detective chief inspector"],
  ["det supt", "detective superintendent"],
  ["ch insp", "chief inspector"],
  ["ch supt", "chief superintendent"],
]);

/** Head nouns of roles and professions that can stand before a name or describe a person. */
export const roleNouns = wordSet(`
  president vice-president premier chancellor minister secretary senator representative congressman congresswoman
  governor mayor councillor councilman councilwoman lawmaker politician legislator mp mep mla msp deputy collector delegate ambassador envoy
  diplomat consul official officer spokesman spokeswoman spokesperson aide adviser advisor counsel counselor strategist
  leader chairman chairwoman chairperson chair chief head boss director manager executive ceo cfo coo founder co-founder
  owner president-elect candidate nominee frontrunner incumbent rival opponent challenger
  king queen prince princess duke duchess emperor sultan emir sheikh pope archbishop bishop cardinal priest pastor imam
  rabbi monk nun patriarch
  general admiral colonel major captain lieutenant sergeant corporal commander commissioner sheriff constable detective
  inspector superintendent marshal officer soldier pilot veteran guard policeman policewoman firefighter
  judge justice magistrate prosecutor attorney lawyer solicitor barrister defendant plaintiff witness juror suspect
  professor lecturer teacher headteacher principal dean rector scientist researcher economist analyst historian expert
  doctor physician surgeon nurse paramedic psychologist psychiatrist biologist physicist chemist engineer architect
  epidemiologist virologist astronaut astronomer administrator coordinator brigadier headmaster headmistress
  journalist reporter correspondent columnist editor anchor presenter host commentator author writer poet
  novelist playwright blogger
  actor actress singer musician comedian artist director producer dancer model rapper guitarist composer photographer
  filmmaker
  player footballer striker midfielder defender goalkeeper quarterback coach trainer referee athlete champion swimmer
  runner cyclist boxer golfer driver skipper manager
  farmer fisherman businessman businesswoman entrepreneur billionaire millionaire investor banker trader
  landlord tycoon magnate
  activist campaigner protester dissident organizer organiser volunteer advocate whistleblower lobbyist pollster
  dictator despot strongman tyrant ruler monarch
  resident neighbour neighbor student pupil graduate victim survivor patient passenger driver shopkeeper baker carpenter
  mother father son daughter brother sister husband wife widow widower partner fiancé fiancée girlfriend boyfriend uncle
  aunt cousin nephew niece grandfather grandmother grandson granddaughter friend colleague
  worker employee labourer laborer miner clerk cleaner waiter waitress chef cook librarian archivist curator
  terrorist gunman attacker hacker killer murderer rapist thief smuggler gangster spy agent mercenary
  treasurer auditor accountant coroner chaplain consultant specialist technician contractor therapist midwife dentist
  butcher grocer greengrocer fishmonger publican hotelier plumber electrician builder bricklayer welder florist potter
  postman trawlerman helmsman coxswain
  oceanographer geologist meteorologist climatologist sociologist anthropologist archaeologist
`);

/** Words that belong to the role behind them: "deputy mayor", "police chief". */
export const roleModifiers = wordSet(`
  personal chief prime deputy vice foreign general executive senior assistant associate managing financial technical
  majority minority honorary supreme press public national head presidential congressional parliamentary principal chief-of-staff joint
  junior special legal political military criminal civil medical royal religious spiritual sporting permanent private
  state federal regional district county city town village naval army navy police fire prison border coast security
  opposition party union team club football cabinet shadow
`);

/** What a minister or secretary is for, where a recogniser may see a body. */
export const portfolios = wordSet(`
  labour labor health finance defence defense interior justice trade energy education agriculture environment treasury
  foreign home transport culture commerce housing planning tourism business work pensions science industry economy
  technology digital families children youth sports fisheries development immigration veterans communications
  information water
`);

/** Titles of several words that stand before a name; matched in lower case, the longest first. */
export const titlePhrases: readonly string[] = [
  "secretary of state",
  "secretary of defense",
  "secretary of defence",
  "secretary of the treasury",
  "secretary of commerce",
  "secretary of the interior",
  "secretary-general",
  "secretary general",
  "attorney general",
  "solicitor general",
  "surgeon general",
  "prime minister",
  "vice president",
  "vice-president",
  "chief executive",
  "chief executive officer",
  "chief operating officer",
  "chief financial officer",
  "chief technology officer",
  "chief marketing officer",
  "chief medical officer",
  "senior vice president",
  "executive vice president",
  "managing director",
  "executive director",
  "major general",
  "lieutenant general",
  "brigadier general",
  "lieutenant colonel",
  "rear admiral",
  "vice admiral",
  "chief constable",
  "chief inspector",
  "chief whip",
  "special agent",
  "special agent in charge",
  "detective inspector",
  "detective sergeant",
  "detective constable",
  "detective superintendent",
  "detective chief inspector",
  "det con",
  "det sgt",
  "det insp",
  "det ch insp",
  "det supt",
  "ch insp",
  "ch supt",
  "chief of staff",
  "chief of police",
  "chancellor of the exchequer",
  "leader of the opposition",
  "speaker of the house",
  "house speaker",
  "press secretary",
  "supreme leader",
  "lord mayor",
  "member of parliament",
];

/** Nouns for one person or many that can be the source of a statement without a name. */
export const humanNouns = wordSet(`
  man woman boy girl child teenager person people men women children parent family couple pair duo trio
  official source insider observer critic sceptic skeptic supporter opponent backer ally enemy opposition
  police authority investigator rescuer expert scientist lawmaker voter citizen resident local villager neighbour
  neighbor witness campaigner protester demonstrator reporter journalist analyst economist lawyer attorney prosecutor
  spokesman spokeswoman spokesperson representative delegate member leader aide adviser advisor diplomat minister
  troop soldier rebel militant fighter insurgent commander
  teacher student pupil doctor nurse worker farmer fisherman driver customer consumer user fan viewer reader audience
  crowd team staff crew jury committee commission council panel board government ministry department administration
  cabinet parliament senate congress court agency bureau office union party campaign company firm bank group organisation
  organization charity institute university school hospital church club watchdog regulator army navy military force
  senator congressman republican democrat conservative liberal politician president prime-minister judge victim survivor
  patient refugee migrant immigrant somebody someone everyone everybody many others some most few nobody
  one none both all those economist historian researcher pundit commentator columnist pollster respondent
  employee employer manager owner investor trader shareholder executive director chief boss
  mother father brother sister son daughter wife husband friend colleague relative classmate roommate teammate coach player
  guest host passenger tourist visitor traveller traveler suspect defendant accuser plaintiff
  treasurer auditor accountant coroner dentist midwife chaplain vicar pharmacist psychologist therapist counsellor
  consultant specialist technician engineer contractor planner surveyor builder plumber electrician mechanic
  shopkeeper homeowner landlord tenant commuter motorist cyclist pedestrian hiker climber sailor docker trucker
  pensioner teen youngster sibling twin mourner worshipper pilgrim inmate prisoner detainee hostage captive survivor
  rescuer firefighter paramedic medic officer detective ranger warden guard bystander onlooker eyewitness passer-by
  whistleblower informant complainant petitioner claimant donor sponsor subscriber organiser organizer volunteer
  councillor mayor governor ambassador envoy negotiator mediator candidate challenger lawmaker legislator mp
  embassy consulate association federation foundation alliance coalition delegation mission secretariat presidency
  author writer artist musician filmmaker biographer translator professor lecturer academic scholar scientist
`);

/** Nouns for those who spread news without a name: "state television announced". */
export const mediaNouns = wordSet(`
  television tv radio media press daily outlet
`);

/** Nouns for things that "say": a source of this kind is kept as words, not as a node. */
export const sourceThings = wordSet(`
  report study survey poll statement document letter email e-mail memo note paper article book review filing lawsuit
  complaint indictment affidavit suit bill law act legislation order ruling decision verdict agreement treaty deal
  schedule plan agenda timetable programme program list record data figure statistic number result evidence research
  analysis estimate forecast index census audit transcript recording video tape photo image post tweet message text
  website site page blog advertisement ad ads poster sign banner headline story account version rumour rumor
  announcement release press-release advisory notice warning bulletin guideline policy rule regulation contract
  resolution motion petition constitution charter manifesto platform speech remark comment testimony interview
  investigation inquiry probe review assessment finding theory model
`);
