// What ranks one claim above another for a sentence: numbered features of the pair, of which the learnt weights make one score.

export const RANK_FEATURES = [
  /** The sentence's own score, and the share it has of the best one's; the score of what stands around. */
  'sentence',
  'share',
  'around',
  /** Weight of the title's words that are in the sentence, of all its words; the same with what stands around. Of the text, where there is no title. */
  'titleCovered',
  'titleCoveredWidely',
  /** Weight of the sentence's words that are in the claim, of all its words; in claim or title. */
  'sentenceCovered',
  'sentenceCoveredWidely',
  /** Numbers of the claim that are in the sentence, around it, nowhere; numbers of the sentence that the claim lacks. */
  'numbersShared',
  'numbersAround',
  'numbersMissing',
  'numbersOther',
  /** Who speaks made the claim; who made it is named in the sentence, before it. */
  'speaker',
  'claimantNamed',
  'claimantBefore',
] as const;

export type RankFeature = (typeof RANK_FEATURES)[number];

/** Bins of days from the claim to the sentence: the last that each holds. Behind the last all others. */
export const DAY_BINS = [-730, -180, -45, -10, -2, 1, 10, 45, 180, 730] as const;

/** Behind the named features: one per bin of days where it is told when the claim was said, then one where when it was checked. */
export const DAY_FEATURES_FROM: number = RANK_FEATURES.length;
export const RANK_FEATURE_COUNT: number = DAY_FEATURES_FROM + 2 * (DAY_BINS.length + 1);
