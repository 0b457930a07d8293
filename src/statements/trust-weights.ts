/** Written by `npm run fit:trust` (training/trust.mjs): do not edit. */
export const trustWeights = {
  words: [-1.075, 0.551, 0.051, 0.154, -0.193, 0.418, -2.11, 0.141, -0.019, -0.486, -0.274],
  sources: [0.185, 0.822, -0.541, 0.837, -0.387, 0.508, 0.374, -0.879, -0.856, -1.753],
} as const;
