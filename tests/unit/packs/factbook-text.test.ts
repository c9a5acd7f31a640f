// Small forms of the Factbook's prose, and which of two chambers an election date belongs to.
import { describe, expect, it } from 'vitest';
import type { Area } from '@/packs/import/areas';
import { chambersOf } from '@/packs/import/chambers';
import { electionDate, monthsBetween, namePair, splitOutside } from '@/packs/import/factbook-text';

describe('dates of elections', () => {
  it.each([
    ['9/24/2023', '2023-09-24'],
    ['6/30/2024 to 7/7/2024', '2024-07-07'],
    ['6 December 2024', '2024-12-06'],
    ['June 2026', '2026-06'],
    ['44420', '2021-08-12'],
    ['NA', null],
    ['postponed to late 2026', null],
  ])('“%s” is %s', (text, date) => {
    expect(electionDate(text)).toBe(date);
  });

  it('counts months over years', () => {
    expect(monthsBetween(electionDate('10/27/2024')!, electionDate('October 2028')!)).toBe(48);
  });
});

describe('names and lists', () => {
  it.each([
    ['National Assembly (Assemblée nationale)', 'National Assembly', 'Assemblée nationale'],
    ['National Assembly - Assemblée nationale', 'National Assembly', 'Assemblée nationale'],
    ['Parliament', 'Parliament', null],
    [
      'Grand National Assembly (Türkiye Büyük Millet Meclisi (T.B.M.M))',
      'Grand National Assembly',
      'Türkiye Büyük Millet Meclisi',
    ],
  ])('“%s”', (text, english, native) => {
    expect(namePair(text)).toEqual({ english, native });
  });

  it('does not divide within brackets', () => {
    expect(splitOutside('Court (12 judges; 3 chambers); Council (9)', ';')).toEqual([
      'Court (12 judges; 3 chambers)',
      'Council (9)',
    ]);
  });
});

describe('chambers', () => {
  const section = (last: string, next: string, term: string, name: string, scope = 'full renewal') => ({
    'chamber name': name,
    'most recent election date': last,
    'expected date of next election': next,
    'term in office': term,
    'scope of elections': scope,
  });

  function elected(lower: Record<string, string>, upper: Record<string, string>) {
    const sections: Record<string, Record<string, string>> = {
      'Legislative branch - lower chamber': lower,
      'Legislative branch - upper chamber': upper,
    };
    const field = (_: string, from = '', key = '') => sections[from]?.[key] ?? '';
    const area = { label: 'Japan', profile: { code: 'ja', field } } as unknown as Area;
    return chambersOf(area).map(({ english, elected }) => [english, elected]);
  }

  it('have their dates where those stand in each other’s place', () => {
    const lower = section('7/20/2025', 'October 2028', '4 years', 'House of Representatives');
    const upper = section('10/27/2024', 'June 2028', '6 years', 'House of Councillors', 'partial renewal');
    expect(elected(lower, upper)).toEqual([
      ['House of Representatives', '2024-10-27'],
      ['House of Councillors', '2025-07-20'],
    ]);
  });

  it('have their own where it fits, and none where neither does', () => {
    const lower = section('9/25/2022', 'September 2027', '5 years', 'Chamber of Deputies');
    const upper = section('1/1/2024', 'November 2030', '5 years', 'Senate');
    expect(elected(lower, upper)).toEqual([
      ['Chamber of Deputies', '2022-09-25'],
      ['Senate', null],
    ]);
  });
});
