// A sentence beside a claim: how it stands to it, and in which words they part.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithClaim, standingOf } from '@/lib/core/claims/compare';
import { wordsOf } from '@/lib/core/claims/words';
import type { ClaimDifference } from '@/lib/core/model/claim-match';

const kinds = (differences: readonly ClaimDifference[]): string[] => differences.map(({ kind }) => kind);

describe('the same said again', () => {
  it.each([
    ['Ruritania closed 120 schools in 2012.', 'Ruritania closed 120 schools in 2012.'],
    ['“Ruritania closed 120 schools in 2012,” the mayor said.', 'Ruritania closed 120 schools in 2012.'],
    [
      'The leaflet says that Ruritania closed 120 schools, without naming a source.',
      'Ruritania closed 120 schools.',
    ],
    ['Last year U.S. exports to Ruritania doubled.', 'Last year United States exports to Ruritania doubled.'],
    ['It cost 1.5 million dollars to build the bridge.', 'It cost $1,500,000 to build the bridge.'],
    ['Senator Flavia Elphberg signed the treaty.', 'Flavia Elphberg signed the treaty.'],
    ['The treaty was signed by Flavia Elphberg.', 'Flavia Elphberg signed the treaty.'],
  ])('%s × %s', (sentence, claim) => {
    expect(compareWithClaim(sentence, claim)).toEqual({ stance: 'repeats', differences: [] });
  });
});

describe('where they part', () => {
  it.each([
    ['Ruritania closed 220 schools.', 'Ruritania closed 120 schools.', 'number', '220', '120'],
    ['Ruritania closed the school in 2013.', 'Ruritania closed the school in 2012.', 'date', '2013', '2012'],
    [
      'Rudolf Rassendyll closed the school.',
      'Flavia Elphberg closed the school.',
      'name',
      'Rudolf Rassendyll',
      'Flavia Elphberg',
    ],
    ['Ruritania would close every school.', 'Ruritania closed every school.', 'modality', 'would', ''],
    ['The tax went up for illegal workers.', 'The tax went up for workers.', 'words', 'illegal', ''],
    [
      'More men finish college now than women.',
      'More women finish college now than men.',
      'words',
      'men',
      'women',
    ],
  ] as const)('%s × %s', (sentence, claim, kind, here, there) => {
    const { stance, differences } = compareWithClaim(sentence, claim);
    expect(stance).toBe('repeats');
    expect(differences).toContainEqual({ kind, here, there });
  });

  it('names that changed their roles are told', () => {
    const { differences } = compareWithClaim(
      'In May Flavia Elphberg sued Rudolf Rassendyll over a castle.',
      'In May Rudolf Rassendyll sued Flavia Elphberg over a castle.',
    );
    expect(kinds(differences)).toContain('name');
  });

  it('the weightiest comes first, and four at most are told', () => {
    const { differences } = compareWithClaim(
      'Ruritania never closed 220 schools, mills, banks and old farms in 2013.',
      'Ruritania closed 120 schools, shops, ports and new roads in 2012.',
    );
    expect(kinds(differences)).toEqual(['negation', 'number', 'date', 'words']);
  });
});

describe('how a sentence stands to a claim', () => {
  it.each([
    ['Ruritania did not close 120 schools.', 'Ruritania closed 120 schools.', 'denies'],
    ['Ruritania closed 120 schools.', 'Ruritania did not close 120 schools.', 'denies'],
    // What is negated is another thing than what both say.
    [
      'Ruritania, they do not like to tell us, but they closed 120 schools.',
      'Ruritania closed 120 schools.',
      'repeats',
    ],
    [
      'In fact, Ruritania closed 120 schools.',
      'Ruritania closed 120 schools, though there is no way to teach elsewhere.',
      'repeats',
    ],
    ['When you were asked, you said Ruritania, not Strelsau.', 'When asked, you said Ruritania.', 'repeats'],
    ['Crime in Ruritania fell last year.', 'Crime in Ruritania rose last year.', 'denies'],
    [
      'The crime rate of Ruritania will decrease sharply.',
      'The crime rate of Ruritania will increase sharply.',
      'denies',
    ],
    [
      'Rassendyll falsely claimed that Ruritania closed 120 schools.',
      'Ruritania closed 120 schools.',
      'disputes',
    ],
    ['There is no evidence that Ruritania closed 120 schools.', 'Ruritania closed 120 schools.', 'disputes'],
    ['It is not true that Ruritania closed 120 schools.', 'Ruritania closed 120 schools.', 'disputes'],
    [
      'The claim that Ruritania closed 120 schools has been debunked.',
      'Ruritania closed 120 schools.',
      'disputes',
    ],
    [
      'Rassendyll says that climate change is a hoax.',
      'Rassendyll says climate change is a hoax.',
      'repeats',
    ],
    ['Not only has Ruritania closed 120 schools, it sold them.', 'Ruritania closed 120 schools.', 'repeats'],
    [
      'We should not be the country that closed 120 schools of Ruritania.',
      'The country closed 120 schools of Ruritania.',
      'repeats',
    ],
  ] as const)('%s × %s: %s', (sentence, claim, stance) => {
    expect(compareWithClaim(sentence, claim).stance).toBe(stance);
  });
});

const WORDS =
  'Ruritania Strelsau Flavia not never would 120 220 percent closed opened school schools more less the of and by in 2012'.split(
    ' ',
  );
const TEXT = fc
  .array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 14 })
  .map((words) => words.join(' '));

it('the mark and the card agree, and what is told stands in the texts', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (sentence, claim) => {
      const told = compareWithClaim(sentence, claim);
      const there = wordsOf(claim);
      const marked = standingOf(wordsOf(sentence), there, there.count);
      expect(marked).toMatchObject({ stance: told.stance, isPlain: told.differences.length === 0 });
      for (const { here, there: other } of told.differences) {
        for (const part of here.split(' … ')) expect(sentence).toContain(part);
        for (const part of other.split(' … ')) expect(claim).toContain(part);
      }
    }),
  );
});

it('any text beside any other is compared', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (sentence, claim) => {
      expect(compareWithClaim(sentence, claim).differences.length).toBeLessThanOrEqual(4);
    }),
  );
  expect(compareWithClaim('', '')).toEqual({ stance: 'repeats', differences: [] });
});
