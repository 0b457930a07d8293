/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.08, 0.552, 0.051, 0.154, -0.195, 0.417, -2.112, 0.142, -0.019, -0.485, -0.25],
  sources: [0.82, 0.706, 0.498, 0.526, -0.214, 0.39, -0.027, -1.207, -1.24, -1.585],
} as const;
