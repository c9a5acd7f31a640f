// Dates as exact as their source, and what was held on a day.
import { describe, expect, it } from 'vitest';
import {
  type Day,
  heldOn,
  isLongAfter,
  type PartialDate,
  parseDay,
  parsePartialDate,
} from '@/lib/core/model/dates';

const day = (text: string): Day => parseDay(text)!;
const date = (text: string): PartialDate => parsePartialDate(text)!;

describe('parsePartialDate', () => {
  it.each(['2025', '2025-02', '2024-02-29', '0001', '9999-12-31'])('takes %s', (text) => {
    expect(parsePartialDate(text)).toBe(text);
  });
  it.each([
    '',
    '0000',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2023-02-29',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025',
  ])('refuses %j', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });
});

describe('heldOn', () => {
  const asOf = day('2026-02-01');
  it.each([
    ['2025-08-06', null, '2025-08-20', 'yes'],
    ['2025-08-06', null, '2025-08-06', 'yes'],
    ['2025-08-06', null, '2025-08-01', 'no'],
    ['2017-01-20', '2021-01-20', '2021-01-20', 'yes'],
    ['2017-01-20', '2021-01-20', '2021-01-21', 'no'],
    ['2025', null, '2025-05-01', 'maybe'],
    ['2025', null, '2024-12-31', 'no'],
    ['2025', null, '2026-01-01', 'yes'],
    ['2020-01-01', '2025', '2025-03-01', 'maybe'],
    ['2020-01-01', '2025', '2026-01-01', 'no'],
    [null, null, '2025-01-01', 'undated'],
    ['2025-08-06', null, '2026-02-02', 'as-of'],
    ['2025-08-06', null, '2026-02-01', 'yes'],
  ])('from %s to %s, asked for %s: %s', (from, to, asked, held) => {
    const period = { from: from === null ? null : date(from), to: to === null ? null : date(to), asOf };
    expect(heldOn(period, day(asked))).toBe(held);
  });
});

describe('isLongAfter', () => {
  it.each([
    ['2012-05-10', '2026-04-24', true],
    ['2023-10-09', '2024-04-01', true],
    ['2023-10-09', '2023-12-24', false],
    ['2023-12-31', '2024-01-01', false],
    ['2023-12-31', '2023-12-31', false],
  ])('a story of %s that was changed on %s: %s', (published, changed, long) => {
    expect(isLongAfter(day(changed), day(published))).toBe(long);
  });
});
