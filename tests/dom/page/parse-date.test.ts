// Dates as pages write them: the day as written, before any shift of zone; what is no date says so.
import { describe, expect, it } from 'vitest';
import { parsePageDate } from '@/lib/edge/page/parse-date';

describe('the day that a page writes', () => {
  it.each([
    ['2025-08-20', '2025-08-20'],
    ['2025-08-20T23:30:00-07:00', '2025-08-20'],
    ['2025-08-20T01:30:00+09:00', '2025-08-20'],
    ['2025-08-20T20:16Z', '2025-08-20'],
    ['2025-08-20T17:20:55+0000', '2025-08-20'],
    ['2025-08-20 07:00:00Z', '2025-08-20'],
    ['2025-08-20 13:55:27 +01:00', '2025-08-20'],
    ['  2025-08-20T05:00:07  ', '2025-08-20'],
    ['2025/8/2', '2025-08-02'],
    ['2025.08.20 14:00', '2025-08-20'],
    ['20250820', '2025-08-20'],
    ['20250820T1200', '2025-08-20'],
    ['20.08.2025', '2025-08-20'],
    ['20/08/2025 11:12', '2025-08-20'],
    ['2025年8月20日12:24', '2025-08-20'],
    ['2025년 8월 20일', '2025-08-20'],
    ['January 11th, 2024', '2024-01-11'],
    ['Tuesday, November 19, 2019, 06:51 AM', '2019-11-19'],
    ['Wed, 20 Nov 2019 11:42:00 GMT', '2019-11-20'],
    ['20 August 2025', '2025-08-20'],
    ['20-Aug-2025', '2025-08-20'],
    ['1755648000', '2025-08-20'],
    ['1755648000000', '2025-08-20'],
  ])('%s', (written, day) => {
    expect(parsePageDate(written)).toMatchObject({ is: 'day', day });
  });

  it.each(['', 'yesterday', '2025-02-30', '2025-13-01', '20250230', '32 August 2025', 'Foo 12, 2025', '12'])(
    '“%s” is no date',
    (written) => {
      expect(parsePageDate(written).is).toBe('no-date');
    },
  );

  it.each(['0001-01-01T00:00:00Z', '9999-12-31', '1200-05-05'])(
    '%s cannot be the day of a story',
    (written) => {
      expect(parsePageDate(written).is).toBe('implausible');
    },
  );

  it('tells the moment where a zone is written, and whether it is UTC', () => {
    expect(parsePageDate('2025-08-20T01:30:00+02:00')).toMatchObject({
      instant: Date.UTC(2025, 7, 19, 23, 30),
      inUtc: false,
    });
    expect(parsePageDate('2025-08-20T01:30:00Z')).toMatchObject({ inUtc: true });
    expect(parsePageDate('2025-08-20T01:30:00')).toMatchObject({ instant: null });
  });
});
