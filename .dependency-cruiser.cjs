/** The folders stand in the order of the data flow: a folder imports what stands before it, never what comes after. */
const stages = ["lexicon", "article", "syntax", "time", "tagger", "entities", "coreference", "statements", "relations"];
const later = (stage) => stages.slice(stages.indexOf(stage) + 1);

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    {
      name: "model-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: "^(src|viz)/", pathNot: "^src/(model/|errors)" },
    },
    ...stages.map((stage) => ({
      name: `${stage}-knows-only-what-stands-before-it`,
      severity: "error",
      from: { path: `^src/${stage}/` },
      to: {
        path: `^src/(${[...later(stage), "pipeline", "resolution", "jobs", "store", "query", "export", "server", "cli"].join("|")})/`,
      },
    })),
    {
      name: "repeats-know-words-and-the-model",
      severity: "error",
      from: { path: "^src/repeats/" },
      to: { path: "^src/", pathNot: "^src/(model|lexicon|repeats)/" },
    },
    {
      name: "resolution-knows-words-and-the-model",
      severity: "error",
      from: { path: "^src/resolution/" },
      to: { path: "^src/", pathNot: "^src/(model|lexicon|resolution)/" },
    },
    {
      name: "corrections-ask-stores-and-nothing-later",
      severity: "error",
      from: { path: "^src/corrections/" },
      to: { path: "^src/", pathNot: "^src/(model|resolution|store|corrections|errors)" },
    },
    {
      name: "store-and-query-never-import-stages",
      severity: "error",
      from: { path: "^src/(store|query)/" },
      to: { path: `^src/(${[...stages, "pipeline", "jobs", "corrections", "server", "cli"].join("|")})/` },
    },
    {
      name: "commands-load-the-heavy-parts-when-they-run",
      severity: "error",
      from: { path: "^src/cli/(commands/|run|command|with-store)" },
      to: {
        path: `^src/(${[...stages, "pipeline", "jobs", "store", "corrections", "query", "server"].join("|")})/`,
        dependencyTypesNot: ["dynamic-import", "type-only"],
      },
    },
    {
      name: "viewer-knows-only-types-and-the-schema",
      severity: "error",
      from: { path: "^viz/" },
      to: { path: "^src/", pathNot: "^src/model/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "neo4j-driver-in-one-folder",
      severity: "error",
      from: { path: "^(src|viz)/", pathNot: "^src/store/neo4j/" },
      to: { path: "neo4j-driver" },
    },
    {
      name: "embedded-engine-in-one-folder",
      severity: "error",
      from: { path: "^(src|viz)/", pathNot: "^src/store/embedded/" },
      to: { path: "@ladybugdb" },
    },
    {
      name: "sigma-in-one-file",
      severity: "error",
      from: { path: "^(src|viz)/", pathNot: "^viz/graph/renderer\\.ts$" },
      to: { path: "node_modules/(sigma|@sigma)" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import"],
    },
  },
};
