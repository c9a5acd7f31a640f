// Fact-checks that a page offers: whose they are, where they stand, and whether the page speaks for itself.
import { expect, it } from 'vitest';
import type { PartialDate } from '@/lib/core/model/dates';
import type { OfferedClaim } from '@/lib/core/model/kept-claim';
import { buildOffer, OFFER_LABELS } from '@/lib/core/view/offer';

const PAGE = 'https://www.facts.example/checks/river';

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
        sources: ['page'],
        ...(url === undefined ? {} : { url }),
      },
    ],
    ...more,
  },
  sources: { page: { title: 'ClaimReview on facts.example', url: PAGE } },
  isKept: false,
});
const reviewOf = (url?: string) =>
  buildOffer({ offered: [offered(url)], dropped: [] }, PAGE)!.rows[0]!.reviews[0]!;

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

it('a fact-check is told by its rating, its checker, its place and its date', () =>
  expect(reviewOf('https://facts.example/river')).toEqual({
    label: 'False',
    by: 'by Strelsau Facts (facts.example), 2 March 2020',
  }));

it('where the page tells of another’s, that is said', () =>
  expect(reviewOf('https://other.example/river').by).toBe(
    'by Strelsau Facts (other.example), 2 March 2020, as told by facts.example',
  ));

it('where no place is told there is none beside the name', () =>
  expect(reviewOf().by).toBe('by Strelsau Facts, 2 March 2020, as told by facts.example'));

it('tells who said it, where and when, as far as the page does', () => {
  const said = (more: Partial<OfferedClaim['claim']>) =>
    buildOffer({ offered: [offered(undefined, more)], dropped: [] }, PAGE)!.rows[0]!.said;
  expect(said({})).toBe('');
  expect(said({ claimant: { name: 'The mayor' }, saidIn: 'a speech', date: '2020' as PartialDate })).toBe(
    'Said by The mayor, in a speech, 2020',
  );
  expect(said({ date: '2020' as PartialDate })).toBe('Said 2020');
});

it('buttons count what they do', () => {
  expect(OFFER_LABELS.more(1)).toBe('and 1 more fact-check');
  expect(OFFER_LABELS.more(88)).toBe('and 88 more fact-checks');
  expect(OFFER_LABELS.keepAll(2)).toBe('Keep both');
  expect(OFFER_LABELS.keepAll(93)).toBe('Keep all 93');
  expect(OFFER_LABELS.keptAll(1)).toBe('1 fact-check kept.');
});
