// Scores the statements on the articles annotated by hand (tests/gold), nested ones included: content, whether the
// speaker is the right entity, addressee, about, when it was said.
// Usage: node bench/score-gold.mjs [--errors]; `--errors` lists the errors of the dev half.
import { measures, readGoldSet, share, splits } from "./gold-set.mjs";
import { characters, match, speakerRight, statementsOf } from "./statement-pairs.mjs";

const showErrors = process.argv.includes("--errors");

/** Right, predicted and expected members of a list, over all pairs; only entities that every graph could have. */
function lists(pairs, key, counts) {
  let [right, predicted, gold] = [0, 0, 0];
  for (const pair of pairs) {
    const found = new Set(pair.found[key].filter((id) => counts(id, pair)));
    const expected = new Set(pair.statement[key].filter((id) => counts(id, pair)));
    predicted += found.size;
    gold += expected.size;
    right += [...found].filter((id) => expected.has(id)).length;
  }
  return measures(right, predicted, gold);
}

function report(split, articles) {
  const results = articles.map((article) => {
    const labels = new Map(article.gold.entities.map(({ id, label }) => [id, label]));
    const gold = article.gold.statements.map((each) => ({ ...each, set: characters(each.spans) }));
    const predicted = statementsOf(article);
    const pairs = match(predicted, gold).map((pair) => ({ ...pair, labels }));
    return { article, gold, predicted, pairs };
  });
  const [gold, predicted, pairs] = ["gold", "predicted", "pairs"].map((key) =>
    results.flatMap((result) => result[key]),
  );
  const agree = (chosen, holds) => `${share(chosen.filter(holds).length, chosen.length)} of ${chosen.length}`;
  const outer = (each) => each.partOf === undefined;
  console.log(`${split}: ${articles.length} articles`);
  console.log(`  content          ${measures(pairs.length, predicted.length, gold.length)}`);
  for (const kind of ["direct", "mixed", "indirect"]) {
    const found = pairs.filter(({ statement }) => statement.kind === kind && outer(statement)).length;
    console.log(
      `    ${kind.padEnd(14)} recall ${share(found, gold.filter((each) => each.kind === kind && outer(each)).length)}`,
    );
  }
  const nested = pairs.filter(({ statement }) => !outer(statement));
  console.log(
    `    nested         recall ${share(nested.length, gold.filter((each) => !outer(each)).length)}, as part of another ${agree(nested, ({ found }) => found.nested)}`,
  );
  console.log(`  speaker is the right entity: ${agree(pairs, speakerRight)} (bar 0.850)`);
  const pronouns = pairs.filter(
    ({ found, statement, labels }) => labels.get(statement.speakers[0]) === "Person" && found.speakers.length > 0,
  );
  console.log(`    where it is a person: ${agree(pronouns, speakerRight)}`);
  console.log(`  end to end       ${measures(pairs.filter(speakerRight).length, predicted.length, gold.length)}`);
  console.log(`  addressee        ${lists(pairs, "addressees", () => true)}`);
  const aboutCounts = (id, { statement, labels }) =>
    !statement.speakers.includes(id) && !["Collective", "Event"].includes(labels.get(id));
  console.log(`  about            ${lists(pairs, "about", aboutCounts)}`);
  const said = pairs.filter(({ statement }) => statement.said !== undefined);
  const valued = pairs.filter(({ found }) => found.said !== undefined);
  const rightSaid = said.filter(({ found, statement }) => found.said === statement.said.value).length;
  console.log(`  said             ${measures(rightSaid, valued.length, said.length)}`);
  console.log(
    `  kind ${agree(pairs, ({ found, statement }) => found.kind === statement.kind)}, mode ${agree(pairs, ({ found, statement }) => found.mode === statement.mode)}, polarity ${agree(pairs, ({ found, statement }) => found.polarity === statement.polarity)}, denied ones ${agree(
      pairs.filter(({ statement }) => statement.polarity === "denied"),
      ({ found }) => found.polarity === "denied",
    )}`,
  );
  if (showErrors && split === "dev") for (const result of results) listErrors(result);
}

function listErrors({ article, gold, predicted, pairs }) {
  for (const each of gold)
    if (!pairs.some(({ statement }) => statement === each))
      console.log(`  missed ${article.name} ${each.id}: ${each.spans.map(({ words }) => words).join(" / ")}`);
  for (const each of predicted)
    if (!pairs.some(({ found }) => found === each)) console.log(`  extra  ${article.name}: ${each.text}`);
  for (const pair of pairs)
    if (!speakerRight(pair))
      console.log(
        `  speaker ${article.name} ${pair.statement.id}: ${pair.found.speakers.join(", ")} instead of ${pair.statement.speakers.join(", ")}: ${pair.found.text}`,
      );
}

for (const split of splits) report(split, await readGoldSet(split));
