import { errorGuide } from "../../src/cli/error-guide.js";
import { errorCodes } from "../../src/errors.js";

/** `docs/errors.md`, from `src/cli/error-guide.ts`. */
export function renderErrors(): string {
  return [
    "# Errors",
    "",
    "This page is written by `npm run docs` from `src/cli/error-guide.ts`; change the guide, not the page.",
    "",
    "The command line shows an error as one line that names the thing, the place and the remedy, with its code in " +
      "brackets; `--verbose` or `ONRECORD_DEBUG=1` adds the causes. In the library every error is an `OnrecordError` " +
      "with the same `code`, and with the `cause` that was caught.",
    "",
    "Exit codes: 0 done, 1 the work had failures, 2 wrong usage, 130 stopped by Ctrl-C. An article that fails does not " +
      "stop the others: it is reported, and the exit code is 1.",
    "",
    "| code | meaning | what to do | exit code |",
    "|---|---|---|---|",
    ...errorCodes.map((code) => {
      const { meaning, remedy, exitCode } = errorGuide[code];
      return `| \`${code}\` | ${meaning} | ${remedy} | ${exitCode} |`;
    }),
    "",
  ].join("\n");
}
