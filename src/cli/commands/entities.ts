import { InvalidArgumentError, Option } from "commander";
import type { EntityExplanation, EntityOrigin } from "../../corrections/explain-entity.js";
import { applyCorrections } from "../apply-corrections.js";
import { examples, storeOption, type AddCommand, type StoreFlags } from "../command.js";
import { rowCount } from "../flag-values.js";
import { write, type Io } from "../io.js";
import { withStore } from "../with-store.js";

interface WhyFlags extends StoreFlags {
  readonly format: "text" | "json";
  readonly limit: number;
}

interface SplitFlags extends StoreFlags {
  readonly name?: readonly string[];
  readonly article?: readonly string[];
}

const corrections = () => import("../../corrections/correct-entities.js");

function originLine({ title, article, published, words, reason }: EntityOrigin): string {
  const named = words.map((word) => `“${word}”`).join(", ");
  return `  ${title} (${[article, published].filter((part) => part !== undefined).join(", ")})\n    ${named}: ${reason}\n`;
}

function inWords({ id, label, name, origins, proposals }: EntityExplanation, limit: number): string {
  const shown = origins.slice(0, limit).map(originLine);
  const more = origins.length > limit ? [`  and ${origins.length - limit} more: raise --limit to see them\n`] : [];
  const open = proposals.map((one) => `May be the same as ${one.id}, and stays apart: ${one.reason} (${one.score})\n`);
  const count = `${origins.length} ${origins.length === 1 ? "article" : "articles"}`;
  return [`${name} (${label}, ${id}) in ${count}:\n`, ...shown, ...more, ...open].join("");
}

async function why(io: Io, id: string, flags: WhyFlags): Promise<void> {
  const { explainEntity } = await import("../../corrections/explain-entity.js");
  const explanation = await withStore(io, flags, "read", (store) => explainEntity(store, id));
  const json = () => `${JSON.stringify(explanation, undefined, 2)}\n`;
  await write(io.stdout, flags.format === "json" ? json() : inWords(explanation, flags.limit));
}

function wikidataItem(text: string): string {
  if (/^Q[1-9]\d*$/u.test(text)) return text;
  throw new InvalidArgumentError("Give a Wikidata item, such as Q42.");
}

const helpText = `
Corrections outlast a new ingest and a new model; onrecord corrections export writes them to a file.
merge takes back a split of the two, and split takes back a merge of the name.
${examples(
  "onrecord entities why person:donald-trump",
  "onrecord entities merge person:ada-brook person:dame-of-holm",
  "onrecord entities split person:ada-brook --name 'Dame of Holm'",
  "onrecord entities split person:ada-brook --article articles/other-ada.txt",
)}`;

export const addEntities: AddCommand = (program, { io }) => {
  const command = program
    .command("entities")
    .description("Who is who: why names are one entity, and how to set it right by hand.")
    .addHelpText("after", helpText);
  command
    .command("why")
    .description("Tell from which articles and by which rule an entity became one.")
    .argument("<id>", "id of an entity, such as person:ada-brook")
    .addOption(new Option("--format <name>", "form of the answer").choices(["text", "json"]).default("text"))
    .option("--limit <articles>", "articles to print at most", rowCount, 50)
    .addOption(storeOption())
    .action((id: string, flags: WhyFlags) => why(io, id, flags));
  command
    .command("merge")
    .description("Make two entities one: the first keeps its id, now and in articles to come.")
    .argument("<id>", "the entity that stays")
    .argument("<other>", "the entity that joins it")
    .addOption(storeOption())
    .action((id: string, other: string, flags: StoreFlags) =>
      applyCorrections(io, flags, async (store) => (await corrections()).mergeEntities(store, id, other)),
    );
  command
    .command("split")
    .description("Take names, or what some articles say, out of an entity.")
    .argument("<id>", "the entity")
    .option("--name <names...>", "names that are another's")
    .option("--article <keys...>", "keys or ids of the articles that mean another")
    .addOption(storeOption())
    .action((id: string, flags: SplitFlags) =>
      applyCorrections(io, flags, async (store) =>
        (await corrections()).splitEntity(store, id, {
          ...(flags.name !== undefined && { names: flags.name }),
          ...(flags.article !== undefined && { articles: flags.article }),
        }),
      ),
    );
  command
    .command("identify")
    .description("Keep a Wikidata item with an entity.")
    .argument("<id>", "the entity")
    .argument("<item>", "the item, such as Q42", wikidataItem)
    .addOption(storeOption())
    .action((id: string, item: string, flags: StoreFlags) =>
      applyCorrections(io, flags, async (store) => (await corrections()).identifyEntity(store, id, item)),
    );
};
