// Scores the relations between entities on the articles annotated by hand (tests/gold): precision and recall by type.
// A fact is right where its type and both of its entities are. What the annotation marks as optional, the clause facts
// inside a statement's words, and what another annotated fact implies count neither way.
// Usage: node bench/score-relations.mjs [--errors]; `--errors` lists what is missed and wrong in the dev half (rules are
// tuned on that half only).
import { measures, readGoldSet, share, splits } from "./gold-set.mjs";
import { alike, before, detail, isOptional, judge } from "./relation-verdicts.mjs";

const showErrors = process.argv.includes("--errors");
function report(split, articles) {
  const results = articles.map((article) => ({ article, ...judge(article) }));
  const judged = results.flatMap((result) => result.judged);
  const gold = articles.flatMap((article) => article.gold.facts.filter((fact) => !isOptional(fact)));
  const line = (title, chosen) => {
    const right = judged.filter(({ found, verdict }) => verdict === "right" && chosen(found)).length;
    const wrong = judged.filter(({ found, verdict }) => verdict === "wrong" && chosen(found)).length;
    console.log(`  ${title.padEnd(16)} ${measures(right, right + wrong, gold.filter(chosen).length)}`);
  };
  console.log(`${split}: ${articles.length} articles, ${gold.length} facts`);
  line("typed relations", ({ type }) => type !== "RELATED_TO");
  for (const type of [...new Set([...gold, ...judged.map(({ found }) => found)].map((each) => each.type))].sort()) {
    line(type, (each) => each.type === type);
  }
  const right = judged.filter(({ verdict }) => verdict === "right");
  const roles = right.filter(({ fact }) => fact.role !== undefined && fact.type === "HOLDS_ROLE");
  const kin = right.filter(({ fact }) => fact.relation !== undefined);
  const dated = right.filter(({ fact }) => fact.date !== undefined);
  const since = right.filter(({ fact }) => fact.since !== undefined);
  const agree = (pairs, holds) => `${share(pairs.filter(holds).length, pairs.length)} of ${pairs.length}`;
  console.log(
    [
      `  of the right ones: role ${agree(roles, ({ found, fact }) => alike(found, fact) > 0)}`,
      `former ${agree(roles, ({ found, fact }) => (found.former ?? false) === fact.former)}`,
      `since ${agree(since, ({ found, fact }) => found.since === fact.since)}`,
      `kinship ${agree(kin, ({ found, fact }) => found.from !== fact.from || found.relation === fact.relation)}`,
      `date ${agree(dated, ({ found, fact }) => found.date === fact.date)}`,
      `evidence touches ${agree(right, ({ found, fact }) => before({ start: found.startOffset, end: found.endOffset }, fact.evidence))}`,
    ].join(", "),
  );
  const sure = judged.filter(({ found, verdict }) => verdict !== "ignored" && found.confidence >= 0.9);
  console.log(`  confidence of at least 0.9: right ${agree(sure, ({ verdict }) => verdict === "right")}`);
  if (showErrors && split === "dev") for (const result of results) listErrors(result);
}

function listErrors({ article: { name, text }, judged, missed }) {
  for (const { type, from, to, evidence } of missed)
    console.log(`  missed ${name}: ${type} ${from} > ${to ?? ""}: ${evidence.words}`);
  for (const { found, verdict } of judged) {
    if (verdict !== "wrong") continue;
    const { type, ids, method, startOffset, endOffset } = found;
    console.log(
      `  wrong  ${name}: ${type} ${ids} ${detail(found).join(" ")} [${method}]: ${text.slice(startOffset, endOffset)}`,
    );
  }
}

for (const split of splits) report(split, await readGoldSet(split));
