// Where packs disagree: what the card tells of it, in which words and with whose sources.
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import { mergeRecords } from '@/lib/core/reconcile/merge-records';
import { buildCardView, MOST_CONFLICTS } from '@/lib/core/view/card';
import { aboutWords, conflictsOf } from '@/lib/core/view/conflicts';
import type { KnownEntity } from '@/lib/core/view/known-entity';
import { date, day, entity, library, relation, role, SOURCES } from './known';

const FLAVIA = entity({ id: 'person/flavia', kind: 'person', label: 'Flavia' });

function known(...sketches: readonly Partial<Entity>[]): KnownEntity {
  const told = sketches.map((sketch, at): Told => {
    const pack = { id: `p${at}`, title: `Pack ${at}`, dataAsOf: day('2026-02-01'), licence: 'CC0-1.0' };
    const sources = { ...SOURCES, factbook: { title: `Book ${at}` } };
    return { entity: entity({ id: 'r', kind: 'person', label: 'Rudolf', ...sketch }), pack, sources };
  }) as [Told, ...Told[]];
  const merged = mergeRecords(told, (id) => id);
  return { ...merged, same: ['r'], incoming: [], pack: told[0].pack, told };
}

const KINGS = known({ roles: [role('King', '2004', null)] }, { roles: [role('King', '2010-05', '2020')] });

describe('a conflict in words', () => {
  it('of a post names it, and says when each pack has it', () => {
    expect(conflictsOf(KINGS, new Map())).toEqual([
      {
        about: { what: 'post', title: 'King' },
        versions: [
          { pack: 'Pack 0', told: 0, words: 'since 2004', sources: ['factbook'] },
          { pack: 'Pack 1', told: 1, words: 'May 2010 to 2020', sources: ['factbook'] },
        ],
      },
    ]);
  });

  it.each([
    [
      'of a tie names the other end, as the library knows it',
      { relations: [relation('spouse', 'person/flavia', { from: date('2004') })] },
      { relations: [relation('spouse', 'person/flavia', { from: date('2010') })] },
      'spouse Flavia: since 2004 / since 2010',
    ],
    ['of a kind', {}, { kind: 'place' as const }, 'the kind: person / place'],
    ['of an identifier', { ids: { viaf: '1' } }, { ids: { viaf: '2' } }, 'the identifier viaf: 1 / 2'],
    [
      'of a text shows its beginning',
      { kind: 'text' as const, text: { body: `Long ${'x'.repeat(200)}`, sources: ['factbook'] } },
      { kind: 'text' as const, text: { body: 'Short', sources: ['factbook'] } },
      `the words: Long ${'x'.repeat(75)}… / Short`,
    ],
  ])('%s', (_, first, second, words) => {
    const [conflict] = conflictsOf(known(first, second), library([FLAVIA]));
    const versions = conflict!.versions.map((version) => version.words).join(' / ');
    expect(`${aboutWords(conflict!.about)}: ${versions}`).toBe(words);
  });
});

describe('a card', () => {
  const card = (of: KnownEntity) =>
    buildCardView({ entity: of, related: new Map(), asOf: day('2026-01-01') });

  it('tells who says what, each with the source of its own pack', () => {
    const { conflicts, sources } = card(KINGS);
    expect(conflicts).toMatchObject([
      {
        title: 'Packs disagree: King',
        versions: [{ text: 'Pack 0 says since 2004' }, { text: 'Pack 1 says May 2010 to 2020' }],
      },
    ]);
    expect(conflicts![0]!.versions.map(({ sources: [at] }) => sources[at!]!.title)).toEqual([
      'Book 0',
      'Book 1',
    ]);
  });

  it('says nothing where packs agree, and nothing of identifiers', () => {
    expect(card(known({}, {}))).not.toHaveProperty('conflicts');
    expect(card(known({ ids: { viaf: '1' } }, { ids: { viaf: '2' } }))).not.toHaveProperty('conflicts');
  });

  it('tells a few of many', () => {
    const titles = ['A', 'B', 'C', 'D'];
    const many = known(
      { roles: titles.map((title) => role(title, '2004', null)) },
      { roles: titles.map((title) => role(title, '2010', null)) },
    );
    expect(card(many).conflicts).toHaveLength(MOST_CONFLICTS);
  });

  it('has the reader’s note, and none where there is none', () => {
    const note = (text: string | null) =>
      buildCardView({ entity: known({}), related: new Map(), asOf: null, note: text });
    expect(note('Ask about the rose')).toMatchObject({ note: 'Ask about the rose' });
    expect(note(null)).not.toHaveProperty('note');
  });
});
