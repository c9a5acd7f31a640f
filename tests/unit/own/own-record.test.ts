// An entry of the reader's own is checked as a record of a pack is, and every fault of it is one sentence.
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { MAX_RECORD } from '@/lib/core/model/limits';
import { ownId, ownRecord } from '@/lib/core/own/own-record';
import { explainSources } from '@/lib/core/own/own-sources';

const AUNT = {
  id: 'own/aunt-ada',
  kind: 'person',
  label: 'Aunt Ada',
  description: 'keeps bees',
  names: [{ name: 'Aunt Ada', type: 'full' }],
};
const LETTER = { letter: { title: 'Her letter', date: '2020-05' } };

it('what is left out is empty, and the sources are those that it names', () => {
  const facts = [{ text: 'Moved to Zenda', sources: ['letter', 'reader'] }];
  expect(ownRecord({ ...AUNT, facts }, { ...LETTER, other: { title: 'Not named' } })).toEqual({
    ok: true,
    value: {
      entity: { ...AUNT, facts, roles: [], relations: [], ids: {}, salience: 1 },
      sources: { ...LETTER, reader: { title: 'Written by yourself' } },
      isNew: false,
    },
  });
});

it.each([
  ['left out', {}],
  ['empty', { id: '' }],
])('an id that is %s makes it new', (_, id) => {
  const { id: _id, ...rest } = AUNT;
  expect(ownRecord({ ...rest, ...id }, {})).toMatchObject({ ok: true, value: { isNew: true } });
});

const LONG = 'x'.repeat(900_000);
describe('is refused with its sentence', () => {
  it.each<[string, unknown, unknown, string]>([
    ['that is no record', 'Aunt Ada', {}, 'The entry cannot be kept: it is not a record.'],
    ['that is a list', [AUNT], {}, 'The entry cannot be kept: it is not a record.'],
    [
      'without names',
      { ...AUNT, names: [] },
      {},
      'The entry cannot be kept: names must hold at least one name.',
    ],
    [
      'with an empty name',
      { ...AUNT, names: [{ name: '', type: 'full' }] },
      {},
      'The entry cannot be kept: names[0].name is “” but must not be empty.',
    ],
    [
      'with a day that is none',
      { ...AUNT, facts: [{ text: 'Moved', date: '2025-02-30', sources: ['reader'] }] },
      {},
      'The entry cannot be kept: facts[0].date is “2025-02-30” but must be a date like 2025, 2025-01 or 2025-01-17.',
    ],
    [
      'with a source that is not explained',
      { ...AUNT, facts: [{ text: 'Moved', sources: ['letter'] }] },
      {},
      'The entry cannot be kept: the source “letter” in facts[0] is not in its list.',
    ],
    [
      'with a source that is no web address',
      { ...AUNT, facts: [{ text: 'Moved', sources: ['letter'] }] },
      { letter: { title: 'A', url: 'javascript:alert(1)' } },
      'The entry cannot be kept: in its sources, letter.url is “javascript:alert(1)” but must be an http or https address.',
    ],
    [
      'with a key that is a trap',
      AUNT,
      JSON.parse('{"__proto__":{"title":"x"}}'),
      'The entry cannot be kept: in its sources, the record must not have a key __proto__.',
    ],
    [
      'with a field that is none',
      { ...AUNT, colour: 'green' },
      {},
      'The entry cannot be kept: colour is not a field of this format.',
    ],
    [
      'too long for one line of a backup',
      {
        ...AUNT,
        kind: 'text',
        // Each of these is two units in JSON and more.
        text: { body: LONG.replaceAll('x', '"'), sources: ['reader'] },
        facts: Array.from({ length: 1_000 }, () => ({ text: 'y'.repeat(1_000), sources: ['reader'] })),
      },
      {},
      `The entry cannot be kept: it is longer than ${MAX_RECORD - 1_000} characters.`,
    ],
  ])('%s', (_, entity, sources, message) => {
    expect(ownRecord(entity, sources)).toEqual({ ok: false, fault: { code: 'bad-entry', message } });
  });
});

it.each([
  ['Aunt Ada', [], 'own/aunt-ada'],
  ['Aunt Ada', ['own/aunt-ada', 'own/aunt-ada-2'], 'own/aunt-ada-3'],
  ['  Žižek & Søn!', [], 'own/zizek-s-n'],
  ['李白', [], 'own/entry'],
  ['a'.repeat(300), [], `own/${'a'.repeat(60)}`],
])('the id of “%s” beside %j is %s', (label, taken, id) => {
  expect(ownId(label, (one) => taken.includes(one))).toBe(id);
});

it('an entry of an earlier version gets the sources that it lacks, once', () => {
  const old = {
    ...AUNT,
    roles: [{ title: 'Regent', from: null, to: null, sources: [] }],
    facts: [{ text: 'Moved', sources: ['letter'] }],
    relations: [],
    ids: {},
    salience: 1,
  } as unknown as Entity;
  const first = explainSources(old);
  expect(first.sources).toEqual({ letter: { title: 'letter' }, reader: { title: 'Written by yourself' } });
  expect(first.entity.roles[0]?.sources).toEqual(['reader']);
  expect(explainSources(first.entity)).toEqual(first);
});
