// The form of an entry: what it makes of its fields, and that nothing that it does not show is lost.
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import {
  draftOf,
  EMPTY_FACT,
  EMPTY_NAME,
  EMPTY_POST,
  filledWith,
  formOf,
  newForm,
  tidied,
} from '@/lib/core/view/own-form';

const date = (text: string) => text as PartialDate;
const SOURCES = { list: { title: 'A list', url: 'https://example.org/list' }, other: { title: 'Another' } };
const ENTITY: Entity = {
  id: 'person/ada',
  kind: 'person',
  label: 'Ada',
  description: 'An aunt',
  names: [
    { name: 'Ada', type: 'full' },
    { name: 'A.', type: 'short', case: 'exact', prior: 0.5, needs: ['aunt'], to: date('1990') },
  ],
  roles: [
    {
      title: 'Mayor',
      ordinal: 3,
      of: 'place/town',
      from: date('2020'),
      to: null,
      termEnds: date('2027'),
      sources: ['list', 'other'],
    },
  ],
  facts: [{ text: 'Born', date: date('1950'), sources: ['other'] }],
  relations: [{ type: 'aunt of', target: 'person/bob', sources: ['list'] }],
  ids: { wikidata: 'Q42' },
  salience: 7,
};

describe('an entry that is opened and kept unchanged', () => {
  it('is the same, but for the place of its first name', () => {
    const { entity, sources } = draftOf(tidied(formOf(ENTITY, SOURCES, ENTITY.id)));
    expect({ ...entity, names: [...entity.names].reverse() }).toEqual(ENTITY);
    expect(sources).toEqual(SOURCES);
  });
});

describe('a new entry', () => {
  const form = newForm({ name: 'Aunt Ada', from: 'https://example.org/story' });

  it('has its label as a name, no id, and the page it was met on as the source of a fact', () => {
    const { entity, sources } = draftOf(
      tidied({ ...form, facts: form.facts.map((row) => ({ ...row, text: ' Met\n a bear ' })) }),
    );
    expect(entity.names).toEqual([{ name: 'Aunt Ada', type: 'full' }]);
    expect('id' in entity).toBe(false);
    expect(entity.facts).toEqual([{ text: 'Met a bear', sources: ['fact-1'] }]);
    expect(sources).toEqual({
      'fact-1': { title: 'https://example.org/story', url: 'https://example.org/story' },
    });
  });

  it('names the reader where no source is written', () => {
    const { entity, sources } = draftOf(tidied({ ...form, facts: [{ ...EMPTY_FACT, text: 'So it is' }] }));
    expect(entity.facts[0]!.sources).toEqual(['reader']);
    expect(sources).toEqual({});
  });

  it('leaves rows out that hold no words, so that a fault is told at the row that is seen', () => {
    const filled = tidied({
      ...form,
      names: [EMPTY_NAME, { ...EMPTY_NAME, name: 'Ada' }],
      posts: [EMPTY_POST, { ...EMPTY_POST, title: 'Mayor' }, { ...EMPTY_POST, from: '2020' }],
      facts: [EMPTY_FACT],
    });
    expect(filled.names.map(({ name }) => name)).toEqual(['Ada']);
    expect(filled.posts.map(({ title }) => title)).toEqual(['Mayor', '']);
    expect(filled.facts).toEqual([]);
  });
});

it('a source that is changed takes the place of all of the statement’s, and of no other’s', () => {
  const form = formOf(ENTITY, SOURCES, ENTITY.id);
  const changed = {
    ...form,
    posts: form.posts.map((row) => ({ ...row, source: { title: 'Mine', url: '' } })),
  };
  const { entity, sources } = draftOf(tidied(changed));
  expect(entity.roles[0]!.sources).toEqual(['post-1']);
  expect(sources['post-1']).toEqual({ title: 'Mine' });
  expect(entity.relations[0]!.sources).toEqual(['list']);
  expect(Object.keys(sources).sort()).toEqual(['list', 'other', 'post-1']);
});

it('a text is kept only with what is of kind text', () => {
  const text = { body: 'Words.', sources: ['list'] };
  const form = formOf({ ...ENTITY, kind: 'text', text }, SOURCES, ENTITY.id);
  expect(draftOf(form).entity.text).toEqual(text);
  expect(draftOf({ ...form, kind: 'term' }).entity.text).toBeUndefined();
});

describe('a form filled with what was looked up', () => {
  const found = formOf(ENTITY, SOURCES, ENTITY.id);
  const form = (label: string) => ({
    ...newForm({ name: label, from: 'https://example.org/story' }),
    posts: [{ ...EMPTY_POST, title: 'Aunt' }],
  });

  it('keeps what was written, before what was found', () => {
    const { entity, sources } = draftOf(tidied(filledWith({ ...form('Ad'), description: 'Mine' }, found)));
    expect(entity).toMatchObject({ id: ENTITY.id, label: 'Ada', description: 'Mine', ids: ENTITY.ids });
    expect(entity.roles.map(({ title }) => title)).toEqual(['Aunt', 'Mayor']);
    expect(entity.roles[1]).toEqual(ENTITY.roles[0]);
    expect(entity.relations).toEqual(ENTITY.relations);
    expect(entity.names.map(({ name }) => name)).toEqual(['A.', 'Ada']);
    expect(sources).toMatchObject(SOURCES);
  });

  it('keeps the name that was written where it is another, and nothing twice', () => {
    const once = filledWith(form('Aunt Ada'), found);
    expect(once.names.map(({ name }) => name)).toEqual(['Aunt Ada', 'A.']);
    expect(filledWith(once, found)).toEqual(once);
  });

  it('keeps two sources apart that have one key', () => {
    const other = formOf(ENTITY, { ...SOURCES, list: { title: 'Another list' } }, null);
    const { entity, sources } = draftOf(
      filledWith({ ...other, posts: other.posts.map((row) => ({ ...row, title: 'Judge' })) }, found),
    );
    const listsOf = entity.roles.map((role) => role.sources.map((key) => sources[key]?.title));
    expect(listsOf).toEqual([
      ['Another list', 'Another'],
      ['A list', 'Another'],
    ]);
  });
});
