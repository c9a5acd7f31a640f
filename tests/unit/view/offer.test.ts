// Fact-checks that a page offers: whose they are, where they stand, and whether the page speaks for itself.
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '@/lib/core/model/dates';
import type { OfferedClaim } from '@/lib/core/model/kept-claim';
import { buildOffer, hostOf, OFFER_LABELS } from '@/lib/core/view/offer';

const offered = (url?: string, more: Partial<OfferedClaim['claim']> = {}): OfferedClaim => ({
  claim: {
    id: 'claim/kept-1',
    text: 'The river has three banks.',
    about: [],
    reviews: [
      {
        publisher: 'Strelsau Facts',
        rating: { label: 'False' },
        date: '2020-03-02' as PartialDate,
        sources: [],
        ...(url === undefined ? {} : { url }),
      },
    ],
    ...more,
  },
  sources: {},
  isKept: false,
});
const PAGE = 'https://www.facts.example/checks/river';
const reviewOf = (url?: string, page = PAGE) =>
  buildOffer({ offered: [offered(url)], dropped: [] }, page)!.rows[0]!.reviews[0]!;

it('a page that publishes none offers nothing', () =>
  expect(buildOffer({ offered: [], dropped: [] }, PAGE)).toBe(null));

it.each([
  [1, 0, 'facts.example publishes 1 fact-check.'],
  [3, 0, 'facts.example publishes 3 fact-checks.'],
  [0, 2, 'facts.example publishes no fact-check that can be kept.'],
])('says who publishes: %i, and %i left out', (count, dropped, intro) => {
  const view = buildOffer(
    { offered: Array(count).fill(offered()), dropped: Array(dropped).fill('No rating.') },
    PAGE,
  );
  expect(view?.intro).toBe(intro);
});

it('a fact-check is told by its rating, its checker, its date and its place', () =>
  expect(reviewOf('https://facts.example/river')).toEqual({
    label: 'False',
    by: 'by Strelsau Facts, 2 March 2020',
    host: 'facts.example',
    isElsewhere: false,
  }));

describe('the page speaks of another’s', () => {
  it.each([
    ['https://facts.example/a', false],
    ['https://www.facts.example/a', false],
    ['http://archive.facts.example/a', false],
    ['https://facts.example.evil.example/a', true],
    ['https://otherfacts.example/a', true],
    ['https://facts.example@evil.example/a', true],
  ])('%s: %s', (url, isElsewhere) => expect(reviewOf(url)).toMatchObject({ isElsewhere }));

  it('where the page has no host of its own, all stand elsewhere', () =>
    expect(reviewOf('https://facts.example/a', 'file:///a.html')).toMatchObject({ isElsewhere: true }));
  it('where no place is told there is none to doubt', () =>
    expect(reviewOf()).toMatchObject({ host: null, isElsewhere: false }));
});

it('tells who said it, where and when, as far as the page does', () => {
  const said = (more: Partial<OfferedClaim['claim']>) =>
    buildOffer({ offered: [offered(undefined, more)], dropped: [] }, PAGE)!.rows[0]!.said;
  expect(said({})).toBe('');
  expect(said({ claimant: { name: 'The mayor' }, saidIn: 'a speech', date: '2020' as PartialDate })).toBe(
    'Said by The mayor, in a speech, 2020',
  );
  expect(said({ date: '2020' as PartialDate })).toBe('Said 2020');
});

it.each([
  ['https://www.A.example:8080/x', 'a.example'],
  ['http://user@a.example', 'a.example'],
  ['javascript:alert(1)', null],
  ['file:///a', null],
  ['', null],
  [undefined, null],
])('the host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host));

it('buttons count what they do', () => {
  expect(OFFER_LABELS.more(1)).toBe('and 1 more fact-check');
  expect(OFFER_LABELS.more(88)).toBe('and 88 more fact-checks');
  expect(OFFER_LABELS.keepAll(2)).toBe('Keep both');
  expect(OFFER_LABELS.keepAll(93)).toBe('Keep all 93');
  expect(OFFER_LABELS.keptAll(1)).toBe('1 fact-check kept.');
});
