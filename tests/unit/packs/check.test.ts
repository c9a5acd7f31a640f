// `check`: every fault by its line, likely slips, and what stands beside a pack.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPatchMaking, patchHeadLine } from '@/lib/core/packs/make-patch';
import { packLines } from '@/lib/core/packs/write-pack';
import { checkFile } from '@/packs/check';
import { indexPack } from '@/packs/index-pack';
import { readManifest } from '@/packs/read-pack-file';
import { makeKeys, signFile } from '@/packs/sign';
import { writeFileOfLines } from '@/packs/write-lines';
import { claimRecord, entity, HEAD, pack, record } from './lines';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function check(lines: readonly string[], name = 'pack.jsonl') {
  const path = join(folder, name);
  await writeFileOfLines(path, lines);
  const report = await checkFile(path);
  return {
    report,
    faults: report.faults.map(({ message }) => message),
    warnings: report.warnings.map(({ code, message }) => `${code}: ${message}`),
  };
}

const json = JSON.stringify;

describe('faults', () => {
  it('are all told, not the first of a record alone', async () => {
    const { faults } = await check(
      pack([json(record()), json({ ...record({ id: 'X', label: 7, nmae: 1 }), names: [{ name: 'a' }] })]),
    );
    expect(faults).toEqual([
      expect.stringContaining('id is “X” but must be an id'),
      'Line 3 (X): label is “7” but must be a text.',
      'Line 3 (X): names[0].type is missing.',
      'Line 3 (X): nmae is not a field of this format.',
    ]);
  });

  it.each<[string, string, string]>([
    [
      'an address of a script',
      json(
        claimRecord({
          reviews: [
            { publisher: 'a', rating: { label: 'x' }, sources: ['book'], url: 'javascript:alert(1)' },
          ],
        }),
      ),
      'reviews[0].url is “javascript:alert(1)” but must be an http or https address',
    ],
    [
      'a line of 10 MB',
      `"${'x'.repeat(10_000_000)}"`,
      'Line 2: the record is longer than 2000000 characters.',
    ],
    [
      '__proto__',
      json(record()).replace('"label"', '"__proto__":{},"label"'),
      '__proto__ is not a field of this format',
    ],
    ['no JSON', '{"id":', 'Line 2: the record is not valid JSON.'],
    [
      'an unlisted source',
      json(record({ facts: [{ text: 'x', sources: ['y', 'z'] }] })),
      'the source “z” in facts[0] is not in the pack’s list',
    ],
    [
      'a wrong date',
      json(record({ facts: [{ text: 'x', date: '2025-02-30', sources: ['book'] }] })),
      'facts[0].date is “2025-02-30” but must be a date',
    ],
  ])('tell of %s', async (_, line, words) => {
    const [head, ...rest] = pack([line]);
    const { faults } = await check([head!.replace('"format":1', '"format":2'), ...rest]);
    expect(faults.join('\n')).toContain(words);
  });

  it('tell of an id used twice, with both lines', async () => {
    const { faults } = await check(pack([json(record()), json(record())]));
    expect(faults).toEqual(['Line 3 (person/ada): the id was used before, on line 2.']);
  });

  it('tell all of a wrong first line, and of the records all the same', async () => {
    const [head, ...rest] = pack([json(record({ label: 7 }))]);
    const wrong = json({ ...JSON.parse(head!), id: 'A B', licence: '' });
    const { faults } = await check([wrong, ...rest]);
    expect(faults).toEqual([
      expect.stringContaining('first line is wrong: id is “A B”'),
      expect.stringContaining('first line is wrong: licence'),
      expect.stringContaining('Line 2 (person/ada): label is “7”'),
    ]);
  });

  it('are counted beyond those that are told', async () => {
    const { report } = await check(pack(Array.from({ length: 12_000 }, () => 'x')));
    expect([report.faults.length, report.faultCount]).toEqual([10_000, 12_000]);
  });
});

describe('likely slips', () => {
  async function slips(entities: Parameters<typeof packLines>[1], more = {}, head = {}) {
    return (await check(packLines({ ...HEAD, ...head }, entities, more))).warnings;
  }

  it.each<[string, Parameters<typeof entity>[0], string]>([
    ['a full stop', { description: 'Somebody.' }, 'full-stop: Line 2 (person/ada)'],
    [
      'a fact without a date',
      { facts: [{ text: 'x', sources: ['book'] }] },
      'undated-fact: Line 2 (person/ada): facts[0]',
    ],
    ['HTML', { description: 'A <b>bold</b> one' }, 'markup: Line 2 (person/ada): “A <b>bold</b> one”'],
    ['an escaped character', { label: 'A &amp; B' }, 'markup: '],
    [
      'a tie to nowhere',
      { relations: [{ type: 'of', target: 'a/b', sources: ['book'] }] },
      'dangling: Line 2 (person/ada): “of” a/b, which the pack does not hold.',
    ],
    [
      'a post of nowhere',
      { roles: [{ title: 'Boss', of: 'a/b', from: null, to: null, sources: ['book'] }] },
      'dangling: Line 2 (person/ada): the post “Boss” is of a/b',
    ],
    ['a source nobody names', {}, 'unused-source: The source “book” is listed'],
  ])('are %s', async (_, changes, words) => {
    expect((await slips([entity(changes)])).join('\n')).toContain(words);
  });

  it('are not a stop that belongs to the word, a comparison, or a later record', async () => {
    const relations = [{ type: 'of', target: 'person/bob', sources: ['book'] }];
    const warnings = await slips([
      entity({ description: 'Capital of the U.S.', label: '5 < 6', relations }),
      entity({ id: 'person/bob', names: [{ name: 'Bob', type: 'full' }] }),
    ]);
    expect(warnings).toEqual([]);
  });

  it('are names with another bearer and no prior, but for family names', async () => {
    const named = (id: string, prior?: number) =>
      entity({
        id,
        names: [
          { name: 'Kingston', type: 'full', ...(prior === undefined ? {} : { prior }) },
          { name: 'King', type: 'family' },
        ],
      });
    const warnings = await slips([named('a/1'), named('a/2', 0.2), named('a/3')]);
    expect(warnings.filter((one) => one.startsWith('shared'))).toEqual([
      'shared-name: Line 4 (a/3): the name “Kingston” is also borne by the record on line 2; a prior tells how often it means this one.',
    ]);
  });

  it('are links in a ring', async () => {
    const link = (...ids: string[]) => ({ ids, sources: ['book'] });
    const warnings = await slips([], { sameAs: [link('a', 'b'), link('b', 'c'), link('c', 'a')] });
    expect(warnings).toEqual([
      'repeated-link: Line 4: the links before say already that these ids mean the same.',
    ]);
  });

  it('are licences that clash or are not known', async () => {
    const sources = { book: { title: 'A book', licence: 'CC-BY-SA-4.0' } };
    expect((await slips([], {}, { sources })).join('\n')).toContain(
      'licence: The source “book” (CC-BY-SA-4.0) does not go',
    );
    expect((await slips([], {}, { licence: 'Ask us' })).join('\n')).toContain(
      'licence: The pack’s licence “Ask us” is none',
    );
  });
});

describe('patches', () => {
  async function patchLines(): Promise<string[]> {
    const [one, two] = [join(folder, '1.jsonl'), join(folder, '2.jsonl')];
    await writeFileOfLines(one, packLines(HEAD, []));
    await writeFileOfLines(two, packLines({ ...HEAD, version: '1.1' }, [entity()]));
    const [old, next] = [await readManifest(one), await readManifest(two)];
    if (!old.ok || !next.ok) throw new Error('no manifest');
    const head = patchHeadLine(old.value, next.value);
    const making = createPatchMaking();
    const added = making.after({ record: 'entity', ...entity() })!;
    return [head.ok ? head.value : '', added, making.end({ records: 1, entities: 1, names: 1, claims: 0 })];
  }

  it('are sound, and say what they hold', async () => {
    const { report } = await check(await patchLines(), 'patch.jsonl');
    expect(report).toMatchObject({ kind: 'patch', sound: true, holds: { added: 1, changed: 0 } });
  });

  it('have all faults of all lines told', async () => {
    const [head, added, end] = await patchLines();
    const wrong = json({ record: 'added', value: record({ label: 7, names: [] }) });
    const { faults } = await check([head!, wrong, added!, 'x', end!], 'patch.jsonl');
    expect(faults).toEqual([
      'Line 2 (person/ada): label is “7” but must be a text.',
      'Line 2 (person/ada): names must hold at least one name.',
      'Line 4: the record is not valid JSON.',
    ]);
  });

  it('have all faults of their first line told', async () => {
    const [head, ...rest] = await patchLines();
    const wrong = json({ ...JSON.parse(head!), from: 'x', pack: '' });
    const { faults } = await check([wrong, ...rest], 'patch.jsonl');
    expect(faults).toHaveLength(2);
  });

  it('of rules are checked too', async () => {
    const { report, faults } = await check(
      [
        '{"record":"patch","format":1,"title":"Mine","made":"2026-01-01"}',
        '{"record":"rule","words":"May","verdict":"never","made":"2026-01-01"}',
        '{"record":"rule","words":"May","verdict":"now","made":"2026-01-01"}',
        '{"record":"end","records":2}',
      ],
      'rules.jsonl',
    );
    expect([report.kind, report.holds, faults]).toEqual([
      'rules',
      { rules: 1 },
      ['Line 3: verdict is “now” but must be one of not, instead, never.'],
    ]);
  });
});

describe('what stands beside a pack', () => {
  async function indexed() {
    const path = join(folder, 'pack.jsonl.gz');
    await writeFileOfLines(path, packLines(HEAD, [entity()]));
    makeKeys(join(folder, 'key'));
    const made = await indexPack(path, {
      out: join(folder, 'out'),
      parts: 2,
      patchFrom: [],
      key: join(folder, 'key.pem'),
    });
    if (!made.ok) throw new Error(made.fault.message);
    return { path, index: join(folder, 'out', 'index.json'), parts: made.value.parts };
  }

  it('is an index, with the files below it and its signature', async () => {
    const { index, parts } = await indexed();
    expect(await checkFile(index)).toMatchObject({
      kind: 'index',
      sound: true,
      holds: { parts: 2, patches: 0 },
      signedBy: expect.stringMatching(/^(?:[0-9a-f]{4} ?){4}$/),
    });
    appendFileSync(join(folder, 'out', parts[0]!.url), 'x');
    writeFileSync(join(folder, 'out', parts[1]!.url), Buffer.alloc(parts[1]!.bytes));
    expect((await checkFile(index)).faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('bytes, not'),
      expect.stringContaining('is not the file that the index means'),
    ]);
    rmSync(join(folder, 'out', parts[0]!.url));
    expect((await checkFile(index)).warningCounts).toEqual({ 'not-here': 1 });
  });

  it('is an index with all its faults', async () => {
    const path = join(folder, 'index.json');
    writeFileSync(
      path,
      json({
        record: 'index',
        format: 2,
        pack: 'x y',
        title: '',
        version: '1',
        dataAsOf: '2025-01-01',
        licence: 'x',
        parts: [],
      }),
    );
    expect((await checkFile(path)).faultCount).toBe(3);
  });

  it('is a signature that must fit the file', async () => {
    const { path } = await indexed();
    await signFile(path, join(folder, 'key.pem'));
    expect(await checkFile(path)).toMatchObject({ sound: true, signedBy: expect.any(String) });
    expect(await checkFile(`${path}.sig`)).toMatchObject({ kind: 'signature', sound: true });
    writeFileSync(path, gzipSync(`${packLines(HEAD, []).join('\n')}\n`));
    for (const file of [path, `${path}.sig`]) {
      const { sound, faults } = await checkFile(file);
      expect([sound, faults.at(-1)!.message]).toEqual([
        false,
        expect.stringContaining('is for another file'),
      ]);
    }
    writeFileSync(`${path}.sig`, '{}');
    expect((await checkFile(path)).faults[0]!.message).toContain('is not a signature');
  });
});
