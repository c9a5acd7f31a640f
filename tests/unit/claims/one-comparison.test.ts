// How a match stands to its claim is one comparison: what is measured of matches is what card and panel tell of them.
import { describe, expect, it } from 'vitest';
import { compareWithClaim } from '@/lib/core/claims/compare';
import { findClaims } from '@/lib/core/claims/find-claims';
import { tokenize } from '@/lib/core/text/tokens';
import { claim, indexOf } from './claims';

const CLAIM = 'The city of Strelsau sold the harbour bridge to a merchant of Zenda for 40,000 ducats in 2019';

describe('a sentence of a story stands to a claim as it does on its card', () => {
  it.each([
    ['the same words', `${CLAIM}.`],
    [
      'a denial',
      'The city of Strelsau never sold the harbour bridge to a merchant of Zenda for 40,000 ducats in 2019.',
    ],
    [
      'a dispute',
      'He falsely claimed that the city of Strelsau sold the harbour bridge to a merchant of Zenda for 40,000 ducats in 2019.',
    ],
    [
      'another verb',
      'The city of Strelsau rented the harbour bridge to a merchant of Zenda for 40,000 ducats in 2019.',
    ],
    [
      'words around it',
      'As everybody knew, the city of Strelsau sold the harbour bridge to a merchant of Zenda for 40,000 ducats in 2019, said the mayor on Monday.',
    ],
  ])('%s', (_, sentence) => {
    const { mentions } = findClaims([indexOf([claim('bridge', CLAIM)])], {
      tokens: tokenize(sentence),
      blocks: [{ start: 0, end: sentence.length, kind: 'paragraph' }],
      names: [],
      date: null,
      isRejected: () => false,
      floor: 0,
    });
    const [match] = mentions[0]!.matches;
    const { stance, differences } = compareWithClaim(sentence, CLAIM);
    expect(match).toMatchObject({ stance, isPlain: differences.length === 0 });
  });
});
