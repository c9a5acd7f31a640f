// A reader asks for cards by a press, a held key or a finger, writes on them and copies them. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Settings } from '@/lib/core/model/settings';
import {
  placeOfClosedButton,
  pressInClosedRoot,
  waitForClosedWords,
  waitForNoClosedWords,
} from '../support/closed-roots';
import { placeOfMark, pointAtMark, waitForMarks } from '../support/marks';

export interface Asker {
  readonly page: () => Page;
  /** The address of a page of tests/demo. */
  readonly at: (path: string) => string;
  /** Whether its pages count as secure: then they have a clipboard of their own. */
  readonly isSecure: boolean;
  /** Chooses settings as our own pages do. */
  readonly choose: (choice: Partial<Settings>) => Promise<void>;
}

export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await placeOfMark(page, words);
  if (!place) throw new Error(`Nothing is marked “${words}”.`);
  return place;
}

export function asksForCards({ page, at, choose, isSecure }: Asker): void {
  it('on a press: a press opens, the next one closes, and a press elsewhere too', async () => {
    await page().goto(at('story.html'));
    await waitForMarks(page());
    await choose({ opening: 'press' });
    await pointAtMark(page(), 'Dan Caine');
    const { x, y } = await placeOf(page(), 'Dan Caine');
    await page().mouse.click(x, y);
    await waitForClosedWords(page(), 'Dan Caine');
    await page().mouse.click(x, y);
    await waitForNoClosedWords(page());
    await page().mouse.click(x, y);
    await waitForClosedWords(page(), 'Dan Caine');
    await page().mouse.click(8, y);
    await waitForNoClosedWords(page());
  });

  it('while a key is held: over the mark it opens at once, and let go it stays until the pointer leaves', async () => {
    await choose({ opening: 'key', heldKey: 'Shift' });
    await pointAtMark(page(), 'Karoline Leavitt');
    await page().keyboard.down('Shift');
    await waitForClosedWords(page(), 'Karoline Leavitt');
    await page().keyboard.up('Shift');
    expect(await waitForClosedWords(page(), 'Karoline Leavitt')).not.toBe('');
    await page().mouse.move(5, 5, { steps: 8 });
    await waitForNoClosedWords(page());
    await choose({ opening: 'rest' });
  });

  it('a note is written on the card, kept, and there the next time; the page hears none of its keys', async () => {
    await page().evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'input', 'beforeinput'])
        document.addEventListener(type, () => heard.push(type), true);
    });
    await pointAtMark(page(), 'Steve Witkoff');
    await waitForClosedWords(page(), 'Steve Witkoff');
    await pressInClosedRoot(page(), 'Write a note');
    await waitForClosedWords(page(), 'Done');
    await page().keyboard.type('Met him in spring.');
    await page().keyboard.down('Control');
    await page().keyboard.press('Enter');
    await page().keyboard.up('Control');
    await waitForClosedWords(page(), 'Kept.');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    const heard = await page().evaluate(() => (window as unknown as { heard: string[] }).heard);
    // Of Control itself its way up, once the field is gone.
    expect(heard.filter((type) => type !== 'keyup')).toEqual([]);
    await page().goto(at('story.html'));
    await waitForMarks(page());
    await pointAtMark(page(), 'Steve Witkoff');
    expect(await waitForClosedWords(page(), 'Met him in spring.')).toContain('Your note');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('a card is copied with its sources, and the page is not told what', async () => {
    expect(await page().evaluate(() => isSecureContext)).toBe(isSecure);
    await page().evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      addEventListener('copy', (event) => copied.push(event.clipboardData?.getData('text/plain') ?? ''));
      document.body.insertAdjacentHTML('afterbegin', '<textarea id="paste"></textarea>');
    });
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), 'Dan Caine');
    const button = await placeOfClosedButton(page(), 'Copy with sources');
    await page().mouse.move(button.x, button.y, { steps: 6 });
    await page().mouse.click(button.x, button.y);
    await waitForClosedWords(page(), 'Copied, with its sources.');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    await page().focus('#paste');
    await page().keyboard.down('Control');
    await page().keyboard.press('v');
    await page().keyboard.up('Control');
    const pasted = await page().$eval('#paste', (field) => (field as HTMLTextAreaElement).value);
    expect(pasted).toContain('Dan Caine\n');
    expect(pasted).toContain('22nd Chairman of the Joint Chiefs of Staff');
    expect(pasted).toMatch(/Backstory, .*, as of /);
    expect(await page().evaluate(() => (window as unknown as { copied: string[] }).copied)).toEqual([]);
  });
}
