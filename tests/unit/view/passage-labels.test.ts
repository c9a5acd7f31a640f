// Sentences of the cards over passages.
import { expect, it } from 'vitest';
import type { ClaimDifference } from '@/lib/core/model/claim-match';
import {
  claimCardName,
  claimTitle,
  closeToWords,
  differenceWords,
  stanceWords,
} from '@/lib/core/view/passage-labels';

const differs = (here: string, there: string): ClaimDifference => ({ kind: 'words', here, there });

it.each([
  [differs('4 million', '5 million'), '“4 million” here, “5 million” in the claim'],
  [differs('', 'never'), '“never” in the claim only'],
  [differs('perhaps', ''), '“perhaps” here only'],
])('what differs: %o', (difference, words) => {
  expect(differenceWords(difference)).toBe(words);
});

it('a sentence that repeats a claim needs no word on that; one that denies or disputes it does', () => {
  expect(stanceWords('repeats')).toBe('');
  expect(stanceWords('denies')).toContain('the opposite');
  expect(stanceWords('disputes')).toContain('itself disputes');
});

it.each([
  [['Desk'], 'The claim, as Desk words it', 'A claim checked by Desk'],
  [['Desk', 'Desk'], 'The claim, as Desk words it', 'A claim checked by Desk'],
  [['Desk', 'Review'], 'The claim, as its checkers word it', 'A claim checked by Desk and Review'],
  [
    ['Desk', 'Review', 'Observer'],
    'The claim, as its checkers word it',
    'A claim checked by Desk, Review and Observer',
  ],
])('whose words a claim is in: %j', (publishers, title, name) => {
  expect(claimTitle(publishers)).toBe(title);
  expect(claimCardName(publishers)).toBe(name);
});

it('several claims are counted', () => {
  expect(closeToWords(2)).toBe('Close to 2 claims that were checked, the likeliest first');
});
