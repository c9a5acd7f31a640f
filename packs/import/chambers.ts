// The Factbook's legislative branch: parliaments and their chambers, with seats, elections and the seats of parties.

import type { PartialDate } from '@/lib/core/model/dates';
import type { Area } from './areas';
import { electionDate, monthsBetween, namePair } from './factbook-text';

export interface Chamber {
  readonly area: Area;
  /** `whole`: a parliament of one chamber, or of two taken together. */
  readonly house: 'whole' | 'lower' | 'upper';
  readonly english: string;
  readonly native: string | null;
  readonly seats: number | null;
  /** How its members come to their seats, "all appointed"; empty where the field does not say. */
  readonly how: string;
  readonly elected: PartialDate | null;
  readonly next: PartialDate | null;
  readonly partial: boolean;
  /** "Social Democratic Party (SAP) (107); …" */
  readonly parties: string;
}

const BRANCH = 'Legislative branch';

/** Names that the field gives in another language, or with the country's name before them. */
const ENGLISH: Readonly<Record<string, string>> = {
  Parlement: 'Parliament',
  'Parlement De Barbade': 'Parliament',
  'Législature nationale': 'National Legislature',
  'UK Parliament': 'Parliament',
};

/** Chambers of a state's or territory's legislature, the whole first; none where the profile names none. */
export function chambersOf(area: Area): Chamber[] {
  const sections = [
    { house: 'whole', section: BRANCH, name: 'legislature name' },
    { house: 'lower', section: `${BRANCH} - lower chamber`, name: 'chamber name' },
    { house: 'upper', section: `${BRANCH} - upper chamber`, name: 'chamber name' },
  ] as const;
  return sections.flatMap(({ house, section, name }): Chamber[] => {
    const field = (key: string, from: string = section) => area.profile.field('Government', from, key);
    const names = namePair(field(name));
    if (!names) return [];
    const seats = /^([\d,]+)\b(?: \((.*)\))?/.exec(field('number of seats'));
    const own = elections(area, section);
    const other = section.endsWith('lower chamber')
      ? `${BRANCH} - upper chamber`
      : section.endsWith('upper chamber')
        ? `${BRANCH} - lower chamber`
        : null;
    // In some profiles, Japan's and France's among them, the two chambers' dates stand in each other's place.
    const swapped = other === null ? null : elections(area, other).last;
    return [
      {
        area,
        house,
        native: names.native,
        english: ENGLISH[names.english] ?? names.english,
        seats: seats ? Number(seats[1]!.replace(/,/g, '')) : null,
        how: seats?.[2] ?? '',
        elected: bestFit([own.last, swapped], own),
        next: own.next,
        partial: own.partial,
        parties: field('parties elected and seats per party'),
      },
    ];
  });
}

interface Elections {
  readonly last: PartialDate | null;
  readonly next: PartialDate | null;
  readonly years: number | null;
  readonly partial: boolean;
}

function elections({ profile }: Area, section: string): Elections {
  const field = (key: string) => profile.field('Government', section, key);
  const years = /^(\d) years?/.exec(field('term in office'))?.[1];
  return {
    last: electionDate(field('most recent election date')),
    next: electionDate(field('expected date of next election').replace(/^by /, '')),
    years: years ? Number(years) : null,
    partial: field('scope of elections') === 'partial renewal',
  };
}

/**
 * The date after which a term (where a half or a third is elected at a time, such a part of it) leads to the next election that the profile expects, give or take three months:
 * the first given of those that fit equally well, none where none does.
 */
function bestFit(
  dates: readonly (PartialDate | null)[],
  { next, years, partial }: Elections,
): PartialDate | null {
  if (!next || years === null) return null;
  let best: { readonly date: PartialDate; readonly off: number } | null = null;
  for (const date of dates) {
    if (!date) continue;
    const off = Math.min(
      ...(partial ? [2, 3] : [1]).map((parts) => Math.abs(monthsBetween(date, next) - (years * 12) / parts)),
    );
    if (off <= 3 && off < (best?.off ?? Infinity)) best = { date, off };
  }
  return best?.date ?? null;
}
