// Learnt weights of the ranking's features, in their order. Written by `npm run eval -- claims-learn --write`.

export const RANK_WEIGHTS: readonly number[] = [
  0.2628, // sentence
  3.916, // share
  0.2733, // around
  -3.215, // claimCovered
  2.36, // claimCoveredWidely
  -0.05514, // titleCovered
  3.298, // titleCoveredWidely
  -0.8299, // sentenceCovered
  -0.5327, // sentenceCoveredWidely
  0.2252, // rarest
  0.0188, // second
  0.1108, // third
  -0.0406, // shared
  -0.5341, // numbersShared
  -0.2771, // numbersAround
  -0.1514, // numbersMissing
  -0.2333, // numbersOther
  -0.001481, // namesShared
  -0.01678, // namesMissing
  1.206, // speaker
  0.08574, // speakerNamed
  -0.5651, // claimantNamed
  1.042, // claimantAround
  0.009575, // length
  // Days from the claim's being said, by bins.
  -1.812,
  -1.741,
  -2.435,
  -2.623,
  -0.2563,
  3.007,
  3.292,
  3.51,
  2.372,
  1.763,
  -0.01073,
  // Days from its being checked.
  -0.4134,
  -0.2606,
  -0.02136,
  1.976,
  3.517,
  4.469,
  0.0349,
  0.02365,
  -0.9209,
  -0.5654,
  -1.815,
];
