// The reader on sound and on bad packs: one sentence for a bad record, none of a bad pack installed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '@/lib/core/model/dates';
import { MAX_RECORD } from '@/lib/core/model/limits';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { packLines } from '@/lib/core/packs/write-pack';
import { claim, claimRecord, entity, HEAD, pack, REVIEW, read, record } from './lines';

describe('a sound pack', () => {
  it('gives the manifest, the entities with their defaults, and is complete', () => {
    const events = read(pack([JSON.stringify(record())]));
    expect(events.map(({ is }) => is)).toEqual(['manifest', 'entity', 'complete', 'complete']);
    expect(events[1]).toMatchObject({
      line: 2,
      entity: { roles: [], facts: [], relations: [], ids: {}, salience: 1 },
    });
    expect(events[3]).toEqual({ is: 'complete', entities: 1, names: 1, claims: 0, refused: 0 });
  });

  it('may hold claims and links between ids, beside entities and without them', () => {
    const claims = [claim({ id: 'claim/a' }), claim({ id: 'claim/b', about: ['person/ada'] })];
    const sameAs = [{ ids: ['person/ada', 'q/7259'], sources: ['book'] }];
    const lines = packLines(HEAD, [entity()], { claims, sameAs });
    const events = read(lines);
    expect(events.map(({ is }) => is)).toEqual([
      'manifest',
      'entity',
      'claim',
      'claim',
      'same-as',
      'complete',
      'complete',
    ]);
    expect(events.at(-1)).toMatchObject({ entities: 1, names: 1, claims: 2, refused: 0 });
    expect(events[2]).toMatchObject({ claim: claims[0] });
    expect(events[4]).toMatchObject({ sameAs: sameAs[0] });
    expect(read(packLines(HEAD, [], { claims })).at(-1)).toMatchObject({ is: 'complete', claims: 2 });
  });

  it('states the lowest format that has all it uses', () => {
    const formatOf = (lines: readonly string[]) => (JSON.parse(lines[0]!) as { format: number }).format;
    expect(formatOf(packLines(HEAD, [entity()]))).toBe(1);
    expect(formatOf(packLines(HEAD, [], { claims: [claim()] }))).toBe(2);
    const names = [{ name: 'Burma', type: 'former', to: '1989' as PartialDate }] as const;
    expect(formatOf(packLines(HEAD, [entity({ names })]))).toBe(2);
    expect(formatOf(packLines({ ...HEAD, updatesAt: 'https://example.org/index.json' }, []))).toBe(2);
  });

  it('may hold no records at all', () => {
    expect(read(pack([])).at(-1)).toEqual({ is: 'complete', entities: 0, names: 0, claims: 0, refused: 0 });
  });

  it('may end with empty lines', () => {
    expect(read([...pack([]), '', '  ']).at(-1)).toMatchObject({ is: 'complete' });
  });

  it('reads a role without dates as undated', () => {
    const roles = [{ title: 'Mayor', sources: ['book'] }];
    expect(read(pack([JSON.stringify(record({ roles }))]))[1]).toMatchObject({
      entity: { roles: [{ from: null, to: null }] },
    });
  });
});

const CONTROL = String.fromCharCode(7);

describe('a bad record is refused with one sentence, and the rest goes on', () => {
  const role = { title: 'Mayor', sources: ['book'] };
  it.each<[string, string, string]>([
    ['no JSON', '{"record":"entity",', 'Line 2: the record is not valid JSON.'],
    ['a bare value', '17', 'Line 2: the line is not a record in braces.'],
    ['a list', '[]', 'Line 2: the line is not a record in braces.'],
    ['an empty line', '', 'Line 2: the line is empty.'],
    ['no type', '{"id":"person/ada"}', 'Line 2 (person/ada): the record does not say its type.'],
    [
      'a type of later versions',
      '{"record":"opinion"}',
      'Line 2: this version does not know records of type “opinion”.',
    ],
    [
      'a claim in a pack of format 1',
      '{"record":"claim","id":"claim/a"}',
      'Line 2 (claim/a): records of this type need format 2, and the pack says it is of format 1.',
    ],
    ['a second manifest', '{"record":"pack"}', 'Line 2: a second “pack” record.'],
    ['a missing field', json({ label: undefined }), 'Line 2 (person/ada): label is missing.'],
    ['an unknown field', json({ nmae: 'Ada' }), 'Line 2 (person/ada): nmae is not a field of this format.'],
    [
      'an unknown field within',
      json({ roles: [{ ...role, since: '2025' }] }),
      'Line 2 (person/ada): roles[0].since is not a field of this format.',
    ],
    ['a wrong type', json({ label: 5 }), 'Line 2 (person/ada): label is “5” but must be a text.'],
    ['an empty label', json({ label: '' }), 'Line 2 (person/ada): label is “” but must not be empty.'],
    [
      'a label of spaces',
      json({ label: ' Ada' }),
      'Line 2 (person/ada): label is “ Ada” but must not begin or end with a space.',
    ],
    [
      'a control character',
      json({ label: `A${CONTROL}da` }),
      'Line 2 (person/ada): label is “A\uFFFDda” but must not hold control characters or line breaks.',
    ],
    [
      'a bidi override',
      json({ description: 'a\u202Eb' }),
      'Line 2 (person/ada): description is “a\uFFFDb” but must not hold control characters or line breaks.',
    ],
    [
      'a lone surrogate',
      json({ label: 'A\uD800' }),
      'Line 2 (person/ada): label is “A\uFFFD” but must not hold control characters or line breaks.',
    ],
    [
      'an unknown kind',
      json({ kind: 'planet' }),
      'Line 2 (person/ada): kind is “planet” but must be one of person, place, organisation, text, term.',
    ],
    ['no names', json({ names: [] }), 'Line 2 (person/ada): names must hold at least one name.'],
    [
      'an unknown name type',
      json({ names: [{ name: 'Ada', type: 'nick' }] }),
      'Line 2 (person/ada): names[0].type is “nick” but must be one of full, alias, short, acronym, demonym, former, native, family.',
    ],
    [
      'a prior over 1',
      json({ names: [{ name: 'Ada', type: 'full', prior: 1.5 }] }),
      'Line 2 (person/ada): names[0].prior is “1.5” but must be a number from 0 to 1.',
    ],
    [
      'an endless name',
      json({ names: [{ name: 'A'.repeat(301), type: 'full' }] }),
      `Line 2 (person/ada): names[0].name is “${'A'.repeat(38)}…” but must not be longer than 300 characters.`,
    ],
    [
      'a date that is none',
      json({ roles: [{ ...role, from: '2025-02-30' }] }),
      'Line 2 (person/ada): roles[0].from is “2025-02-30” but must be a date like 2025, 2025-01 or 2025-01-17.',
    ],
    [
      'a date as a number',
      json({ facts: [{ text: 'x', date: 2025, sources: ['book'] }] }),
      'Line 2 (person/ada): facts[0].date is “2025” but must be a date like 2025, 2025-01 or 2025-01-17.',
    ],
    [
      'a month where a day belongs',
      json({ roles: [{ ...role, asOf: '2025-08' }] }),
      'Line 2 (person/ada): roles[0].asOf is “2025-08” but must be a day like 2025-01-17.',
    ],
    [
      'an end before the beginning',
      json({ roles: [{ ...role, from: '2025-02', to: '2025-01' }] }),
      'Line 2 (person/ada): roles[0] must not end before it begins.',
    ],
    [
      'a tie that ends before it begins',
      json({
        relations: [{ type: 'member of', target: 'a/b', from: '2025', to: '2024', sources: ['book'] }],
      }),
      'Line 2 (person/ada): relations[0] must not end before it begins.',
    ],
    [
      'a term that ends before the post begins',
      json({ roles: [{ ...role, from: '2025', termEnds: '2024' }] }),
      'Line 2 (person/ada): roles[0] must not end before it begins.',
    ],
    [
      'an ordinal of 0',
      json({ roles: [{ ...role, ordinal: 0 }] }),
      'Line 2 (person/ada): roles[0].ordinal is “0” but must be a whole number from 1.',
    ],
    [
      'a role without a source',
      json({ roles: [{ title: 'Mayor', sources: [] }] }),
      'Line 2 (person/ada): roles[0].sources must name at least one source.',
    ],
    [
      'an unknown source',
      json({ roles: [{ ...role, sources: ['rumour'] }] }),
      'Line 2 (person/ada): the source “rumour” in roles[0] is not in the pack’s list.',
    ],
    [
      'a source named like a member of all objects',
      json({ facts: [{ text: 'x', sources: ['constructor'] }] }),
      'Line 2 (person/ada): the source “constructor” in facts[0] is not in the pack’s list.',
    ],
    [
      'an id with capitals',
      json({ id: 'Person/Ada' }),
      'Line 2 (Person/Ada): id is “Person/Ada” but must be an id of small letters, digits and . _ : # - in parts divided by /, like person/dan-caine.',
    ],
    [
      'an id of dots',
      json({ id: '../ada' }),
      'Line 2 (../ada): id is “../ada” but must be an id of small letters, digits and . _ : # - in parts divided by /, like person/dan-caine.',
    ],
    [
      'an infinite salience',
      '{"record":"entity","id":"person/ada","kind":"person","label":"Ada","description":"x","names":[{"name":"Ada","type":"full"}],"salience":1e999}',
      'Line 2 (person/ada): salience is “Infinity” but must be a number from 0.',
    ],
    [
      'a text on a person',
      json({ text: { body: 'Words', sources: ['book'] } }),
      'Line 2 (person/ada): the record must be of kind text to hold a text.',
    ],
    [
      '__proto__ as a field',
      `${json({}).slice(0, -1)},"__proto__":{"label":"x"}}`,
      'Line 2 (person/ada): __proto__ is not a field of this format.',
    ],
    [
      '__proto__ among the identifiers',
      `${json({}).slice(0, -1)},"ids":{"__proto__":"x"}}`,
      'Line 2 (person/ada): ids must not have a key __proto__.',
    ],
  ])('%s', (_, line, message) => {
    const events = read(pack([line, JSON.stringify(record({ id: 'person/bob' }))]));
    expect(events[1]).toEqual({ is: 'refused', line: 2, message });
    expect(events[2]).toMatchObject({ is: 'entity' });
    expect(events.at(-1)).toMatchObject({ is: 'complete', entities: 1, refused: 1 });
  });

  it.each([
    [
      'a claim without reviews',
      claimRecord({ reviews: [] }),
      'Line 2 (claim/a): reviews must hold at least one review.',
    ],
    [
      'a review at an address that runs code',
      claimRecord({ reviews: [{ ...REVIEW, url: 'javascript:alert(1)' }] }),
      'Line 2 (claim/a): reviews[0].url is “javascript:alert(1)” but must be an http or https address.',
    ],
    [
      'a rating that is no number',
      claimRecord({ reviews: [{ ...REVIEW, rating: { label: 'False', value: '1' } }] }),
      'Line 2 (claim/a): reviews[0].rating.value is “1” but must be a number.',
    ],
    [
      'a review of a source that is not listed',
      claimRecord({ reviews: [{ ...REVIEW, sources: ['tale'] }] }),
      'Line 2 (claim/a): the source “tale” in reviews[0] is not in the pack’s list.',
    ],
    [
      'a link of one id',
      { record: 'same-as', ids: ['person/ada'], sources: ['book'] },
      'Line 2: ids must name at least two ids.',
    ],
    [
      'a link of an id to itself',
      { record: 'same-as', ids: ['person/ada', 'person/ada'], sources: ['book'] },
      'Line 2: ids must not name an id twice.',
    ],
    [
      'a link without its source',
      { record: 'same-as', ids: ['person/ada', 'q/7259'], sources: ['tale'] },
      'Line 2: the source “tale” in the link is not in the pack’s list.',
    ],
  ])('%s', (_, record, message) => {
    const [manifest, ...rest] = pack([JSON.stringify(record)]);
    const events = read([JSON.stringify({ ...JSON.parse(manifest!), format: 2 }), ...rest]);
    expect(events[1]).toEqual({ is: 'refused', line: 2, message });
  });

  it('an id used before, by an entity or a claim', () => {
    const [manifest, ...rest] = pack([
      JSON.stringify(record({ id: 'claim/a' })),
      JSON.stringify(claimRecord()),
    ]);
    const events = read([JSON.stringify({ ...JSON.parse(manifest!), format: 2 }), ...rest]);
    expect(events[2]).toMatchObject({
      is: 'refused',
      message: 'Line 3 (claim/a): the id was used before, on line 2.',
    });
  });

  it('an id used before', () => {
    const events = read(pack([JSON.stringify(record()), JSON.stringify(record())]));
    expect(events[2]).toMatchObject({
      is: 'refused',
      message: 'Line 3 (person/ada): the id was used before, on line 2.',
    });
  });

  it('a record over the cap is not even parsed', () => {
    const line = json({ description: 'x'.repeat(MAX_RECORD) });
    expect(read(pack([line]))[1]).toMatchObject({
      message: `Line 2: the record is longer than ${MAX_RECORD} characters.`,
    });
  });

  it('does not change the prototype of anything', () => {
    read(pack([`${json({}).slice(0, -1)},"__proto__":{"polluted":true}}`]));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

function json(changes: Record<string, unknown>): string {
  return JSON.stringify(record(changes));
}

describe('a bad pack is refused whole', () => {
  const manifest = pack([])[0]!;
  const changed = (changes: Record<string, unknown>) =>
    JSON.stringify({ ...JSON.parse(manifest), ...changes });
  it.each<[string, readonly string[], string, string]>([
    ['nothing', [], 'not-a-pack', 'This is not a pack: it is empty.'],
    [
      'another file',
      ['<!doctype html>'],
      'not-a-pack',
      'This is not a pack: its first line is not a record of type “pack”.',
    ],
    [
      'records without a manifest',
      [json({})],
      'not-a-pack',
      'This is not a pack: its first line is not a record of type “pack”.',
    ],
    [
      'a later format',
      [changed({ format: 3 })],
      'wrong-format',
      'The pack is of format 3; this version reads formats up to 2: update Backstory.',
    ],
    [
      'no format',
      [changed({ format: undefined })],
      'bad-manifest',
      'The pack’s first line is wrong: format is missing.',
    ],
    [
      'the id of what the reader wrote',
      [changed({ id: 'own' })],
      'bad-manifest',
      'The pack’s first line is wrong: id is “own” but must not be “own”, which stands for what the reader wrote.',
    ],
    [
      'a version that is no version',
      [changed({ version: 'new' })],
      'bad-manifest',
      'The pack’s first line is wrong: version is “new” but must be one to four whole numbers divided by dots, like 1.2 or 2025.8.20.',
    ],
    [
      'a date that is no day',
      [changed({ dataAsOf: '2025-02-30' })],
      'bad-manifest',
      'The pack’s first line is wrong: dataAsOf is “2025-02-30” but must be a day like 2025-01-17.',
    ],
    [
      'a source that runs code',
      [changed({ sources: { s: { title: 'x', url: 'javascript:alert(1)' } } })],
      'bad-manifest',
      'The pack’s first line is wrong: sources.s.url is “javascript:alert(1)” but must be an http or https address.',
    ],
    [
      'a source that carries data',
      [changed({ sources: { s: { title: 'x', url: 'data:text/html,x' } } })],
      'bad-manifest',
      'The pack’s first line is wrong: sources.s.url is “data:text/html,x” but must be an http or https address.',
    ],
    [
      'a source __proto__',
      [manifest.replace('"sources":{', '"sources":{"__proto__":{"title":"x"},')],
      'bad-manifest',
      'The pack’s first line is wrong: sources must not have a key __proto__.',
    ],
    [
      'cut off',
      [manifest, json({})],
      'truncated',
      'The pack is cut off after 1 record: its end marker is missing.',
    ],
    [
      'cut off after the manifest',
      [manifest],
      'truncated',
      'The pack is cut off after 0 records: its end marker is missing.',
    ],
    [
      'a lost record',
      [manifest, '{"record":"end","records":1,"entities":1,"names":1}'],
      'wrong-counts',
      'The pack should hold 1 record, but holds 0.',
    ],
    [
      'fewer entities than records',
      [
        changed({ counts: { entities: 2, names: 1 } }),
        json({}),
        '{"record":"end","records":1,"entities":2,"names":1}',
      ],
      'wrong-counts',
      'The pack should hold 2 entities, but holds 1.',
    ],
    [
      'more names than said',
      [
        changed({ counts: { entities: 1, names: 0 } }),
        json({}),
        '{"record":"end","records":1,"entities":1,"names":0}',
      ],
      'wrong-counts',
      'The pack should hold 0 names, but holds 1.',
    ],
    [
      'first line and end at odds',
      [
        changed({ counts: { entities: 1, names: 1 } }),
        json({}),
        '{"record":"end","records":1,"entities":1,"names":2}',
      ],
      'wrong-counts',
      'The pack’s first line says 1 name, its end marker 2.',
    ],
    [
      'an end marker with words for numbers',
      [manifest, '{"record":"end","records":"none","entities":0,"names":0}'],
      'wrong-counts',
      'The pack’s end marker is wrong: records is “none” but must be a whole number from 0.',
    ],
    [
      'more after the end',
      [...pack([]), json({})],
      'after-end',
      'There is more after the pack’s end marker, on line 3.',
    ],
  ])('%s', (_, lines, code, message) => {
    expect(read(lines).at(-1)).toEqual({ is: 'broken', code, message });
  });

  it('stays broken, whatever follows', () => {
    const reader = createPackReader();
    const first = reader.line('nonsense', 1);
    for (const [index, line] of pack([json({})]).entries()) expect(reader.line(line, index + 2)).toBe(first);
    expect(reader.end()).toBe(first);
  });
});

describe('whatever the lines are', () => {
  it('the reader answers and throws nothing', () => {
    const manifest = pack([])[0]!;
    const line = fc.oneof(fc.string(), fc.json(), fc.constant(manifest), fc.constant(json({})));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const events = read([manifest, ...lines]);
        expect(['complete', 'broken']).toContain(events.at(-1)!.is);
      }),
    );
  });

  it('what is written is read back the same', () => {
    const text = fc.stringMatching(/^[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9 '’.-]{0,20}[A-Za-z]$/);
    const made = fc.record({
      label: text,
      description: text,
      names: fc.array(fc.record({ name: text, type: fc.constantFrom('full', 'alias', 'family') }), {
        minLength: 1,
      }),
      roles: fc.array(
        fc.record({
          title: text,
          from: fc.constantFrom(null, '2024', '2025-01-20'),
          to: fc.constantFrom(null, '2026'),
          sources: fc.constant(['book']),
        }),
      ),
      salience: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 5 }), (parts) => {
        const entities = parts.map((part, index) =>
          entity({ ...(part as object), id: `person/${index}` } as Partial<ReturnType<typeof entity>>),
        );
        const events = read(packLines(HEAD, entities));
        expect(events.at(-1)).toMatchObject({ is: 'complete', entities: entities.length });
        const back = events.flatMap((event) => (event.is === 'entity' ? [event.entity] : []));
        expect(back).toEqual(entities.map((one) => ({ record: 'entity', ...one })));
      }),
    );
  });
});
