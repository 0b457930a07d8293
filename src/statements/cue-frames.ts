import { wordSet } from "../lexicon/words.js";

/** Verbs that take a clause without "that" ("he said it was over"). */
export const takesBareClause = wordSet(`
  say tell think believe claim insist argue suggest admit add note feel hope fear suppose assume guess reckon warn
  announce predict maintain assert contend allege acknowledge concede confess confirm declare explain state reply respond
  mention report reveal recall boast joke complain promise vow pledge swear deny suspect expect estimate agree stress
  imply indicate tweet write post repeat conclude continue remark observe wish worry assure remind know according_to
  show find
`);

/** Verbs that take an object and what is said of it ("called the plan a disaster", "described it as dead"). */
export const takesLabel = wordSet(`
  call dub label brand describe characterise characterize refer slam blast criticise criticize praise hail condemn accuse
  blame denounce mock lash defend welcome applaud
`);

/** Verbs that take "to" and a verb ("wants to leave", "threatened to sue", "asked them to stay"). */
export const takesInfinitive = wordSet(`
  want plan intend wish urge demand seek request beg advise promise vow pledge swear threaten offer agree ask order command instruct
  warn claim expect hope tell recommend call plead undertake
`);

/** Verbs whose object can be all that is said ("wants sanctions relief", "promised a signing ceremony"). */
export const takesObject = wordSet(`
  want demand seek urge request propose promise pledge vow deny reject dispute dismiss refute recommend advocate predict
  announce threaten suggest warn
`);

/** Verbs whose direct object is the person spoken to. */
export const takesAddressee = wordSet(
  "tell ask inform remind assure warn advise urge order instruct command notify brief beg promise alert direct",
);

export const questionWords = wordSet("what how why when where who whom whether if which");
