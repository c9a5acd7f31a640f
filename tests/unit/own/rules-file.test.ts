// A reader's corrections leave as a patch of packs and come back as they were; what is no patch is refused with its sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, Said } from '@/lib/core/model/correction';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { readRules } from '@/lib/core/own/rules-file';
import { ruleLines } from '@/lib/core/own/write-rules';
import { correctionOf } from '@/lib/core/text/said';

const MADE = parseDay('2026-11-25') as Day;
const HEAD = { title: 'Corrections', made: MADE };

const rule = (said: Said): Correction => correctionOf(said, MADE)!;
const RULES = [
  rule({
    words: 'Clinton',
    verdict: { is: 'instead', entity: 'person/hillary-clinton' },
    scope: { in: 'stories-with', names: ['White House', 'Whitewater'] },
  }),
  rule({ words: 'May', verdict: { is: 'never' }, scope: { in: 'everywhere' } }),
  rule({ words: 'Jordan', verdict: { is: 'not', entity: 'place/jordan' }, scope: { in: 'everywhere' } }),
];

it('the form is what packs/FORMAT.md says', () => {
  expect(ruleLines(HEAD, RULES)).toEqual([
    '{"record":"patch","format":1,"title":"Corrections","made":"2026-11-25"}',
    '{"record":"rule","words":"Clinton","verdict":"instead","entity":"person/hillary-clinton","stories":["White House","Whitewater"],"made":"2026-11-25"}',
    '{"record":"rule","words":"May","verdict":"never","made":"2026-11-25"}',
    '{"record":"rule","words":"Jordan","verdict":"not","entity":"place/jordan","made":"2026-11-25"}',
    '{"record":"end","records":3}',
  ]);
});

it('whatever is said on a page comes back as it was', () => {
  const entity = fc.constantFrom('person/a', 'place/b.c', 'own/1');
  const said = fc.record<Said>({
    words: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    verdict: fc.oneof(
      entity.map((id) => ({ is: 'not', entity: id }) as const),
      entity.map((id) => ({ is: 'instead', entity: id }) as const),
      fc.constant({ is: 'never' } as const),
    ),
    scope: fc.oneof(
      fc.constant({ in: 'everywhere' } as const),
      fc
        .array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 4 })
        .map((names) => ({ in: 'stories-with', names }) as const),
    ),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 5 }), (all) => {
      const rules = all.flatMap((one) => correctionOf(one, MADE) ?? []);
      const read = readRules(`${ruleLines(HEAD, rules).join('\n')}\n`);
      expect(read).toEqual({ ok: true, value: { rules, refused: [] } });
    }),
  );
});

const lines = ruleLines(HEAD, RULES);

describe('a bad rule is left out, with its line and field', () => {
  it.each([
    [
      '{"record":"rule","words":"May","verdict":"perhaps","made":"2026-11-25"}',
      /Line 3: verdict is “perhaps” but must be one of/,
    ],
    ['{"record":"rule","words":"May","verdict":"not","made":"2026-11-25"}', /Line 3: .*must name an entity/],
    [
      '{"record":"rule","words":"May","verdict":"never","entity":"a","made":"2026-11-25"}',
      /must name an entity, unless/,
    ],
    ['{"record":"rule","words":"…","verdict":"never","made":"2026-11-25"}', /words holds no word/],
    [
      '{"record":"rule","words":"May","verdict":"never","made":"25 November"}',
      /made is “25 November” but must be a day/,
    ],
    [
      '{"record":"rule","words":"May","verdict":"never","stories":[],"made":"2026-11-25"}',
      /stories must hold/,
    ],
    [
      '{"record":"rule","words":"May","verdict":"not","entity":"<b>","made":"2026-11-25"}',
      /entity is “<b>” but must be an id/,
    ],
    ['{"record":"rule","words":"May","verdict":"never","made":"2026-11-25","why":"x"}', /why is not a field/],
    ['{"record":"entity"}', /record/],
    ['nonsense', /not valid JSON/],
  ])('%s', (bad, sentence) => {
    const read = readRules(lines.with(2, bad).join('\n'));
    expect(read).toMatchObject({ ok: true, value: { rules: [RULES[0], RULES[2]] } });
    expect(read.ok && read.value.refused).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('a file is refused whole', () => {
  it.each([
    ['that is empty', '', 'not-a-patch'],
    ['that is a pack', '{"record":"pack","format":1}', 'not-a-patch'],
    [
      'of another format',
      lines.with(0, '{"record":"patch","format":2,"title":"T","made":"2026-11-25"}').join('\n'),
      'not-a-patch',
    ],
    ['that is cut off', lines.slice(0, -1).join('\n'), 'truncated'],
    ['that lacks a rule', lines.toSpliced(1, 1).join('\n'), 'truncated'],
    ['that is only a beginning', lines[0]!, 'truncated'],
  ])('%s', (_, text, code) => expect(readRules(text)).toMatchObject({ ok: false, fault: { code } }));
});
