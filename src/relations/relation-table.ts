import type { EntityLabel } from "../model/graph-schema.js";
import type { RelationType } from "../model/relation.js";

/** A place beside a verb: who acts, to whom, or the noun behind one of some prepositions ("in|at"). */
export type Slot = string;

/** A verb with two slots that tells of one relationship type. Passives are turned before: the subject acts. */
export interface ClausePattern {
  readonly type: RelationType;
  readonly verbs: readonly string[];
  readonly from: Slot;
  readonly to: Slot;
  /** Head nouns of which one must be the object ("hold talks with") or stand behind a preposition ("on a visit to"). */
  readonly through?: readonly string[];
  /** Kinds of the ends, where they are fewer than the schema allows. */
  readonly fromLabels?: readonly EntityLabel[];
  readonly toLabels?: readonly EntityLabel[];
  /** `role` of PARTICIPATED_IN, `relation` of KIN. */
  readonly role?: string;
  readonly former?: true;
  /** Also where the prepositional phrase stands behind an object ("met Reis in Oslo"). */
  readonly behindObject?: true;
  readonly confidence: number;
}

type Extra = Partial<Omit<ClausePattern, "type" | "verbs" | "from" | "to" | "through">> & { readonly through?: string };

function clause(type: RelationType, verbs: string, from: Slot, to: Slot, extra: Extra = {}): ClausePattern {
  const { through, ...rest } = extra;
  return {
    type,
    verbs: verbs.split(" ").map((verb) => verb.replaceAll("_", " ")),
    from,
    to,
    confidence: 0.88,
    ...(through !== undefined && { through: through.split(" ") }),
    ...rest,
  };
}

const inPlace = "in|at|where|near";
const bodies: readonly EntityLabel[] = ["Organization"];
/** What is told of a party, of which one is a member, rather than of an office in it. */
export const partyRoles: ReadonlySet<string> = new Set(
  `lawmaker mp mep mla msp legislator senator congressman congresswoman councillor councilman councilwoman deputy politician
  representative delegate mayor governor minister activist`.split(/\s+/u),
);
const states: readonly EntityLabel[] = ["Organization", "Place"];

/** The one table of the verbs that tell of typed relations; every verb in its base form. */
export const clausePatterns: readonly ClausePattern[] = [
  clause(
    "TRAVELLED_TO",
    "fly travel go return head drive sail journey flee fly_back fly_out fly_off go_back travel_back drive_back walk cycle",
    "subject",
    "to|into|where",
  ),
  clause("TRAVELLED_TO", "visit tour", "subject", "object", { toLabels: ["Place"] }),
  clause("TRAVELLED_TO", "arrive land touch_down", "subject", "in|at"),
  clause("TRAVELLED_TO", "leave depart", "subject", "for"),
  clause("TRAVELLED_TO", "make pay begin start take complete", "subject", "to", {
    through: "visit trip tour journey",
    behindObject: true,
  }),
  clause("TRAVELLED_TO", "deport extradite repatriate exile transfer evacuate airlift", "object", "to", {
    behindObject: true,
  }),

  clause(
    "WAS_IN",
    "be stay speak appear wait gather hide stop sit stand campaign train perform grow_up study march protest rally address sign attend sing pray holiday vote begin queue work meet compete watch celebrate play tell say farm teach drive retire serve graduate practise practice plead testify start cook sleep camp swim run walk climb",
    "subject",
    inPlace,
  ),
  clause("WAS_IN", "meet attend sign address spend celebrate watch visit see comfort join", "subject", inPlace, {
    behindObject: true,
    confidence: 0.8,
  }),
  clause(
    "WAS_IN",
    "arrest detain capture seize find see spot hospitalize hospitalise jail imprison hold injure wound shoot stab bury welcome greet rescue",
    "object",
    inPlace,
    { behindObject: true },
  ),
  // "told reporters from Kyiv", but "reported cases from Kenya"
  clause("WAS_IN", "say speak report write call", "subject", "from", { confidence: 0.8 }),
  clause("WAS_IN", "tell", "subject", "from", { behindObject: true, confidence: 0.8 }),
  // Whom one speaks to is where one speaks; "told Reis in Oslo" may be about Oslo.
  clause("WAS_IN", "tell address brief", "subject", inPlace, {
    through: "reporter journalist conference briefing crowd rally supporter audience forum gathering meeting",
    behindObject: true,
    confidence: 0.8,
  }),
  clause("WAS_IN", "shake", "subject", inPlace, { through: "hand", behindObject: true, confidence: 0.8 }),
  clause("WAS_IN", "spend", "subject", inPlace, { behindObject: true }),
  clause(
    "WAS_IN",
    "bury score head wear keep eat cook plant paint photograph film carry raise give make lay unveil",
    "subject",
    "at|near|on|in",
    { behindObject: true, confidence: 0.75 },
  ),

  clause("LIVES_IN", "live reside settle", "subject", inPlace),
  clause("LIVES_IN", "move relocate emigrate", "subject", "to", { confidence: 0.78 }),
  clause("LIVES_IN", "base", "object", "in", { confidence: 0.75 }),
  clause("BORN_IN", "bear", "object", inPlace, { confidence: 0.93 }),
  clause("DIED_IN", "die drown", "subject", inPlace, { behindObject: true }),
  clause("DIED_IN", "kill murder assassinate execute", "object", "in|at|near", { behindObject: true }),

  clause("MET", "meet", "subject", "object|with"),
  clause("MET", "meet", "subject", "subject"),
  clause("MET", "hold have", "subject", "with", { through: "talks meeting discussion", behindObject: true }),
  clause("MET", "hold have", "subject", "subject", { through: "talks meeting summit" }),
  clause("MET", "sit_down dine lunch", "subject", "with", { confidence: 0.8 }),
  clause("MET", "shake", "subject", "with", { through: "hand", behindObject: true }),
  clause("MET", "shake", "subject", "subject", { through: "hand" }),
  clause("MET", "host receive greet welcome", "subject", "object", { confidence: 0.75 }),

  clause("MEMBER_OF", "join rejoin", "subject", "object", { confidence: 0.82 }),
  clause("MEMBER_OF", "belong", "subject", "to"),
  clause("MEMBER_OF", "sit serve", "subject", "on", { fromLabels: ["Person"], toLabels: bodies }),
  clause("MEMBER_OF", "sign play", "subject", "for", { fromLabels: ["Person"] }),
  clause("MEMBER_OF", "work volunteer", "subject", "for", {
    fromLabels: ["Person"],
    toLabels: bodies,
    confidence: 0.75,
  }),
  clause("MEMBER_OF", "admit expel", "object", "to|from", { toLabels: bodies, behindObject: true, confidence: 0.7 }),

  clause("OWNS", "own", "subject", "object", { confidence: 0.93 }),
  clause("OWNS", "control", "subject", "object", { toLabels: bodies, confidence: 0.8 }),
  clause("OWNS", "buy acquire purchase take_over buy_out snap_up", "subject", "object", { toLabels: bodies }),
  clause("OWNS", "sell", "to", "object", { toLabels: bodies, behindObject: true }),
  clause("OWNS", "own hold buy acquire have take", "subject", "in|of", {
    through: "stake share shareholding interest percent % half majority third quarter",
    toLabels: bodies,
    behindObject: true,
  }),

  clause("FOUNDED", "found co-found cofound establish set_up", "subject", "object", {
    toLabels: bodies,
    confidence: 0.92,
  }),
  clause("FOUNDED", "start launch create", "subject", "object", {
    fromLabels: ["Person"],
    toLabels: bodies,
    confidence: 0.75,
  }),

  clause("HOLDS_ROLE", "teach", "subject", "at", {
    fromLabels: ["Person"],
    toLabels: bodies,
    role: "teacher",
    behindObject: true,
  }),
  clause("HOLDS_ROLE", "lecture", "subject", "at", { fromLabels: ["Person"], toLabels: bodies, role: "lecturer" }),
  clause("HOLDS_ROLE", "edit", "subject", "object", {
    fromLabels: ["Person"],
    toLabels: bodies,
    role: "editor",
    confidence: 0.8,
  }),
  clause("HOLDS_ROLE", "chair", "subject", "object", { toLabels: bodies, role: "chair" }),
  clause("HOLDS_ROLE", "coach", "subject", "object", { role: "coach", toLabels: states }),
  clause("HOLDS_ROLE", "captain", "subject", "object", { role: "captain", toLabels: states }),
  clause("HOLDS_ROLE", "manage", "subject", "object", { role: "manager", toLabels: bodies }),
  clause("HOLDS_ROLE", "head", "subject", "object", { role: "head", toLabels: bodies }),
  clause("HOLDS_ROLE", "lead run", "subject", "object", { role: "leader", toLabels: bodies, confidence: 0.8 }),

  clause("LOCATED_IN", "base headquarter locate situate", "object", "in|at", { fromLabels: states, confidence: 0.92 }),
  clause("LOCATED_IN", "lie", "subject", "in", { fromLabels: states }),
  clause("LOCATED_IN", "take happen occur unfold erupt begin open end start", "subject", "in|at|on", {
    fromLabels: ["Event"],
    behindObject: true,
  }),
  clause("LOCATED_IN", "hold stage play schedule celebrate", "object", "in|at", {
    fromLabels: ["Event"],
    behindObject: true,
  }),
  clause("LOCATED_IN", "host", "object", "subject", { fromLabels: ["Event"] }),
  clause("LOCATED_IN", "hit strike batter devastate ravage lash rock shake", "subject", "object", {
    fromLabels: ["Event"],
    toLabels: ["Place"],
  }),
  clause("LOCATED_IN", "make", "subject", "near|in|at|on", {
    through: "landfall",
    fromLabels: ["Event"],
    toLabels: ["Place"],
    behindObject: true,
  }),
  clause("LOCATED_IN", "hit strike break_out spread occur happen", "subject", "near|in|off", {
    fromLabels: ["Event"],
    toLabels: ["Place"],
  }),

  clause("PARTICIPATED_IN", "win", "subject", "object", { role: "winner" }),
  clause("PARTICIPATED_IN", "lose", "subject", "object", { role: "loser" }),
  clause("PARTICIPATED_IN", "host", "subject", "object", { role: "host" }),
  clause("PARTICIPATED_IN", "organise organize hold stage", "subject", "object", { role: "organiser" }),
  clause("PARTICIPATED_IN", "chair", "subject", "object", { role: "chair" }),
  clause("PARTICIPATED_IN", "survive", "subject", "object", { role: "survivor" }),
  clause("PARTICIPATED_IN", "attend contest enter fight join", "subject", "object"),
  clause("PARTICIPATED_IN", "participate compete play speak fight perform appear race", "subject", "in|at"),
  clause("PARTICIPATED_IN", "take", "subject", "in", { through: "part", behindObject: true }),
  clause("PARTICIPATED_IN", "kill injure wound hurt", "object", "in|by", { role: "victim", behindObject: true }),
  clause("PARTICIPATED_IN", "die", "subject", "in", { role: "victim" }),
  clause("PARTICIPATED_IN", "beat defeat", "subject", "in", { role: "winner", behindObject: true }),
  clause("PARTICIPATED_IN", "beat defeat", "object", "in", { role: "loser", behindObject: true }),

  clause("KIN", "marry wed", "subject", "object", { role: "spouse" }),
  clause("KIN", "tie", "subject", "with", { through: "knot", behindObject: true, role: "spouse" }),
  clause("KIN", "marry", "subject", "subject", { role: "spouse" }),
  clause("KIN", "marry", "object", "to", { role: "spouse" }),
];

/** A head noun that relates a person to somebody or something: "founder of", "member of", "native of". */
export interface NounPattern {
  readonly type: RelationType;
  readonly nouns: readonly string[];
  readonly toLabels: readonly EntityLabel[];
  /** The same words hold a role as well. */
  readonly alsoRole: boolean;
}

/** What role nouns say beyond HOLDS_ROLE (every other role) and KIN (the words of kinship). */
export const nounPatterns: readonly NounPattern[] = [
  { type: "FOUNDED", nouns: ["founder", "co-founder", "cofounder"], toLabels: bodies, alsoRole: true },
  { type: "OWNS", nouns: ["owner", "co-owner", "shareholder"], toLabels: states, alsoRole: false },
  { type: "MEMBER_OF", nouns: ["member"], toLabels: ["Organization", "Collective"], alsoRole: false },
  { type: "BORN_IN", nouns: ["native"], toLabels: ["Place"], alsoRole: false },
  { type: "LIVES_IN", nouns: ["resident"], toLabels: ["Place"], alsoRole: false },
];

/** Verbs that never give an open relation: they tell of speech (SAID), of time and manner, or of nothing by themselves. */
export const noOpenVerbs: ReadonlySet<string> = new Set(
  `be have do make get give take put go come say tell add ask reply answer quote write call name let keep set become seem
  appear remain stay want like need include begin start continue try turn use know think believe feel see hear mean look
  happen show find bring send hold inform remind cite describe identify regard consider expect hope wish wonder argue
  claim insist explain note state announce confirm warn suggest reveal report declare stress deny admit concede
  follow involve concern cause allow enable force prompt leave spend cost last end speak talk tweet post run work live
  stand sit lead result come_back accompany escort`.split(/\s+/u),
);
