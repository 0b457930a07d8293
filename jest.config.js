/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.tsx?$": ["ts-jest", { useESM: true, tsconfig: "tests/tsconfig.json", diagnostics: false }] },
  testEnvironment: "<rootDir>/tests/helpers/host-arrays-environment.mjs",
  testTimeout: 120_000,
  maxWorkers: 2,
  reporters: ["default", ...(process.env.ONRECORD_TEST_COUNTS ? ["<rootDir>/tests/count-reporter.js"] : [])],
};
