// The address under which a story is remembered: the same story under whatever link leads to it, and no other one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyAddress } from '@/lib/core/ledger/story-address';

const key = (url: string) => storyAddress(url)?.story;

describe('one story', () => {
  const SAME = 'news.example/2026/05/story';
  it.each([
    'https://news.example/2026/05/story',
    'http://news.example/2026/05/story',
    'https://www.news.example/2026/05/story/',
    'https://NEWS.example:443/2026/05/story#comments',
    'https://news.example/2026/05/story?',
    'https://news.example/2026/05/story?utm_source=letter&utm_medium=email',
    'https://news.example/2026/05/story?fbclid=IwAR0&gclid=1#top',
    'https://reader:secret@news.example/2026/05/story?mc_eid=1',
  ])('%s', (url) => {
    expect(key(url)).toBe(SAME);
  });
});

it.each([
  ['another story by its query', 'https://news.example/?id=1', 'https://news.example/?id=2'],
  ['another path', 'https://news.example/a', 'https://news.example/A'],
  ['another site', 'https://a.news.example/x', 'https://b.news.example/x'],
  ['another port', 'https://news.example:8443/x', 'https://news.example/x'],
])('%s is another', (_, one, other) => {
  expect(key(one)).not.toBe(key(other));
});

it('what names a story stays in its address, in its place; what only counts does not', () => {
  expect(storyAddress('https://news.example/read?utm_id=9&id=7&page=2&gclid=x')).toEqual({
    story: 'news.example/read?id=7&page=2',
    url: 'https://news.example/read?id=7&page=2',
    site: 'news.example',
  });
});

it.each(['about:blank', 'file:///etc/passwd', 'moz-extension://a/library.html', '', 'https://'])(
  '%s is no page of the web',
  (url) => {
    expect(storyAddress(url)).toBeNull();
  },
);

it('an address that is too long loses its query; one that is too long without it is not kept', () => {
  expect(storyAddress(`https://news.example/a?x=${'y'.repeat(3_000)}`)?.url).toBe('https://news.example/a');
  expect(storyAddress(`https://news.example/${'y'.repeat(3_000)}`)).toBeNull();
});

it('of any address what is kept is an address of the same site, free of secrets, and found again under the same key', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const kept = storyAddress(url);
      if (!kept) return;
      expect(kept.url).not.toContain('#');
      expect(storyAddress(kept.url)).toEqual(kept);
      expect(storyAddress(`${url.split('#')[0]}#fragment`)).toEqual(kept);
    }),
  );
});
