// Rows of sentences that repeat claims: what was rated, by whom, seen from the sentence; and what the reader has said of them.
import { describe, expect, it } from 'vitest';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import type { PartialDate } from '@/lib/core/model/dates';
import type { ClaimPassage } from '@/lib/core/model/session';
import { keptId } from '@/lib/core/own/merge-kept';
import type { ClaimCardView, MatchedClaimView, ReviewView } from '@/lib/core/view/claim-card-view';
import { buildClaimRows, moreRatings, passageKeys, rejectionView } from '@/lib/core/view/claim-list';
import { quoteKindWords, ratedWords } from '@/lib/core/view/claim-words';

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
const review = (label: string, publisher: string, date?: string): ReviewView => ({
  label,
  publisher,
  sources: [],
  ...(date === undefined ? {} : { date: date as PartialDate }),
});
const told = (
  claim: string,
  reviews: readonly ReviewView[],
  more: Partial<MatchedClaimView> = {},
): MatchedClaimView => ({
  claim,
  text: 'The river has three banks.',
  said: '',
  stance: 'repeats',
  differences: [],
  reviews,
  pack: 'Pack',
  ...more,
});
const card = (...claims: MatchedClaimView[]): ClaimCardView => ({ claims, sources: [] });
const row = (sentence: ClaimPassage, view: ClaimCardView | null) =>
  buildClaimRows({ claims: [sentence] }, new Map(view ? [[`0:${sentence.words}`, view]] : []))[0]!;

describe('a rating is told of what was rated', () => {
  const DIFFERS = [{ kind: 'number', here: '4', there: '5' }] as const;
  it.each([
    ['repeats', [], 'Rated “False” by Strelsau Facts, March 2020'],
    ['repeats', DIFFERS, 'Something close was rated “False” by Strelsau Facts, March 2020'],
    ['denies', [], 'The opposite was rated “False” by Strelsau Facts, March 2020'],
    ['denies', DIFFERS, 'The opposite was rated “False” by Strelsau Facts, March 2020'],
    ['disputes', [], 'What is disputed here was rated “False” by Strelsau Facts, March 2020'],
  ] as const)('%s, differing in %o', (stance, differences, words) => {
    const checked = review('False', 'Strelsau Facts', '2020-03');
    expect(ratedWords(checked, { stance, differences })).toBe(words);
    const shown = row(passage('s', match('a')), card(told('a', [checked], { stance, differences })));
    expect(shown.rated.map(({ lead, label, by }) => `${lead} “${label}” ${by}`)).toEqual([words]);
  });

  it('with who told of it, where that was not its checker', () => {
    const kept = { ...review('False', 'A', '2020'), toldBy: 'news.example' };
    const shown = row(passage('s', match('a')), card(told('a', [kept])));
    expect(shown.rated[0]!.by).toBe('by A, 2020, as told by news.example');
  });

  it('with its host, where a page told it and the reader kept it: the name alone proves nothing', () => {
    const named = { ...review('False', 'PolitiFact'), host: 'elsewhere.example' };
    const by = (id: string) => row(passage('s', match(id)), card(told(id, [named]))).rated[0]!.by;
    expect(by(keptId({ text: 'The river has three banks.' }))).toBe('by PolitiFact (elsewhere.example)');
    expect(by('pack/claim')).toBe('by PolitiFact');
  });

  it('without its date where the checker gives none', () =>
    expect(ratedWords(review('True', 'A'), { stance: 'repeats', differences: [] })).toBe(
      'Rated “True” by A',
    ));
});

it('confirmed claims are rows like all others', () => {
  const shown = row(passage('s', match('a')), card(told('a', [review('True', 'A')])));
  expect(shown.rated).toEqual([{ lead: 'Rated', label: 'True', by: 'by A' }]);
});

it('several claims and reviews stand in the card’s order; beyond three they are counted', () => {
  const reviews = [review('False', 'A'), review('Mostly false', 'B')];
  const differences = [{ kind: 'name', here: 'Hentzau', there: 'Zenda' }] as const;
  const view = card(
    told('a', reviews),
    told('b', [review('Wrong', 'C'), review('No', 'D')], { differences }),
  );
  const shown = row(passage('s', match('a'), match('b')), view);
  expect(shown.rated.map(({ lead, label }) => `${lead} ${label}`)).toEqual([
    'Rated False',
    'Rated Mostly false',
    'Something close was rated Wrong',
  ]);
  expect(shown.more).toBe(1);
  expect(moreRatings(1)).toBe('and 1 more rating');
  expect(moreRatings(2)).toBe('and 2 more ratings');
});

it('a clash is told, once', () => {
  const clash = 'Checkers disagree.';
  const view = card(told('a', [], { clash }), told('b', [], { clash }));
  expect(row(passage('s', match('a'), match('b')), view).notes).toEqual([clash]);
});

it('before the card is there a row is its sentence; where the claim is gone it says so', () => {
  expect(row(passage('s', match('a')), null)).toMatchObject({ words: 's', rated: [], notes: [], more: 0 });
  expect(row(passage('s', match('a')), card()).notes).toEqual(['No longer in your library.']);
});

it('a rating as long as a sentence is cut between words', () => {
  const long = 'Missing context, '.repeat(40).trim();
  const [rated] = row(passage('s', match('a')), card(told('a', [review(long, 'A')]))).rated;
  expect(rated!.label.length).toBeLessThan(100);
  expect(rated!.label).toMatch(/, Missing …$|context, …$/);
  const [unbroken] = row(passage('s', match('a')), card(told('a', [review('x'.repeat(999), 'A')]))).rated;
  expect(unbroken!.label.length).toBeLessThan(100);
});

it('rows keep their keys when a sentence comes before them, and equal sentences have two', () => {
  const [a, b] = passageKeys([{ words: 'one' }, { words: 'one' }]);
  expect(a).not.toBe(b);
  expect(passageKeys([{ words: 'new' }, { words: 'one' }, { words: 'one' }]).slice(1)).toEqual([a, b]);
});

it('rows are in reading order, each with its position in the session', () => {
  const rows = buildClaimRows({ claims: [passage('b', match('x')), passage('a', match('y'))] }, new Map());
  expect(rows.map(({ words, number }) => [words, number])).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
});

it('what was rejected is told in a sentence, however long its words are', () => {
  const view = rejectionView({ id: 'r', words: 'It has two banks.', claimText: 'It has three banks.' });
  expect(view.sentence).toBe('“It has two banks” is not taken for the claim “It has three banks”.');
  const quoted = rejectionView({ id: 'r', words: 'It has two banks.', claimText: '"It has three banks."' });
  expect(quoted.sentence).toBe(view.sentence);
  // The closing mark of a long one is cut off with its end: the opening one must not stay alone.
  const longQuoted = rejectionView({ id: 'r', words: 'It has.', claimText: `"${'bank '.repeat(60)}"` });
  expect(longQuoted.sentence).toMatch(/^“It has” is not taken for the claim “bank [^"“”]*…”\.$/);
  const long = rejectionView({ id: 'r', words: 'word '.repeat(400), claimText: 'x'.repeat(900) });
  expect(long.sentence.length).toBeLessThan(320);
});

it.each([
  ['exact', 'Word for word, beside The Charter'],
  ['shortened', 'Shortened here, beside The Charter'],
  ['changed', 'Words changed, beside The Charter'],
  ['not-found', 'Not found in this version of The Charter'],
] as const)('a quotation that is %s', (is, words) => expect(quoteKindWords(is, 'The Charter')).toBe(words));
