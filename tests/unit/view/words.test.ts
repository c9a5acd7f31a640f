// Dates, ordinals and posts in words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, heldOn } from '@/lib/core/model/dates';
import {
  dateWords,
  heldWords,
  ordinalWords,
  periodWords,
  postTitle,
  tellingDayWords,
} from '@/lib/core/view/words';
import { date, day } from './known';

describe('dateWords', () => {
  it.each([
    ['2025-04-12', '12 April 2025'],
    ['2025-04', 'April 2025'],
    ['2025', '2025'],
    ['0033-04-03', '3 April 33'],
  ])('%s: %s', (given, words) => {
    expect(dateWords(date(given))).toBe(words);
  });

  it('follows the locale it is given', () => {
    expect(dateWords(date('2025-04-12'), 'en-US')).toBe('April 12, 2025');
    expect(dateWords(date('2025-04-12'), 'de')).toBe('12. April 2025');
  });

  it.each(['2025-0\u001a-12', '20?5-04-12', '2025-04-1', '', 'yesterday', '2025-04-12T10'])(
    'what a disk has spoilt stands as it was stored: %j',
    (stored) => {
      expect(dateWords(stored as Day)).toBe(stored);
    },
  );

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (stored) => typeof dateWords(stored as Day) === 'string'),
    );
  });

  it('never moves a day across a time zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0101-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (given) => {
          const text = given.toISOString().slice(0, 10);
          expect(dateWords(date(text))).toMatch(
            new RegExp(`^${Number(text.slice(8))} \\w+ ${Number(text.slice(0, 4))}$`),
          );
        },
      ),
    );
  });
});

describe('ordinalWords', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [22, '22nd'],
    [36, '36th'],
    [101, '101st'],
    [111, '111th'],
  ])('%d: %s', (number, words) => {
    expect(ordinalWords(number)).toBe(words);
  });
});

describe('postTitle', () => {
  it('puts the ordinal in front, unless the title has one', () => {
    expect(postTitle({ title: 'Chairman of the Joint Chiefs of Staff', ordinal: 22 })).toBe(
      '22nd Chairman of the Joint Chiefs of Staff',
    );
    expect(postTitle({ title: '22nd Chairman', ordinal: 22 })).toBe('22nd Chairman');
    expect(postTitle({ title: 'Senator' })).toBe('Senator');
  });
});

describe('periodWords', () => {
  it.each([
    ['2025-04-12', null, 'since 12 April 2025'],
    ['2025-04', null, 'since April 2025'],
    ['2025', null, 'since 2025'],
    ['2017-01-20', '2021', '20 January 2017 to 2021'],
    ['2024', '2024', '2024'],
    [null, '2021', 'until 2021'],
    [null, null, ''],
  ])('%s to %s: %s', (from, to, words) => {
    expect(periodWords({ from: from === null ? null : date(from), to: to === null ? null : date(to) })).toBe(
      words,
    );
  });
});

describe('heldWords', () => {
  const asOf = day('2025-08-20');
  it.each([
    ['2025-04-12', null, '2025-05-01', 'since 12 April 2025'],
    ['2025-04-12', null, '2026-05-01', 'since 12 April 2025, as of 20 August 2025'],
    ['2025', null, '2025-05-03', 'since 2025, perhaps not yet on 3 May 2025'],
    ['2020', '2025', '2025-05-03', '2020 to 2025, perhaps no longer on 3 May 2025'],
    ['2017-01-20', '2021-01-20', '2019-01-01', '20 January 2017 to 20 January 2021'],
    [null, null, '2025-05-03', 'beginning not known, as of 20 August 2025'],
    [null, null, '2026-05-03', 'as of 20 August 2025'],
  ])('from %s to %s, on %s: %s', (from, to, on, words) => {
    const period = { from: from === null ? null : date(from), to: to === null ? null : date(to), asOf };
    expect(heldWords({ ...period, held: heldOn(period, day(on)) }, day(on))).toBe(words);
  });
});

describe('tellingDayWords', () => {
  const pack = { title: 'Starter pack', dataAsOf: day('2026-02-01') };
  it('says on which day posts are told, and that a page without a date has none', () => {
    expect(tellingDayWords({ asOf: day('2025-08-20'), pack })).toBe(
      'On the day of this story, 20 August 2025',
    );
    expect(tellingDayWords({ asOf: null, pack })).toBe(
      'This page gives no date, so posts are told as of 1 February 2026, the date of Starter pack',
    );
  });

  it('says of a story that was changed long after that it was', () => {
    expect(tellingDayWords({ asOf: day('2012-05-10'), changed: day('2026-04-24'), pack })).toBe(
      'On the day this story was published, 10 May 2012; it was changed on 24 April 2026',
    );
  });
});
