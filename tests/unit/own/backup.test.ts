// A backup: whatever the reader wrote comes back as it was, twice is once, and nothing that is there is lost by it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/core/model/dates';
import { WIKIDATA } from '@/lib/core/model/own';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import type { UserContents } from '@/lib/core/model/user-contents';
import { addContents, mergeInOrder, replaceContents } from '@/lib/core/own/merge-user';
import { createBackupReader } from '@/lib/core/own/read-backup';
import { backupLines } from '@/lib/core/own/write-backup';
import { contents, note, ownEntity, rule } from './user-contents';

const HEAD = { made: '2026-11-25' as Day, by: '1.2.3' };
const NOTHING: UserContents = {
  settings: DEFAULT_SETTINGS,
  wikibase: WIKIDATA,
  corrections: [],
  own: [],
  notes: [],
  packs: [],
  claims: [],
  rejections: [],
  stories: [],
};

function read(lines: readonly string[]) {
  const reader = createBackupReader();
  for (const line of lines) reader.line(line);
  return reader.end();
}

it('comes back as it was', () => {
  fc.assert(
    fc.property(contents, (all) => {
      expect(read(backupLines(HEAD, all))).toEqual({ ok: true, value: { contents: all, refused: [] } });
    }),
  );
});

it('into an empty library is all that there was', () => {
  fc.assert(
    fc.property(contents, (all) => {
      expect(addContents(NOTHING, all)).toEqual(all);
      expect(replaceContents(NOTHING, all)).toEqual(all);
    }),
  );
});

it('added twice is added once', () => {
  fc.assert(
    fc.property(contents, contents, (there, more) => {
      const once = addContents(there, more);
      expect(addContents(once, more)).toEqual(once);
      const replaced = replaceContents(there, more);
      expect(replaceContents(replaced, more)).toEqual(replaced);
    }),
  );
});

it('added, what is the result of it can be written and read again', () => {
  fc.assert(
    fc.property(contents, contents, (there, more) => {
      const all = addContents(there, more);
      expect(read(backupLines(HEAD, all))).toEqual({ ok: true, value: { contents: all, refused: [] } });
    }),
  );
});

it('added, loses nothing that is there', () => {
  fc.assert(
    fc.property(contents, contents, (there, more) => {
      const all = addContents(there, more);
      // Rules: all, in their order.
      const known = new Set(there.corrections.map(({ id }) => id));
      expect(all.corrections.filter(({ id }) => known.has(id))).toEqual(there.corrections);
      for (const before of there.notes)
        expect(all.notes.find(({ entity }) => entity === before.entity)?.text).toContain(before.text);
      for (const { entity } of there.own) {
        const after = all.own.find((one) => one.entity.id === entity.id)!.entity;
        const names = [after.label, ...after.names.map(({ name }) => name)];
        for (const name of [entity.label, ...entity.names.map((one) => one.name)])
          expect(names).toContain(name);
        const facts = after.facts.map(({ text }) => text);
        for (const { text } of entity.facts) expect(facts).toContain(text);
        expect([after.description, ...facts]).toContain(entity.description);
        for (const { title } of entity.roles) expect(after.roles.map((role) => role.title)).toContain(title);
        for (const { type } of entity.relations)
          expect(after.relations.map((tie) => tie.type)).toContain(type);
      }
      for (const pack of there.packs) expect(all.packs).toContainEqual(pack);
      for (const { claim } of there.claims) {
        const after = all.claims.find((one) => one.claim.id === claim.id)!.claim;
        expect(after).toMatchObject({ text: claim.text });
        const checks = after.reviews.map(({ publisher, url, rating }) => [publisher, url, rating.label]);
        for (const { publisher, url, rating } of claim.reviews)
          expect(checks).toContainEqual([publisher, url, rating.label]);
      }
      const rejected = new Set(there.rejections.map(({ id }) => id));
      expect(all.rejections.filter(({ id }) => rejected.has(id))).toEqual(there.rejections);
    }),
  );
});

it('what is there and newer stays as it is', () => {
  const newer = { made: '2026-11-25', changed: '2026-11-25' } as { made: Day; changed: Day };
  const older = { made: '2026-11-24', changed: '2026-11-24' } as { made: Day; changed: Day };
  fc.assert(
    fc.property(ownEntity, ownEntity, note, note, (own, other, text, old) => {
      const there = { ...NOTHING, own: [{ ...own, ...newer }], notes: [{ ...text, changed: newer.changed }] };
      const entity = { ...other.entity, id: own.entity.id };
      const more = {
        ...NOTHING,
        own: [{ ...other, ...older, entity }],
        notes: [{ ...old, entity: text.entity, changed: older.changed }],
      };
      expect(addContents(there, more)).toEqual(there);
    }),
  );
});

it('rules of the file stand before those that were made here on the same day or later', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 6 }),
      fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 6 }),
      (there, more) => {
        const all = mergeInOrder(there, more);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const [at, { id, made }] of all.entries()) {
          if (there.some((one) => one.id === id)) continue;
          // Each rule of the file has behind it whatever was made here since, where the list here is in order.
          const sorted = there.every((one, index) => index === 0 || there[index - 1]!.made <= one.made);
          const behind = new Set(all.slice(at).map((one) => one.id));
          const first = more.slice(0, more.findIndex((one) => one.id === id) + 1);
          if (sorted && first.every((one) => one.made <= made))
            for (const one of there) if (one.made >= made) expect(behind).toContain(one.id);
        }
      },
    ),
  );
});

const LINES = [
  '{"record":"backup","format":1,"made":"2026-11-25","by":"1.2.3"}',
  '{"record":"settings","density":"quiet"}',
  '{"record":"look-ups","wikibase":"https://base.example"}',
  '{"record":"rule","words":"May","verdict":"never","made":"2026-11-25"}',
  '{"record":"own","entity":{"record":"entity","id":"own/aunt","kind":"person","label":"Aunt","description":"mine","names":[{"name":"Aunt","type":"full"}],"facts":[{"text":"Bees","sources":["reader"]}]},"sources":{"reader":{"title":"Written by yourself"}},"made":"2026-11-24","changed":"2026-11-25"}',
  '{"record":"note","entity":"place/zenda","text":"Ask about the castle.","changed":"2026-11-25"}',
  '{"record":"known-pack","pack":"second","title":"Second","origin":{"from":"url","url":"https://packs.example/index.json"},"followsUpdates":true}',
  '{"record":"end","records":6,"rules":1,"own":1,"notes":1,"packs":1}',
];

it('its form is what lib/edge/store/DESIGN.md says', () => {
  const all = read(LINES);
  expect(all).toMatchObject({ ok: true, value: { refused: [] } });
  if (all.ok) expect(backupLines(HEAD, all.value.contents)).toEqual(LINES);
});

const LINES_2 = [
  LINES[0]!.replace('1,', '2,'),
  ...LINES.slice(1, 7),
  '{"record":"kept-claim","claim":{"record":"claim","id":"claim/kept-1b3dbb78b856c546","text":"Cows can fly","claimant":{"name":"Jo Doe"},"reviews":[{"publisher":"A Checker","url":"https://checker.example/cows","rating":{"label":"False"},"sources":["page"]}]},"sources":{"page":{"title":"checker.example","url":"https://checker.example/cows","date":"2026-11-25"}},"kept":"2026-11-25"}',
  '{"record":"not-this-claim","claim":"claim/kept-1b3dbb78b856c546","words":"Cows can fly home.","claimText":"Cows can fly","made":"2026-11-25"}',
  '{"record":"end","records":8,"rules":1,"own":1,"notes":1,"packs":1,"claims":1,"rejections":1}',
];

it('with fact-checks it is of format 2; one without is of format 1, which earlier versions read', () => {
  const all = read(LINES_2);
  expect(all).toMatchObject({
    ok: true,
    value: { refused: [], contents: { rejections: [{ sentence: 'cows can fly home' }] } },
  });
  if (all.ok) expect(backupLines(HEAD, all.value.contents)).toEqual(LINES_2);
});

it.each<[string, number, string, string]>([
  [
    'a fact-check without a review',
    7,
    '{"record":"kept-claim","claim":{"record":"claim","id":"claim/kept-1","text":"Cows can fly","reviews":[]},"sources":{},"kept":"2026-11-25"}',
    'Line 8: claim.reviews must hold at least one review.',
  ],
  [
    'a fact-check with a source that is not explained',
    7,
    LINES_2[7]!.replace('["page"]', '["letter"]'),
    'Line 8: the source “letter” in reviews[0] is not in its list.',
  ],
  [
    'a rejection of no words',
    8,
    '{"record":"not-this-claim","claim":"claim/x","words":"…","claimText":"Cows can fly","made":"2026-11-25"}',
    'Line 9: words holds no word.',
  ],
])('%s is left out and told, the rest is read', (_, at, line, sentence) => {
  const lines = LINES_2.map((text, index) => (index === at ? line : text));
  expect(read(lines)).toMatchObject({ ok: true, value: { refused: [sentence] } });
});

it('records of format 2 in a backup that says it is of format 1 are left out and told', () => {
  const lines = [LINES[0]!, ...LINES_2.slice(1)];
  const sentence = 'records of this type need format 2, and the backup says it is of format 1.';
  expect(read(lines)).toMatchObject({
    ok: true,
    value: { refused: [`Line 8: ${sentence}`, `Line 9: ${sentence}`] },
  });
});

function withLine(at: number, line: string): string[] {
  return LINES.map((text, index) => (index === at ? line : text));
}

describe('a bad record is left out and told, the rest is read:', () => {
  it.each<[string, number, string, string]>([
    ['no JSON', 3, '{"record":', 'Line 4: the record is not valid JSON.'],
    [
      'an unknown type',
      3,
      '{"record":"dream"}',
      'Line 4: this version does not know records of type “dream”.',
    ],
    [
      'a setting',
      1,
      '{"record":"settings","density":"deafening"}',
      'Line 2: density is “deafening” but must be one of quiet, normal, everything.',
    ],
    [
      'an address',
      2,
      '{"record":"look-ups","wikibase":"javascript:x"}',
      'Line 3: wikibase is “javascript:x” but must be an http or https address.',
    ],
    [
      'a rule without a word',
      3,
      '{"record":"rule","words":"…","verdict":"never","made":"2026-11-25"}',
      'Line 4: words holds no word.',
    ],
    [
      'a note without text',
      5,
      '{"record":"note","entity":"place/zenda","text":"","changed":"2026-11-25"}',
      'Line 6: text is “” but must not be empty.',
    ],
    [
      'a pack of nowhere',
      6,
      '{"record":"known-pack","pack":"second","title":"S","origin":{"from":"mars"},"followsUpdates":true}',
      'Line 7: origin.from is “mars” but must say where the pack came from: packaged, file, url or unknown.',
    ],
    [
      'an entry with a source that is not explained',
      4,
      LINES[4]!
        .replace('"sources":{"reader":{"title":"Written by yourself"}}', '"sources":{}')
        .replace('["reader"]', '["letter"]'),
      'Line 5: the source “letter” in facts[0] is not in its list.',
    ],
  ])('%s', (_, at, line, sentence) => {
    const all = read(withLine(at, line));
    expect(all).toMatchObject({ ok: true, value: { refused: [sentence] } });
    if (all.ok) {
      const left = read(LINES);
      const kept = (one: UserContents) =>
        one.corrections.length + one.own.length + one.notes.length + one.packs.length;
      if (left.ok) expect(kept(all.value.contents)).toBeGreaterThanOrEqual(kept(left.value.contents) - 1);
    }
  });
});

describe('is refused whole:', () => {
  it.each<[string, readonly string[], string, RegExp]>([
    ['an empty file', [], 'not-a-backup', /it is empty/],
    [
      'a pack',
      ['{"record":"pack","format":1}'],
      'not-a-backup',
      /first line is not a record of type “backup”/,
    ],
    ['no JSON', ['<html>'], 'not-a-backup', /not a backup/],
    [
      'a later format',
      withLine(0, LINES[0]!.replace('1,', '3,')),
      'wrong-format',
      /format 3.*update Backstory/,
    ],
    [
      'a head without a day',
      withLine(0, '{"record":"backup","format":1,"by":"1"}'),
      'not-a-backup',
      /made is missing/,
    ],
    ['cut off', LINES.slice(0, 5), 'truncated', /cut off after 5 lines/],
    [
      'with lines taken out',
      [...LINES.slice(0, 3), LINES.at(-1)!],
      'wrong-counts',
      /should hold 6 records, but holds 2/,
    ],
    [
      'with more behind its end',
      [...LINES, LINES[3]!],
      'wrong-counts',
      /goes on after its end marker, on line 9/,
    ],
    [
      'with an end that is none',
      withLine(7, '{"record":"end","records":6}'),
      'wrong-counts',
      /end marker is wrong/,
    ],
  ])('%s', (_, lines, code, message) => {
    expect(read(lines)).toMatchObject({
      ok: false,
      fault: { code, message: expect.stringMatching(message) },
    });
  });
});
