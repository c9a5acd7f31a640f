// Dates and posts are those of ../shared/data/story/facts.md, whose sources are the World Factbook and the story.
import { describe, expect, it } from 'vitest';
import type { Entity, Role } from '@/lib/core/model/entity';
import { buildCardView, MOST_POSTS } from '@/lib/core/view/card';
import type { CardView } from '@/lib/core/view/card-view';
import { relatedIds } from '@/lib/core/view/known-entity';
import { day, entity, library, relation, role, SOURCES } from './known';

function card(entities: readonly Entity[], id: string, asOf: string | null): CardView {
  const known = library(entities);
  return buildCardView({ entity: known.get(id)!, related: known, asOf: asOf === null ? null : day(asOf) });
}

const poland = entity({ id: 'country/pl', kind: 'place', label: 'Poland' });
const nawrocki = entity({
  id: 'person/nawrocki',
  kind: 'person',
  label: 'Karol Nawrocki',
  roles: [role('President of Poland', '2025-08-06', null, { of: poland.id })],
});
const tusk = entity({
  id: 'person/tusk',
  kind: 'person',
  label: 'Donald Tusk',
  salience: 9,
  roles: [role('Prime Minister of Poland', '2023-12-11', null, { of: poland.id })],
});
const minister = entity({
  id: 'person/minister',
  kind: 'person',
  label: 'A Minister',
  salience: 99,
  roles: [role('Deputy Prime Minister of Poland', '2020', null, { of: poland.id })],
});
const warsaw = entity({
  id: 'city/warsaw',
  kind: 'place',
  label: 'Warsaw',
  relations: [relation('capital of', poland.id)],
});
const polish = [poland, tusk, minister, nawrocki, warsaw];

describe('a country', () => {
  it('names who leads it on the day, head of state first, and since when', () => {
    const { posts } = card(polish, poland.id, '2025-08-20');
    expect(posts.map((post) => [post.title, post.holder?.label, post.held, post.from])).toEqual([
      ['President of Poland', 'Karol Nawrocki', 'yes', '2025-08-06'],
      ['Prime Minister of Poland', 'Donald Tusk', 'yes', '2023-12-11'],
      ['Deputy Prime Minister of Poland', 'A Minister', 'yes', '2020'],
    ]);
  });

  it('does not name a president before the first day in office', () => {
    const { now, ...view } = card(polish, poland.id, '2025-08-01');
    expect(JSON.stringify(view)).not.toContain('Nawrocki');
    expect(view.posts.map((post) => post.holder?.label)).toContain('Donald Tusk');
  });

  it('tells its capital, stated at the other end', () => {
    expect(card(polish, poland.id, '2025-08-20').ties).toEqual([
      { type: 'capital', entity: warsaw.id, label: 'Warsaw', sources: [0] },
    ]);
  });

  it('without a date of the story, tells posts as of the date of the pack', () => {
    const view = card(polish, poland.id, null);
    expect(view.asOf).toBeNull();
    expect(view.pack.dataAsOf).toBe('2026-02-01');
    expect(view.posts[0]?.holder?.label).toBe('Karol Nawrocki');
  });

  it('after the date of the pack, says up to when it is vouched for', () => {
    const [post] = card(polish, poland.id, '2026-05-01').posts;
    expect([post?.held, post?.asOf]).toEqual(['as-of', '2026-02-01']);
  });

  it('is read in a glance: the rest of a long list is counted', () => {
    const senators = Array.from({ length: 100 }, (_, at) =>
      entity({
        id: `person/${at}`,
        kind: 'person',
        label: `Senator ${at}`,
        salience: at,
        roles: [role('Senator', '2021', null, { of: 'org/senate' })],
      }),
    );
    const view = card(
      [entity({ id: 'org/senate', kind: 'organisation', label: 'Senate' }), ...senators],
      'org/senate',
      '2025-08-20',
    );
    expect(view.posts).toHaveLength(MOST_POSTS);
    expect(view.leftOut?.posts).toBe(100 - MOST_POSTS);
    expect(view.posts[0]?.holder?.label).toBe('Senator 99');
  });
});

describe('those whom a country sends abroad', () => {
  const envoys = ['Chad', 'Fiji', 'Oman'].map((to, at) =>
    entity({
      id: `person/to-${to}`,
      kind: 'person',
      label: `Envoy to ${to}`,
      roles: [role(`Ambassador of Poland to ${to}`, `202${at}`, null, { of: poland.id })],
    }),
  );
  const posts = (sent: readonly Entity[], named: readonly string[] = []) => {
    const known = library([...polish, ...sent]);
    const view = buildCardView({
      entity: known.get(poland.id)!,
      related: known,
      asOf: day('2025-08-20'),
      named,
    });
    return [...view.posts.map(({ holder }) => holder?.label), view.leftOut?.posts];
  };
  const governing = ['Karol Nawrocki', 'Donald Tusk', 'A Minister'];

  it('stand last where they are few', () =>
    expect(posts(envoys.slice(0, 2))).toEqual([...governing, 'Envoy to Chad', 'Envoy to Fiji', 0]));

  it('are none of the card where they are many, but for whom the story names', () => {
    expect(posts(envoys)).toEqual([...governing, 0]);
    expect(posts(envoys, ['person/to-Fiji'])).toEqual([...governing, 'Envoy to Fiji', 0]);
  });

  it('nor of what is new since the reader last met it', () => {
    const known = library([...polish, ...envoys]);
    const { met } = buildCardView({
      entity: known.get(poland.id)!,
      related: known,
      asOf: day('2025-08-20'),
      today: day('2025-08-21'),
      lastMet: {
        story: 'https://news.example/1',
        url: 'https://news.example/1',
        site: 'news.example',
        title: null,
        publisher: null,
        published: null,
        read: day('2019-01-01'),
        entities: [poland.id],
      },
    });
    expect(met?.since.map(({ text }) => text)).toEqual([
      'President of Poland: Karol Nawrocki',
      'Prime Minister of Poland: Donald Tusk',
      'Deputy Prime Minister of Poland: A Minister',
    ]);
  });
});

it('a senator stands before a representative, also among those before them', () => {
  const member = (title: string, to: string | null, salience: number) =>
    entity({
      id: `person/${title}-${to}`,
      kind: 'person',
      label: `${title} till ${to}`,
      salience,
      roles: [role(title, '2013', to, { of: poland.id })],
    });
  const { posts, earlier } = card(
    [
      poland,
      ...[null, '2020'].flatMap((to) => [
        member('U.S. Representative for Poland, 3rd district', to, 9),
        member('U.S. Senator from Poland', to, 1),
      ]),
    ],
    poland.id,
    '2025-08-20',
  );
  for (const list of [posts, earlier])
    expect(list.map(({ title }) => title.slice(0, 8))).toEqual(['U.S. Sen', 'U.S. Rep']);
});

describe('a person', () => {
  const caine = entity({
    id: 'person/caine',
    kind: 'person',
    label: 'Dan Caine',
    roles: [
      role('Chairman of the Joint Chiefs of Staff', '2025-04-12', null, {
        ordinal: 22,
        sources: ['story'],
        asOf: day('2025-08-20'),
      }),
    ],
  });
  const trump = entity({
    id: 'person/trump',
    kind: 'person',
    label: 'Donald Trump',
    roles: [
      role('President of the United States', '2017-01-20', '2021-01-20'),
      role('President of the United States', '2025-01-20', null),
    ],
  });

  it('has the post with its ordinal, and no holder', () => {
    const [post] = card([caine], caine.id, '2025-08-20').posts;
    expect(post).toEqual({
      title: '22nd Chairman of the Joint Chiefs of Staff',
      held: 'yes',
      from: '2025-04-12',
      to: null,
      asOf: '2025-08-20',
      sources: [0],
    });
  });

  it('is vouched for up to the date of the role where it has one, not that of the pack', () => {
    expect(card([caine], caine.id, '2025-12-01').posts[0]?.held).toBe('as-of');
  });

  it.each([
    ['2025-08-20', ['2025-01-20'], ['2017-01-20']],
    ['2023-05-01', [], ['2017-01-20']],
    ['2021-01-20', ['2017-01-20'], []],
    ['2016-11-09', [], []],
  ])('two spells in one post on %s', (asOf, held, earlier) => {
    const view = card([trump], trump.id, asOf);
    expect(view.posts.map((post) => post.from)).toEqual(held);
    expect(view.earlier.map((post) => post.from)).toEqual(earlier);
  });

  it.each([
    ['President of Poland', '2025-08-20', ''],
    ['president of poland', '2025-08-01', ''],
    ['Polish historian', '2025-08-01', 'Polish historian'],
    ['President of Poland since 6 August 2025', '2024-05-01', ''],
    ['President of Poland, 2015-2020 and since 2025', '2026-01-20', ''],
    ['President of Poland (since August 2025)', '2024-05-01', ''],
    ['President of Poland 2010-2015', '2024-05-01', 'President of Poland 2010-2015'],
    ['President of Poland 2010-2015', '2012-05-01', ''],
    ['President of Poland and of 2 clubs', '2024-05-01', 'President of Poland and of 2 clubs'],
    ['President of Poland since the war', '2024-05-01', 'President of Poland since the war'],
    ['Presidents of Poland 2025', '2024-05-01', 'Presidents of Poland 2025'],
  ])('described as %j, on %s: %j, for posts are told by the posts alone', (description, asOf, told) => {
    expect(card([{ ...nawrocki, description }, poland], nawrocki.id, asOf).description).toBe(told);
  });

  it('puts what is surely held before what only may be, and earlier posts newest first', () => {
    const person = entity({
      id: 'person/x',
      kind: 'person',
      label: 'X',
      roles: [
        role('Perhaps', '2025', null),
        role('Undated', null, null),
        role('First', '2001', '2005'),
        role('Second', '2005', '2011-03'),
        role('Surely', '2020', null),
      ],
    });
    const view = card([person], person.id, '2025-08-20');
    expect(view.posts.map((post) => post.title)).toEqual(['Surely', 'Undated', 'Perhaps']);
    expect(view.earlier.map((post) => post.title)).toEqual(['Second', 'First']);
  });

  it('is named as predecessor by label where the library knows it, else as written', () => {
    const following = (whom: string) =>
      entity({
        id: 'person/y',
        kind: 'person',
        label: 'Y',
        roles: [role('Chair', '2025', null, { after: whom })],
      });
    expect(card([following('person/caine'), caine], 'person/y', '2026-01-05').posts[0]?.after).toBe(
      'Dan Caine',
    );
    expect(card([following('Rob Bauer')], 'person/y', '2026-01-05').posts[0]?.after).toBe('Rob Bauer');
  });
});

describe('a person without a post on the day of the story', () => {
  const [before, after] = [role('Governor', '2013', '2019'), role('Senator', '2024', null)];
  it.each<[string, readonly Role[], string | null, string | undefined]>([
    ['between two', [before, after], '2020-05-01', 'No post that your library knows of. The last before:'],
    ['after all', [before], '2020-05-01', 'No post that your library knows of. The last before:'],
    ['before all', [before, after], '2010-05-01', 'No post that your library knows of.'],
    ['who holds one', [before, after], '2018-05-01', undefined],
    ['whose posts nobody knows', [], '2020-05-01', undefined],
    ['where the day is not known', [before], null, undefined],
  ])('%s', (_, roles, asOf, noPost) =>
    expect(
      card([entity({ id: 'person/p', kind: 'person', label: 'P', roles })], 'person/p', asOf).noPost,
    ).toBe(noPost),
  );

  it('is none of what is no person', () =>
    expect(card([poland, nawrocki], poland.id, '2020-05-01')).not.toHaveProperty('noPost'));
});

describe('facts, ties, words and sources', () => {
  const treaty = entity({
    id: 'text/treaty',
    kind: 'text',
    label: 'Treaty',
    text: { body: 'First paragraph.\n\n  Second paragraph.\n', sources: ['story'] },
    facts: [
      { text: 'Later.', date: '2025-10' as never, sources: ['story'] },
      { text: 'Undated.', sources: [] },
      { text: 'Before.', date: '2001-09-12' as never, sources: ['factbook'] },
    ],
    relations: [
      relation('part of', 'text/unknown'),
      relation('signed by', 'country/pl', { to: '1999' as never }),
      relation('kept by', 'country/pl', { from: '1999' as never, sources: ['story', 'no-such-source'] }),
    ],
  });

  it('numbers each source once, in the order in which the card uses them', () => {
    const view = card([treaty, poland], treaty.id, '2025-08-20');
    expect(view.facts.map((fact) => [fact.text, fact.sources])).toEqual([
      ['Undated.', []],
      ['Before.', [0]],
      ['Later.', [1]],
    ]);
    expect(view.sources).toEqual([SOURCES.factbook, SOURCES.story]);
    expect(view.textSources).toEqual([1]);
  });

  it('leaves out ties that were over, and those whose other end is unknown', () => {
    expect(card([treaty, poland], treaty.id, '2025-08-20').ties).toEqual([
      { type: 'kept by', entity: 'country/pl', label: 'Poland', from: '1999', sources: [1] },
    ]);
  });

  it('gives the words of a text by paragraph', () => {
    expect(card([treaty], treaty.id, null).text).toEqual(['First paragraph.', 'Second paragraph.']);
  });
});

describe('a name that English sets behind an article', () => {
  const council = entity({ id: 'body/council', kind: 'organisation', label: 'North Atlantic Council' });
  const states = entity({
    id: 'country/us',
    kind: 'place',
    label: 'United States',
    relations: [relation('member of', council.id), relation('part of', poland.id)],
  });
  it('has it within a sentence, and behind a tie that leads on to it', () => {
    const view = card([council, states, poland], states.id, null);
    expect(view).toMatchObject({ label: 'United States', inSentence: 'the United States' });
    expect(view.ties.map(({ type, article, label }) => [type, article, label])).toEqual([
      ['member of', 'the', 'North Atlantic Council'],
      ['part of', undefined, 'Poland'],
    ]);
  });
  it('has none behind a word that stands as in a table', () => {
    expect(card([council, states, poland], council.id, null).ties).toMatchObject([
      { type: 'member', label: 'United States' },
    ]);
    expect(card([council, states, poland], council.id, null).ties[0]).not.toHaveProperty('article');
    expect(card([poland], poland.id, null)).not.toHaveProperty('inSentence');
  });
});

describe('relatedIds', () => {
  it('lists whom a card needs besides its own entity, each once', () => {
    const known = library([...polish]).get(poland.id)!;
    expect(new Set(relatedIds(known))).toEqual(new Set([tusk.id, minister.id, nawrocki.id, warsaw.id]));
  });
});

describe('what is so now', () => {
  const before = entity({
    id: 'person/duda',
    kind: 'person',
    label: 'Andrzej Duda',
    roles: [role('President of Poland', '2015-08-06', '2025-08-05', { of: poland.id })],
  });
  const shown = (asOf: string | null, entities: readonly Entity[] = [...polish, before], id = poland.id) =>
    card(entities, id, asOf);

  it('is told beside the day of the story, by the date of the pack, where it is otherwise', () => {
    const { posts, now } = shown('2025-08-01');
    expect(posts[0]?.holder?.label).toBe('Andrzej Duda');
    expect(now?.asOf).toBe('2026-02-01');
    expect(now?.posts.map(({ title, holder, from }) => [title, holder?.label, from])).toEqual([
      ['President of Poland', 'Karol Nawrocki', '2025-08-06'],
    ]);
  });

  it.each([
    ['nothing has changed since', '2025-08-20'],
    ['the story is younger than the pack', '2026-05-01'],
    ['the page gives no date', null],
  ])('is left out where %s', (_, asOf) => {
    expect(shown(asOf).now).toBeUndefined();
  });

  it('of a person: a post that began since; and that nothing is held any more', () => {
    const duda = shown('2025-08-01', [poland, before], before.id);
    expect(duda.now).toEqual({ asOf: '2026-02-01', posts: [], leftOut: 0, isOver: true });
    const later = { ...before, roles: [...before.roles, role('Chair of a council', '2025-09-01', null)] };
    const { now } = shown('2025-08-01', [poland, later], later.id);
    expect(now?.isOver).toBe(false);
    expect(now?.posts.map(({ title }) => title)).toEqual(['Chair of a council']);
  });

  it('is cut where it is long, and counted', () => {
    const council = Array.from({ length: 9 }, (_, at) =>
      entity({
        id: `person/c${at}`,
        kind: 'person',
        label: `Councillor ${at}`,
        roles: [role('Member of the council', '2025-10-01', null, { of: poland.id })],
      }),
    );
    const { now } = shown('2025-08-20', [poland, ...council]);
    expect([now?.posts.length, now?.leftOut]).toEqual([3, 6]);
  });
});

describe('ties to others in the story', () => {
  it('are told from the others', () => {
    const known = library(polish);
    const named = [warsaw.id];
    const { ties } = buildCardView({
      entity: known.get(poland.id)!,
      related: known,
      asOf: day('2025-08-20'),
      named,
    });
    expect(ties.map(({ label, here }) => [label, here])).toEqual([['Warsaw', true]]);
  });

  it('are not pushed out of sight by the many', () => {
    const states = Array.from({ length: 30 }, (_, at) =>
      entity({ id: `country/${at}`, kind: 'place', label: `State ${at}` }),
    );
    const club = entity({
      id: 'organisation/club',
      kind: 'organisation',
      label: 'Club',
      relations: states.map(({ id }) => relation('has member', id)),
    });
    const known = library([club, ...states]);
    const { ties, leftOut } = buildCardView({
      entity: known.get(club.id)!,
      related: known,
      asOf: day('2025-08-20'),
      named: ['country/29'],
    });
    expect(ties[0]).toMatchObject({ label: 'State 29', here: true });
    expect(ties.slice(1).some(({ here }) => here)).toBe(false);
    expect([ties.length, leftOut?.ties]).toEqual([8, 22]);
  });
});
