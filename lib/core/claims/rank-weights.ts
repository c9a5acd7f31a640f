// Learnt weights of the ranking's features, in their order. Written by `npm run eval -- claims-learn --write`.

export const RANK_WEIGHTS: readonly number[] = [
  0.2621, // sentence
  4.003, // share
  0.3075, // around
  -3.007, // claimCovered
  2.156, // claimCoveredWidely
  -0.013, // titleCovered
  3.204, // titleCoveredWidely
  -0.9501, // sentenceCovered
  -0.6263, // sentenceCoveredWidely
  0.2388, // rarest
  0.02073, // second
  0.1124, // third
  -0.03718, // shared
  -0.5392, // numbersShared
  -0.5648, // numbersAround
  -0.1641, // numbersMissing
  -0.2347, // numbersOther
  -0.003331, // namesShared
  -0.01688, // namesMissing
  1.178, // speaker
  0.09086, // speakerNamed
  -0.928, // claimantNamed
  1.037, // claimantAround
  0.008767, // length
  // Days from the claim's being said, by bins.
  -1.83,
  -1.758,
  -2.184,
  -2.698,
  -0.2795,
  2.968,
  3.259,
  3.517,
  2.355,
  1.75,
  -0.02446,
  // Days from its being checked.
  -0.399,
  -0.2514,
  -0.01606,
  1.995,
  3.535,
  4.479,
  0.01266,
  0.03093,
  -0.8423,
  -0.5565,
  -1.81,
];
