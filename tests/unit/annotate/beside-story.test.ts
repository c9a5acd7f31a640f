// What of a block is beside the story, and what looks like it and is not.
import { describe, expect, it } from 'vitest';
import { besideStory } from '@/lib/core/annotate/beside-story';

/** The stretches as words, those only of places in angle brackets. */
const wordsOf = (block: string): string[] =>
  besideStory(block, 100)
    .map(({ start, end, of }) => [block.slice(start - 100, end - 100).trim(), of] as const)
    .map(([words, of]) => (of === 'place' ? `<${words}>` : words));

describe('datelines', () => {
  it.each([
    ['WASHINGTON (AP) — President Trump said', ['<WASHINGTON (AP) —>', '(AP) —']],
    ['KYIV, Ukraine — The air raid', ['<KYIV, Ukraine —>']],
    ['MOSCOW, Aug. 20 (Reuters) - Russia said', ['<MOSCOW, Aug. 20 (Reuters) ->', '(Reuters) -']],
    ['Washington (CNN)President Barack Obama', ['<Washington (CNN)>', '(CNN)']],
    ['(Reuters) - Shares fell', ['<(Reuters) ->', '(Reuters) -']],
    ['Moscow — The Kremlin said', ['<Moscow —>']],
    ['ST. PETERSBURG, Fla. -- Police said', ['<ST. PETERSBURG, Fla. -->']],
  ])('%s', (block, stretches) => {
    expect(wordsOf(block)).toEqual(stretches);
  });

  it.each([
    'Russia — which denies it — said on Monday',
    'Washington said on Monday (the White House did not) — and said no more',
    'Ted Cruz (R-Texas) said on Monday',
    'In Moscow, officials said — The Kremlin did not',
  ])('none in %s', (block) => {
    expect(wordsOf(block)).toEqual([]);
  });
});

describe('bylines and credits', () => {
  it.each([
    ['By John Smith, Washington correspondent', true],
    ['Von Anna Schmidt, Berlin', true],
    ['Photo: Evan Vucci, Associated Press', true],
    ['Associated Press writer Zeke Miller in Washington contributed to this report.', true],
    ['Additional reporting by Jan Lopatka in Prague; editing by Ann Lee', true],
    ['By Monday, Russia had taken the town.', false],
    ['The photo: Putin and Trump, side by side, was everywhere in Moscow.', false],
  ])('%s: %s', (block, whole) => {
    expect(wordsOf(block)).toEqual(whole ? [block] : []);
  });

  it('takes a credit in brackets only', () => {
    expect(wordsOf('Putin in Anchorage (AP Photo/Julia Nikhinson), after the talks (in Alaska).')).toEqual([
      '(AP Photo/Julia Nikhinson)',
    ]);
  });

  it('takes no longer than the block, however it is written', () => {
    for (const block of [
      '('.repeat(5_000),
      'A '.repeat(50_000),
      `${'A'.repeat(90)}, `.repeat(500),
      '(photo'.repeat(3_000),
    ]) {
      const began = performance.now();
      besideStory(block, 0);
      expect(performance.now() - began).toBeLessThan(200);
    }
  });
});
