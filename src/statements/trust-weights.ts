/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.081, 0.552, 0.051, 0.154, -0.195, 0.417, -2.112, 0.141, -0.018, -0.485, -0.25],
  sources: [1.017, 0.552, 0.431, 0.583, -0.327, 0.42, 0.003, -1.221, -1.28, -1.593],
} as const;
