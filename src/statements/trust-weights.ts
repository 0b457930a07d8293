/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.194, 0.526, 0.05, 0.181, -0.025, 0.42, -2.043, 0.063, 0.049, -0.336, -0.297],
  sources: [0.875, 0.746, 0.452, 0.744, -0.39, 0.365, -0.091, -0.774, -1.278, -1.61],
} as const;
