import { badInputs } from "../../tests/cli/bad-inputs.js";

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** `docs/bad-inputs.md`, from the table in `tests/cli/bad-inputs.ts`. */
export function renderBadInputs(): string {
  return [
    "# Bad input",
    "",
    "This page is written by `npm run docs` from `tests/cli/bad-inputs.ts`, and each of its rows is a test: the input " +
      "is handed to `onrecord ingest` together with a good article, which is stored all the same (but where the usage " +
      "is wrong and nothing is begun). What is said goes to standard error, in one line with its code in brackets; what " +
      "the codes mean stands in [errors.md](errors.md). Nothing is left out without a word.",
    "",
    "| what comes in | such as | what is said | code | exit code |",
    "|---|---|---|---|---|",
    ...badInputs.map(({ what, argument, flags = [], says, code, exitCode }) => {
      const shown = [argument, ...flags].join(" ");
      return `| ${what} | \`${cell(shown)}\` | ${cell(says)} … | \`${code}\` | ${exitCode} |`;
    }),
    "",
  ].join("\n");
}
