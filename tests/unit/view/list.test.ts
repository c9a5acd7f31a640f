// The rows of the panel.
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '@/lib/core/model/entity';
import type { Mention } from '@/lib/core/model/session';
import { candidateIds } from '@/lib/core/view/candidate';
import { buildCardView } from '@/lib/core/view/card';
import { buildGroups, forRow, goneLine, rowWordsOf, rowWordsOfCard } from '@/lib/core/view/list';
import { day, entity, library, role } from './known';

function mention(id: string, kind: EntityKind, words: string, more: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: words.length,
    entity: id,
    kind,
    words,
    score: 1,
    confidence: 'sure',
    shownFrom: 'quiet',
    reason: { kind: 'name', name: words, type: 'full' },
    rivals: [],
    sense: 'itself',
    ...more,
  };
}

const records = library([
  entity({
    id: 'person/caine',
    kind: 'person',
    label: 'Dan Caine',
    roles: [role('Chairman of the Joint Chiefs of Staff', '2025-04-12', null, { ordinal: 22 })],
  }),
  entity({ id: 'person/putin', kind: 'person', label: 'Vladimir Putin' }),
  entity({ id: 'country/pl', kind: 'place', label: 'Poland', description: 'Country in Central Europe' }),
]);

const words = (published: string | null) =>
  new Map(
    [...records].map(([id, known]) => [id, rowWordsOf(known, published === null ? null : day(published))]),
  );

describe('buildGroups', () => {
  it('groups by kind and keeps reading order, one row per entity with all its mentions', () => {
    const mentions = [
      mention('country/pl', 'place', 'Polish'),
      mention('person/putin', 'person', 'Putin'),
      mention('person/caine', 'person', 'Gen. Dan Caine'),
      mention('person/putin', 'person', 'Vladimir Putin'),
    ];
    const groups = buildGroups({ mentions }, words('2025-08-20'));
    expect(
      groups.map((group) => [group.kind, group.rows.map((row) => [row.label, row.words, row.mentions])]),
    ).toEqual([
      [
        'person',
        [
          ['Vladimir Putin', 'Putin', [1, 3]],
          ['Dan Caine', 'Gen. Dan Caine', [2]],
        ],
      ],
      ['place', [['Poland', 'Polish', [0]]]],
    ]);
  });

  it.each([
    ['2025-08-20', '22nd Chairman of the Joint Chiefs of Staff'],
    ['2025-04-01', 'what Dan Caine is'],
    ['2026-06-01', '22nd Chairman of the Joint Chiefs of Staff, as of 1 February 2026'],
    [null, '22nd Chairman of the Joint Chiefs of Staff'],
  ])('published %s: the line is %s', (published, line) => {
    const mentions = [mention('person/caine', 'person', 'Caine')];
    const [group] = buildGroups({ mentions }, words(published));
    expect(group?.rows[0]?.line).toBe(line);
  });

  it.each([
    ['2012-05-10', 'Later: President of Ukraine, since 20 May 2019'],
    ['2019-06-01', 'President of Ukraine'],
    [null, 'President of Ukraine'],
  ])('of one whose post is all that is known, published %s: %s', (published, line) => {
    const [known] = library([
      entity({
        id: 'person/z',
        kind: 'person',
        label: 'Volodymyr Zelenskyy',
        description: 'President of Ukraine',
        roles: [role('President of Ukraine', '2019-05-20', null)],
      }),
    ]).values();
    const asOf = published === null ? null : day(published);
    expect(rowWordsOf(known!, asOf).line).toBe(line);
    expect(rowWordsOfCard(buildCardView({ entity: known!, related: new Map(), asOf })).line).toBe(line);
  });

  it('tells a post that was held before and would be again by the time that was over', () => {
    const [known] = library([
      entity({
        id: 'person/t',
        kind: 'person',
        label: 'Donald Trump',
        description: 'President of the United States, 2017-2021 and since 20 January 2025',
        roles: [
          role('President of the United States', '2017-01-20', '2021-01-20'),
          role('President of the United States', '2025-01-20', null),
        ],
      }),
    ]).values();
    const line = 'Earlier: President of the United States, 20 January 2017 to 20 January 2021';
    expect(rowWordsOf(known!, day('2022-03-01')).line).toBe(line);
    expect(rowWordsOf(known!, day('2012-05-10')).line).toBe(
      'Later: President of the United States, since 20 January 2025',
    );
  });

  it('tells the last of the posts that were over on the day, where nothing else is known', () => {
    const [known] = library([
      entity({
        id: 'person/m',
        kind: 'person',
        label: 'Angela Merkel',
        description: '',
        roles: [
          role('Minister for Women', '1991', '1994'),
          role('Chancellor of Germany', '2005-11-22', '2021-12-08'),
        ],
      }),
    ]).values();
    const line = 'Earlier: Chancellor of Germany, 22 November 2005 to 8 December 2021';
    expect(rowWordsOf(known!, day('2025-08-20')).line).toBe(line);
    expect(
      rowWordsOfCard(buildCardView({ entity: known!, related: new Map(), asOf: day('2025-08-20') })).line,
    ).toBe(line);
    expect(rowWordsOf(known!, null).line).toBe(line);
  });

  it('is as sure as its surest mention, and gives that one’s reason', () => {
    const sure = { kind: 'name', name: 'Vladimir Putin', type: 'full' } as const;
    const mentions = [
      mention('person/putin', 'person', 'Putin', { confidence: 'unsure' }),
      mention('person/putin', 'person', 'Vladimir Putin', { reason: sure }),
    ];
    const row = buildGroups({ mentions }, words(null))[0]?.rows[0];
    expect([row?.confidence, row?.reason]).toEqual(['sure', sure]);
  });

  it('lists what an unsure name may mean, the likeliest first, and leaves out what the library has lost', () => {
    const rivals = [
      { entity: 'person/caine', score: 0.3 },
      { entity: 'person/gone', score: 0.2 },
    ];
    const reason = { kind: 'chosen', name: 'Dan', among: 9, because: [] } as const;
    const unsure = mention('person/putin', 'person', 'Dan', {
      confidence: 'unsure',
      score: 0.5,
      rivals,
      reason,
    });
    const row = buildGroups({ mentions: [unsure] }, words('2025-08-20'))[0]?.rows[0];
    expect([row?.doubt?.words, row?.doubt?.more]).toEqual(['Dan', 6]);
    expect(row?.doubt?.candidates).toEqual([
      {
        entity: 'person/putin',
        score: 0.5,
        kind: 'person',
        label: 'Vladimir Putin',
        line: 'what Vladimir Putin is',
      },
      {
        entity: 'person/caine',
        score: 0.3,
        kind: 'person',
        label: 'Dan Caine',
        line: '22nd Chairman of the Joint Chiefs of Staff',
      },
    ]);
  });

  it('hides no unsure mention under sure ones: it counts them, with what they may mean', () => {
    const rivals = [{ entity: 'person/caine', score: 0.3 }];
    const mentions = [
      mention('person/putin', 'person', 'Vladimir Putin'),
      mention('person/putin', 'person', 'V. Putin', { confidence: 'unsure', score: 0.5, rivals }),
    ];
    const row = buildGroups({ mentions }, words(null))[0]?.rows[0];
    expect([row?.confidence, row?.candidates.length]).toEqual(['sure', 1]);
    expect([row?.doubt?.mentions, row?.doubt?.words, row?.doubt?.candidates.length]).toEqual([
      1,
      'V. Putin',
      2,
    ]);
  });

  it('has no doubt where every mention is sure, and counts those that stand for a government', () => {
    const mentions = [
      mention('country/pl', 'place', 'Poland'),
      mention('country/pl', 'place', 'Poland', { sense: 'government' }),
    ];
    const row = buildGroups({ mentions }, words(null))[0]?.rows[0];
    expect([row?.doubt, row?.governments]).toEqual([null, 1]);
  });

  it('asks for the words of all that the mentions may mean, each once', () => {
    const rivals = [{ entity: 'person/caine', score: 0.3 }];
    const mentions = [
      mention('person/putin', 'person', 'Putin', { rivals }),
      mention('person/caine', 'person', 'Caine'),
    ];
    expect([...candidateIds(mentions)]).toEqual(['person/putin', 'person/caine']);
  });

  it('still lists what the library has lost meanwhile, by the words of the story', () => {
    const row = buildGroups({ mentions: [mention('person/gone', 'person', 'Gone')] }, words(null))[0]
      ?.rows[0];
    expect([row?.label, row?.line]).toEqual(['Gone', goneLine()]);
  });

  it('says the same from a card as from the record', () => {
    for (const asOf of [null, day('2025-08-20'), day('2026-06-01')])
      for (const known of records.values())
        expect(rowWordsOfCard(buildCardView({ entity: known, related: records, asOf }))).toEqual(
          rowWordsOf(known, asOf),
        );
  });

  it('says the same from as much of a record as is cloned for it', () => {
    for (const asOf of [null, day('2025-08-20'), day('2026-06-01')])
      for (const known of records.values())
        expect(rowWordsOf(structuredClone(forRow(known)), asOf)).toEqual(rowWordsOf(known, asOf));
  });
});
