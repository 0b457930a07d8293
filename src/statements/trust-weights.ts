/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.08, 0.552, 0.051, 0.154, -0.195, 0.417, -2.112, 0.142, -0.019, -0.485, -0.25],
  sources: [0.873, 0.608, 0.521, 0.486, -0.268, 0.429, 0.04, -1.204, -1.24, -2.085],
} as const;
