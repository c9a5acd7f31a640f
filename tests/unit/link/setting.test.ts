// Where an article is set: a body under a name that leaves its country out is not meant in a story of another country.
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate/annotate';
import { indexCorrections } from '@/lib/core/link/corrections';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { correctionOf } from '@/lib/core/text/said';
import { annotationsOf, entity, knowledgeOf, linksIn } from './sample-library';

const body = (id: string, label: string, name: string, prior: number, description = '') =>
  entity(id, 'organisation', label, { names: [{ name, type: 'alias', prior }], description, salience: 30 });
const place = (id: string, label: string, description: string, demonym?: string) =>
  entity(id, 'place', label, {
    description,
    ...(demonym ? { names: [[demonym, 'demonym'] as const] } : {}),
  });

const BODIES = [
  body('us-court', 'U.S. Supreme Court', 'Supreme Court', 0.8, 'Highest court of the United States'),
  body('us-senate', 'U.S. Senate', 'Senate', 0.85, 'Upper chamber of the U.S. Congress'),
  body('us-congress', 'U.S. Congress', 'Congress', 0.9, 'Legislature of the United States'),
  body('us-agriculture', 'U.S. Department of Agriculture', 'Department of Agriculture', 0.85),
  body('us-guard', 'U.S. Coast Guard', 'Coast Guard', 0.85),
  body('us-state', 'U.S. Department of State', 'State Department', 0.95),
  body('uk-parliament', 'Parliament of the United Kingdom', 'Parliament', 0.8),
  // Whole labels, and yet names of parties in many countries.
  entity('democrats', 'organisation', 'Democratic Party', {
    description: 'One of the two large U.S. parties',
  }),
  entity('greens', 'organisation', 'Green Party', { description: 'Party in Kenya' }),
  // Their labels have no country: the names are their own.
  entity('fed', 'organisation', 'Federal Reserve', { description: 'Central bank of the United States' }),
  entity('prisons', 'organisation', 'Federal Bureau of Prisons', {
    names: [{ name: 'Bureau of Prisons', type: 'alias', prior: 0.9 }],
    description: 'U.S. federal agency for prisons',
  }),
];

const knowledge = knowledgeOf([
  ...BODIES,
  entity('united-states', 'place', 'United States', {
    names: [
      ['U.S.', 'acronym'],
      ['American', 'demonym'],
    ],
    description: 'Country in North America',
    salience: 100,
  }),
  place('india', 'India', 'Country in Southern Asia', 'Indian'),
  place('georgia-state', 'Georgia', 'State of the United States'),
  place('texas', 'Texas', 'State of the United States'),
  place('mombasa', 'Mombasa', 'City in Kenya'),
  place('nairobi', 'Nairobi', 'Capital of Kenya'),
  place('washington', 'Washington', 'Capital of the United States'),
  entity('ols', 'person', 'Zebulon Ols', { description: 'President of the United States' }),
  entity('jordan', 'person', 'Jordan Quarrick', { description: 'Runner' }),
  entity('ruto', 'person', 'Wanjiru Oduya', { description: 'President of Kenya' }),
  entity('daily', 'organisation', 'Springfield Herald', { description: 'U.S. newspaper' }),
]);

const bodiesIn = (text: string): string[] =>
  linksIn(text, { knowledge }).filter((line) => BODIES.some(({ id }) => line.endsWith(` ${id}`)));

describe('a body of another country than the story’s', () => {
  it.each([
    // By the names of countries and peoples, in the library or not.
    ['The Supreme Court told India’s cities to clear the air. Indian farmers were fined.', 'Supreme Court'],
    ['Kenyan bishops wrote to the Senate. Nobody in Kenya has seen such a letter.', 'Senate'],
    [
      'The Department of Agriculture warned Filipino growers. The Philippines expects rain.',
      'Department of Agriculture',
    ],
    ['South Korean sailors were met by the Coast Guard. South Korea thanked them.', 'Coast Guard'],
    ['Fijian farmers marched to Parliament. Fiji grows sugar.', 'Parliament'],
    ['Congress will be asked by the Burmese generals. Burma has waited.', 'Congress'],
    // By what the library says of those named.
    ['MOMBASA - The Supreme Court sat again in Mombasa on Friday.', 'Supreme Court'],
    ['The Senate heard Wanjiru Oduya in Nairobi.', 'Senate'],
    ['The Democratic Party won in Hong Kong. Voters in Hong Kong waited for hours.', 'Democratic Party'],
    ['The Green Party lost in Fiji. Fijian voters stayed at home.', 'Green Party'],
    // Other bodies under general names tell nothing: each would speak for the other.
    ['The Senate and the Supreme Court disagree. Kenyan lawyers shrug, and Kenya waits.', 'Senate'],
    // A paper that is quoted tells little of where a story is set.
    [
      'The Supreme Court freed them, the Springfield Herald wrote. India and Indian papers did not.',
      'Supreme Court',
    ],
  ])('is not surely meant: %s', (text, name) => {
    expect(bodiesIn(text).filter((line) => line.startsWith(`${name} → `))).toEqual([]);
  });

  it('says nothing against what else the article means', () => {
    const text = 'The Supreme Court told India’s cities to clear the air. Indian farmers went to Nairobi.';
    expect(linksIn(text, { knowledge })).toEqual(
      expect.arrayContaining(['India → india', 'Indian → india', 'Nairobi → nairobi']),
    );
  });

  it('is told as a ground against it', () => {
    const text = 'Congress will be asked by the Burmese generals. Burma has waited.';
    const two = knowledgeOf([
      ...BODIES,
      body('party', 'Quarrick Congress', 'Congress', 0.05, 'Dancing society'),
    ]);
    const [said] = annotationsOf(text, { knowledge: two });
    expect(said).toMatchObject({ entity: 'us-congress', confidence: 'unsure' });
    const because = said!.reason.kind === 'chosen' ? said!.reason.because : [];
    expect(because.find(({ kind }) => kind === 'geography')!.weight).toBeLessThan(-1);
  });

  it('may be what a reader says it is', () => {
    const text = 'The Supreme Court told India’s cities to clear the air. Indian farmers were fined.';
    const rule = correctionOf(
      { words: 'Supreme Court', verdict: { is: 'instead', entity: 'us-court' }, scope: { in: 'everywhere' } },
      parseDay('2026-11-25') as Day,
    )!;
    const corrections = indexCorrections([rule]);
    const { article } = readPlainArticle(text);
    const { annotations } = annotate({ article, language: 'en', date: null }, knowledge, { corrections });
    expect(annotations.find(({ start }) => start === 4)).toMatchObject({
      entity: 'us-court',
      confidence: 'sure',
    });
  });
});

describe('a body whose country the story may be set in', () => {
  it.each([
    [
      'No country is named.',
      'The Supreme Court heard the case, and the Senate rose.',
      'Supreme Court → us-court',
    ],
    [
      'Its country.',
      'The Supreme Court asked how Indian steel came to the U.S. from India.',
      'Supreme Court → us-court',
    ],
    [
      'Its people.',
      'An American judge of the Supreme Court spoke of Kenya and Kenyan tea.',
      'Supreme Court → us-court',
    ],
    ['Its capital.', 'In Washington the Senate spoke of Kenya and Kenyan tea.', 'Senate → us-senate'],
    [
      'Of a party, its people.',
      'The Democratic Party asked of Hong Kong what it asks of American towns. Hong Kong is silent.',
      'Democratic Party → democrats',
    ],
    [
      'Of a party, no country is named.',
      'The Democratic Party met on Monday.',
      'Democratic Party → democrats',
    ],
    [
      'A state of it.',
      'The Senate spoke of Mexico. Mexican trucks wait at the border of Texas.',
      'Senate → us-senate',
    ],
    [
      'A state that is called like a country.',
      'The Senate spoke of Mexico. Mexican trucks go to Georgia.',
      'Senate → us-senate',
    ],
    [
      'Its president.',
      'Zebulon Ols asked the Senate about Ukraine. Ukrainian ports are closed.',
      'Senate → us-senate',
    ],
    ['Another country by the way.', 'The Senate rose early. One member was in Kenya.', 'Senate → us-senate'],
    [
      'Many countries, none of them the story’s.',
      'The Senate heard of Iran, Iraq, Egypt, Chile, Peru and Iran again.',
      'Senate → us-senate',
    ],
    [
      'A person called like a country.',
      'The Senate thanked Jordan Quarrick, and Jordan Quarrick the Senate.',
      'Senate → us-senate',
    ],
    [
      'Small letters.',
      'The Senate gave us polish and turkey, and polish and turkey again.',
      'Senate → us-senate',
    ],
    [
      'Another name than the country’s.',
      'The Senate spoke of New Mexico, and New Mexico listened.',
      'Senate → us-senate',
    ],
    [
      'Hardly another’s name.',
      'The State Department said Kenya was safe. Kenyan parks are full.',
      'State Department → us-state',
    ],
    ['A name of its own.', 'The Federal Reserve worries Kenya. Kenyan banks wait.', 'Federal Reserve → fed'],
    [
      'A label without a country.',
      'The Bureau of Prisons wrote to Kenya. Kenyan jails are full.',
      'Bureau of Prisons → prisons',
    ],
    [
      'The other library’s.',
      'British bishops wrote to Parliament. Kenya and Kenyan tea came up.',
      'Parliament → uk-parliament',
    ],
  ])('stays: %s', (_, text, link) => {
    expect(bodiesIn(text)).toContain(link);
  });
});
