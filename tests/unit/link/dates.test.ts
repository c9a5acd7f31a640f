// Who is meant on the day of the article: who held the post then, and who cannot have acted yet.
import { describe, expect, it } from 'vitest';
import { buildKnowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { Day, PartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import { annotationsOf, entity, knowledgeOf, linksIn, sureLinksIn } from './sample-library';

const post = (title: string, from: string | null, to: string | null = null) => ({
  title,
  from: from as PartialDate | null,
  to: to as PartialDate | null,
  sources: ['s'],
});
const fact = (text: string, date: string) => ({ text, date: date as PartialDate, sources: ['s'] });

const PEOPLE: readonly Entity[] = [
  entity('bush-41', 'person', 'George H. W. Bush', {
    names: [
      ['George Bush', 'alias'],
      ['President Bush', 'alias'],
      ['Bush', 'short'],
    ],
    roles: [
      post('President of the United States', '1989-01-20', '1993-01-20'),
      post('Vice President of the United States', '1981-01-20', '1989-01-20'),
    ],
    facts: [fact('Born', '1924-06-12'), fact('Died', '2018-11-30')],
  }),
  entity('bush-43', 'person', 'George W. Bush', {
    names: [
      ['George Bush', 'alias'],
      ['President Bush', 'alias'],
      ['Bush', 'short'],
    ],
    roles: [
      post('President of the United States', '2001-01-20', '2009-01-20'),
      post('Governor of Texas', '1995-01-17', '2000-12-21'),
    ],
    facts: [fact('Born', '1946-07-06')],
  }),
  entity('reed-general', 'person', 'Jack Reed', {
    description: 'politician',
    roles: [post('Secretary of Defense', '2025-01', null)],
  }),
  entity('reed-envoy', 'person', 'Jack Reed', {
    description: 'politician',
    roles: [post('Secretary of Defense', '2009', '2012')],
  }),
  entity('hale-old', 'person', 'Nathan Hale', {
    description: 'painter',
    facts: [fact('Born', '1880'), fact('Died', '1950-03')],
  }),
  entity('hale-new', 'person', 'Nathan Hale', { description: 'painter', facts: [fact('Born', '1971')] }),
  entity('osei', 'person', 'Kwame Osei', {
    names: [['Osei', 'family']],
    roles: [post('Mayor of Tema', '2019')],
    facts: [fact('Born', '1990-05-05')],
  }),
];
const knowledge = knowledgeOf(PEOPLE);
const on = (date: string | null) => ({ knowledge, date: date as Day | null });
const whoIs = (text: string, date: string | null): string | undefined =>
  annotationsOf(text, on(date))[0]?.entity;

describe('the day of the article', () => {
  it.each([
    ['1991-02-27', 'bush-41'],
    ['2005-08-29', 'bush-43'],
    ['2001-09-12', 'bush-43'],
  ])('says which of two presidents is meant: %s', (date, expected) => {
    expect(whoIs('Officials met President Bush in the morning.', date)).toBe(expected);
    expect(whoIs('Officials met George Bush in the morning.', date)).toBe(expected);
  });

  it('says who held the post whose title stands in front', () => {
    expect(whoIs('Officials met Defense Secretary Jack Reed in the morning.', '2011-05-01')).toBe(
      'reed-envoy',
    );
    expect(whoIs('Officials met Defense Secretary Jack Reed in the morning.', '2025-08-20')).toBe(
      'reed-general',
    );
  });

  it('reads "former" as what it says', () => {
    expect(whoIs('Former Defense Secretary Jack Reed spoke for an hour.', '2024-08-20')).toBe('reed-envoy');
  });

  it('makes a family name behind the title of a post as good as a full name, for who held it then', () => {
    const johnsons = knowledgeOf([
      entity('andrew', 'person', 'Andrew Johnson', {
        names: [['Johnson', 'family']],
        roles: [post('President of the United States', '1865-04-15', '1869-03-04')],
      }),
      entity('lyndon', 'person', 'Lyndon Johnson', {
        names: [['Johnson', 'family']],
        roles: [
          post('President of the United States', '1963-11-22', '1969-01-20'),
          post('Vice President of the United States', '1961-01-20', '1963-11-22'),
        ],
      }),
    ]);
    const told = (text: string, date: string) =>
      annotationsOf(text, { knowledge: johnsons, date: date as Day }).map((link) => link.entity);
    expect(told('Officials met President Johnson.', '1965-05-01')).toEqual(['lyndon']);
    expect(told('Officials met President Johnson.', '1866-05-01')).toEqual(['andrew']);
    expect(told('Officials met President Johnson.', '1962-05-01')).toEqual([]);
    expect(told('Officials met Mr. Johnson.', '1965-05-01')).toEqual([]);
    expect(told('Officials met former President Johnson.', '1965-05-01')).toEqual([]);
  });

  it('does not take any office holder for whoever has the same name', () => {
    const text = 'They spoke with Jack Reed about the bakery.';
    const scores = (date: string | null) => annotationsOf(text, on(date)).map(({ score }) => score);
    const undated = Math.max(0, ...scores(null));
    expect(Math.max(0, ...scores('2025-08-20'))).toBeLessThan(Math.max(0.8, undated));
  });

  it('speaks for the living over the dead', () => {
    expect(whoIs('They spoke with Nathan Hale about the show.', '2026-02-01')).toBe('hale-new');
    expect(whoIs('They spoke with Nathan Hale about the show.', '1931-02-01')).toBe('hale-old');
  });

  it('leaves a name alone whose only bearer was not born', () => {
    expect(sureLinksIn('They spoke with Kwame Osei about the show.', on('2024-02-01'))).toEqual([
      'Kwame Osei → osei',
    ]);
    expect(sureLinksIn('They spoke with Kwame Osei about the show.', on('1975-02-01'))).toEqual([]);
  });

  it('gives the date as a ground', () => {
    const [link] = annotationsOf('Officials met George Bush in the morning.', on('1991-02-27'));
    expect(link!.reason).toMatchObject({ kind: 'chosen', among: 2 });
    expect(JSON.stringify(link!.reason)).toContain('"date"');
  });

  it('says nothing where the library has no dates, or the article', () => {
    const bare = PEOPLE.map((each) => ({
      ...each,
      facts: [],
      roles: each.roles.map((role) => ({ ...role, from: null, to: null })),
    }));
    const text = 'President Bush met Jack Reed, Nathan Hale and Kwame Osei.';
    const undated = linksIn(text, { knowledge: knowledgeOf(bare), date: null });
    expect(linksIn(text, { knowledge: knowledgeOf(bare), date: '1991-02-27' as Day })).toEqual(undated);
  });

  it('counts alike in a library of several packs', () => {
    const both = openKnowledge(buildKnowledge(PEOPLE.slice(0, 1)), buildKnowledge(PEOPLE.slice(1)));
    if (!both.ok) throw new Error(both.fault.message);
    for (const date of ['1991-02-27', '2005-08-29'] as Day[])
      expect(annotationsOf('They met George Bush.', { knowledge: both.value, date })[0]?.entity).toBe(
        whoIs('They met George Bush.', date),
      );
  });
});
