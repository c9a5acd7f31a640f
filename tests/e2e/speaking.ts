// What a reader whose browser speaks Arabic meets: the same in both browsers, asked of the real `browser.i18n`.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import arabic from '@/components/public/_locales/ar/messages.json';
import { ROOT } from '../support/built-extension';
import { waitForClosedWords, wordsInClosedRoots } from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { type StaticServer, serveFolder } from '../support/static-server';

const KEY = new RegExp(
  `(?:^|\\s)(?:${[...new Set(Object.keys(arabic).map((key) => key.split('_')[0]))].join('|')})_\\w+`,
);

export function serveStory(): Promise<StaticServer> {
  return serveFolder(join(ROOT, 'tests/demo'));
}

export function cardSpeaksArabic(of: { readonly story: () => Page; readonly origin: () => string }): void {
  it('the card speaks Arabic, from right to left, and tells the pack in its own words', async () => {
    const story = of.story();
    await story.goto(`${of.origin()}/story.html`);
    await waitForMarks(story);
    await pointAtMark(story, 'Dan Caine');
    await waitForClosedWords(story, arabic.kind_person.message);
    const words = await wordsInClosedRoots(story);
    expect(words).toContain(arabic.card_sources.message);
    expect(words).toContain('Chairman of the Joint Chiefs of Staff');
    // Month and order of an Arabic date.
    expect(words).toMatch(/20 أغسطس 2025/);
    expect(words).not.toMatch(KEY);
  });
}

/** `open`: a new tab at an address of the extension's. */
export function pagesSpeakArabic(open: (path: string) => Promise<Page>): void {
  it.each(['names', 'packs', 'yours', 'fact-checks', 'memory', 'settings', 'safe'] as const)(
    'the library page speaks Arabic: %s',
    async (view) => {
      const library = await open(`library.html#/${view}`);
      const title = arabic[`view_${view.replace('-', '_')}` as keyof typeof arabic].message;
      await library.waitForFunction((words) => document.body.textContent?.includes(words), {}, title);
      const seen = await library.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        tab: document.title,
        words: document.body.innerText,
      }));
      expect([seen.lang, seen.dir]).toEqual(['ar', 'rtl']);
      expect(seen.tab).toContain(title);
      expect(seen.words).not.toMatch(KEY);
      await library.close();
    },
  );

  it('the panel speaks Arabic', async () => {
    const panel = await open('sidepanel.html');
    await panel.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    const seen = await panel.evaluate(() => ({
      dir: document.documentElement.dir,
      words: document.body.innerText,
    }));
    expect(seen.dir).toBe('rtl');
    expect(seen.words).toContain(arabic.panel_library.message);
    expect(seen.words).not.toMatch(KEY);
    await panel.close();
  });
}
