import base from "./jest.config.js";

/** Faults that take long to provoke: `npm run test:faults`. */
export default { ...base, testMatch: ["<rootDir>/tests/faults/**/*.fault.ts"], maxWorkers: 1, testTimeout: 1_800_000 };
