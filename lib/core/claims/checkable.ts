// Whether a sentence states something that could be checked: what the coverage line counts ("3 of about 14 checkable sentences").

import type { Tokens } from '../text/tokens';
import { readSigns, type SentenceSigns } from './checkable-signs';
import { SIGN } from './checkable-words';

/** What is read of a sentence, each 0, 1 or 2. */
export const CHECKABLE_FEATURES = [
  'always',
  'question',
  'exclaimed',
  'under5Words',
  'under9Words',
  'over17Words',
  'digits',
  'names',
  'past',
  'pastTwice',
  'verb',
  'figures',
  'dates',
  'compared',
  'recorded',
  'said',
  'ahead',
  'minded',
  'judged',
  'self',
  'us',
  'opensPointing',
] as const;
export type CheckableFeature = (typeof CHECKABLE_FEATURES)[number];

/** Tenths of the logarithm of the odds; `npm run eval -- checkable --fit` prints them from the labels. */
export const CHECKABLE_POINTS: Readonly<Record<CheckableFeature, number>> = {
  always: -11,
  question: -14,
  exclaimed: -3,
  under5Words: -7,
  under9Words: -8,
  over17Words: 6,
  digits: 7,
  names: 1,
  past: 8,
  pastTwice: 5,
  verb: 5,
  figures: 5,
  dates: 2,
  compared: 3,
  recorded: 5,
  said: 3,
  ahead: -9,
  minded: -6,
  judged: -5,
  self: -4,
  us: -5,
  opensPointing: -8,
};

/**
 * Whether the sentence of the tokens `first` to `next`, exclusive, as `sentenceStarts` gives them, states something that could be
 * checked. The rule is for English: of a text without one word of its lists, the sentences count that hold a number.
 */
export function isCheckable(tokens: Tokens, first: number, next: number): boolean {
  const signs = readSigns(tokens, first, next);
  if (signs.words < LEAST_WORDS || signs.isQuestion) return false;
  if (signs.known === 0) return signs.digits > 0;
  return pointsOf(signs) > 0;
}

/** Shorter ones are shouts, labels and names. */
const LEAST_WORDS = 3;

/** One for yes; counts stop at two: a third says no more. */
export function featureOf(signs: SentenceSigns, feature: CheckableFeature): number {
  switch (feature) {
    case 'always':
      return 1;
    case 'question':
      return signs.isQuestion ? 1 : 0;
    case 'exclaimed':
      return signs.isExclaimed ? 1 : 0;
    case 'under5Words':
      return signs.words < 5 ? 1 : 0;
    case 'under9Words':
      return signs.words < 9 ? 1 : 0;
    case 'over17Words':
      return signs.words > 17 ? 1 : 0;
    case 'pastTwice':
      return signs.past > 1 ? 1 : 0;
    case 'verb':
      return signs.past + signs.present + signs.said > 0 ? 1 : 0;
    case 'names':
    case 'recorded':
    case 'ahead':
    case 'judged':
      return Math.min(signs[feature], 2);
    case 'opensPointing':
      return signs.opens & SIGN.pointed ? 1 : 0;
    default:
      return signs[feature] > 0 ? 1 : 0;
  }
}

function pointsOf(signs: SentenceSigns): number {
  let points = 0;
  for (const feature of CHECKABLE_FEATURES) points += CHECKABLE_POINTS[feature] * featureOf(signs, feature);
  return points;
}
