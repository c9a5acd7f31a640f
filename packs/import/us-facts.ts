// Dated facts on bodies of the United States: seats in Congress by party, the Supreme Court's bench, the services' strength.

import { parsePartialDate } from '@/lib/core/model/dates';
import type { Fact } from '@/lib/core/model/entity';
import { CONGRESS_AS_OF } from './congress';
import { membersNow } from './congress-seats';
import type { Profile } from './factbook';
import { EDITION } from './factbook-text';

const SERVICES: Readonly<Record<string, RegExp>> = {
  'organisation/us-army': /([\d,]+) Army/,
  'organisation/us-navy': /([\d,]+) Navy/,
  'organisation/us-air-force': /([\d,]+) Air Force/,
  'organisation/us-space-force': /([\d,]+) Space Force/,
  'organisation/us-marine-corps': /([\d,]+) Marine Corps/,
  'organisation/us-coast-guard': /([\d,]+) Coast Guard/,
};

/** Facts by id. */
export function usFacts(data: string, profiles: readonly Profile[]): ReadonlyMap<string, readonly Fact[]> {
  const field = (...path: string[]) => profiles.find(({ code }) => code === 'us')!.field(...path);
  const facts = new Map<string, readonly Fact[]>(seats(data));
  const strengths = field('Military and Security', 'Military and security service personnel strengths');
  const year = parsePartialDate(/\((20\d{2})\)$/.exec(strengths)?.[1] ?? '');
  for (const [id, words] of Object.entries(SERVICES)) {
    const people = words.exec(strengths)?.[1];
    if (!people || !year) throw new Error(`The Factbook gives no strength for ${id}.`);
    facts.set(id, [{ text: `About ${people} active personnel`, date: year, sources: ['factbook'] }]);
  }
  const bench = /consists of (\d+) justices/.exec(
    field('Government', 'Judicial branch', 'highest court(s)'),
  )?.[1];
  if (bench)
    facts.set('organisation/us-supreme-court', [
      { text: `${bench} justices`, date: EDITION, sources: ['factbook'] },
    ]);
  return facts;
}

/** Delegates of territories count with the House: they sit in it, though they do not vote. */
function seats(data: string): [string, Fact[]][] {
  const members = membersNow(data);
  const count = (type: 'sen' | 'rep', party?: string) =>
    members.filter((member) => member.type === type && (party === undefined || member.party === party))
      .length;
  const fact = (text: string): Fact[] => [
    { text, date: parsePartialDate(CONGRESS_AS_OF)!, sources: ['legislators'] },
  ];
  const parties = (type: 'sen' | 'rep') =>
    `${count(type, 'Republican')} Republicans, ${count(type, 'Democrat')} Democrats, ${count(type, 'Independent')} independents`;
  const both = (party: string) =>
    `In Congress: ${count('sen', party)} senators, ${count('rep', party)} members of the House`;
  return [
    [
      'organisation/us-congress',
      fact(
        `${count('sen')} senators and ${count('rep')} members of the House in office, delegates of territories among them`,
      ),
    ],
    ['organisation/us-senate', fact(`Members in office: ${parties('sen')}`)],
    [
      'organisation/us-house-of-representatives',
      fact(`Members in office, delegates of territories among them: ${parties('rep')}`),
    ],
    ['organisation/republican-party', fact(both('Republican'))],
    ['organisation/democratic-party', fact(both('Democrat'))],
  ];
}
