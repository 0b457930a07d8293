import { renderBadInputs } from "./render-bad-inputs.js";
import { renderErrors } from "./render-errors.js";
import { renderGraphSchema } from "./render-graph-schema.js";

/** The pages that are written from declarations in the code, by their path in the repository. */
export const pages: ReadonlyMap<string, () => string> = new Map([
  ["docs/graph-schema.md", renderGraphSchema],
  ["docs/errors.md", renderErrors],
  ["docs/bad-inputs.md", renderBadInputs],
]);
