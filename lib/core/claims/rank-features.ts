// What ranks one claim above another for a sentence: numbered features of the pair, of which the learnt weights make one score.

export const RANK_FEATURES = [
  /** The sentence's own score, and the share it has of the best one's; the score of what stands around. */
  'sentence',
  'share',
  'around',
  /** Weight of the claim's words that are in the sentence, of all its words; with what stands around; the same of the title's. */
  'claimCovered',
  'claimCoveredWidely',
  'titleCovered',
  'titleCoveredWidely',
  /** Weight of the sentence's words that are in the claim, of all its words; in claim or title. */
  'sentenceCovered',
  'sentenceCoveredWidely',
  /** Weight of the rarest, the second and the third of the words shared, and how many there are. */
  'rarest',
  'second',
  'third',
  'shared',
  /** Numbers of the claim that are in the sentence, around it, nowhere; numbers of the sentence that the claim lacks. */
  'numbersShared',
  'numbersAround',
  'numbersMissing',
  'numbersOther',
  /** Weight of the claim's names that are in the sentence, nowhere. */
  'namesShared',
  'namesMissing',
  /** Who speaks made the claim, is named in it; who made the claim is named in the sentence, around it. */
  'speaker',
  'speakerNamed',
  'claimantNamed',
  'claimantAround',
  /** Words of weight in the claim. */
  'length',
] as const;

export type RankFeature = (typeof RANK_FEATURES)[number];

/** Bins of days from the claim to the sentence: the last that each holds. Behind the last all others. */
export const DAY_BINS = [-730, -180, -45, -10, -2, 1, 10, 45, 180, 730] as const;

/** Behind the named features: one per bin of days where it is told when the claim was said, then one where when it was checked. */
export const DAY_FEATURES_FROM: number = RANK_FEATURES.length;
export const RANK_FEATURE_COUNT: number = DAY_FEATURES_FROM + 2 * (DAY_BINS.length + 1);
