// Learnt weights of the ranking's features, in their order. Written by `npm run eval -- claims-learn --write`.

export const RANK_WEIGHTS: readonly number[] = [
  0.2594, // sentence
  3.966, // share
  0.321, // around
  -3.078, // claimCovered
  1.961, // claimCoveredWidely
  0.114, // titleCovered
  3.033, // titleCoveredWidely
  -1.003, // sentenceCovered
  -0.5387, // sentenceCoveredWidely
  0.2503, // rarest
  0.01853, // second
  0.1232, // third
  -0.0138, // shared
  -0.5283, // numbersShared
  -0.6704, // numbersAround
  -0.1541, // numbersMissing
  -0.2519, // numbersOther
  -0.003943, // namesShared
  -0.0167, // namesMissing
  1.164, // speaker
  0.05401, // speakerNamed
  -1.057, // claimantNamed
  1.415, // claimantAround
  -0.001612, // length
  // Days from the claim's being said, by bins.
  -1.747,
  -1.767,
  -2.182,
  -2.694,
  -0.2715,
  3,
  3.233,
  3.552,
  2.289,
  1.663,
  -0.01719,
  // Days from its being checked.
  -0.4042,
  -0.2472,
  -0.01204,
  1.98,
  3.524,
  4.464,
  0.02838,
  0.06081,
  -0.8467,
  -0.5601,
  -1.807,
];
