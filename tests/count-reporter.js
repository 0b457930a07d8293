import { writeFileSync } from "node:fs";

/** Writes what was run to the file that ONRECORD_TEST_COUNTS names, for `.ci/run`. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    const counts = {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
    writeFileSync(process.env.ONRECORD_TEST_COUNTS, JSON.stringify(counts));
  }
}
