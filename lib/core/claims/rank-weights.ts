// Learnt weights of the ranking's features, in their order. Written by `npm run eval -- claims-learn --write`.

export const RANK_WEIGHTS: readonly number[] = [
  0.2782, // sentence
  4.468, // share
  0.4186, // around
  -0.4749, // titleCovered
  3.476, // titleCoveredWidely
  -0.1148, // sentenceCovered
  -0.9835, // sentenceCoveredWidely
  -0.5486, // numbersShared
  -0.1375, // numbersAround
  -0.1092, // numbersMissing
  -0.3088, // numbersOther
  1.151, // speaker
  -0.6103, // claimantNamed
  0.9762, // claimantBefore
  // Days from the claim's being said, by bins.
  -1.818,
  -1.713,
  -2.437,
  -2.754,
  -0.38,
  3.065,
  3.33,
  3.556,
  2.414,
  1.758,
  -0.02308,
  // Days from its being checked.
  -0.4527,
  -0.2628,
  -0.001432,
  1.957,
  3.51,
  4.469,
  -0.1027,
  -0.01055,
  -0.9338,
  -0.5637,
  -1.805,
];
