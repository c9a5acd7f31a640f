// Ratings of fact-checkers: each in its own word and on its own scale; and where two of them say what cannot both be so.

import type { Rating } from '@/lib/core/model/claim';
import { fold } from '@/lib/core/text/fold';
import { say } from '@/lib/core/words/say';

/**
 * Places on a common scale, 0 (false) to 4 (true), of words that checkers use, folded. It is for sorting and for noticing that checkers
 * disagree, and is never shown. From the ratings of ten checkers: PolitiFact, Snopes, AFP, Full Fact, Africa Check, Check Your Fact, Truth
 * or Fiction, Vishvas News, Fatabyyano, and the examples of schema.org; all of these were in English. A word that is not here has no place:
 * "misleading", "missing context", "miscaptioned" and "satire" say what is wrong, not how far something is true, and a "full flop" rates a
 * change of mind.
 *
 * Numbers give no place either: of eight ratings "5 of 5" by AFP, seven were for "False" or an altered image.
 */
const PLACES: ReadonlyMap<string, number> = new Map(
  [
    ['false', 'not true', 'incorrect', 'pants on fire', 'pants fire'],
    ['mostly false', 'barely true'],
    ['half true', 'mixture', 'mixed'],
    ['mostly true'],
    ['true', 'correct'],
  ].flatMap((words, place) => words.map((word): [string, number] => [word, place])),
);

/** Null: the word is not one that is known to have a place. */
export function placeOf({ label }: Pick<Rating, 'label'>): number | null {
  const word = fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return PLACES.get(word) ?? null;
}

/** One step apart may be the fineness of two scales; two steps are another finding. */
const APART = 2;

/** What a clash is between: one checker's word and another's. */
interface Rated {
  readonly publisher: string;
  readonly rating: Rating;
}

/** The two furthest apart, the lower first; null where no two checkers disagree, as far as their words have a place. */
export function clashOf<Review extends Rated>(reviews: readonly Review[]): readonly [Review, Review] | null {
  const placed = reviews.flatMap((review) => {
    const place = placeOf(review.rating);
    return place === null ? [] : [{ review, place }];
  });
  let furthest: readonly [Review, Review] | null = null;
  let distance = APART - 1;
  for (const low of placed)
    for (const high of placed)
      if (high.place - low.place > distance && high.review.publisher !== low.review.publisher) {
        furthest = [low.review, high.review];
        distance = high.place - low.place;
      }
  return furthest;
}

/** "2 of 7 on its own scale"; null where the checker gives no scale, or a number beside it. */
export function scaleWords({ value, best, worst }: Rating): string | null {
  if (value === undefined || best === undefined) return null;
  const least = worst ?? Math.min(1, value);
  if (least >= best || value < least || value > best) return null;
  return least === 0 || least === 1
    ? say('rating_scale', value, best)
    : say('rating_scaleFrom', value, least, best);
}
