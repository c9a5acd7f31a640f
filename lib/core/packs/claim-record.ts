// A claim with its reviews as a record of a pack.

import * as v from 'valibot';
import { MAX_LINE, MAX_NAME } from '../model/limits';
import { entityId, languageTag, line, list, partialDate, sources, url } from './fields';

const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));

const RatingSchema = v.strictObject({
  label: line(MAX_NAME),
  value: v.exactOptional(number),
  best: v.exactOptional(number),
  worst: v.exactOptional(number),
});

const ReviewSchema = v.strictObject({
  publisher: line(MAX_LINE),
  url: v.exactOptional(url),
  title: v.exactOptional(line(MAX_LINE)),
  date: v.exactOptional(partialDate),
  rating: RatingSchema,
  reason: v.exactOptional(line(MAX_LINE)),
  sources,
});

/** A claim that was checked. What is left out is empty. */
export const ClaimSchema = v.strictObject({
  record: v.literal('claim'),
  id: entityId,
  text: line(MAX_LINE),
  language: v.exactOptional(languageTag),
  claimant: v.exactOptional(v.strictObject({ name: line(MAX_NAME), entity: v.exactOptional(entityId) })),
  date: v.exactOptional(partialDate),
  saidIn: v.exactOptional(line(MAX_LINE)),
  about: v.optional(list(entityId, 'ids'), []),
  reviews: v.pipe(list(ReviewSchema, 'reviews'), v.minLength(1, 'must hold at least one review')),
});
