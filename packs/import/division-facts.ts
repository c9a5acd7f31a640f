// Dated facts on parts of countries: whom the U.S. states have in Congress, and when the United Kingdom's parts were joined.

import { parsePartialDate } from '@/lib/core/model/dates';
import type { Fact } from '@/lib/core/model/entity';
import type { Area } from './areas';
import { CONGRESS_AS_OF } from './congress';
import { seatsByState } from './congress-seats';
import type { Flag } from './flags';
import { dateOf } from './leaders';

/** Steps of the Factbook's field on the United Kingdom's independence, by its words, with ours and the parts concerned. */
const UNIONS: readonly { readonly words: string; readonly text: string; readonly of: readonly string[] }[] = [
  {
    words: 'enactment of the Statute of Rhuddlan',
    text: 'Statute of Rhuddlan joins Wales to England',
    of: ['wales'],
  },
  {
    words: 'Acts of Union unite England, Scotland, and Wales',
    text: 'Acts of Union join England and Scotland as Great Britain',
    of: ['england', 'scotland'],
  },
  {
    words: 'Anglo-Irish Treaty formalizes partition',
    text: 'Anglo-Irish Treaty; the six counties stay with the United Kingdom',
    of: ['northern-ireland'],
  },
];

/** Facts by id of the place. */
export function divisionFacts(
  data: string,
  flags: readonly Flag[],
  areas: readonly Area[],
): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, readonly Fact[]>();
  for (const [place, { senators, representatives }] of seatsByState(data, flags)) {
    facts.set(place, [
      {
        text: `In Congress: ${senators} senators and ${representatives} ${representatives === 1 ? 'representative' : 'representatives'}`,
        date: parsePartialDate(CONGRESS_AS_OF)!,
        sources: ['legislators'],
      },
    ]);
  }
  const history =
    areas.find(({ profile }) => profile.code === 'uk')?.profile.field('Government', 'Independence') ?? '';
  for (const { words, text, of } of UNIONS) {
    const day = new RegExp(String.raw`(\d{1,2} \w+ \d{4}) \(${words}`).exec(history)?.[1];
    const date = dateOf(`since ${day ?? ''}`);
    if (!date) throw new Error(`The Factbook does not date “${words}”.`);
    for (const part of of) facts.set(`place/${part}`, [{ text, date, sources: ['factbook'] }]);
  }
  return facts;
}
