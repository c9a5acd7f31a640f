// What a page complains of with Backstory and without it: told apart by whose it is and by the page's own chance.
import { describe, expect, it } from 'vitest';
import { compare, complaint, lasting } from '../../eval/errors-compare';

const says = (...texts: string[]) => texts.map((text) => complaint(null, 'console', text));

describe('complaints compared', () => {
  it('sees no difference but in numbers, and of addresses in more than whose they are', () => {
    const { ours, onlyWith, onlyWithout, byChance } = compare(
      says('slot 3 failed at https://ads.example/a?t=1'),
      [
        says('slot 44 failed at https://x7.ads.example/b?t=22'),
        says('slot 5 failed at https://ads.example/a?t=3'),
      ],
    );
    expect({ ours, onlyWith, onlyWithout, byChance }).toEqual({
      ours: [],
      onlyWith: [],
      onlyWithout: [],
      byChance: 0,
    });
  });

  it('tells what came only with us, what went with us, and what comes and goes by itself', () => {
    expect(compare(says('new', 'dice'), [says('gone', 'dice'), says('gone', 'other dice')])).toEqual({
      ours: [],
      onlyWith: ['console: new'],
      onlyWithout: ['console: gone'],
      byChance: 2,
    });
  });

  it('keeps of several rounds what all have seen, and all of ours', () => {
    const round = (ours: string[], onlyWith: string[]) => ({ ours, onlyWith, onlyWithout: [], byChance: 1 });
    expect(lasting([round([], ['always', 'once']), round(['thrown'], ['always'])])).toEqual({
      ours: ['thrown'],
      onlyWith: ['always'],
      onlyWithout: [],
      byChance: 2,
    });
  });

  it.each([
    ['its words', complaint('chrome-extension://abc', 'uncaught', 'at chrome-extension://abc/card.js:1')],
    [
      'where it was thrown',
      complaint('moz-extension://abc', 'uncaught', 'x is null', 'f@moz-extension://abc/story.js:1:2'),
    ],
    [
      'the scheme alone, which is all that a page is told',
      complaint('moz-extension://abc', 'securitypolicyviolation', 'img-src', 'moz-extension'),
    ],
    ['where it ran', { kind: 'worker', text: 'x is null', isOurs: true }],
  ])('knows ours by %s, even if the page says the same', (_, thrown) => {
    const its = [{ ...thrown, isOurs: false }];
    expect(compare([thrown], [its, its]).ours).toHaveLength(1);
  });

  it('does not take another extension for ours, as those by which Firefox mends sites', () => {
    const shim = complaint('moz-extension://abc', 'console', 'calls', 'moz-extension://def/shims/icon.js');
    expect(shim.isOurs).toBe(false);
  });
});
