// What the reader has chosen: which site an address is of, where nothing is read, sites turned off and on again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSite,
  MAX_SITES,
  settingsAt,
  settingsFrom,
  siteOf,
  switched,
  whyOff,
} from '@/lib/core/model/settings';

const off = (...offAt: string[]) => ({ ...DEFAULT_SETTINGS, offAt });
const at = (site: string) => `https://${site}/story?a=1#b`;

it.each([
  ['https://www.news.example/a', 'news.example'],
  ['http://NEWS.example:8080', 'news.example'],
  ['https://user:word@news.example./x', 'news.example'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['http://[::1]:3000/', '[::1]'],
  ['https://xn--mnchen-3ya.example/', 'xn--mnchen-3ya.example'],
  ['file:///home/story.html', null],
  ['about:blank', null],
  ['chrome://extensions', null],
  ['view-source:https://news.example', null],
  ['', null],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

describe('a page is off', () => {
  it.each([
    ['on the site itself', off('news.example'), at('news.example'), 'site'],
    ['on a host below it', off('news.example'), at('live.news.example'), 'site'],
    ['with www.', off('news.example'), at('www.news.example'), 'site'],
    ['not on a host above it', off('live.news.example'), at('news.example'), null],
    ['not where the name only ends alike', off('news.example'), at('fakenews.example'), null],
    ['not in a page of the browser', off('news.example'), 'about:blank', null],
    ['everywhere while paused', { ...off(), paused: true }, at('news.example'), 'paused'],
    ['first of all because of the pause', { ...off('a.example'), paused: true }, at('a.example'), 'paused'],
  ] as const)('%s', (_, settings, url, why) => {
    expect(whyOff(settings, url)).toBe(why);
  });
});

const SITES = ['10.0.0.1', 'a.example', 'b.a.example', 'c.b.a.example', 'other.example'];
const site = fc.constantFrom(...SITES);
/** As they are kept: each once, in order. */
const sites = fc.subarray(SITES);

describe('a site that is switched', () => {
  it('off is off, and on again is on, whatever else is off', () => {
    fc.assert(
      fc.property(sites, site, (offAt, one) => {
        const turnedOff = switched(offAt, one, false)!;
        expect(whyOff(off(...turnedOff), at(one))).toBe('site');
        expect([...turnedOff]).toEqual(settingsFrom({ offAt: turnedOff }).offAt);
        expect(whyOff(off(...switched(turnedOff, one, true)!), at(one))).toBeNull();
      }),
    );
  });

  it('leaves all others as they are, but for those above it', () => {
    expect(switched(['a.example', 'b.a.example', 'c.b.a.example', 'z.example'], 'b.a.example', true)).toEqual(
      ['c.b.a.example', 'z.example'],
    );
  });

  it('off is refused where there are as many as can be kept', () => {
    const full = Array.from({ length: MAX_SITES }, (_, number) => `site-${number}.example`);
    expect(switched(full, 'news.example', false)).toBeNull();
    expect(switched(full, full[3]!, false)).toEqual(full);
    expect(switched(full, full[3]!, true)).toHaveLength(MAX_SITES - 1);
  });
});

it('a page is told of the sites that are off only whether it stands on one', () => {
  const settings = off('a.example', 'b.a.example', 'z.example');
  expect(settingsAt(settings, at('c.b.a.example')).offAt).toEqual(['a.example', 'b.a.example']);
  expect(settingsAt(settings, at('news.example')).offAt).toEqual([]);
  expect(settingsAt(settings, null)).toEqual(settings);
  fc.assert(
    fc.property(sites, site, (offAt, one) => {
      const told = settingsAt(off(...offAt), at(one));
      expect(whyOff(told, at(one))).toBe(whyOff(off(...offAt), at(one)));
    }),
  );
});

it.each([
  ['news.example', true],
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['www.news.example', false],
  ['News.example', false],
  ['news.example/a', false],
  ['news.example:80', false],
  ['*.example', false],
  ['a b.example', false],
  ['münchen.example', false],
  ['', false],
  [`${'a.'.repeat(140)}example`, false],
])('“%s” is the name of a site: %s', (words, is) => {
  expect(isSite(words)).toBe(is);
  expect(settingsFrom({ offAt: [words] }).offAt).toEqual(is ? [words] : []);
});
