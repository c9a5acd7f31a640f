// The whole library page by the keyboard alone: what Tab reaches, in which order, and that no action loses the focus. The same in both browsers.
import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { chooseFiles, goToView, waitForWords } from '../support/library-page';
import { packFile } from './library';

export interface LibraryByKeys {
  readonly library: Page;
  /** Whether the browser can be asked to keep what it has. */
  readonly asksToKeep: boolean;
  /** Out of the browser's own bars, to which Tab leads after the last stop. */
  readonly comeBack: () => Promise<void>;
}

export function goesByKeys(begin: () => Promise<LibraryByKeys>): void {
  let library: Page;
  let asksToKeep: boolean;
  let comeBack: LibraryByKeys['comeBack'];
  beforeAll(async () => {
    ({ library, asksToKeep, comeBack } = await begin());
    await waitForWords(library, '.name-row', 'Aaron');
  });

  /** What has the focus, by the words that are read aloud, or by its value where it is a field. */
  function focused(): Promise<string> {
    return library.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return 'nothing';
      const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
      return (one.getAttribute('aria-label') ?? label ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** Waits until the focus is on what begins so. */
  async function waitForFocus(words: string): Promise<void> {
    await expect.poll(focused, { timeout: 10_000 }).toMatch(new RegExp(`^${words}`));
  }

  /** Waits until the view of this name has taken the focus: its link bears the same name. */
  async function waitForView(heading: string): Promise<void> {
    await library.waitForFunction(
      (words) => document.activeElement?.localName === 'h1' && document.activeElement.textContent === words,
      {},
      heading,
    );
  }

  /** Goes on by Tab until what begins so has the focus; on the way every stop is in sight and comes once. */
  async function tabTo(words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let stops = 0; stops < 80; stops++) {
      if (key === 'Shift+Tab') await library.keyboard.down('Shift');
      await library.keyboard.press('Tab');
      if (key === 'Shift+Tab') await library.keyboard.up('Shift');
      const stop = await focused();
      if (stop.startsWith(words)) return;
      seen.push(stop);
    }
    throw new Error(`Tab never came to “${words}”. It came to: ${seen.join(' | ')}`);
  }

  /** The skip button, the page's name, and its views. */
  const HEAD_STOPS = 9;

  const press = (key: KeyInput) => library.keyboard.press(key);

  /** The stops of one round of Tab through the page, from the top. */
  async function stops(): Promise<string[]> {
    await library.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      getSelection()?.removeAllRanges();
      document.querySelector<HTMLElement>('.skip')?.focus();
    });
    const all = [await focused()];
    for (let count = 0; count < 80; count++) {
      await press('Tab');
      const stop = await focused();
      if (stop === 'nothing' || stop === all[0]) break;
      all.push(stop);
    }
    await comeBack();
    return all;
  }

  it('Tab goes from the top to the bottom: past the head, the search, the kinds, one stop for the whole list', async () => {
    const all = await stops();
    expect(all.slice(0, HEAD_STOPS + 1)).toEqual([
      'Skip to the contents',
      'The library',
      'Names',
      'Packs',
      'Yours',
      'Fact-checks',
      'Memory',
      'Settings',
      'Keep safe',
      'Search by name',
    ]);
    expect(all[HEAD_STOPS + 1]).toMatch(/^All/);
    expect(all.length).toBeLessThan(20);
  });

  it('a pack is ordered, switched off and on, asked about and removed, and the focus goes along', async () => {
    await goToView(library, '#/packs', 'Packs');
    await chooseFiles(library, 'Choose a file', packFile());
    await waitForWords(library, '.outcome', 'Pack ruritania is installed');
    await tabTo('Move up: Pack ruritania');
    await press('Enter');
    await library.waitForFunction(
      () => document.querySelector<HTMLElement>('.pack-entry')?.dataset.pack === 'ruritania',
    );
    await waitForFocus('Pack ruritania');
    await tabTo('Switch off: Pack ruritania');
    await press('Enter');
    await waitForFocus('Switch on: Pack ruritania');
    await press(' ');
    await waitForFocus('Switch off: Pack ruritania');
    await tabTo('Remove: Pack ruritania');
    await press('Enter');
    await waitForFocus('Remove Pack ruritania\\?');
    await tabTo('Keep it: Pack ruritania');
    await press('Enter');
    await waitForFocus('Remove: Pack ruritania');
    expect(await axeFindings(library)).toEqual([]);
  });

  it('a name is found, its note written, and one comes back to the list where one was', async () => {
    await tabTo('Names', 'Shift+Tab');
    await press('Enter');
    await waitForView('Names');
    await tabTo('Search by name');
    await library.keyboard.type('elphb');
    await waitForWords(library, '.names-status', '1 name found.');
    await press('ArrowDown');
    await waitForFocus('Person: Rudolf Elphberg|Rudolf Elphberg');
    await press('Enter');
    await waitForFocus('Rudolf Elphberg');
    await tabTo('Write a note');
    await press('Enter');
    await library.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await library.keyboard.type('By keys alone.');
    await tabTo('Keep it');
    await press('Enter');
    await waitForWords(library, '.note-words', 'By keys alone.');
    expect(await focused()).not.toBe('nothing');
    expect(await axeFindings(library)).toEqual([]);
  });

  it('an entry is written, rows come and go, it is kept, deleted and brought back', async () => {
    await tabTo('Yours', 'Shift+Tab');
    await press('Enter');
    await waitForView('What you wrote');
    await tabTo('Write an entry');
    await press('Enter');
    await waitForFocus('A new entry of yours');
    // The heading is there before the form: Tab would lead past it, back to the top and to “Names”.
    await library.waitForSelector('.own-form');
    await tabTo('Name');
    await library.keyboard.type('Flavia Elphberg');
    await tabTo('In one line');
    await library.keyboard.type('Cousin of the king');
    await tabTo('Add a post');
    await press('Enter');
    await waitForFocus('Post');
    await library.keyboard.type('Princess');
    await tabTo('Take out post 1');
    await press('Enter');
    await waitForFocus('Add a post');
    await tabTo('Keep this entry');
    await press('Enter');
    await waitForFocus('Flavia Elphberg');
    await tabTo('Yours', 'Shift+Tab');
    await press('Enter');
    await waitForView('What you wrote');
    await tabTo('Delete: Flavia Elphberg');
    await press('Enter');
    await waitForWords(library, '.dropped', 'Flavia Elphberg is deleted.');
    await waitForFocus('Undo');
    await press('Enter');
    await waitForFocus('It is back.');
    await tabTo('Delete: Rudolf Elphberg');
    await press('Enter');
    await waitForWords(library, '.dropped', 'Your note on Rudolf Elphberg is deleted.');
    await waitForFocus('Undo');
    expect(await axeFindings(library)).toEqual([]);
  });

  it('the last view too is reached in order, and a record’s own Delete leads to where it can be undone', async () => {
    await tabTo('Keep safe', 'Shift+Tab');
    await press('Enter');
    await waitForView('Keep safe');
    await waitForWords(library, '.safe-words', 'in all');
    await waitForWords(library, '.safe .check', 'Names may be looked up');
    const all = (await stops()).slice(HEAD_STOPS);
    expect(all).toEqual([
      'Save a backup',
      'Choose a backup',
      ...(asksToKeep ? ['Ask the browser to keep it'] : []),
      'Names may be looked up when I press the button for it',
      'Which service is asked: the address of a Wikibase, such as Wikidata',
      'Keep this address',
    ]);
    expect(await axeFindings(library)).toEqual([]);
  });
}
