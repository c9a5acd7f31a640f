// A reader puts marks right: on the card and in the panel, on this page and the next, and takes it back. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readRules } from '@/lib/core/own/rules-file';
import {
  isFirefox,
  pressInClosedRoot,
  waitForClosedWords,
  waitForNoClosedWords,
} from '../support/closed-roots';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { openPanelFromCard } from '../support/panel';

export interface Reader {
  readonly page: () => Page;
  /** The address of a page of tests/demo. */
  readonly at: (path: string) => string;
}

/** Resolves once words are marked, or once they are not. */
export async function waitForMark(page: Page, words: string, isMarked: boolean): Promise<void> {
  await page.waitForFunction(
    (wanted, marked) =>
      [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString().replace(/\s+/g, ' ') === wanted;
        }),
      ) === marked,
    {},
    words,
    isMarked,
  );
}

async function wordsMarked(page: Page): Promise<string[]> {
  return (await readMarks(page)).map(({ words }) => words);
}

/** Opens the card of a mark and what may be put right there. */
export async function openChoices(page: Page, words: string): Promise<void> {
  await pointAtMark(page, words);
  await pressInClosedRoot(page, 'Not this one?');
  await waitForClosedWords(page, `What does “${words}” mean?`);
}

export function correctsMarks({ page, at }: Reader): void {
  /** Opened once: a tab that was closed is still listed for Firefox's driver. */
  let panel: Page;

  /** A tab that lies behind draws no frames. Chromium's panel stands beside the story. */
  async function look(where: Page): Promise<void> {
    if (where === page() || (await isFirefox(page()))) await where.bringToFront();
  }

  it('“not this one” takes the mark off, and says so with its undo, on the same card', async () => {
    await page().goto(at('story.html'));
    await waitForMarks(page());
    await openChoices(page(), 'Dan Caine');
    await pressInClosedRoot(page(), 'Someone or something else');
    const told = await waitForClosedWords(
      page(),
      '“Dan Caine” does not mean Dan Caine in stories that also name',
    );
    await waitForMark(page(), 'Dan Caine', false);
    expect(told).toContain('Undo');
    expect(await wordsMarked(page())).toContain('Poland');
  });

  it('undone there and then, the mark is back', async () => {
    await pressInClosedRoot(page(), 'Undo');
    await waitForClosedWords(page(), 'Undone.');
    await waitForMark(page(), 'Dan Caine', true);
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('said of every story, it holds after a reload and on another page', async () => {
    await openChoices(page(), 'Dan Caine');
    await pressInClosedRoot(page(), 'in every story');
    await pressInClosedRoot(page(), 'Someone or something else');
    await waitForMark(page(), 'Dan Caine', false);
    for (const path of ['story.html', 'pages/strict-policy.html']) {
      await page().goto(at(path));
      await waitForMarks(page());
      const words = await wordsMarked(page());
      expect(words).toContain('Poland');
      expect(words.filter((each) => each.includes('Caine'))).toEqual([]);
    }
  });

  it('“it is this other one” changes the mark’s kind, and what the card says', async () => {
    await page().goto(at('story.html'));
    await waitForMarks(page());
    await openChoices(page(), 'Washington');
    await pressInClosedRoot(page(), 'in every story');
    await pressInClosedRoot(page(), OTHER.button);
    await waitForClosedWords(page(), `“Washington” means ${OTHER.label} in every story.`);
    await page().waitForFunction(() =>
      [...(CSS.highlights.get('backstory-person') ?? [])].some(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset) === 'Washington',
      ),
    );
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    await pointAtMark(page(), 'Washington');
    expect(await waitForClosedWords(page(), OTHER.label)).toContain('Undo your correction');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  });

  it('in the panel a row is put right, told above the cast with its undo in the focus, and taken back', async () => {
    panel = await openPanelFromCard(page(), 'Poland');
    await (await panel.waitForSelector('.row .correct-press'))?.click();
    await panel.waitForSelector('.choices');
    await (await panel.$$('.choices > li button')).at(-1)?.click();
    await panel.waitForFunction(
      () =>
        document.querySelector('.said-last p')?.textContent === '“Poland” is not marked in any story.' &&
        document.activeElement === document.querySelector('.said-last button'),
    );
    await look(page());
    await waitForMark(page(), 'Poland', false);
    await look(panel);
    await (await panel.$('.said-last button'))?.click();
    await panel.waitForFunction(() => document.querySelector('.said-last')?.textContent === 'Undone.');
    await look(page());
    await waitForMark(page(), 'Poland', true);
  });

  it('the panel lists what was said, saves it as a file that can be read back, and takes it back on the page', async () => {
    await look(panel);
    await panel.waitForSelector('.rules summary');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.rules summary')?.click());
    const sentences = () =>
      panel.$$eval('.rule > p', (rules) => rules.map((rule) => rule.textContent?.trim() ?? ''));
    expect(await sentences()).toEqual([
      `“Washington” means ${OTHER.label} in every story.`,
      '“Dan Caine” does not mean Dan Caine in any story.',
    ]);
    const rules = readRules(await savedFile(panel));
    expect(rules).toMatchObject({
      ok: true,
      value: {
        refused: [],
        rules: [
          {
            words: 'Dan Caine',
            verdict: { is: 'not', entity: 'person/dan-caine' },
            scope: { in: 'everywhere' },
          },
          {
            words: 'Washington',
            verdict: { is: 'instead', entity: OTHER.entity },
            scope: { in: 'everywhere' },
          },
        ],
      },
    });
    for (const left of [1, 0]) {
      await (await panel.$('.rule button'))?.click();
      await panel.waitForFunction((count) => document.querySelectorAll('.rule').length === count, {}, left);
    }
    await look(page());
    await waitForMark(page(), 'Dan Caine', true);
  });
}

/** A person whom `packs/starter` knows by the name of Washington, besides the capital. */
const OTHER = {
  entity: 'person/george-washington',
  label: 'George Washington',
  button: 'George Washington President of the United States 1789-1797',
} as const;

/** What the panel hands to the browser to be saved. */
export function savedFile(panel: Page): Promise<string> {
  return panel.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = make;
          void (blob as Blob).text().then(resolve);
          return make.call(URL, blob);
        };
        [...document.querySelectorAll<HTMLElement>('.rules .correct-press')].at(-1)?.click();
      }),
  );
}
