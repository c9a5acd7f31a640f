// The stored form: refused when it is not whole, and every name either found or reported.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NameIndexBuilder } from '@/lib/core/match/build';
import { buildNameIndex, type NameEntry, openNameIndex } from '@/lib/core/match/name-index';
import { scan } from '@/lib/core/match/scan';
import { libraryOf, open } from './library';

// Thousands of cases; a busy machine needs more than five seconds for some.
vi.setConfig({ testTimeout: 60_000 });

const cased = (...names: string[]): NameEntry[] => names.map((name) => ({ name, case: 'cased' }));
const code = (buffer: ArrayBuffer): string => {
  const opened = openNameIndex(buffer);
  return opened.ok ? 'ok' : opened.fault.code;
};
const bufferOf = (...names: string[]): ArrayBuffer => buildNameIndex(cased(...names)).buffer;
const sample = bufferOf('Union Pacific', 'NATO', 'Bank of England', 'McDonald', 'Ukraine', '...');

describe('openNameIndex', () => {
  it('opens what build made, empty or not', () => {
    expect(open(bufferOf()).size).toBe(0);
    expect(scan([open(bufferOf())], 'Union Pacific')).toEqual([]);
    expect(scan([], 'Union Pacific')).toEqual([]);
    expect(open(sample).size).toBe(5);
  });

  it('refuses every truncation', () => {
    for (let length = 0; length < sample.byteLength; length++)
      expect(['truncated', 'damaged']).toContain(code(sample.slice(0, length)));
  });

  it('refuses every flipped bit', () => {
    for (let bit = 0; bit < sample.byteLength * 8; bit++) {
      const flipped = sample.slice(0);
      new Uint8Array(flipped)[bit >> 3]! ^= 1 << (bit & 7);
      expect(code(flipped)).not.toBe('ok');
    }
  });

  it('refuses a longer buffer, another version, and what is no index', () => {
    const longer = new ArrayBuffer(sample.byteLength + 4);
    new Uint8Array(longer).set(new Uint8Array(sample));
    expect(code(longer)).toBe('damaged');
    const newer = sample.slice(0);
    new Int32Array(newer)[1]!++;
    expect(code(newer)).toBe('wrong-version');
    expect(code(new TextEncoder().encode('x'.repeat(400)).buffer)).toBe('not-an-index');
    expect(code(new ArrayBuffer(400))).toBe('not-an-index');
  });

  it('refuses or opens random bytes behind a true header, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 400 }), fc.nat(400), (bytes, at) => {
        const changed = sample.slice(0);
        const view = new Uint8Array(changed);
        const before = view.slice();
        view.set(bytes.subarray(0, Math.max(0, view.length - at)), Math.min(at, view.length - 1));
        const same = before.every((byte, index) => byte === view[index]);
        expect(code(changed) === 'ok').toBe(same);
      }),
    );
  });

  it('says in one sentence what is wrong', () => {
    const opened = openNameIndex(new ArrayBuffer(3));
    expect(opened).toEqual({
      ok: false,
      fault: { code: 'truncated', message: 'The name index has only 3 bytes; rebuild it.' },
    });
  });
});

describe('buildNameIndex', () => {
  it('makes the same bytes from the same names', () => {
    expect(new Uint8Array(bufferOf('a B', 'C'))).toEqual(new Uint8Array(bufferOf('a B', 'C')));
  });

  it('reports the names that no text can match', () => {
    const long = Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ');
    const names = cased(
      '...',
      '',
      ' \u200b\n',
      '\ud800',
      '🙂',
      'a '.repeat(70),
      long,
      'x'.repeat(301),
      'ok',
      '\u0301',
    );
    expect(buildNameIndex(names).unmatched.listed).toEqual([
      { entry: 0, why: 'no-word' },
      { entry: 1, why: 'no-word' },
      { entry: 2, why: 'no-word' },
      { entry: 3, why: 'no-word' },
      { entry: 4, why: 'no-word' },
      { entry: 5, why: 'too-long' },
      { entry: 6, why: 'too-long' },
      { entry: 7, why: 'too-long' },
      { entry: 9, why: 'no-word' },
    ]);
  });

  it('finds every name it does not report, standing alone', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc
        .array(fc.constantFrom('A', 'b', 'U.S.', ' ', '-', "'", '5', '北', '.', '\u00ad', '&', 'ß'), {
          minLength: 1,
          maxLength: 8,
        })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, case: fc.constantFrom('exact', 'cased', 'any') }), { maxLength: 20 }),
        (names) => {
          const library = libraryOf(names as NameEntry[]);
          const lost = new Set(library.unmatched);
          for (const [entry, { name: text }] of names.entries()) {
            const matches = library.scan(text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
            expect(matches.some(({ names: found }) => found.includes(entry))).toBe(!lost.has(entry));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps 255 entries of one folded name and reports the rest', () => {
    const names = Array.from({ length: 1000 }, () => ({ name: 'Smith', case: 'cased' as const }));
    expect(libraryOf(names).scan('Smith')[0]!.names).toEqual(Array.from({ length: 255 }, (_, at) => at));
    const { unmatched } = buildNameIndex(names);
    expect(unmatched.count).toBe(745);
    expect(unmatched.listed[0]).toEqual({ entry: 255, why: 'too-many-alike' });
  });

  it('takes a million identical names', () => {
    const builder = new NameIndexBuilder();
    for (let at = 0; at < 1_000_000; at++) builder.add('Smith', 'cased');
    const steps = builder.finish();
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { buffer, unmatched } = step.value;
    expect(scan([open(buffer)], 'Smith Smith').length).toBe(2);
    expect(unmatched.count).toBe(1_000_000 - 255);
    expect(unmatched.listed.length).toBe(1_000);
  });

  it('tells of each entry where it came from and which share a folded name', () => {
    const { order, firsts, hashes } = buildNameIndex([
      { name: 'US', case: 'exact' },
      { name: 'Ukraine', case: 'cased' },
      { name: '...', case: 'any' },
      { name: 'U.S.', case: 'any' },
    ]);
    const names = new Map<number, number[]>();
    let first = -1;
    for (const [entry, number] of order.entries()) {
      if (firsts[entry]) first = entry;
      expect(hashes[entry]).toBe(hashes[first]);
      names.set(first, [...(names.get(first) ?? []), number]);
    }
    expect([...names.values()].sort()).toEqual([[0, 3], [1]]);
  });

  it('finds each name of a long chain of prefixes at its full length', () => {
    const chain = Array.from({ length: 64 }, (_, at) =>
      Array(at + 1)
        .fill('a')
        .join(' '),
    );
    const text = Array(150).fill('a').join(' ');
    expect(
      libraryOf(cased(...chain))
        .scan(text)
        .map(({ names }) => names[0]),
    ).toEqual([63, 63, 21]);
  });
});

describe('hostile texts', () => {
  it('cost in proportion to their length', () => {
    const library = libraryOf(
      cased(
        `${'a '.repeat(63)}b`,
        ...Array.from({ length: 62 }, (_, at) => `${'A-'.repeat(at)}A`),
        'A',
        'a a',
        "a's",
      ),
    );
    const time = (text: string): number => {
      // Of the processor: a busy machine stretches the clock's.
      const before = process.cpuUsage();
      library.scan(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const piece of ['a ', 'A-', 'A–', "a's ", 'A.', 'A. ', 'a-', '\u0301', '\n']) {
      const short = piece.repeat(2_500);
      const long = piece.repeat(20_000);
      time(short);
      const times = [1, 2, 3].map(() => time(long) / Math.max(0.5, Math.min(time(short), time(short))));
      // Eight times the text; a quadratic cost would be 64 times.
      expect(Math.min(...times)).toBeLessThan(30);
    }
  });
});
