// Dates as pages write them: the day as written, before any shift of zone; what is no date says so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '@/lib/core/model/dates';
import { dayInAddress, parsePageDate } from '@/lib/edge/page/parse-date';

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
    ['08/20/2025', '2025-08-20'],
    ['20-08-2025', '2025-08-20'],
    ['05.06.2025', '2025-06-05'],
    ['20250820T120000+0900', '2025-08-20'],
    ['Wed Aug 20 2025 10:00:00 GMT+0100 (CET)', '2025-08-20'],
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

  it.each([
    '',
    'yesterday',
    '2025-02-30',
    '2025-13-01',
    '20250230',
    '32 August 2025',
    'Foo 12, 2025',
    '12',
    '05/06/2025',
    '2025-08-201',
  ])('“%s” is no date', (written) => {
    expect(parsePageDate(written).is).toBe('no-date');
  });

  it.each(['0001-01-01T00:00:00Z', '9999-12-31', '1200-05-05'])(
    '%s cannot be the day of a story',
    (written) => {
      expect(parsePageDate(written).is).toBe('implausible');
    },
  );

  it('tells the clock and the zone where they are written', () => {
    expect(parsePageDate('2025-08-20T01:30:00+02:00')).toMatchObject({
      clock: Date.UTC(2025, 7, 20, 1, 30),
      ahead: 7_200_000,
    });
    expect(parsePageDate('2025-08-20T01:30:00-0330')).toMatchObject({ ahead: -12_600_000 });
    expect(parsePageDate('2025-08-20T01:30:00Z')).toMatchObject({ ahead: 0 });
    expect(parsePageDate('2025-08-20T01:30:00')).toMatchObject({ ahead: null });
    expect(parsePageDate('2025-08-20')).toMatchObject({ clock: null, ahead: null });
    expect(parsePageDate('1755648000')).toMatchObject({ clock: Date.UTC(2025, 7, 20), ahead: 0 });
  });

  it('never throws, and gives nothing but days that exist', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(String),
          fc.stringMatching(/^[\d/.T:+-]{0,30}$/),
        ),
        (written) => {
          const read = parsePageDate(written);
          if (read.is === 'day') expect(parseDay(read.day)).toBe(read.day);
        },
      ),
    );
  });
});

describe('the day in an address', () => {
  it.each([
    ['/2025/03/04/ferry', '2025-03-04', true],
    ['/news/2025/3/4/ferry', '2025-03-04', true],
    ['/world/2025/mar/04/ferry', '2025-03-04', true],
    ['/n1/2025/0304/c1001-40223222.html', '2025-03-04', true],
    ['/news/20250304/ferry', '2025-03-04', true],
    ['/ferry-stays-20250304-p60bhj.html', '2025-03-04', true],
    ['/life/2025-03-04-ferry-stays/', '2025-03-04', true],
    ['/2025/03/04/', '2025-03-04', false],
    ['/2025/03/04/page/2', '2025-03-04', false],
  ])('%s', (path, day, isStory) => {
    expect(dayInAddress(new URL(path, 'https://strait.example'))).toEqual({ day, isStory });
  });

  it.each([
    '/',
    '/2025/03/ferry',
    '/2025/02/30/ferry',
    '/ferry-202503041',
    '/20253/04/05',
    '/2024-25-budget',
  ])('%s has none', (path) => {
    expect(dayInAddress(new URL(path, 'https://strait.example'))).toBeNull();
  });
});
