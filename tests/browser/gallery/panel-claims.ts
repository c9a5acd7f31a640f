// Sentences of the panel that repeat claims, to look at and to test with. The land of Ruritania and its checkers are invented.

import type { ClaimsProps } from '@/components/panel/passage-props';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { PartialDate } from '@/lib/core/model/dates';
import type { ClaimPassage } from '@/lib/core/model/session';
import type { ClaimCardView, MatchedClaimView, ReviewView } from '@/lib/core/view/claim-card-view';
import { buildClaimRows, passageKeys, rejectionView } from '@/lib/core/view/claim-list';

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
