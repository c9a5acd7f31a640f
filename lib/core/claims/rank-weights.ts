// Learnt weights of the ranking's features, in their order. Written by `npm run eval -- claims-learn --write`.

export const RANK_WEIGHTS: readonly number[] = [
  0.2782, // sentence
  4.469, // share
  0.4186, // around
  -0.4748, // titleCovered
  3.476, // titleCoveredWidely
  -0.1145, // sentenceCovered
  -0.983, // sentenceCoveredWidely
  -0.5474, // numbersShared
  -0.1375, // numbersAround
  -0.1093, // numbersMissing
  -0.305, // numbersOther
  1.151, // speaker
  -0.6106, // claimantNamed
  0.9765, // claimantBefore
  // Days from the claim's being said, by bins.
  -1.818,
  -1.713,
  -2.436,
  -2.754,
  -0.3794,
  3.064,
  3.33,
  3.556,
  2.414,
  1.758,
  -0.02316,
  // Days from its being checked.
  -0.4529,
  -0.2626,
  -0.001599,
  1.957,
  3.509,
  4.469,
  -0.1026,
  -0.01081,
  -0.9334,
  -0.5638,
  -1.805,
];
