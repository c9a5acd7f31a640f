// The index of claims: what is put in comes out, what cannot be matched is left out with a reason, what is damaged is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimIndexBuilder, entityHash, openClaimIndex } from '@/lib/core/claims/claim-index';
import { dayCodeOf } from '@/lib/core/claims/day-code';
import { bytesOfId, idOfBytes } from '@/lib/core/claims/id-bytes';
import { wordsOf } from '@/lib/core/claims/words';
import type { PartialDate } from '@/lib/core/model/dates';
import { built, claim, indexOf } from './claims';

const SAMPLE = [
  claim('a', 'The mayor cut taxes by $1.5 million in 2015.', {
    claimant: { name: 'Jane Roe', entity: 'person/roe' },
    about: ['person/mayor'],
    date: '2015-06' as PartialDate,
    review: { title: 'Did the mayor cut taxes?', date: '2015-07-01' as PartialDate },
  }),
  claim('b', 'Crime fell in every city but one.', { review: { date: '2016-02-03' as PartialDate } }),
  claim('ö-Київ', 'Nobody paid the new tax.'),
];

describe('what is put in comes out', () => {
  const index = indexOf(SAMPLE);

  it('ids, in any script', () => {
    expect([0, 1, 2].map((at) => index.id(at))).toEqual(SAMPLE.map(({ id }) => id));
  });

  it('the words of text, title and claimant in their order, with flags and values', () => {
    const { count, stems, flags, values, text, title } = index.words(0);
    const parts = [SAMPLE[0]!.text, 'Did the mayor cut taxes?', 'Jane Roe'].map(wordsOf);
    expect([text, title, count]).toEqual([
      parts[0]!.count,
      parts[0]!.count + parts[1]!.count,
      parts.reduce((sum, part) => sum + part.count, 0),
    ]);
    expect([...stems]).toEqual(parts.flatMap((part) => [...part.stems.subarray(0, part.count)]));
    expect([...flags]).toEqual(parts.flatMap((part) => [...part.flags.subarray(0, part.count)]));
    expect([...values].filter((value) => !Number.isNaN(value))).toEqual([1_500_000, 2015]);
  });

  it('when it was said, else when it was checked, else nothing', () => {
    expect([0, 1, 2].map((at) => [index.words(at).day, index.words(at).isSaid])).toEqual([
      [dayCodeOf(2015, 6, 1), true],
      [dayCodeOf(2016, 2, 3), false],
      [0, false],
    ]);
  });

  it('who said it and whom it is about', () => {
    expect(index.claimant(0)).toBe(entityHash('person/roe'));
    expect([...index.about(0)]).toEqual([entityHash('person/mayor')]);
    expect([index.claimant(1), index.about(1).length]).toEqual([0, 0]);
  });
});

it('an id of any characters comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (id) => {
      const bytes = bytesOfId(id);
      expect(idOfBytes(bytes, 0, bytes.length)).toBe(id);
    }),
  );
});

describe('what states nothing is left out', () => {
  it.each([
    ['Is the mayor a crook?', 'question'],
    ['"Why should you get a break for racehorses?"', 'question'],
    ['Did he say “never again”?', 'question'],
    ['Says she asked, "Who needs farms?"', null],
    ['"We built it in a year. Is it not a disgrace?"', null],
    ['On raising taxes.', 'topic'],
    ['On whether the senate should vote soon', 'topic'],
    ['On Wednesday, the mayor raised taxes', null],
    ['About 40 percent of voters stayed home', null],
    ['On torture, "I never changed my mind."', null],
    ['Crime is rising', 'too-short'],
    ['', 'too-short'],
    ['!?…', 'too-short'],
    ['He and she were with them', 'too-short'],
    ['Crime is rising everywhere', null],
  ] as const)('%s: %s', (text, why) => expect(new ClaimIndexBuilder().add(claim('x', text))).toBe(why));

  it('and of nothing else no index is made', () => {
    expect(new ClaimIndexBuilder().finish().next()).toEqual({ done: true, value: null });
  });
});

it('a claim of ten pages is kept by its beginning', () => {
  const index = indexOf([claim('long', 'The mayor raised taxes again and again. '.repeat(2_000))]);
  expect(index.words(0).text).toBe(120);
});

it('more than 65,536 stems are told apart', () => {
  const claims = Array.from({ length: 700 }, (_, at) =>
    claim(
      `${at}`,
      Array.from({ length: 100 }, (__, word) => `w${(at * 100 + word).toString(36)}q`).join(' '),
    ),
  );
  const index = indexOf(claims);
  expect(index.regions.terms).toBeGreaterThan(65_536);
  const expected = wordsOf(claims[699]!.text);
  expect([...index.words(699).stems]).toEqual([...expected.stems.subarray(0, expected.count)]);
});

it('is built in slices', () => {
  const builder = new ClaimIndexBuilder();
  for (let at = 0; at < 5_000; at += 1)
    builder.add(claim(`${at}`, `Taxes in town ${at} rose by ${at} percent`));
  let slices = 0;
  for (const steps = builder.finish(); !steps.next().done; ) slices += 1;
  expect(slices).toBeGreaterThan(5);
});

describe('what is damaged is refused with a sentence', () => {
  const whole = built(SAMPLE);
  const code = (buffer: ArrayBuffer): string => {
    const opened = openClaimIndex(buffer);
    if (opened.ok) return 'ok';
    expect(opened.fault.message).toMatch(/rebuild it\.$/);
    return opened.fault.code;
  };

  it.each([0, 4, 47, 48, whole.byteLength - 8, whole.byteLength - 4])('cut to %i bytes', (bytes) =>
    expect(code(whole.slice(0, bytes))).toBe('truncated'),
  );

  it('longer than it says', () => {
    const longer = new Uint8Array(whole.byteLength + 8);
    longer.set(new Uint8Array(whole));
    expect(code(longer.buffer)).toBe('damaged');
  });

  it('something else, or of another version', () => {
    const words = new Uint32Array(whole.slice(0));
    words[1]! += 1;
    expect(code(words.buffer)).toBe('wrong-version');
    words[0] = 7;
    expect(code(words.buffer)).toBe('not-an-index');
  });

  it('any bit turned, any bytes at all', () => {
    fc.assert(
      fc.property(fc.nat(whole.byteLength * 8 - 1), (bit) => {
        const bytes = new Uint8Array(whole.slice(0));
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        expect(code(bytes.buffer)).not.toBe('ok');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(code(bytes.slice().buffer as ArrayBuffer)).not.toBe('ok');
      }),
    );
  });
});
