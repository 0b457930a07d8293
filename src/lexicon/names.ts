import { wordSet } from "./words.js";

/** Words that make a run of capitalised words the name of an organisation. */
export const organizationWords = wordSet(`
  inc inc. corp corp. corporation company co co. ltd ltd. llc plc gmbh ag sa group holdings partners ventures
  industries enterprises associates technologies systems motors airlines airways pharmaceuticals foods energy oil
  lines shipping logistics bank bancorp insurance capital fund trust exchange metals minerals mining chemicals
  breweries semiconductors therapeutics biosciences pharma aerospace automotive telecom telecoms software
  party coalition front movement alliance league union federation confederation association society brotherhood guild
  ministry department office bureau agency administration authority commission committee council board directorate
  parliament congress senate house assembly bundestag duma knesset cabinet court tribunal government
  police constabulary army navy force forces guard corps brigade regiment fleet
  university college school academy academies institute institution laboratory observatory
  hospital clinic church diocese mosque synagogue cathedral
  foundation fund charity club united city rovers fc afc sk fk bk cf sox yankees
  times post journal news tribune herald gazette guardian telegraph mail mirror star sun express chronicle observer
  magazine press agency network television radio broadcasting media studios pictures entertainment records
  command nations organization organisation service services museum gallery theatre theater orchestra ballet opera
  library archive archives center centers centre centres chamber facility
`);

/** Those of them that end the name of a company, by whose first word alone news goes on speaking of it. */
export const companyWords = wordSet(`
  inc inc. corp corp. corporation company ltd ltd. llc plc gmbh ag group holdings partners ventures industries enterprises
  associates technologies systems motors airlines airways pharmaceuticals foods energy oil shipping logistics bancorp
  insurance capital pictures records studios entertainment metals minerals mining chemicals breweries semiconductors
  therapeutics biosciences pharma aerospace automotive telecom telecoms software
`);

/** What bodies are about or for: "Ministry of Health and Welfare", "Union of Teachers and Lecturers". */
export const fieldWords = wordSet(`
  agriculture aid alcohol applied arts atmospheric broadcasting care climate commerce commonwealth communication communications community
  competition conservation consumers cooperation corrections crime culture defence defense democracy design development digital diplomacy disability disease drink
  economics economy education emergencies employment energy engineering enterprise environment equality ethics europe explosives
  exports families family finance firearms fisheries food foreign forestry freedom gender health heritage history home housing human
  humanities immigration industry information infrastructure innovation integration interior investment irrigation justice
  labor labour land law liberty livestock management markets media medicine migration mines mining monuments music nature
  nutrition oceanic parks peace pensions planning policy politics power prevention progress prosperity protection quality reconciliation
  reconstruction reform rehabilitation religion religious research resettlement resources responsibility revenue rights rural safety sanitation
  science sciences securities security services skills social society solidarity sport sports statistics strategic studies
  sustainability tariffs technology tobacco telecommunications theology tourism trade training transparency transport transportation
  treasury trust truth tropical unity urban veterans village water welfare wildlife women work works youth
  academics actors architects artists authors bakers bankers builders carers cleaners dentists dockers doctors drivers
  employers engineers exporters farmers firefighters fishermen graduates growers importers journalists judges lawyers
  lecturers librarians manufacturers merchants midwives miners musicians nurses officers parents pensioners pharmacists
  physicians pilots playwrights printers prisoners producers professors psychologists publishers railwaymen researchers
  retailers sailors scientists seamen shareholders shopkeepers students surgeons surveyors teachers traders tutors
  universities workers writers refugees children animals birds
`);

/** People whose plural with a capital opens the name of a group: "Reporters Without Borders", "Women in Mining". */
export const groupOpeners = wordSet(`
  friends doctors women men mothers fathers parents citizens lawyers engineers farmers students workers veterans nurses
  scientists reporters journalists artists teachers writers physicians families survivors neighbours neighbors americans
  architects musicians youth voices hands daughters sons sisters knights
`);

/** Nouns that stand before the name of an organisation ("the broadcaster NRK"). */
export const organizationNouns = wordSet(`
  company firm group party newspaper tabloid broadsheet broadcaster channel station network magazine website agency bank
  lender insurer club charity union airline carrier retailer supermarket chain manufacturer carmaker brand startup
  start-up operator developer supplier watchdog regulator ministry think-tank university hospital band team
  label studio publisher utility insurer brewer contractor conglomerate subsidiary nonprofit hotel museum theatre
`);

/** Words that make a run of capitalised words the name of a place. */
export const placeWords = wordSet(`
  river lake sea ocean bay gulf strait channel island islands isle peninsula coast cape beach harbour harbor port
  mountain mountains mount hill hills valley canyon desert forest plain plateau glacier volcano
  street road avenue boulevard lane square plaza park gardens bridge tunnel airport station stadium arena tower
  county province district region territory state prefecture borough village town
  palace castle prison camp base dam canal
`);

/** Words that make a run of capitalised words the name of an event. */
export const eventWords = wordSet(`
  war summit olympics games cup championship championships tournament festival conference convention congress
  election referendum revolution uprising crisis massacre earthquake hurricane typhoon storm cyclone marathon
  exhibition expo biennale biennial carnival regatta symposium tsunami prix awards oscars treaty accord accords agreement protocol spring intifada holocaust blitz
`);

/** Bodies that are known by one capitalised word or a set phrase. */
export const knownOrganizations = wordSet(`
  Congress Senate Parliament Pentagon Kremlin White_House Downing_Street Capitol_Hill Supreme_Court Wall_Street
  House_of_Representatives House_of_Commons House_of_Lords State_Department Justice_Department Treasury Whitehall
  European_Union European_Commission European_Parliament United_Nations World_Health_Organization World_Bank
  International_Monetary_Fund Security_Council NATO Hamas Hezbollah Taliban Islamic_State Al-Qaeda Boko_Haram Interpol
  Europol Reuters Bloomberg Xinhua Google Facebook Twitter Apple Microsoft Amazon Netflix Tesla Boeing Airbus Volkswagen
  UN U.N. EU E.U. WHO IMF BBC CNN NBC CBS ABC FBI CIA NSA MI5 MI6 NHS NASA OPEC ASEAN UNESCO UNICEF FIFA UEFA
  Toyota Samsung Huawei Greenpeace Amnesty_International Human_Rights_Watch Red_Cross Fox_News Labour
  J.P._Morgan JPMorgan_Chase Morgan_Stanley Goldman_Sachs Wells_Fargo Charles_Schwab
`);

/** Capitalised words that name nothing of ours: days, months, pronouns, languages and the like. */
export const noNames = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan thanksgiving spring summer autumn winter
  jan. feb. mar. apr. aug. sept. oct. nov. dec.
  now then here there today tomorrow yesterday
  i i'm i've i'll i'd ok yes no god tv dvd cd pm am gmt est pst bst ceo cfo mp dna covid covid-19 it's ai gdp hiv aids gps brexit
  internet earth northern southern eastern western central
  photo image video read exclusive breaking update updated editor correspondent tweet
  english latin
`);

/** Family names that come first where a name is written in the order of East Asia. */
export const familyNamesFirst = wordSet(`
  kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song moon ban ri pak
  xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo he ma luo liang deng mao jiang wen bo peng
  nguyen tran le pham hoang huynh phan vu vo dang bui do ngo
`);

/** What stands before the name of a storm. */
export const stormWords = wordSet("cyclone hurricane typhoon storm tornado blizzard");

/** Words that end the name of an award, which is nobody. */
export const awardWords = wordSet("prize award medal trophy");

/** Words that make a run of capitalised words the name of a law or a document. */
export const lawWords = wordSet(
  "constitution act bill amendment declaration statute directive charter bible koran quran",
);

/** Words that are a name only together with another one ("South Korea"). */
export const directionWords = wordSet("north south east west");
