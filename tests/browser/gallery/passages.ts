// Cards over passages, to look at and to test with: an invented country, its checkers and its treaty.

import type { Rejecting } from '@/components/card/not-this-claim';
import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import { fail, ok } from '@/lib/core/model/result';
import type {
  ClaimCardView,
  MatchedClaimView,
  QuoteCardView,
  ReviewView,
} from '@/lib/core/view/claim-card-view';

const date = (text: string): PartialDate => parsePartialDate(text)!;

const REVIEW: ReviewView = {
  label: 'Mostly False',
  scale: '2 of 6 on its own scale',
  publisher: 'Strelsau Fact Desk',
  host: 'desk.example',
  date: date('2024-05-12'),
  reason:
    'The treasury’s own accounts give 41 percent; the larger figure counts what the provinces pay as well.',
  title: 'No, Ruritania does not pay for almost all of the bridge',
  url: 'https://desk.example/2024/bridge',
  sources: [0],
};

const CLAIM: MatchedClaimView = {
  claim: 'claim/desk-1',
  text: 'Ruritania pays for almost 100 percent of the bridge.',
  said: 'Rupert of Hentzau, in a speech in Zenda, 4 May 2024',
  claimant: { name: 'Rupert of Hentzau' },
  stance: 'repeats',
  differences: [],
  reviews: [REVIEW],
  pack: 'Fact-checks of Ruritania',
};

const SOURCE = {
  title: 'Reviews of the Strelsau Fact Desk',
  publisher: 'Strelsau Fact Desk',
  url: 'https://desk.example/',
  date: date('2026-01'),
};

const card = (...claims: readonly MatchedClaimView[]): ClaimCardView => ({ claims, sources: [SOURCE] });

const CONFIRMED: ReviewView = {
  label: 'True',
  publisher: 'Zenda Review',
  date: date('2024-06'),
  sources: [0],
};

export const CLAIM_CARDS: Readonly<Record<string, ClaimCardView>> = {
  plain: card(CLAIM),
  confirmed: card({
    ...CLAIM,
    text: 'The bridge was opened in 1908.',
    reviews: [{ ...CONFIRMED, reason: 'The register of the province has the day.' }],
  }),
  differs: card({
    ...CLAIM,
    differences: [
      { kind: 'number', here: '90 percent', there: 'almost 100 percent' },
      { kind: 'modality', here: 'would pay', there: 'pays' },
      { kind: 'name', here: '', there: 'Hentzau' },
    ],
  }),
  denies: card({
    ...CLAIM,
    stance: 'denies',
    differences: [{ kind: 'negation', here: 'does not pay', there: 'pays' }],
  }),
  disputes: card({ ...CLAIM, stance: 'disputes' }),
  clash: card({
    ...CLAIM,
    reviews: [
      REVIEW,
      { ...CONFIRMED, url: 'https://review.example/a', title: 'Who pays for the bridge?' },
      { label: 'Spins the Facts', publisher: 'The Long Bridge Observer', sources: [0] },
    ],
    clash: 'Checkers disagree: Strelsau Fact Desk says “Mostly False”, Zenda Review says “True”.',
  }),
  several: card(
    { ...CLAIM, differences: [{ kind: 'number', here: '90 percent', there: 'almost 100 percent' }] },
    {
      ...CLAIM,
      claim: 'claim/desk-2',
      text: 'Nobody but Ruritania has ever paid for the bridge.',
      said: 'Chain email',
      reviews: [{ ...REVIEW, label: 'Pants on Fire!', title: 'Others paid, too', date: date('2023') }],
    },
  ),
  kept: card({
    ...CLAIM,
    pack: 'Fact-checks you kept',
    reviews: [{ ...REVIEW, toldBy: 'news.example' }],
  }),
  bare: {
    claims: [
      {
        ...CLAIM,
        said: '',
        reviews: [{ label: 'Missing context', publisher: 'Zenda Review', sources: [] }],
      },
    ],
    sources: [],
  },
  long: card({
    ...CLAIM,
    text: `${'The bridge, which no engineer of the kingdom had ever wished to build, '.repeat(6)}was paid for by Ruritania alone.`,
    said: 'Rupert of Hentzau, Count of the Upper Marches and Keeper of the Bridge, in an interview with the Strelsau Evening Observer, 4 May 2024',
    reviews: [
      {
        ...REVIEW,
        label: 'Not the whole truth, as far as the accounts of the last forty years can tell',
        title: 'Unbroken'.repeat(24),
        url: 'javascript:alert(1)',
      },
    ],
  }),
  'right-to-left': card({
    ...CLAIM,
    text: 'روريتانيا تدفع تكاليف الجسر كله تقريبا.',
    said: 'روبرت من هنتساو، 4 May 2024',
    reviews: [
      {
        ...REVIEW,
        label: 'زائف جزئي',
        publisher: 'مرصد ستريلساو',
        reason: 'تقول حسابات الخزانة غير ذلك.',
        title: 'من يدفع؟',
      },
    ],
  }),
};

const QUOTE: QuoteCardView = {
  text: 'text/bridge-article-5',
  label: 'Article 5 of the Treaty on the Bridge',
  is: 'changed',
  pieces: [
    { is: 'same', words: 'The parties agree that a toll on one of them' },
    { is: 'here', words: 'should' },
    { is: 'there', words: 'shall' },
    { is: 'same', words: 'be considered a toll on them' },
    { is: 'here', words: 'both' },
    { is: 'there', words: 'all' },
    { is: 'marked', words: '…' },
    { is: 'same', words: 'and will be repaid within the year.' },
  ],
  passage:
    'The parties agree that a toll on one of them shall be considered a toll on them all, wherever on the bridge it is raised, and will be repaid within the year.',
  speaker: 'Rupert of Hentzau',
  sources: [
    { title: 'Treaty on the Bridge', publisher: 'Archive of Zenda', url: 'https://archive.example/bridge' },
  ],
  textSources: [0],
};

export const QUOTE_CARDS: Readonly<Record<string, QuoteCardView>> = {
  changed: QUOTE,
  exact: {
    ...QUOTE,
    is: 'exact',
    pieces: [{ is: 'same', words: 'a toll on one of them shall be considered a toll on them all' }],
  },
  shortened: {
    ...QUOTE,
    is: 'shortened',
    pieces: [
      { is: 'same', words: 'a toll on one of them' },
      { is: 'marked', words: '[of the parties]' },
      { is: 'same', words: 'shall be considered a toll on them all' },
      { is: 'marked', words: '…' },
      { is: 'same', words: 'and will be repaid' },
    ],
  },
  'not-found': { ...QUOTE, is: 'not-found', pieces: [], passage: '' },
  long: {
    ...QUOTE,
    label:
      'Article 5, paragraph 3, of the Protocol to the Treaty on the Bridge, the Ferry and the Upper Marches, as amended in Strelsau',
    pieces: Array.from({ length: 12 }, () => QUOTE.pieces).flat(),
    passage: `${QUOTE.passage} `.repeat(12),
  },
  'right-to-left': {
    ...QUOTE,
    label: 'المادة الخامسة من معاهدة الجسر',
    pieces: [
      { is: 'same', words: 'يتفق الأطراف على أن' },
      { is: 'here', words: 'أي رسم' },
      { is: 'there', words: 'كل رسم' },
      { is: 'same', words: 'على أحدهم رسم عليهم جميعا' },
    ],
    passage: 'يتفق الأطراف على أن كل رسم على أحدهم رسم عليهم جميعا.',
  },
};

/** Takes what the reader says, as the background does; of one claim it cannot. */
export const REJECTING: Rejecting = {
  onReject: async (claim) =>
    claim === 'claim/desk-2'
      ? fail('unavailable', 'The disk is full: free some space and try again.')
      : ok({ id: 'rejection' }),
  onTakeBack: async () => ok(null),
};
