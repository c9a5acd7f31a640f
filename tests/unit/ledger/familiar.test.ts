// Whom a reader knows well, and when something new makes them a matter of interest again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIAR, familiarSince, indexMeetings, lastChange, recentFrom } from '@/lib/core/ledger/familiar';
import { type Day, daysBefore, type PartialDate } from '@/lib/core/model/dates';

const TODAY = '2026-11-26' as Day;
const ago = (days: number): Day => daysBefore(TODAY, days);

/** Stories that name one, read so many days ago. */
function met(days: readonly number[], entities: readonly string[] = ['person/a']) {
  return indexMeetings(
    days.map((ago, at) => ({ story: `news.example/${at}`, read: daysBefore(TODAY, ago), entities })),
  );
}
const since = (days: readonly number[], except: string | null = null) =>
  familiarSince(met(days), ['person/a'], { except, today: TODAY });

describe('well known', () => {
  it.each<[string, number[], number | null]>([
    ['five stories on three days', [9, 9, 5, 5, 2], 2],
    ['four stories', [9, 8, 5, 2], null],
    ['five stories on two days', [9, 9, 9, 2, 2], null],
    ['five stories, one of them a quarter of a year ago', [91, 9, 5, 5, 2], null],
    ['five stories, the oldest just within', [90, 9, 5, 5, 2], 2],
    ['none', [], null],
  ])('%s', (_, days, last) => {
    expect(since(days)).toBe(last === null ? null : ago(last));
  });

  it('does not count the story that is open', () => {
    expect(since([9, 9, 5, 5, 2], 'news.example/4')).toBeNull();
    expect(since([9, 9, 5, 5, 2, 0], 'news.example/5')).toBe(ago(2));
  });

  it('does not count a day that is not yet, as where the clock was set back', () => {
    expect(familiarSince(met([9, 9, 5, 2, -3]), ['person/a'], { except: null, today: TODAY })).toBeNull();
  });

  it('counts all ids that mean the same as one, and a story that names two of them once', () => {
    const recent = new Map([...met([9, 8, 7], ['person/a', 'wikidata/q1']), ...met([], [])]);
    const one = indexMeetings([
      ...[9, 8, 7].map((ago, at) => ({
        story: `x/${at}`,
        read: daysBefore(TODAY, ago),
        entities: ['person/a', 'wikidata/q1'],
      })),
      ...[3, 2].map((ago, at) => ({
        story: `y/${at}`,
        read: daysBefore(TODAY, ago),
        entities: ['wikidata/q1'],
      })),
    ]);
    const asked = { except: null, today: TODAY };
    expect(familiarSince(recent, ['person/a', 'wikidata/q1'], asked)).toBeNull();
    expect(familiarSince(one, ['person/a'], asked)).toBeNull();
    expect(familiarSince(one, ['person/a', 'wikidata/q1'], asked)).toBe(ago(2));
  });

  it('whatever was read, it takes the stories and the days of the rule, and tells the last of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 12 }), (days) => {
        const counted = days.filter((day) => day <= FAMILIAR.within);
        const isKnown = counted.length >= FAMILIAR.stories && new Set(counted).size >= FAMILIAR.days;
        expect(since(days)).toBe(isKnown ? ago(Math.min(...counted)) : null);
      }),
    );
  });
});

describe('the last change of a record', () => {
  const record = (...dates: string[]) => ({
    roles: [],
    facts: dates.map((date) => ({ text: 'x', date: date as PartialDate, sources: [] })),
    relations: [],
  });
  it.each<[string, string[], string | null]>([
    ['none is dated', [], null],
    ['the latest', ['2024-03-01', '2026-02', '2025'], '2026-02-01'],
    ['nothing that is announced for later', ['2026-11-27', '2026-11-26', '2027'], '2026-11-26'],
  ])('%s', (_, dates, last) => {
    expect(lastChange(record(...dates), TODAY)).toBe(last);
  });

  it('is the end of a post or of a tie, too', () => {
    const post = { title: 'x', from: '2020' as PartialDate, to: '2026-06-30' as PartialDate, sources: [] };
    const tie = { type: 'x', target: 'y', from: '2026-07' as PartialDate, sources: [] };
    expect(lastChange({ roles: [post], facts: [], relations: [] }, TODAY)).toBe('2026-06-30');
    expect(lastChange({ roles: [post], facts: [], relations: [tie] }, TODAY)).toBe('2026-07-01');
  });
});

it('days before a day are days of the calendar', () => {
  expect(recentFrom('2026-03-01' as Day)).toBe('2025-12-01');
  expect(daysBefore('2024-03-01' as Day, 1)).toBe('2024-02-29');
  expect(daysBefore('0001-01-01' as Day, 1)).toBe('0001-01-01');
});
