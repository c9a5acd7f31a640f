// Claims, quotations and offers of the panel, to look at and to test with. The land of Ruritania and its checkers are invented;
// the words of Article 5 are those of `ARTICLE_5`.

import type { ClaimsProps, OfferProps, OfferStatus, QuotesProps } from '@/components/panel/passage-props';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { PartialDate } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { OfferedClaim } from '@/lib/core/model/kept-claim';
import type { ClaimPassage, QuotePassage } from '@/lib/core/model/session';
import type { RowWords } from '@/lib/core/view/candidate-view';
import type {
  ClaimCardView,
  MatchedClaimView,
  QuoteCardView,
  ReviewView,
} from '@/lib/core/view/claim-card-view';
import { buildClaimRows, passageKeys, rejectionView } from '@/lib/core/view/claim-list';
import { buildOffer } from '@/lib/core/view/offer';
import { buildQuoteList, quoteWords } from '@/lib/core/view/quote-list';

const date = (text: string) => text as PartialDate;
const match = (claim: string, more: Partial<ClaimMatch> = {}): ClaimMatch => ({
  claim,
  score: 0.97,
  stance: 'repeats',
  isPlain: true,
  ...more,
});
const passage = (words: string, ...matches: ClaimMatch[]): ClaimPassage => ({
  start: 0,
  end: words.length,
  words,
  matches,
});
const review = (label: string, publisher: string, more: Partial<ReviewView> = {}): ReviewView => ({
  label,
  publisher,
  date: date('2024-05-17'),
  reason:
    'The ministry’s own tables show 41,000 for the year, and none of them counts visitors who stay for a day.',
  url: 'https://facts.example/river',
  title: 'How many crossed the river',
  sources: [0],
  ...more,
});
const told = (claim: string, text: string, more: Partial<MatchedClaimView> = {}): MatchedClaimView => ({
  claim,
  text,
  said: 'Black Michael, in a speech at Zenda, 3 May 2024',
  stance: 'repeats',
  differences: [],
  reviews: [review('False', 'Strelsau Facts')],
  pack: 'Ruritanian fact-checks',
  ...more,
});
const card = (...claims: MatchedClaimView[]): ClaimCardView => ({
  claims,
  sources: [
    {
      title: 'How many crossed the river',
      publisher: 'Strelsau Facts',
      url: 'https://facts.example/river',
      date: date('2024-05-17'),
    },
  ],
});

const SENTENCES: readonly ClaimPassage[] = [
  passage(
    'Michael told the guard that 400,000 people had crossed the river in one year.',
    match('claim/river'),
  ),
  passage(
    'The forest of Zenda covers less than it did when the old king was crowned, and some 300 hectares of it were felled last winter.',
    match('claim/forest', { isPlain: false }),
    match('claim/winter'),
  ),
  passage('The duchy did not raise the toll on the bridge.', match('claim/toll', { stance: 'denies' })),
  passage(
    'He falsely claimed that the crown had been pawned in Dresden.',
    match('claim/crown', { stance: 'disputes' }),
  ),
  passage('More children in Ruritania finish school than ten years ago.', match('claim/school')),
];

const KEYS = passageKeys(SENTENCES);

const CARDS: ReadonlyMap<string, ClaimCardView> = new Map([
  [KEYS[0]!, card(told('claim/river', 'Last year 400,000 people crossed the river.'))],
  [
    KEYS[1]!,
    card(
      told('claim/forest', 'Some 3,000 hectares of the forest were felled last winter.', {
        differences: [{ kind: 'number', here: '300 hectares', there: '3,000 hectares' }],
        reviews: [
          review('Exaggerated', 'Strelsau Facts'),
          review('Half true', 'The Hofbau Check', {
            date: date('2024-06'),
            reason: 'It counts two winters.',
          }),
        ],
        clash: 'The checkers disagree: one rates it as wrong, the other as right in part.',
      }),
      told('claim/winter', 'The forest of Zenda is smaller than it was.', {
        reviews: [review('Correct', 'Strelsau Facts', { date: date('2023') })],
      }),
    ),
  ],
  [
    KEYS[2]!,
    card(
      told('claim/toll', 'The duchy raised the toll on the bridge.', {
        stance: 'denies',
        differences: [{ kind: 'negation', here: 'did not raise', there: 'raised' }],
        reviews: [review('Misleading', 'The Hofbau Check')],
      }),
    ),
  ],
  [
    KEYS[3]!,
    card(
      told('claim/crown', 'The crown of Ruritania was pawned in Dresden.', {
        stance: 'disputes',
        reviews: [review('Pants on fire', 'Strelsau Facts')],
      }),
    ),
  ],
  [
    KEYS[4]!,
    card(
      told('claim/school', 'More children finish school than ten years ago.', {
        reviews: [review('True', 'The Hofbau Check', { reason: 'The census has 91 of 100, after 84.' })],
      }),
    ),
  ],
]);

export type ShownClaims = Omit<ClaimsProps, `on${string}`>;

export const NO_CLAIMS: ShownClaims = {
  rows: [],
  more: 0,
  selected: null,
  card: null,
  fault: '',
  rejections: [],
  said: null,
};

export const CLAIMS: ShownClaims = {
  ...NO_CLAIMS,
  rows: buildClaimRows({ claims: SENTENCES }, CARDS),
};
/** A row of `CLAIMS`, opened. */
export const openClaim = (at: number): ShownClaims => ({
  ...CLAIMS,
  selected: KEYS[at]!,
  card: CARDS.get(KEYS[at]!)!,
});
export const WAITING: ShownClaims = {
  ...CLAIMS,
  rows: buildClaimRows({ claims: SENTENCES }, new Map()),
  selected: KEYS[0]!,
};
export const FAILED: ShownClaims = {
  ...WAITING,
  fault: 'Backstory was stopped before it could answer: try again.',
};

const MANY = Array.from({ length: 20 }, (_, at) =>
  passage(`${SENTENCES[at % 5]!.words} (${at + 1})`, match('x')),
);
export const MANY_CLAIMS: ShownClaims = {
  ...CLAIMS,
  rows: buildClaimRows(
    { claims: MANY },
    new Map(passageKeys(MANY).map((key) => [key, card(told('x', 'The river has three banks.'))])),
  ),
  more: 117,
};

export const REJECTED = [
  rejectionView({
    id: 'r1',
    words: 'The duchy did not raise the toll on the bridge.',
    claimText: 'The duchy raised the toll on the bridge.',
  }),
  rejectionView({ id: 'r2', words: 'word '.repeat(300), claimText: 'Unbroken'.repeat(60) }),
];
export const SAID_NOT: ShownClaims = {
  ...CLAIMS,
  rows: CLAIMS.rows.filter((_, at) => at !== 2),
  rejections: REJECTED,
  said: REJECTED[0]!,
};

const ENDLESS = passage('Unbroken'.repeat(200), match('claim/endless', { isPlain: false }));
const RIGHT_TO_LEFT = passage('قال الملك إن النهر له ثلاث ضفاف.', match('claim/rtl'));
const BAD = [ENDLESS, RIGHT_TO_LEFT, passage('a word '.repeat(290), match('claim/gone'))];
const BAD_CARDS = new Map([
  [
    passageKeys(BAD)[0]!,
    card(
      told('claim/endless', 'Unbroken'.repeat(120), {
        said: 'Unbroken'.repeat(20),
        reviews: Array.from({ length: 6 }, (_, at) =>
          review('Unbroken'.repeat(at * 8 + 1), 'Publisher'.repeat(12), { reason: 'Unbroken'.repeat(100) }),
        ),
        clash: 'Unbroken'.repeat(30),
      }),
    ),
  ],
  [
    passageKeys(BAD)[1]!,
    card(told('claim/rtl', 'للنهر ثلاث ضفاف', { reviews: [review('خطأ', 'مرصد الحقائق')] })),
  ],
  [passageKeys(BAD)[2]!, card()],
]);
export const BAD_CLAIMS: ShownClaims = {
  ...NO_CLAIMS,
  rows: buildClaimRows({ claims: BAD }, BAD_CARDS),
  selected: passageKeys(BAD)[0]!,
  card: BAD_CARDS.get(passageKeys(BAD)[0]!)!,
};

// Quotations

export const ARTICLE_5_ID = 'text/north-atlantic-treaty/5';
const quote = (
  words: readonly string[],
  speaker: EntityId | null,
  check: QuotePassage['check'] = null,
): QuotePassage => ({
  start: 0,
  end: 1,
  parts: words.map(() => ({ start: 0, end: 1 })),
  words,
  speaker,
  check,
});

const WORDS: ReadonlyMap<EntityId, RowWords> = new Map([
  ['person/michael', { kind: 'person', label: 'Black Michael', line: '' }],
  ['person/antoinette', { kind: 'person', label: 'Antoinette de Mauban', line: '' }],
  ['organisation/guard', { kind: 'organisation', label: 'The Guard of Zenda', line: '' }],
  [ARTICLE_5_ID, { kind: 'text', label: 'Article 5 of the North Atlantic Treaty', line: '' }],
]);

const QUOTES: readonly QuotePassage[] = [
  quote(
    ['an armed attack against one of them shall be considered an attack against all of them'],
    'organisation/guard',
    { is: 'changed', text: ARTICLE_5_ID },
  ),
  quote(['including the use of armed force'], null, { is: 'exact', text: ARTICLE_5_ID }),
  quote(['every member must send soldiers at once'], 'person/michael', {
    is: 'not-found',
    text: ARTICLE_5_ID,
  }),
  quote(['We have waited long enough,', 'and we shall not wait for the spring.'], 'person/michael'),
  quote(['No.'], 'person/antoinette'),
  quote(['The bridge is ours.'], 'person/michael'),
  quote(['a very bad winter'], null),
];

export type ShownQuotes = Omit<QuotesProps, `on${string}`>;

function shownQuotes(quotes: readonly QuotePassage[], words = WORDS): ShownQuotes {
  return {
    list: buildQuoteList({ quotes }, words),
    wordsAt: (number) => (quotes[number] ? quoteWords(quotes[number]) : ''),
    selected: null,
    card: null,
    fault: '',
  };
}

export const NO_QUOTES = shownQuotes([]);
export const SOME_QUOTES = shownQuotes(QUOTES);

const CHANGED: QuoteCardView = {
  text: ARTICLE_5_ID,
  label: 'Article 5 of the North Atlantic Treaty',
  is: 'changed',
  pieces: [
    { is: 'same', words: 'an armed attack against one' },
    { is: 'there', words: 'or more' },
    { is: 'same', words: 'of them' },
    { is: 'there', words: 'in Europe or North America' },
    { is: 'same', words: 'shall be considered an attack against' },
    { is: 'here', words: 'all of them' },
    { is: 'there', words: 'them all' },
  ],
  passage:
    'an armed attack against one or more of them in Europe or North America shall be considered an attack against them all',
  speaker: 'The Guard of Zenda',
  sources: [{ title: 'The North Atlantic Treaty', url: 'https://wetten.overheid.nl/BWBV0005760' }],
  textSources: [0],
};
export const OPEN_QUOTE: ShownQuotes = {
  ...SOME_QUOTES,
  selected: SOME_QUOTES.list.checked[0]!.key,
  card: CHANGED,
};

/** Thirty quotations of a dozen people. */
export const MANY_QUOTES = shownQuotes(
  Array.from({ length: 30 }, (_, at) => quote([`Sentence number ${at + 1}.`], `person/p${at % 13}`)),
  new Map(
    Array.from({ length: 12 }, (_, at) => [
      `person/p${at}`,
      {
        kind: 'person',
        label: at === 3 ? 'Unbroken'.repeat(14) : `Person of the Court, ${at + 1}`,
        line: '',
      },
    ]),
  ),
);

// What a page publishes

const offered = (at: number, more: Partial<OfferedClaim['claim']> = {}): OfferedClaim => ({
  claim: {
    id: `claim/kept-${at}`,
    text: 'Last year 400,000 people crossed the river.',
    claimant: { name: 'Black Michael' },
    saidIn: 'a speech at Zenda',
    date: date('2024-05-03'),
    about: [],
    reviews: [
      {
        publisher: 'Strelsau Facts',
        url: 'https://facts.example/river',
        rating: { label: 'False' },
        date: date('2024-05-17'),
        sources: ['page'],
      },
    ],
    ...more,
  },
  sources: { page: { title: 'ClaimReview on facts.example', url: 'https://facts.example/river' } },
  isKept: false,
});

export type ShownOffer = Omit<OfferProps, `on${string}` | 'statusOf'> & {
  readonly statuses: Readonly<Record<string, OfferStatus>>;
};

function shownOffer(
  offers: readonly OfferedClaim[],
  { dropped = [], ...more }: Partial<ShownOffer> & { readonly dropped?: readonly string[] } = {},
): ShownOffer {
  const view = buildOffer({ offered: offers, dropped }, 'https://facts.example/river');
  if (!view) throw new Error('Nothing is offered.');
  return { view, statuses: {}, allSaid: '', canUndoAll: false, ...more };
}

export const OFFERS: Readonly<Record<string, ShownOffer>> = {
  one: shownOffer([offered(1)]),
  kept: shownOffer([offered(1)], { statuses: { 'claim/kept-1': { is: 'kept', fault: '' } } }),
  several: shownOffer(
    [
      offered(1),
      offered(2, {
        text: 'The crown of Ruritania was pawned in Dresden.',
        reviews: [
          {
            publisher: 'The Hofbau Check',
            url: 'https://hofbau.example/crown',
            rating: { label: 'No evidence' },
            sources: ['page'],
          },
        ],
      }),
      offered(3, { text: 'More children finish school than ten years ago.' }),
      offered(4, { text: 'The toll was raised.' }),
    ],
    {
      statuses: {
        'claim/kept-1': { is: 'kept', fault: '' },
        'claim/kept-3': { is: 'in-library', fault: '' },
        'claim/kept-4': {
          is: 'offered',
          fault:
            'The disk is full, so Backstory could not write to its library: free some space and try again.',
        },
      },
      dropped: ['“The weather in Zenda”: it has no rating.', '“Toll”: its address is not of the web.'],
    },
  ),
  hundred: shownOffer(
    Array.from({ length: 100 }, (_, at) => offered(at, { text: `The river has ${at} banks.` })),
  ),
  'all-kept': shownOffer([offered(1), offered(2), offered(3)], {
    statuses: Object.fromEntries([1, 2, 3].map((at) => [`claim/kept-${at}`, { is: 'kept', fault: '' }])),
    allSaid: '3 fact-checks kept.',
    canUndoAll: true,
  }),
  'all-dropped': shownOffer([], { dropped: ['“The weather in Zenda”: it has no rating.'] }),
  bad: shownOffer([
    offered(1, {
      text: 'Unbroken'.repeat(120),
      claimant: { name: 'Unbroken'.repeat(30) },
      reviews: [
        {
          publisher: 'Publisher'.repeat(30),
          url: `https://${'host'.repeat(15)}.example/`,
          rating: { label: 'Rating'.repeat(40) },
          sources: [],
        },
      ],
    }),
    offered(2, {
      text: 'للنهر ثلاث ضفاف',
      reviews: [{ publisher: 'مرصد الحقائق', rating: { label: 'خطأ' }, sources: [] }],
    }),
  ]),
};

/** The offer of a scene as the panel takes it; `more`: who listens. */
export function offerSample({ statuses, ...shown }: ShownOffer, more: Partial<OfferProps> = {}): OfferProps {
  return {
    ...shown,
    statusOf: (id) => statuses[id] ?? { is: 'offered', fault: '' },
    onKeep: () => {},
    onDrop: () => {},
    onKeepAll: () => {},
    onUndoAll: () => {},
    ...more,
  };
}
