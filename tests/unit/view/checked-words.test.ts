// The coverage line in words: every number, and nothing that reads like approval.
import { describe, expect, it } from 'vitest';
import { checkedMeaning, checkedWords } from '@/lib/core/view/checked-words';

const line = (checkable: number, known: number, against = 19_250) =>
  checkedWords({ checkable, known, against }, { language: 'en-US' });

it.each([
  [14, 3, '3 of about 14 checkable sentences are known; the others are unchecked.'],
  [14, 1, '1 of about 14 checkable sentences is known; the others are unchecked.'],
  [14, 13, '13 of about 14 checkable sentences are known; the other is unchecked.'],
  [2, 1, '1 of about 2 checkable sentences is known; the other is unchecked.'],
  [14, 0, 'None of about 14 checkable sentences is known: all are unchecked.'],
  [14, 14, 'All of about 14 checkable sentences are known.'],
  [1, 0, 'The only sentence that looks checkable is not known: it is unchecked.'],
  [1, 1, 'The only sentence that looks checkable is known.'],
  [0, 0, 'No sentence here looks checkable, so nothing was checked.'],
  [1_200, 1_001, '1,001 of about 1,200 checkable sentences are known; the others are unchecked.'],
])('of %i checkable sentences %i known', (checkable, known, words) =>
  expect(line(checkable, known)).toBe(words),
);

it('says that nothing was checked where no fact-checks are installed, however many sentences there are', () => {
  for (const checkable of [0, 1, 14])
    expect(line(checkable, 0, 0)).toBe('No fact-checks are installed: nothing here was checked.');
});

it('has no figure but counts, and no word that praises or blames', () => {
  for (const [checkable, known] of [
    [14, 3],
    [14, 0],
    [14, 14],
    [1, 1],
    [0, 0],
  ] as const)
    expect(line(checkable, known)).not.toMatch(/%|\b(?:score|fine|true|false|ok|verified|reliable)\b/i);
});

describe('a very long story', () => {
  const checked = { checkable: 14, known: 3, against: 2 };
  it('that was read in part says that the rest was not looked at', () =>
    expect(
      checkedWords(checked, { coverage: { scanning: true, read: 20_000, all: 200_000 }, language: null }),
    ).toBe(
      'As far as the story was read: 3 of about 14 checkable sentences are known; the others are unchecked. The rest was not looked at.',
    ));
  it('that was read to its end is a story like any other', () =>
    expect(
      checkedWords(checked, { coverage: { scanning: false, read: 200_000, all: 200_000 }, language: null }),
    ).toBe(line(14, 3, 2)));
  it('against nothing is not checked in any part', () =>
    expect(
      checkedWords(
        { ...checked, against: 0 },
        { coverage: { scanning: true, read: 20_000, all: 200_000 }, language: null },
      ),
    ).toBe('No fact-checks are installed: nothing here was checked.'));
});

describe('a story that is not in English', () => {
  const told = (known: number) => checkedWords({ checkable: 4, known, against: 9 }, { language: 'de' });
  it.each([
    [
      0,
      'No sentence here is known; how many could be checked is only told of stories in English. All are unchecked.',
    ],
    [
      1,
      '1 sentence here is known; how many could be checked is only told of stories in English. The others are unchecked.',
    ],
    [
      2,
      '2 sentences here are known; how many could be checked is only told of stories in English. The others are unchecked.',
    ],
  ])('with %i known sentences', (known, words) => expect(told(known)).toBe(words));

  it.each(['en', 'EN-gb', null])('is not one of %s', (language) =>
    expect(checkedWords({ checkable: 14, known: 3, against: 9 }, { language })).toBe(line(14, 3)),
  );
});

it.each([
  [1, 'The story was compared with 1 claim.'],
  [19_250, 'The story was compared with 19,250 claims.'],
])('the explanation says that it was compared with %i', (against, words) => {
  const meaning = checkedMeaning({ against });
  expect(meaning.join('\n')).toContain(words);
  expect(meaning.at(-1)).toContain('It may be right or wrong.');
});
