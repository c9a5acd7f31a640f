// What the library says of a fact-check that was kept or let go: the claim in one pair of quotation marks, short enough for a line.
import { expect, it } from 'vitest';
import { FACT_CHECK_LABELS } from '@/lib/core/view/fact-check-labels';

it.each([
  ['The crown was pawned.', '“The crown was pawned.” is kept.'],
  ['"The crown was pawned."', '“The crown was pawned.” is kept.'],
])('%s', (text, sentence) => expect(FACT_CHECK_LABELS.nowKept(text)).toBe(sentence));

it('the opening mark of a long one does not stay when its closing one is cut off', () => {
  expect(FACT_CHECK_LABELS.nowKept(`"${'crown '.repeat(40)}"`)).toMatch(/^“crown [^"“”]*…” is kept\.$/);
});
