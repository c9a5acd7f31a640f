// The browser's catalogues as a speaker: asked once for each message, and never again once the extension is gone from under its page.
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserSpeaker } from '@/lib/edge/platform/speak';

const MESSAGES: Readonly<Record<string, string>> = {
  locale: 'de',
  direction: 'ltr',
  card_name: 'Über $1',
  date_range: '$1 bis $2',
};

/** As Chromium and Firefox fill a message in. */
const fill = (key: string, values: readonly string[] = []): string =>
  (MESSAGES[key] ?? '').replace(/\$([1-9])/g, (_, at: string) => values[Number(at) - 1] ?? '');

afterEach(() => vi.restoreAllMocks());

it('says a message with its values, and asks the browser for each message once', () => {
  const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(fill as never);
  const speaker = browserSpeaker();
  expect([speaker.locale, speaker.direction]).toEqual(['de', 'ltr']);
  asked.mockClear();
  expect(speaker.message('date_range', ['2017', '2021'])).toBe('2017 bis 2021');
  expect(speaker.message('date_range', ['$2', 'x'])).toBe('$2 bis x');
  expect(asked).toHaveBeenCalledTimes(1);
});

it('a value that looks like a place of another is left as it is', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(fill as never);
  expect(browserSpeaker().message('card_name', ['$1 und $$'])).toBe('Über $1 und $$');
});

it('of an extension that is gone, what was said before can still be said, and nothing is thrown', () => {
  const asked = vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(fill as never);
  const speaker = browserSpeaker();
  speaker.message('card_name', ['x']);
  asked.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const { id } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect(speaker.message('card_name', ['Caine'])).toBe('Über Caine');
  expect(speaker.message('date_range', ['2017', '2021'])).toBe('');
  Object.assign(fakeBrowser.runtime, { id });
});
