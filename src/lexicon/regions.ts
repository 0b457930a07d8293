/** Regions and short names that the country data does not hold; `in` is an ISO 3166-1 alpha-2 code. */
export interface Region {
  readonly names: readonly string[];
  readonly in?: string;
  readonly kind: "region" | "country" | "site";
}

const unitedStates =
  "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming";
const canada =
  "Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan Yukon";
const unitedKingdom = "England Scotland Wales Northern_Ireland";
/** Those of England and Scotland that are no surname and no larger town elsewhere. */
const counties =
  "Bedfordshire Berkshire Buckinghamshire Cambridgeshire Cheshire Cornwall Cumbria Derbyshire Dorset East_Sussex Gloucestershire Herefordshire Hertfordshire Lancashire Leicestershire Lincolnshire Merseyside Northamptonshire Northumberland North_Yorkshire Nottinghamshire Oxfordshire Shropshire Somerset South_Yorkshire Staffordshire Surrey Sussex Teesside Tyneside Warwickshire West_Midlands West_Sussex West_Yorkshire Wiltshire Worcestershire Yorkshire Aberdeenshire Ayrshire Lanarkshire Perthshire";
const australia = "New_South_Wales Queensland Tasmania Western_Australia South_Australia";
const beyondCountries =
  "Africa Antarctica Asia Europe North_America South_America Latin_America Central_America Middle_East Southeast_Asia Central_Asia Eastern_Europe Western_Europe Scandinavia Balkans Caribbean Caucasus Sahel Siberia Kashmir Kurdistan Arctic";

function regions(names: string, code?: string): Region[] {
  return names
    .split(" ")
    .map((name) => name.replaceAll("_", " "))
    .map((name) =>
      code === undefined ? { names: [name], kind: "region" } : { names: [name], in: code, kind: "region" },
    );
}

export const moreRegions: readonly Region[] = [
  ...regions(unitedStates, "US"),
  ...regions(canada, "CA"),
  ...regions(unitedKingdom, "GB"),
  ...regions(counties, "GB"),
  ...regions(australia, "AU"),
  ...regions(beyondCountries),
  { names: ["District of Columbia", "D.C.", "DC"], in: "US", kind: "region" },
  { names: ["New York State"], in: "US", kind: "region" },
  { names: ["State of Georgia"], in: "US", kind: "region" },
  { names: ["Washington State"], in: "US", kind: "region" },
  { names: ["Crimea"], in: "UA", kind: "region" },
  { names: ["Donbas", "Donbass"], in: "UA", kind: "region" },
  ...regions(
    "Andalusia Aragon Asturias Basque_Country Cantabria Catalonia Extremadura Galicia Mallorca Tenerife",
    "ES",
  ),
  ...regions("Bavaria Brandenburg Lower_Saxony North_Rhine-Westphalia Saarland Saxony Thuringia", "DE"),
  ...regions("Abruzzo Calabria Campania Liguria Lombardy Piedmont Puglia Sardinia Sicily Tuscany Umbria", "IT"),
  ...regions("Alsace Brittany Corsica Normandy Provence", "FR"),
  ...regions("Crete Lesbos Lesvos Corfu Peloponnese", "GR"),
  ...regions("Anatolia", "TR"),
  ...regions(
    "Assam Bihar Gujarat Haryana Karnataka Kerala Maharashtra Odisha Rajasthan Tamil_Nadu Uttar_Pradesh",
    "IN",
  ),
  ...regions("Guangdong Guangxi Hebei Henan Hubei Hunan Jiangsu Shandong Sichuan Yunnan Zhejiang Inner_Mongolia", "CN"),
  ...regions("Hokkaido Honshu Kyushu Okinawa Shikoku", "JP"),
  ...regions("Bali Sumatra Sulawesi Borneo Papua", "ID"),
  ...regions("Luzon Mindanao Visayas", "PH"),
  ...regions("Dagestan Tatarstan Kamchatka", "RU"),
  ...regions("Patagonia", "AR"),
  { names: ["Tibet"], in: "CN", kind: "region" },
  { names: ["Xinjiang"], in: "CN", kind: "region" },
  { names: ["Chechnya"], in: "RU", kind: "region" },
  { names: ["Gaza", "Gaza Strip"], in: "PS", kind: "region" },
  { names: ["West Bank"], in: "PS", kind: "region" },
  { names: ["Korean Peninsula"], kind: "region" },
];

/** Other names of countries, by ISO 3166-1 alpha-2 code. */
export const countryNames: Readonly<Record<string, readonly string[]>> = {
  US: ["US", "U.S.", "USA", "U.S.A.", "United States", "United States of America", "America"],
  GB: ["UK", "U.K.", "United Kingdom", "Britain", "Great Britain"],
  AE: ["UAE", "U.A.E.", "Emirates"],
  MM: ["Burma"],
  CI: ["Ivory Coast", "Côte d'Ivoire"],
  CZ: ["Czech Republic"],
  NL: ["Holland"],
  CD: ["Congo", "DR Congo", "DRC", "Democratic Republic of Congo"],
  CG: ["Congo-Brazzaville", "Republic of Congo"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  TR: ["Turkey"],
  PS: ["Palestinian Territories"],
  MK: ["Macedonia"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  VA: ["Vatican"],
};

/** Other words for the people of a country and for what is theirs. */
export const moreDemonyms: Readonly<Record<string, readonly string[]>> = {
  US: ["American"],
  GB: ["British", "Briton", "English", "Scottish", "Welsh", "Scot"],
  NL: ["Dutch"],
  FR: ["French"],
  ES: ["Spanish", "Spaniard"],
  IE: ["Irish"],
  PL: ["Polish", "Pole"],
  TR: ["Turkish", "Turk"],
  DK: ["Danish", "Dane"],
  SE: ["Swedish", "Swede"],
  FI: ["Finnish", "Finn"],
  IQ: ["Iraqi"],
  IL: ["Israeli"],
  PS: ["Palestinian"],
  CH: ["Swiss"],
  PH: ["Filipino", "Philippine"],
  AR: ["Argentine", "Argentinian"],
  NZ: ["New Zealander", "Kiwi"],
  CD: ["Congolese"],
  KG: ["Kyrgyz"],
  KZ: ["Kazakh"],
  UZ: ["Uzbek"],
  TJ: ["Tajik"],
  LA: ["Lao"],
  SA: ["Saudi"],
  BA: ["Bosnian"],
  IS: ["Icelandic"],
  EC: ["Ecuadorian"],
  AZ: ["Azeri"],
  SR: ["Surinamese"],
  IN: ["Indian"],
  NO: ["Norwegian"],
  DO: ["Dominican"],
  RS: ["Serb"],
  HR: ["Croat"],
};

/** Peoples, faiths and party members that are no nationality. */
export const peoples: readonly string[] = [
  "Republican",
  "Democrat",
  "Tory",
  "Labourite",
  "Lib Dem",
  "Liberal Democrat",
  "Conservative",
  "Liberal",
  "Socialist",
  "Communist",
  "Muslim",
  "Christian",
  "Catholic",
  "Protestant",
  "Jew",
  "Hindu",
  "Buddhist",
  "Sikh",
  "Sunni",
  "Shiite",
  "Kurd",
  "Arab",
  "Tibetan",
  "Uyghur",
  "Uighur",
  "Rohingya",
  "Latino",
  "Hispanic",
  "European",
  "African",
  "Asian",
  "African American",
  "Londoner",
  "New Yorker",
  "Texan",
  "Californian",
  ..."Alabaman Alaskan Arizonan Arkansan Coloradan Floridian Hawaiian Idahoan Illinoisan Iowan Kansan Kentuckian Louisianan Marylander Michigander Minnesotan Mississippian Missourian Montanan Nebraskan Nevadan Ohioan Oklahoman Oregonian Pennsylvanian Tennessean Utahn Vermonter Virginian Wisconsinite".split(
    " ",
  ),
  "Parisian",
  "Berliner",
];

/** What some peoples are called for short. */
export const shortPeoples: ReadonlyMap<string, string> = new Map([["lib dem", "liberal democrat"]]);
