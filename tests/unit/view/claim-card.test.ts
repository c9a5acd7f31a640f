// The card over a sentence that repeats claims, as data: every word of a checker is the checker's own.
import { describe, expect, it } from 'vitest';
import type { Claim, Review } from '@/lib/core/model/claim';
import { type Day, parseDay, parsePartialDate } from '@/lib/core/model/dates';
import type { ToldClaim } from '@/lib/core/model/told';
import { buildClaimCardView, MOST_REVIEWS } from '@/lib/core/view/claim-card';

const day = (text: string): Day => parseDay(text)!;
const date = (text: string) => parsePartialDate(text)!;

function review(publisher: string, label: string, more: Partial<Review> = {}): Review {
  return { publisher, rating: { label }, sources: ['desk'], ...more };
}

function told(sketch: Partial<Claim>, pack = 'checked'): ToldClaim {
  return {
    claim: {
      id: 'claim/ferry',
      text: 'The city ended the ferry contract without any notice',
      about: [],
      reviews: [review('Courier', 'False')],
      ...sketch,
    },
    pack: { id: pack, title: `Pack ${pack}`, dataAsOf: day('2026-02-01'), licence: '' },
    sources: { desk: { title: `The desk of ${pack}` } },
  };
}

function card(claims: readonly ToldClaim[], options: { ids?: readonly string[]; labels?: object } = {}) {
  return buildClaimCardView({
    ids: options.ids ?? claims.map(({ claim }) => claim.id),
    told: claims,
    compare: () => ({ stance: 'repeats', differences: [] }),
    labelOf: (id) => (options.labels as Record<string, string> | undefined)?.[id] ?? null,
  });
}

describe('a claim', () => {
  it('is told with who said it, where and when, as far as that is known', () => {
    const said = (sketch: Partial<Claim>, labels?: object) =>
      card([told(sketch)], { ...(labels ? { labels } : {}) }).claims[0]!.said;
    expect(said({})).toBe('');
    expect(said({ claimant: { name: 'Bay Line' } })).toBe('Bay Line');
    expect(
      said({ claimant: { name: 'Bay Line' }, saidIn: 'a letter to passengers', date: date('2024-12-02') }),
    ).toBe('Bay Line, in a letter to passengers, 2 December 2024');
    expect(said({ saidIn: 'on its web page' })).toBe('on its web page');
    expect(said({ claimant: { name: 'B. Line', entity: 'o/bay-line' } }, { 'o/bay-line': 'Bay Line' })).toBe(
      'Bay Line',
    );
  });

  it('leads to its claimant only where the library holds them', () => {
    const claimant = { name: 'B. Line', entity: 'o/bay-line' };
    expect(card([told({ claimant })]).claims[0]!.claimant).toEqual({ name: 'B. Line' });
    expect(card([told({ claimant })], { labels: { 'o/bay-line': 'Bay Line' } }).claims[0]!.claimant).toEqual({
      entity: 'o/bay-line',
      name: 'Bay Line',
    });
  });

  it('is told as the sentence stands to it', () => {
    const differences = [{ kind: 'number', here: '20', there: '30' }] as const;
    const view = buildClaimCardView({
      ids: ['claim/ferry'],
      told: [told({})],
      compare: (claim) => ({ stance: claim.startsWith('The city') ? 'denies' : 'repeats', differences }),
      labelOf: () => null,
    });
    expect(view.claims[0]).toMatchObject({ stance: 'denies', differences });
  });

  it('that is confirmed is told like any other', () => {
    const [view] = card([told({ reviews: [review('Courier', 'True')] })]).claims;
    expect(view!.reviews.map(({ label }) => label)).toEqual(['True']);
  });

  it('that is no longer known is left out, and the others keep their order', () => {
    const claims = [told({ id: 'claim/b' }), told({ id: 'claim/a' })];
    const view = card(claims, { ids: ['claim/a', 'claim/gone', 'claim/b', 'claim/a'] });
    expect(view.claims.map(({ claim }) => claim)).toEqual(['claim/a', 'claim/b']);
  });
});

describe('reviews', () => {
  it('stand side by side, the newest first, undated ones last', () => {
    const reviews = [
      review('Old', 'Mixed', { date: date('2019') }),
      review('Undated', 'Mixed'),
      review('New', 'Mixed', { date: date('2024-05-02') }),
      review('Month', 'Mixed', { date: date('2024-05') }),
    ];
    const [view] = card([told({ reviews })]).claims;
    expect(view!.reviews.map(({ publisher }) => publisher)).toEqual(['New', 'Month', 'Old', 'Undated']);
  });

  it('keep the checker’s own word and numbers, the word first', () => {
    const rating = { label: 'Two noses', value: 2, best: 7, worst: 1 };
    const [view] = card([
      told({
        reviews: [{ ...review('Nose', ''), rating, reason: 'It was not so.', url: 'https://n.example/1' }],
      }),
    ]).claims;
    expect(view!.reviews).toEqual([
      {
        label: 'Two noses',
        scale: '2 of 7 on its own scale',
        publisher: 'Nose',
        host: 'n.example',
        reason: 'It was not so.',
        url: 'https://n.example/1',
        sources: [0],
      },
    ]);
  });

  it('are not hidden by one that was told elsewhere under the same address', () => {
    const url = 'https://c.example/1';
    const kept = { ...told({ id: 'claim/kept-1', reviews: [review('Courier', 'True', { url })] }, 'own') };
    const sources = {
      desk: { title: 'ClaimReview on elsewhere.example', url: 'https://elsewhere.example/' },
    };
    const pack = told({ id: 'claim/kept-1', reviews: [review('Courier', 'False', { url })] }, 'pack');
    const [claim] = card([{ ...kept, sources }, pack], { ids: ['claim/kept-1'] }).claims;
    expect(claim!.reviews.map(({ label, toldBy }) => [label, toldBy])).toEqual([
      ['True', 'elsewhere.example'],
      ['False', undefined],
    ]);
  });

  it('of several packs are joined, each once, with the sources of the pack that tells', () => {
    const same = review('Courier', 'False', { url: 'https://c.example/1' });
    const view = card([
      told({ reviews: [same] }, 'one'),
      told({ text: 'in other words', reviews: [same, review('Other', 'False')] }, 'two'),
    ]);
    expect(view.claims).toHaveLength(1);
    const [claim] = view.claims;
    expect(claim).toMatchObject({
      text: 'The city ended the ferry contract without any notice',
      pack: 'Pack one',
    });
    expect(claim!.reviews.map(({ publisher, sources }) => [publisher, sources])).toEqual([
      ['Courier', [0]],
      ['Other', [1]],
    ]);
    expect(view.sources.map(({ title }) => title)).toEqual(['The desk of one', 'The desk of two']);
  });

  it('that disagree are told to disagree, in one sentence; others are not', () => {
    const clash = (...reviews: Review[]) => card([told({ reviews })]).claims[0]!.clash;
    expect(clash(review('Courier', 'True'), review('Almanac', 'False'))).toBe(
      'Checkers disagree: Almanac says “False”, Courier says “True”.',
    );
    expect(clash(review('Courier', 'False'), review('Almanac', 'Misleading'))).toBeUndefined();
  });

  it('beyond what a glance takes in are left to the library’s record, and count in a disagreement all the same', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      review(`Checker ${at}`, 'False', { date: date('2024') }),
    );
    const [view] = card([told({ reviews: [...many, review('Old', 'True', { date: date('1999') })] })]).claims;
    expect(view!.reviews).toHaveLength(MOST_REVIEWS);
    expect(view!.clash).toContain('Old says “True”');
  });
});
