// Other people's data: items of Wikidata, claim reviews, answers of services. What comes out of them a pack's reader accepts.

import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { readFactCheckTools } from '@/lib/core/open-data/fact-check-tools';
import type { FoundReview, ReviewsRead } from '@/lib/core/open-data/found-review';
import { apiFault, searchFound } from '@/lib/core/open-data/wikibase-answers';
import { entitiesIn, finishEntity, neededItems, outlineItem, readItem } from '@/lib/core/open-data/wikidata';
import { judgeRecord } from '@/lib/core/packs/judge-record';
import { entityLine } from '@/lib/core/packs/write-pack';
import { JSON_VALUE } from '../engine/forms';
import type { Json } from '../engine/mutate-json';
import { must, type Target } from '../engine/target';
import { DATE } from './library';

const size = (value: Json): number => JSON.stringify(value).length;
const BY = { format: 2, sources: { wikidata: { title: 'Wikidata' } } } as const;
const NOT_AN_ITEM = new Set(['malformed', 'missing', 'redirect', 'property', 'lexeme', 'other-type']);

export const wikidata: Target<Json> = {
  name: 'wikidata',
  form: JSON_VALUE,
  size,
  tries: 1_000,
  limit: { base: 100, perUnit: 0.02 },
  check(json) {
    for (const each of [json, ...entitiesIn(json)]) {
      const read = readItem(each);
      if (!read.ok) {
        must(NOT_AN_ITEM.has(read.fault.code), `An unknown code: ${read.fault.code}`);
        continue;
      }
      const outline = outlineItem(read.value, { languages: ['en', 'de-CH'] });
      if (!outline.ok) continue;
      const needed = neededItems(outline.value);
      const { entity } = finishEntity(outline.value, {
        labelOf: (id) => (needed.has(id) ? `Label of ${id}` : undefined),
        entityOf: (id) => (Number(id.slice(1)) % 2 === 0 ? `wikidata/${id.toLowerCase()}` : undefined),
        source: 'wikidata',
      });
      const judged = judgeRecord(JSON.parse(entityLine(entity)) as object, BY, { every: true });
      must(
        judged.sound,
        `A pack refuses what came of an item: ${judged.sound ? '' : judged.faults.join('; ')}`,
      );
    }
    const found = searchFound(json, 'https://base.example');
    must(found === null || typeof found === 'object', 'A find that is none.');
    const fault = apiFault(json);
    must(fault === null || typeof fault === 'string', 'A fault that is no text.');
  },
};

function mustBeClaim({ review, ...claim }: FoundReview): void {
  const record = {
    record: 'claim',
    id: 'claim/x',
    ...claim,
    claimant: undefined,
    reviews: [{ ...review, sources: ['wikidata'] }],
  };
  if (claim.claimant !== undefined) record.claimant = { name: claim.claimant } as never;
  const judged = judgeRecord(JSON.parse(JSON.stringify(record)) as object, BY, { every: true });
  must(
    judged.sound,
    `A pack refuses a claim that was found: ${judged.sound ? '' : judged.faults.join('; ')}`,
  );
}

function mustBeReviews({ found, dropped }: ReviewsRead): void {
  for (const each of found) mustBeClaim(each);
  for (const sentence of dropped)
    must(typeof sentence === 'string' && sentence !== '', 'Nothing is told of what was dropped.');
}

export const claimReviews: Target<Json> = {
  name: 'claim-reviews',
  form: JSON_VALUE,
  size,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.02 },
  check(json) {
    mustBeReviews(readClaimReviews(json, { until: DATE }));
    const few = readClaimReviews(json, { until: DATE, mostNodes: 50, mostReviews: 2, absolute: () => null });
    must(few.found.length <= 2, 'More reviews are read than were asked for.');
    mustBeReviews(few);
    const tools = readFactCheckTools(json, DATE);
    if (tools) mustBeReviews(tools);
  },
};
