// The Factbook's "Major urban areas": how many people live in and around a country's large cities.

import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import type { Fact } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import type { Area } from './areas';
import { CITY_NAMES, NOT_CITIES } from './city-names';

export interface City {
  readonly area: Area;
  readonly name: string;
  readonly others: readonly string[];
  readonly capital: boolean;
  readonly fact: Fact;
}

/** The population of a capital, by its name; none where the profile does not count it. */
export function capitalFact(area: Area, names: readonly string[]): Fact | null {
  const own = new Set(names.map(fold));
  return (
    citiesOf(area).find(({ name, others }) => [name, ...others].some((form) => own.has(fold(form))))?.fact ??
    null
  );
}

/**
 * "11.208 million PARIS (capital), 1.761 million Lyon (2023)": the year stands behind the last of those that it holds for
 * ("1.400 million Cochabamba (2022); 278,000 Sucre (constitutional capital) (2018)").
 */
export function citiesOf(area: Area): City[] {
  const text = area.profile.field('People and Society', 'Major urban areas - population');
  const cities: City[] = [];
  let year: PartialDate | null = null;
  for (const part of text.split(/[,;] (?=[\d.,]+ ?(?:million )?\p{Lu})/u).reverse()) {
    const stated = / \((20\d{2})\)$/.exec(part);
    if (stated) year = parsePartialDate(stated[1]!);
    const city = year ? cityOf(area, part.replace(/ \(20\d{2}\)$/, '').trim(), year) : null;
    if (city) cities.unshift(city);
  }
  return cities;
}

function cityOf(area: Area, part: string, date: PartialDate): City | null {
  const form = /^([\d.,]+)( million)? ?(\p{Lu}.*?)(?: \(((?:\p{L}+ )*capital|seat of government)\))?$/u.exec(
    part,
  );
  if (!form) return null;
  const [, figure, million, words] = form as unknown as [string, string, string | undefined, string];
  // "872,000 million" is a slip.
  const people =
    million && !figure.includes(',') ? Math.round(Number(figure) * 1e6) : Number(figure.replace(/,/g, ''));
  const [name, ...others] = CITY_NAMES[words] ?? namesOf(words);
  if (name === undefined || NOT_CITIES.has(words) || !(people > 500 && people < 50e6)) return null;
  return {
    area,
    name,
    others,
    // Capitals stand in capitals, with or without a word on it.
    capital: form[4] !== undefined || /^\p{Lu}{3}/u.test(words) || words === area.label,
    fact: {
      text: `Population with surroundings: ${people.toLocaleString('en')} (estimate)`,
      date,
      sources: ['factbook'],
    },
  };
}

/** "Daegu (Taegu)" is two names of one city, "Dallas-Fort Worth" two cities, of which the first counts. */
function namesOf(words: string): string[] {
  const [, name = '', other] = /^([^(]+?)(?: \(([^)]*)\))?$/.exec(words) ?? [];
  const forms = [name, other ?? ''].filter((form) => /^\p{Lu}[\p{L}'’. -]+$/u.test(form));
  return forms.flatMap((form) =>
    form.startsWith('Saint ') ? [form, form.replace('Saint ', 'St. ')] : [form],
  );
}
