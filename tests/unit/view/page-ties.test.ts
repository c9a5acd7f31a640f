// Ties among those named in one story: which are told, how, in which order; and their picture.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityId } from '@/lib/core/model/entity';
import type { KnownEntities, KnownEntity } from '@/lib/core/view/known-entity';
import { pageTies, surelyNamed } from '@/lib/core/view/page-ties';
import type { PageTie } from '@/lib/core/view/page-ties-view';
import { tiesGraph } from '@/lib/core/view/ties-graph';
import { date, day, entity, library, relation, role } from './known';

const STORY_DAY = day('2025-08-20');

const COUNT = entity({
  id: 'person/count',
  kind: 'person',
  label: 'Rupert of Hentzau',
  roles: [
    role('Marshal of the Guard', '2025-04-12', null, { of: 'body/guard', ordinal: 22, after: 'person/sapt' }),
    role('Warden', '2011', '2017', { of: 'place/zenda' }),
    role('Chair', '2025', null, { of: 'body/council' }),
  ],
  relations: [relation('spouse', 'person/princess', { from: date('2019-06') })],
});
const PRINCESS = entity({
  id: 'person/princess',
  kind: 'person',
  label: 'Flavia',
  relations: [
    relation('spouse', 'person/count', { sources: ['story'] }),
    relation('member of', 'body/council'),
  ],
});
const SAPT = entity({
  id: 'person/sapt',
  kind: 'person',
  label: 'Colonel Sapt',
  relations: [relation('member of', 'body/council')],
});
const GUARD = entity({
  id: 'body/guard',
  kind: 'organisation',
  label: 'Royal Guard',
  names: [{ name: 'the Guard', type: 'alias' }],
});
const COUNCIL = entity({ id: 'body/council', kind: 'organisation', label: 'Privy Council' });
const ZENDA = entity({
  id: 'place/zenda',
  kind: 'place',
  label: 'Zenda',
  relations: [relation('capital', 'place/strelsau')],
});
const STRELSAU = entity({
  id: 'place/strelsau',
  kind: 'place',
  label: 'Strelsau',
  relations: [relation('capital of', 'place/zenda', { sources: ['story'] })],
});
const ALL = [COUNT, PRINCESS, SAPT, GUARD, COUNCIL, ZENDA, STRELSAU];
const KNOWN = library(ALL);

const sentence = ({ from, words, joins, article, to, namesOther, held }: PageTie): string =>
  `${from.label}: ${words}${
    namesOther
      ? ''
      : ` ${[joins, article]
          .filter(Boolean)
          .map((word) => `${word} `)
          .join('')}${to.label}`
  }${held && `, ${held}`}`;

const told = (ids: readonly EntityId[], known: KnownEntities = KNOWN, asOf = STORY_DAY): string[] =>
  pageTies(ids, known, asOf).ties.map(sentence);

describe('ties of a page', () => {
  it.each([
    [
      'a post in a body named here, with its date; the title names the body by one of its names',
      ['person/count', 'body/guard'],
      ['Rupert of Hentzau: 22nd Marshal of the Guard, since 12 April 2025'],
    ],
    [
      'a post whose year leaves the day open, and a title that does not name the body',
      ['person/count', 'body/council'],
      ['Rupert of Hentzau: Chair of the Privy Council, since 2025, perhaps not yet on 20 August 2025'],
    ],
    ['a post that has ended is none of this day', ['person/count', 'place/zenda'], []],
    [
      'whom somebody follows',
      ['person/count', 'person/sapt'],
      ['Rupert of Hentzau: 22nd Marshal of the Guard, after Colonel Sapt, since 12 April 2025'],
    ],
    [
      'a tie that both state is told once, by the one named first',
      ['person/princess', 'person/count'],
      ['Flavia: spouse Rupert of Hentzau, as of 1 February 2026'],
    ],
    [
      'a tie read from its other end is the same tie',
      ['place/strelsau', 'place/zenda'],
      ['Strelsau: capital of Zenda, as of 1 February 2026'],
    ],
    ['nobody is tied to whom the story does not name', ['person/princess', 'place/zenda'], []],
    ['what the library has not is left out', ['person/nobody', 'person/count'], []],
  ])('%s', (_, ids, expected) => {
    expect(told(ids)).toEqual(expected);
  });

  it('posts stand first, those that are doubted after the others, types of many behind those of few', () => {
    const ids = ['person/princess', 'person/sapt', 'person/count', 'body/council', 'body/guard'];
    expect(told(ids).map((line) => line.replace(/,? (?:since|as of|perhaps).*/, ''))).toEqual([
      'Rupert of Hentzau: 22nd Marshal of the Guard',
      'Rupert of Hentzau: Chair of the Privy Council',
      'Rupert of Hentzau: 22nd Marshal of the Guard, after Colonel Sapt',
      'Flavia: spouse Rupert of Hentzau',
      'Flavia: member of the Privy Council',
      'Colonel Sapt: member of the Privy Council',
    ]);
  });

  it('said by two, a tie has the sources of both', () => {
    const { ties, sources } = pageTies(['person/count', 'person/princess'], KNOWN, STORY_DAY);
    expect(ties).toHaveLength(1);
    expect(ties[0]!.sources.map((at) => sources[at]!.title)).toEqual([
      'The World Factbook',
      'Facts of the sample story',
    ]);
  });

  it('two ids of one entity are one end', () => {
    const one = KNOWN.get('body/council')!;
    const joined: KnownEntity = { ...one, same: ['body/council', 'other/council'] };
    const known = new Map([...KNOWN, ['body/council', joined], ['other/council', joined]] as const);
    const relinked = library([{ ...SAPT, relations: [relation('member of', 'other/council')] }]);
    const both = new Map([...known, ...relinked]);
    expect(told(['person/sapt', 'body/council', 'other/council'], both)).toEqual([
      'Colonel Sapt: member of the Privy Council, as of 1 February 2026',
    ]);
  });

  it('without a date of the story, ties are told as of the pack’s, and that is said', () => {
    const { ties, day: said } = pageTies(['person/count', 'body/guard'], KNOWN, null);
    expect(ties).toHaveLength(1);
    expect(said).toContain('1 February 2026');
    expect(pageTies(['person/count', 'body/guard'], KNOWN, day('2024-01-01')).ties).toEqual([]);
  });

  it('only those surely named', () => {
    const mention = (of: string, confidence: 'sure' | 'unsure') => ({ entity: of, confidence }) as never;
    const mentions = [
      mention('a', 'sure'),
      mention('b', 'unsure'),
      mention('a', 'sure'),
      mention('c', 'sure'),
    ];
    expect(surelyNamed({ mentions })).toEqual(['a', 'c']);
  });

  it('whatever the library: no tie is told twice, none to itself, each between two named here', () => {
    const ids = ALL.map(({ id }) => id);
    const types = ['spouse', 'capital of', 'capital', 'member of', 'member', 'part of', 'includes', 'odd'];
    const anyTies = fc.array(fc.record({ type: fc.constantFrom(...types), from: fc.nat(6), to: fc.nat(6) }));
    fc.assert(
      fc.property(anyTies, fc.shuffledSubarray(ids), (all, named) => {
        const entities = ALL.map(
          (each, at): Entity => ({
            ...each,
            relations: all.filter(({ from }) => from === at).map(({ type, to }) => relation(type, ids[to]!)),
          }),
        );
        const { ties } = pageTies(named, library(entities), STORY_DAY);
        const lines = ties.map(({ key }) => key);
        expect(new Set(lines).size).toBe(lines.length);
        for (const { from, to } of ties) {
          expect(from.entity).not.toBe(to.entity);
          expect(named).toEqual(expect.arrayContaining([from.entity, to.entity]));
        }
        const graph = tiesGraph(ties);
        expect(graph.nodes.length + graph.leftOut).toBe(
          new Set(ties.flatMap(({ from, to }) => [from.entity, to.entity])).size,
        );
        expect(graph.arcs.reduce((sum, arc) => sum + arc.ties, 0)).toBe(ties.length);
      }),
    );
  });
});

describe('the picture', () => {
  const end = (name: string) => ({ entity: name, kind: 'person', label: name }) as const;
  const tie = (from: string, to: string): PageTie => ({
    key: `${from} ${to}`,
    from: end(from),
    to: end(to),
    words: 'knows',
    joins: '',
    article: null,
    namesOther: false,
    held: '',
    isSure: true,
    sources: [],
  });

  it('has a row for each name, in the order of the ties, and one arc for each two', () => {
    const { nodes, arcs, height } = tiesGraph([tie('a', 'b'), tie('c', 'a'), tie('b', 'a')]);
    expect(nodes.map(({ label, y }) => [label, y])).toEqual([
      ['a', 12],
      ['b', 36],
      ['c', 60],
    ]);
    expect(arcs.map(({ key, ties }) => [key, ties])).toEqual([
      ['0 1', 2],
      ['0 2', 1],
    ]);
    expect(height).toBe(72);
  });

  it('has room for twelve names: those with the most ties', () => {
    const hub = Array.from({ length: 20 }, (_, at) => tie('hub', `p${at}`));
    const { nodes, leftOut } = tiesGraph([...hub, tie('p18', 'p19')]);
    expect([nodes.length, leftOut]).toEqual([12, 9]);
    expect(nodes.map(({ label }) => label)).toEqual(expect.arrayContaining(['hub', 'p18', 'p19']));
  });
});
