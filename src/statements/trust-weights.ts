/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.081, 0.548, 0.055, 0.154, -0.171, 0.4, -1.994, 0.157, -0.02, -0.409, -0.251],
  sources: [0.814, 0.758, 0.377, 0.73, -0.366, 0.364, -0.07, -1.196, -1.234, -1.586],
} as const;
