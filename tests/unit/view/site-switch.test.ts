// Which switch a page's site has.
import { describe, expect, it } from 'vitest';
import { siteSwitchOf } from '@/lib/core/view/site-switch';

describe('the switch of a page’s site', () => {
  it.each([
    ['https://www.news.example/a', [], { site: 'news.example', isOn: true, off: [] }],
    ['https://news.example/a', ['other.example'], { site: 'news.example', isOn: true, off: [] }],
    [
      'https://news.example/a',
      ['news.example'],
      { site: 'news.example', isOn: false, off: ['news.example'] },
    ],
    [
      'https://live.news.example/a',
      ['news.example'],
      { site: 'news.example', isOn: false, off: ['news.example'] },
    ],
    ['https://news.example/a', ['live.news.example'], { site: 'news.example', isOn: true, off: [] }],
  ])('%s, off at %j', (url, offAt, expected) => expect(siteSwitchOf({ offAt }, url)).toEqual(expected));

  it('turns on all that were turned off above it: one alone would leave it off', () => {
    const offAt = ['live.news.example', 'news.example'];
    expect(siteSwitchOf({ offAt }, 'https://live.news.example/')).toEqual({
      site: 'news.example',
      isOn: false,
      off: offAt,
    });
  });

  it.each(['', 'about:newtab', 'chrome://settings/', 'file:///a.html'])('%j has none', (url) =>
    expect(siteSwitchOf({ offAt: [] }, url)).toBe(null),
  );
});
