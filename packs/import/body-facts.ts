// Dated facts on international bodies: how many take part, and steps that the Factbook's profile of the EU tells of.

import { parsePartialDate } from '@/lib/core/model/dates';
import type { Fact } from '@/lib/core/model/entity';
import type { Profile } from './factbook';
import { EDITION } from './factbook-text';

/** The Factbook's abbreviation in its lists of international organisations, by our name for the body. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'United Nations': 'UN',
  'United Nations High Commissioner for Refugees': 'UNHCR',
  'United Nations Human Rights Council': 'UNHRC',
  'United Nations Relief and Works Agency': 'UNRWA',
  'United Nations Interim Force in Lebanon': 'UNIFIL',
  'World Health Organization': 'WHO',
  UNESCO: 'UNESCO',
  'Food and Agriculture Organization': 'FAO',
  'International Labour Organization': 'ILO',
  'International Maritime Organization': 'IMO',
  'International Telecommunication Union': 'ITU',
  'World Meteorological Organization': 'WMO',
  'World Intellectual Property Organization': 'WIPO',
  'International Monetary Fund': 'IMF',
  'International Criminal Court': 'ICCt',
  'Council of Europe': 'CE',
  'Organization for Security and Co-operation in Europe': 'OSCE',
  Interpol: 'Interpol',
  OECD: 'OECD',
  'World Trade Organization': 'WTO',
  OPEC: 'OPEC',
  'International Atomic Energy Agency': 'IAEA',
  'African Union': 'AU',
  'Economic Community of West African States': 'ECOWAS',
  'East African Community': 'EAC',
  'League of Arab States': 'LAS',
  'Gulf Cooperation Council': 'GCC',
  'Organisation of Islamic Cooperation': 'OIC',
  'Organization of American States': 'OAS',
  'Caribbean Community': 'Caricom',
  'Inter-American Development Bank': 'IADB',
  'Non-Aligned Movement': 'NAM',
  'European Bank for Reconstruction and Development': 'EBRD',
  'European Investment Bank': 'EIB',
  CERN: 'CERN',
  'European Space Agency': 'ESA',
  'International Olympic Committee': 'IOC',
};

/** Sentences of the EU's background that date a step of one of its bodies, with ours. */
const STEPS: readonly {
  readonly body: string;
  readonly words: RegExp;
  readonly date: string;
  readonly text: string;
}[] = [
  {
    body: 'European Union',
    words: /The 1992 Treaty of Maastricht .* The Maastricht Treaty created the European Union/,
    date: '1992',
    text: 'Created by the Treaty of Maastricht',
  },
  {
    body: 'European Union',
    words: /the Lisbon Treaty came into force on 1 December 2009/,
    date: '2009-12-01',
    text: 'Treaty of Lisbon in force; the Union takes the place of the European Community',
  },
  {
    body: 'European Commission',
    words:
      /In 1967, the institutions of all three communities were formally merged .* creating a single Commission/,
    date: '1967',
    text: 'One Commission for the three European communities',
  },
  {
    body: 'European Parliament',
    words: /direct elections began in 1979/,
    date: '1979',
    text: 'First direct elections',
  },
  {
    body: 'European Central Bank',
    words: /On 1 January 1999, the new euro currency was launched/,
    date: '1999-01-01',
    text: 'The euro, which it keeps, is launched',
  },
];

/** Facts by our name for the body. */
export function bodyFacts(profiles: readonly Profile[]): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  const add = (body: string, fact: Fact) => facts.set(body, [...(facts.get(body) ?? []), fact]);
  const europe = profiles.find(({ code }) => code === 'ee')!.field('Introduction', 'Background');
  for (const { body, words, date, text } of STEPS) {
    if (!words.test(europe)) throw new Error(`The Factbook's profile of the EU does not tell: ${text}.`);
    add(body, { text, date: parsePartialDate(date)!, sources: ['factbook'] });
  }
  const lists = profiles.map(
    (profile) =>
      new Set(profile.field('Government', 'International organization participation').split(/, ?/)),
  );
  for (const [body, abbreviation] of Object.entries(ABBREVIATIONS)) {
    const members = lists.filter((list) => list.has(abbreviation)).length;
    if (members === 0) throw new Error(`No profile names ${abbreviation}.`);
    // The lists lag behind, so that they tell the least rather than the number.
    const least = members < 10 ? members : members - (members % 10);
    add(body, {
      text: `At least ${least} states and territories take part`,
      date: EDITION,
      sources: ['factbook'],
    });
  }
  return facts;
}
