// Patches: what leads from one version of a pack to the next, made, read as strictly as a pack, and applied.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/core/model/claim';
import type { Entity, SameAs } from '@/lib/core/model/entity';
import { checkBase, createPatching } from '@/lib/core/packs/apply-patch';
import { contentOf } from '@/lib/core/packs/content';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPatchMaking, patchHeadLine } from '@/lib/core/packs/make-patch';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { createPatchReader, type PatchEvent } from '@/lib/core/packs/read-patch';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { compareVersions } from '@/lib/core/packs/version';
import { packLines } from '@/lib/core/packs/write-pack';
import { claim, entity, HEAD } from './lines';

interface Contents {
  readonly entities?: readonly Entity[];
  readonly claims?: readonly Claim[];
  readonly sameAs?: readonly SameAs[];
}

interface ReadPack {
  readonly manifest: ManifestRecord;
  readonly records: readonly PackRecord[];
  readonly counts: { records: number; entities: number; names: number; claims: number };
}

function packed(version: string, { entities = [], claims = [], sameAs = [] }: Contents): ReadPack {
  const reader = createPackReader();
  const lines = packLines({ ...HEAD, version }, entities, { claims, sameAs });
  const events = lines.map((line, index) => reader.line(line, index + 1));
  const end = reader.end();
  if (end.is !== 'complete') throw new Error(JSON.stringify(end));
  const records = events.flatMap((event): PackRecord[] =>
    event.is === 'entity'
      ? [event.entity]
      : event.is === 'claim'
        ? [event.claim]
        : event.is === 'same-as'
          ? [event.sameAs]
          : [],
  );
  return {
    manifest: (events[0] as { manifest: ManifestRecord }).manifest,
    records,
    counts: { ...end, records: records.length },
  };
}

function diff(a: ReadPack, b: ReadPack, mark?: (content: string) => string): string[] {
  const head = patchHeadLine(a.manifest, b.manifest);
  if (!head.ok) throw new Error(head.fault.message);
  const making = createPatchMaking(mark);
  for (const record of a.records) making.before(record);
  const lines = b.records.flatMap((record) => making.after(record) ?? []);
  return [head.value, ...lines, ...making.gone(), making.end(b.counts)];
}

function readPatch(lines: readonly string[]): PatchEvent[] {
  const reader = createPatchReader();
  return [...lines.map((line, index) => reader.line(line, index + 1)), reader.end()];
}

function apply(lines: readonly string[], records: readonly PackRecord[]) {
  const events = readPatch(lines);
  const head = events.find((event) => event.is === 'head');
  const end = events.at(-1)!;
  if (!head || end.is !== 'complete') throw new Error(JSON.stringify(end));
  const patching = createPatching(head.head);
  for (const event of events) if (event.is === 'change') patching.take(event.change);
  const kept = records.flatMap((record) => patching.next(record) ?? []);
  return { records: [...kept, ...patching.added()], end: patching.end(end.end) };
}

const contents = (records: readonly PackRecord[]): string[] => records.map(contentOf).sort();

const ADA = entity();
const BOB = entity({ id: 'person/bob', label: 'Bob', names: [{ name: 'Bob', type: 'full' }] });
const LINK: SameAs = { ids: ['person/ada', 'q/1'], sources: ['book'] };
const OLD = packed('1.0', { entities: [ADA, BOB], claims: [claim()], sameAs: [LINK] });
const NEW = packed('1.1', {
  entities: [entity({ description: 'Somebody else' }), entity({ id: 'person/cyd', label: 'Cyd' })],
  claims: [claim()],
});

describe('making a patch', () => {
  it('writes whole records added and changed, ids removed, links unlinked', () => {
    expect(diff(OLD, NEW).map((line) => JSON.parse(line))).toMatchObject([
      { record: 'patch', format: 2, pack: 'test', from: '1.0', becomes: { version: '1.1' } },
      { record: 'changed', value: { id: 'person/ada', description: 'Somebody else' } },
      { record: 'added', value: { id: 'person/cyd' } },
      { record: 'removed', id: 'person/bob' },
      { record: 'unlinked', value: { record: 'same-as', ids: ['person/ada', 'q/1'] } },
      { record: 'end', records: 4, becomes: { records: 3, entities: 2, names: 2, claims: 1 } },
    ]);
  });

  it('does not take another order of keys for a change', () => {
    const turned = entity({
      names: [{ type: 'full', name: 'Ada' }],
      ids: { b: '1', a: '2' },
    });
    const straight = entity({ ids: { a: '2', b: '1' } });
    const lines = diff(packed('1', { entities: [turned] }), packed('2', { entities: [straight] }));
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['another pack', { id: 'other' }, 'other-pack'],
    ['the same version', {}, 'not-later'],
    ['an earlier version', { version: '0.9' }, 'not-later'],
  ])('makes none to %s', (_, changes, code) => {
    const head = patchHeadLine(OLD.manifest, { ...OLD.manifest, ...changes } as ManifestRecord);
    expect(!head.ok && head.fault.code).toBe(code);
  });
});

describe('applying a patch', () => {
  it('gives the next version, counted', () => {
    const applied = apply(diff(OLD, NEW), OLD.records);
    expect(contents(applied.records)).toEqual(contents(NEW.records));
    expect(applied.end).toEqual({ ok: true, value: { records: 3, entities: 2, names: 2, claims: 1 } });
  });

  it('removes of a link that is there twice only one', () => {
    const twice = packed('1', { entities: [ADA], sameAs: [LINK, LINK] });
    const once = packed('2', { entities: [ADA], sameAs: [LINK] });
    const applied = apply(diff(twice, once), twice.records);
    expect(contents(applied.records)).toEqual(contents(once.records));
    expect(applied.end.ok).toBe(true);
  });

  it.each<[string, readonly PackRecord[], string, string]>([
    ['what it changes', OLD.records.slice(1), 'not-there', 'changes person/ada, which the pack does not'],
    [
      'what it removes',
      [OLD.records[0]!, OLD.records[2]!, OLD.records[3]!],
      'not-there',
      'removes person/bob',
    ],
    ['the link it removes', OLD.records.slice(0, 3), 'not-there', 'removes a link'],
    [
      'what it leaves alone',
      OLD.records.filter(({ record }) => record !== 'claim'),
      'wrong-counts',
      '3 records, but holds 2',
    ],
  ])('is refused where %s is missing', (_, records, code, words) => {
    const { end } = apply(diff(OLD, NEW), records);
    expect(!end.ok && [end.fault.code, end.fault.message]).toEqual([code, expect.stringContaining(words)]);
  });

  it('is refused where what it adds is there', () => {
    const { end } = apply(diff(OLD, NEW), [
      ...OLD.records,
      { record: 'entity', ...entity({ id: 'person/cyd' }) },
    ]);
    expect(!end.ok && end.fault.code).toBe('already-there');
  });

  it('is refused where a record that stays names a source that goes', () => {
    const sourced = packed('1', { entities: [entity({ facts: [{ text: 'x', sources: ['book'] }] })] });
    const [head, ...rest] = diff(sourced, packed('2', { entities: [...sourced.records] as Entity[] }));
    const record = JSON.parse(head!);
    record.becomes.sources = {};
    const { end } = apply([JSON.stringify(record), ...rest], sourced.records);
    expect(!end.ok && end.fault).toEqual({
      code: 'unknown-source',
      message: 'person/ada stays as it is, but the source “book” in facts[0] is not in the pack’s list.',
    });
  });

  it.each([
    ['another pack', { id: 'other', version: '1.0' }, 'wrong-pack'],
    ['another version', { id: 'test', version: '0.9' }, 'wrong-base'],
  ])('is not begun on %s', (_, installed, code) => {
    const [event] = readPatch(diff(OLD, NEW));
    const base = checkBase((event as { head: Parameters<typeof checkBase>[0] }).head, installed);
    expect(!base.ok && base.fault.code).toBe(code);
  });
});

describe('reading a patch', () => {
  const lines = diff(OLD, NEW);
  const bent = (at: number, change: (record: Record<string, unknown>) => unknown): string[] =>
    lines.map((line, index) => (index === at ? JSON.stringify(change(JSON.parse(line))) : line));

  it.each<[string, readonly string[], string, string]>([
    ['a pack', packLines(HEAD, []), 'not-a-patch', 'is not a record of type “patch”'],
    ['nothing', [], 'not-a-patch', 'it is empty'],
    ['a patch of rules', bent(0, (head) => ({ ...head, format: 1 })), 'not-a-patch', 'a patch of rules'],
    ['a later format', bent(0, (head) => ({ ...head, format: 3 })), 'wrong-format', 'update Backstory'],
    ['no version', bent(0, ({ from: _, ...head }) => head), 'bad-head', 'from is missing'],
    [
      'another pack’s manifest',
      bent(0, (head) => ({ ...head, pack: 'other' })),
      'bad-head',
      'becomes is of “test”',
    ],
    ['a step back', bent(0, (head) => ({ ...head, from: '2' })), 'bad-head', 'which is not later'],
    [
      'a record by itself',
      bent(1, (line) => line.value),
      'bad-change',
      'Line 2 (person/ada): a patch holds only',
    ],
    [
      'no JSON',
      ['x', ...lines.slice(2)].toSpliced(0, 0, lines[0]!),
      'bad-change',
      'Line 2: the record is not valid JSON.',
    ],
    [
      'a bad record',
      bent(1, (line) => ({ ...line, value: { ...(line.value as object), label: 7 } })),
      'bad-change',
      'Line 2 (person/ada): label is “7” but must be a text.',
    ],
    [
      'a record without type',
      bent(1, (line) => ({ ...line, value: {} })),
      'bad-change',
      'value must be a record in braces',
    ],
    [
      'a changed link',
      bent(1, (line) => ({ ...line, value: { record: 'same-as', ...LINK } })),
      'bad-change',
      'a link cannot be changed',
    ],
    [
      '__proto__',
      lines.map((line, index) => (index === 1 ? line.replace('"label"', '"__proto__":{},"label"') : line)),
      'bad-change',
      '__proto__ is not a field',
    ],
    [
      'an unlisted source',
      bent(1, (line) => ({
        ...line,
        value: { ...(line.value as object), facts: [{ text: 'x', sources: ['y'] }] },
      })),
      'bad-change',
      'the source “y” in facts[0]',
    ],
    [
      'an id twice',
      [...lines.slice(0, 2), ...lines.slice(1)],
      'twice',
      'Line 3 (person/ada): the patch changes this id before, on line 2',
    ],
    ['no end', lines.slice(0, -1), 'truncated', 'cut off after 4 changes'],
    ['a line too few', lines.toSpliced(2, 1), 'wrong-counts', 'should hold 4 changes, but holds 3'],
    [
      'an end at odds',
      bent(5, (end) => ({ ...end, becomes: { records: 3, entities: 3, names: 2 } })),
      'wrong-counts',
      'first line says 2 entities, its end marker 3',
    ],
    ['more after the end', [...lines, lines[1]!], 'after-end', 'on line 7'],
  ])('refuses %s', (_, given, code, words) => {
    expect(readPatch(given).at(-1)).toEqual({ is: 'broken', code, message: expect.stringContaining(words) });
  });
});

describe('versions', () => {
  it.each([
    ['1.2', '1.10', -1],
    ['2', '1.9.9.9', 1],
    ['1.2', '1.2.0', 0],
    ['2025.8.20', '2025.8.21', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
    expect(Math.sign(compareVersions(b, a))).toBe(0 - sign);
  });
});

describe('for any two packs', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e/f');
  const some = fc.uniqueArray(ids, { maxLength: 5 });
  const pack: fc.Arbitrary<Contents> = fc
    .record({
      ids: some,
      words: fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 10, maxLength: 10 }),
      claims: fc.uniqueArray(fc.constantFrom('claim/1', 'claim/2'), { maxLength: 2 }),
      links: fc.array(fc.tuple(ids, ids), { maxLength: 4 }),
    })
    .map(({ ids, words, claims, links }) => ({
      entities: ids.map((id, at) =>
        entity({
          id,
          label: words[at]!,
          facts: words[at + 5] === 'z' ? [] : [{ text: words[at + 5]!, sources: ['book'] }],
        }),
      ),
      claims: claims.map((id, at) => claim({ id, text: words[at]! })),
      sameAs: links.filter(([a, b]) => a !== b).map((ids) => ({ ids, sources: ['book'] })),
    }));

  it('the patch from one to the other, applied to the one, gives the other', () => {
    fc.assert(
      fc.property(pack, pack, fc.boolean(), (a, b, marked) => {
        const [from, to] = [packed('1', a), packed('2', b)];
        const applied = apply(diff(from, to, marked ? (content) => `#${content}` : undefined), from.records);
        expect(contents(applied.records)).toEqual(contents(to.records));
        expect(applied.end.ok).toBe(true);
      }),
    );
  });

  it('a patch that lost or repeated a line is refused', () => {
    fc.assert(
      fc.property(pack, pack, fc.nat(), fc.boolean(), (a, b, at, twice) => {
        const lines = diff(packed('1', a), packed('2', b));
        const line = at % lines.length;
        const wrong = lines.toSpliced(line, twice ? 0 : 1, ...(twice ? [lines[line]!] : []));
        expect(readPatch(wrong).at(-1)).toMatchObject({ is: 'broken' });
      }),
    );
  });
});
