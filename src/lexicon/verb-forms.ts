/** Irregular verbs of news: base, past, participle; one past for both where only two forms stand. */
const irregular = `
arise arose arisen/awake awoke awoken/bear bore born/beat beat beaten/become became become/begin began begun/bend bent/
bet bet/bid bid/bind bound/bite bit bitten/bleed bled/blow blew blown/break broke broken/breed bred/bring brought/
broadcast broadcast/build built/burn burnt/burst burst/buy bought/cast cast/catch caught/choose chose chosen/cling clung/
come came come/cost cost/creep crept/cut cut/deal dealt/dig dug/dine dined/do did done/draw drew drawn/dream dreamt/drink drank drunk/
drive drove driven/eat ate eaten/fall fell fallen/feed fed/feel felt/fight fought/find found/fine fined/flee fled/fling flung/
fly flew flown/forbid forbade forbidden/forecast forecast/foresee foresaw foreseen/forget forgot forgotten/
forgive forgave forgiven/freeze froze frozen/get got got/get got gotten/give gave given/go went gone/grind ground/
grow grew grown/hang hung/have had/hear heard/hide hid hidden/hit hit/hold held/hurt hurt/keep kept/kneel knelt/
know knew known/lay laid/lead led/lean leant/leap leapt/learn learnt/leave left/lend lent/let let/lie lay lain/
light lit/lose lost/make made/mean meant/meet met/mistake mistook mistaken/oversee oversaw overseen/
overtake overtook overtaken/overthrow overthrew overthrown/pay paid/put put/quit quit/read read/rebuild rebuilt/ride rode ridden/ring rang rung/
rise rose risen/run ran run/say said/see saw seen/seek sought/sell sold/send sent/set set/shake shook shaken/shed shed/
shine shone/shoot shot/show showed shown/shrink shrank shrunk/shut shut/sing sang sung/sink sank sunk/sit sat/
slay slew slain/sleep slept/slide slid/speak spoke spoken/spend spent/spin spun/split split/spread spread/spring sprang sprung/
stage staged/stand stood/steal stole stolen/stick stuck/sting stung/strike struck/strive strove striven/swear swore sworn/
sweep swept/swim swam swum/swing swung/take took taken/teach taught/tear tore torn/tell told/think thought/throw threw thrown/
undergo underwent undergone/understand understood/undertake undertook undertaken/uphold upheld/wake woke woken/wear wore worn/
weave wove woven/weep wept/win won/wind wound/withdraw withdrew withdrawn/withstand withstood/write wrote written
`;

interface Forms {
  readonly base: string;
  readonly past: boolean;
  readonly participle: boolean;
}

const byForm = new Map<string, Forms>();
for (const line of irregular.replace(/\n/gu, "").split("/")) {
  const [base = "", past = "", participle = past] = line.trim().split(" ");
  for (const form of [past, participle]) {
    const known = byForm.get(form);
    byForm.set(form, {
      base: known?.base ?? base,
      past: (known?.past ?? false) || form === past,
      participle: (known?.participle ?? false) || form === participle,
    });
  }
}
const auxiliaries: ReadonlyMap<string, string> = new Map([
  ...["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m"].map((form) => [form, "be"] as const),
  ...["has", "have", "had", "having", "'ve"].map((form) => [form, "have"] as const),
  ...["does", "did", "done", "doing"].map((form) => [form, "do"] as const),
]);

const doubled = /([bdgklmnprt])\1$/u;
const keepsDouble = /(?:ll|ss|ff|zz|add|err|ebb)$/u;

/** The base form of an English verb form, given in lower case; what the lemmatiser says where it knows better. */
export function baseForm(form: string, lemma: string): string {
  const known = auxiliaries.get(form) ?? byForm.get(form)?.base;
  if (known !== undefined) return known;
  // A lemmatiser that takes "lives" for a noun says "life".
  if (/ves$/u.test(form)) return form.slice(0, -1);
  if (lemma !== form && lemma !== "") return lemma;
  if (/[^aeious]ies$|[^aeiou]ied$/u.test(form)) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/u.test(form)) return form.slice(0, -2);
  if (/[^s]s$/u.test(form) && form.length > 3) return form.slice(0, -1);
  const stem = /ed$/u.test(form) ? form.slice(0, -2) : /ing$/u.test(form) && form.length > 5 ? form.slice(0, -3) : form;
  if (stem === form) return form;
  if (doubled.test(stem) && !keepsDouble.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou][cgsvz]|[^aeiou][cv]|dg|[^e]at|ut|[^aeiou]ot|[^aeiou][ai]r|[^aeiou]ur|ik|[^o]ok|is|id|[^aeiou][aeiou]m|[^aeiou]in|[^aeiou]l)$/u.test(
    stem,
  )
    ? `${stem}e`
    : stem;
}

/** Whether the form can stand behind "was" or "has": "beaten", "charged"; not "beat", "went". */
export function isParticiple(form: string): boolean {
  return byForm.get(form)?.participle ?? (/ed$/u.test(form) && form !== "need");
}

/** A participle that is no past: "known", "taken". */
export function isOnlyParticiple(form: string): boolean {
  const forms = byForm.get(form);
  return forms?.participle === true && !forms.past;
}
