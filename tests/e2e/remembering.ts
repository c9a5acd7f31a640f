// A reader reads two stories: the second one's card tells of the first. What is well known fades, and what is erased is gone. The same in
// both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { daysBefore, parseDay } from '@/lib/core/model/dates';
import { waitForClosedWords, waitForNoClosedWords, wordsInClosedRoots } from '../support/closed-roots';
import { goToView, pressWords, waitForWords } from '../support/library-page';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { LIBRARY_PAGES } from './library';
import { askBackground } from './restoring';

export interface Reader {
  readonly story: () => Page;
  readonly library: () => Page;
  readonly origin: () => string;
}

/** One story under several addresses, and another that names the same. */
export const MEMORY_PAGES: Readonly<Record<string, string>> = {
  '/first': LIBRARY_PAGES['/nato']!,
  '/second': LIBRARY_PAGES['/nato']!.replaceAll('Chiefs meet', 'Chiefs meet again'),
};

/** The stories that the view Memory lists; asked of a tab that may lie behind, where no frames are drawn. */
function listed(library: Page): Promise<string[]> {
  return library.$$eval('[data-story]', (all) => all.map((one) => one.getAttribute('data-story')!));
}

async function read(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.goto(address);
  await waitForMarks(page);
}

/** How the mark on a name is drawn. */
async function lineOf(page: Page, words: string): Promise<string | undefined> {
  return (await readMarks(page)).find((mark) => mark.words === words)?.highlight;
}

/** Lines of a backup with stories that name Dan Caine, read on each of these days before today. */
function backupOf(days: readonly number[]): string {
  const today = parseDay(new Date().toISOString().slice(0, 10))!;
  const stories = days.map((before, at) => ({
    record: 'read-story',
    url: `https://news.example/${at}`,
    title: `Story ${at}`,
    publisher: null,
    published: null,
    read: daysBefore(today, before),
    entities: ['person/dan-caine'],
  }));
  const head = { record: 'backup', format: 1, made: today, by: '1.0.0' };
  const end = { record: 'end', records: days.length, rules: 0, own: 0, notes: 0, packs: 0 };
  return [head, ...stories, end].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function remembersWhatWasRead({ story, library, origin }: Reader): void {
  const key = (path: string) => `${origin().replace('http://', '')}${path}`;

  it('a story is remembered once its reader has stayed with it, and not before', async () => {
    await goToView(library(), '#/memory', 'What you read');
    // The story that led to the library may have been looked at for long.
    await askBackground(library(), 'eraseLedger', { what: 'all' });
    await waitForWords(library(), '.said', 'Nothing is remembered yet.');
    await read(story(), `${origin()}/first?utm_source=letter`);
    expect(await listed(library())).toEqual([]);
    await expect.poll(() => listed(library())).toEqual([key('/first')]);
  });

  it('the card of somebody met there says nothing of it on the same story, and on another one when and where that was', async () => {
    await pointAtMark(story(), 'Dan Caine');
    await waitForClosedWords(story(), 'Dan Caine');
    expect(await wordsInClosedRoots(story())).not.toContain('You last met');
    await story().keyboard.press('Escape');
    await waitForNoClosedWords(story());
    await read(story(), `${origin()}/second`);
    await pointAtMark(story(), 'Dan Caine');
    const words = await waitForClosedWords(story(), 'You last met this name on');
    expect(words).toContain('Chiefs meet ” (127.0.0.1).');
    await story().keyboard.press('Escape');
    await waitForNoClosedWords(story());
  });

  it('the view Memory lists it with whom was met, and their record says where that was', async () => {
    await expect.poll(() => listed(library())).toEqual([key('/second'), key('/first')]);
    await library().bringToFront();
    await waitForWords(library(), '[data-story] .memory-met', 'Dan Caine');
    await pressWords(library(), 'Dan Caine', '[data-story] .memory-met');
    await waitForWords(library(), '.met-stories', 'Chiefs meet');
    await goToView(library(), '#/memory', 'What you read');
  });

  it('what is erased is gone from cards too, and comes back by Undo', async () => {
    await library().bringToFront();
    await pressWords(library(), 'Erase: Chiefs meet again', '[data-story]');
    await waitForWords(library(), '.dropped', '“Chiefs meet again” is erased.');
    expect(await listed(library())).toEqual([key('/first')]);
    await pressWords(library(), 'Undo', '.dropped');
    await waitForWords(library(), '.dropped', 'It is back.');
    await expect.poll(() => listed(library())).toEqual([key('/second'), key('/first')]);
    await pressWords(library(), 'Erase everything');
    await waitForWords(library(), '.dropped', '2 stories are erased');
    await read(story(), `${origin()}/second`);
    await pointAtMark(story(), 'Dan Caine');
    await waitForClosedWords(story(), 'Dan Caine');
    expect(await wordsInClosedRoots(story())).not.toContain('You last met');
    await story().keyboard.press('Escape');
    await waitForNoClosedWords(story());
  });

  it('marks of whom a reader knows well are fainter, and in full again once that is forgotten', async () => {
    await read(story(), `${origin()}/first`);
    const full = await lineOf(story(), 'Dan Caine');
    expect(full).toBe('backstory-person');
    expect(await askBackground(library(), 'choose', { fading: true })).toMatchObject({ ok: true });
    const blob = await library().evaluate(
      (text) => URL.createObjectURL(new Blob([text])),
      backupOf([9, 8, 8, 5, 5]),
    );
    expect(await askBackground(library(), 'restore', { blob, how: 'add' })).toMatchObject({
      ok: true,
      value: { refused: [] },
    });
    await read(story(), `${origin()}/first`);
    await expect.poll(() => lineOf(story(), 'Dan Caine')).toMatch(/^backstory-person-./);
    // Fainter, and still there to be pointed at.
    await pointAtMark(story(), 'Dan Caine');
    await waitForClosedWords(story(), 'You last met this name on');
    await story().keyboard.press('Escape');
    await waitForNoClosedWords(story());
    // An open page hears of what was erased.
    expect(
      await askBackground(library(), 'eraseLedger', { what: 'site', site: 'news.example' }),
    ).toMatchObject({
      ok: true,
      value: { erased: 5 },
    });
    await expect.poll(() => lineOf(story(), 'Dan Caine')).toBe(full);
  });

  it('remembering is switched off and on again, and the page says what that means', async () => {
    await library().bringToFront();
    await goToView(library(), '#/memory', 'What you read');
    await pressWords(library(), 'Remember what I read');
    await waitForWords(library(), '.memory-state', 'Nothing more is remembered');
    await pressWords(library(), 'Remember what I read');
    await library().waitForFunction(() => document.querySelector('.memory-state')?.textContent === '');
  });
}
