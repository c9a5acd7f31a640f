// Ranking: what stands around a sentence, who speaks and when, put one of two like claims first.
import { describe, expect, it } from 'vitest';
import { dayCodeOf } from '@/lib/core/claims/day-code';
import { type RankQuestion, rankClaims } from '@/lib/core/claims/rank';
import { RANK_FEATURE_COUNT } from '@/lib/core/claims/rank-features';
import { RANK_WEIGHTS } from '@/lib/core/claims/rank-weights';
import { postedOn } from '@/lib/core/claims/signature';
import { wordsOf } from '@/lib/core/claims/words';
import type { PartialDate } from '@/lib/core/model/dates';
import { claim, indexOf } from './claims';

it('every feature has its weight', () => expect(RANK_WEIGHTS).toHaveLength(RANK_FEATURE_COUNT));

describe('of two claims in the same words', () => {
  const text = 'Unemployment fell to four percent under this administration';
  const index = indexOf([
    claim('early', text, { claimant: { name: 'Jane Roe' }, date: '2004-05-06' as PartialDate }),
    claim('late', text, { claimant: { name: 'John Doe' }, date: '2019-05-06' as PartialDate }),
  ]);
  const first = (question: Omit<RankQuestion, 'words'>): string =>
    index.id(
      rankClaims([index], { words: wordsOf('Unemployment fell to four percent'), ...question }, 2)[0]!.claim,
    );

  it.each([
    ['who speaks', { speaker: wordsOf('JANE ROE') }, 'claim/early'],
    ['who speaks', { speaker: wordsOf('John Doe') }, 'claim/late'],
    ['the day', { day: dayCodeOf(2019, 5, 20) }, 'claim/late'],
    ['the day', { day: dayCodeOf(2004, 5, 20) }, 'claim/early'],
    ['the sentence before', { before: wordsOf('Then spoke John Doe.') }, 'claim/late'],
  ])('%s', (_, question, id) => expect(first(question)).toBe(id));
});

it('claims of a text alone are ranked, over several packs', () => {
  const packs = [
    indexOf([claim('a', 'Vaccines hold tiny chips that track people')]),
    indexOf([claim('b', 'The moon landing of 1969 was filmed in a studio')]),
  ];
  const ranked = rankClaims(packs, { words: wordsOf('They filmed the moon landing in a studio.') }, 5);
  expect(ranked.map(({ index, claim: of }) => packs[index]!.id(of))).toEqual(['claim/b']);
});

it.each([
  ['Out now — Some One (@some_one) January 6, 2020', dayCodeOf(2020, 1, 6)],
  ['Out now — Some One (@some_one)', 0],
  ['Out now (@some_one) Januar 6, 2020', 0],
  ['Out now January 6, 2020', 0],
])('a post is of its day: %s', (text, day) => expect(postedOn(text)).toBe(day));
