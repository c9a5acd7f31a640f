// Claims in an article: which sentences are shown with which, and what must hold for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimIndex } from '@/lib/core/claims/claim-index';
import { type ClaimQuestion, findClaims } from '@/lib/core/claims/find-claims';
import type { BlockKind } from '@/lib/core/model/article';
import type { ClaimMention } from '@/lib/core/model/claim-match';
import { MAX_SENTENCE } from '@/lib/core/model/limits';
import { tokenize } from '@/lib/core/text/tokens';
import { claim, indexOf } from './claims';

const SCHOOLS = claim('schools', 'Ruritania closed 120 village schools along the Zenda railway.', {
  claimant: { name: 'Flavia Elphberg' },
});
const PENSIONS = claim(
  'pensions',
  'Michael Strelsau says pensions of widowed foresters were halved by parliament.',
);
const INDEX = indexOf([
  SCHOOLS,
  PENSIONS,
  claim('castle', 'The castle moat of Zenda holds forty drowned royal carriages.'),
]);

interface Given extends Partial<Omit<ClaimQuestion, 'tokens' | 'blocks'>> {
  readonly kind?: BlockKind;
  readonly indexes?: readonly ClaimIndex[];
}

/** A paragraph a line. */
function find(text: string, { kind = 'paragraph', indexes = [INDEX], ...more }: Given = {}) {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { start, end: start + line.length, kind };
    start = block.end + 1;
    return block;
  });
  return findClaims(indexes, {
    tokens: tokenize(text),
    blocks,
    names: [],
    date: null,
    isRejected: () => false,
    ...more,
  });
}

const claimsOf = (mentions: readonly ClaimMention[]): string[] =>
  mentions.flatMap(({ matches }) => matches.map((match) => match.claim));

const REPEATED = 'Ruritania closed 120 village schools along the Zenda railway.';

describe('what is shown', () => {
  it('a sentence that repeats a claim, from its first letter to its last mark', () => {
    const text = `It rained in Zenda. “${REPEATED}” Nobody came.`;
    const { mentions, checked } = find(text);
    expect(mentions).toHaveLength(1);
    const { start, end, matches } = mentions[0]!;
    expect(text.slice(start, end)).toBe(`${REPEATED}”`);
    expect(matches).toMatchObject([{ claim: SCHOOLS.id, stance: 'repeats', isPlain: true }]);
    expect(checked.known).toBe(1);
    expect(checked.checkable).toBeGreaterThanOrEqual(1);
  });

  it('one clause of a longer sentence', () => {
    const text = `In a speech on Tuesday she told voters that Ruritania closed 120 village schools along the Zenda railway, and went home.`;
    expect(claimsOf(find(text).mentions)).toEqual([SCHOOLS.id]);
  });

  it.each([
    ['another number', 'Ruritania closed 220 village schools along the Zenda railway.'],
    ['the same topic', 'Ruritania has a railway that runs past village schools.'],
    ['another thing', 'The railway to the coast was opened by the king.'],
    [
      'an address with the words of a headline',
      'The page /1/ruritania-closed-120-village-schools-along-the-zenda-railway was not found.',
    ],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(find(text).mentions).toEqual([]);
  });

  it('what says that the claim is wrong is shown as that', () => {
    const { mentions } = find(
      'Elphberg falsely claimed that Ruritania closed 120 village schools along the Zenda railway.',
    );
    expect(mentions[0]?.matches).toMatchObject([{ claim: SCHOOLS.id, stance: 'disputes' }]);
  });

  it('a denial is no plain match', () => {
    const { mentions } = find('Ruritania never closed 120 village schools along the Zenda railway.');
    expect(mentions[0]?.matches).toMatchObject([{ claim: SCHOOLS.id, stance: 'denies', isPlain: false }]);
  });

  it.each(['headline', 'heading', 'lead'] as const)('nothing in a %s', (kind) => {
    expect(find(REPEATED, { kind })).toMatchObject({ mentions: [], checked: { checkable: 0, known: 0 } });
  });

  it('nothing that the reader has said is another thing', () => {
    const asked: [string, string][] = [];
    const isRejected = (id: string, sentence: string): boolean => asked.push([id, sentence]) > 0;
    expect(find(`“${REPEATED}”`, { isRejected }).mentions).toEqual([]);
    expect(asked).toEqual([[SCHOOLS.id, 'ruritania closed 120 village schools along the zenda railway']]);
  });

  it('of two packs with one claim, the first', () => {
    const found = find(REPEATED, { indexes: [INDEX, INDEX] });
    expect(claimsOf(found.mentions)).toEqual([SCHOOLS.id]);
  });

  it('no claims, nothing shown, and sentences counted all the same', () => {
    const { mentions, checked } = find('Ruritania spent 120 million crowns on schools in 2012.', {
      indexes: [],
    });
    expect(mentions).toEqual([]);
    expect(checked.checkable).toBe(1);
  });
});

it('a name is known by what it means', () => {
  const text = 'Strelsau says pensions of widowed foresters were halved by parliament.';
  const plain = find(text, { floor: 0 }).mentions[0]!.matches[0]!.score;
  const names = [{ start: 0, end: 8, entity: 'person/michael', label: 'Michael Strelsau' }];
  expect(find(text, { floor: 0, names }).mentions[0]!.matches[0]!.score).toBeGreaterThan(plain);
});

describe('any text', () => {
  const PIECE = fc.oneof(
    fc.constantFrom(
      REPEATED,
      SCHOOLS.text,
      'He said so.',
      '学校を閉鎖した。',
      '120 %',
      '“',
      '\n',
      'Mr. Strelsau',
      '?',
      'https://a.example/b-c-d-e',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  it('gives spans within the text, sorted, apart, and the same each time', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const found = find(text, { floor: 0 });
        let last = 0;
        for (const { start, end, matches } of found.mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE);
          expect(matches.length).toBeGreaterThan(0);
          for (const { score } of matches) expect(score > 0 && score <= 1).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(found.checked.known).toBe(found.mentions.length);
        expect(found.checked.checkable).toBeGreaterThanOrEqual(found.checked.known);
        expect(find(text, { floor: 0 })).toEqual(found);
      }),
    );
  });

  it('a sentence of 5,000 words is read in pieces', () => {
    const text = `${'and the rain fell on Zenda '.repeat(1000)}${REPEATED}`;
    for (const { start, end } of find(text, { floor: 0 }).mentions)
      expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE);
  });
});
