// The whole product by the keyboard alone, as a screen reader meets it: from mark to mark on the page, into a card, on to the panel, to the
// library and its settings, and back to the page. The same in both browsers, whose own window takes the keys of commands: their event is raised.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { ownPage } from '../support/launch';
import { waitForWords } from '../support/library-page';
import { readEmphasised, waitForMarks } from '../support/marks';
import { panelOf, rowsThatAre, waitForRows } from '../support/panel';
import { CONTROLS, goTo, readFocus, readSpoken, tabOn } from '../support/spoken';

export interface Reader {
  readonly page: () => Page;
  /** Of tests/demo/story.html. */
  readonly address: () => string;
  readonly command: (name: string) => Promise<void>;
}

/** Goes on by Tab until this has the focus. Every stop on the way has a role and a name. */
async function tabTo(where: Page, wanted: string | RegExp, most = 60): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < most; stop++) {
    const focus = await tabOn(where);
    if (typeof wanted === 'string' ? focus === wanted : wanted.test(focus)) return;
    stops.push(focus);
    if (focus !== '') expect(focus).toMatch(/^\w+: \S/);
  }
  throw new Error(`Tab never came to ${wanted}. It came to: ${stops.join(' | ')}`);
}

/** What can be pressed or written in and has no name. */
async function nameless(where: Page, within?: string): Promise<string[]> {
  const all = (await readSpoken(where, within)).filter(({ role }) => CONTROLS.has(role));
  expect(all.length).toBeGreaterThan(3);
  return all.filter(({ name }) => name.trim() === '').map(({ role }) => role);
}

const said = async (where: Page): Promise<string> =>
  (await readSpoken(where, 'status')).map(({ name }) => name).join(' ');

/** Where the reader is on the page while all of this goes on. */
const PLACE = 'link: The Quayside Courier';

export function readsByKeys({ page: pageOf, address, command }: Reader): void {
  let page: Page;
  let panel: Page;
  let library: Page;

  beforeAll(async () => {
    page = pageOf();
    await page.goto(address());
    await waitForMarks(page);
    await goTo(page);
  });

  it('a command leads from mark to mark, each stands out and is said with its kind and place', async () => {
    await page.focus('.masthead__name a');
    expect(await readFocus(page)).toBe(PLACE);
    await command('next');
    await expect.poll(() => readEmphasised(page)).toHaveLength(1);
    const [first] = await readEmphasised(page);
    await expect.poll(() => said(page)).toContain(first);
    await command('next');
    await expect.poll(async () => (await readEmphasised(page))[0]).not.toBe(first);
    const [second] = await readEmphasised(page);
    await expect.poll(() => said(page)).toContain(second);
    await command('previous');
    await expect.poll(() => readEmphasised(page)).toEqual([first]);
  });

  it('a command opens the card with the focus in it: a dialog with a name, all of whose controls have one', async () => {
    await command('card');
    await waitForClosedWords(page, 'Sources');
    await expect.poll(() => readFocus(page)).toMatch(/^(dialog|button): \S/);
    const [dialog] = await readSpoken(page, 'dialog');
    expect(dialog).toMatchObject({ role: 'dialog', name: expect.stringMatching(/\S/) });
    expect(await nameless(page, 'dialog')).toEqual([]);
    const card = await readSpoken(page, 'dialog');
    expect(card.filter(({ role }) => role === 'heading').map(({ name }) => name)).not.toContain('');
    expect(card.find(({ name, role }) => role === 'button' && name === 'Keep open')?.states).toHaveProperty(
      'pressed',
    );
    expect(card.find(({ role }) => role === 'DisclosureTriangle')?.states).toEqual(
      expect.objectContaining({ expanded: false }),
    );
  });

  it('Escape gives the focus back to the page; opened again, it leads to the panel, on the row of its name', async () => {
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
    await expect.poll(() => readFocus(page)).toBe(PLACE);
    await command('card');
    await waitForClosedWords(page, 'Sources');
    await expect.poll(() => readFocus(page)).toMatch(/^(dialog|button): \S/);
    await tabTo(page, 'button: Open in panel');
    await page.keyboard.press('Enter');
    panel = await panelOf(page);
    await goTo(panel);
    await waitForRows(panel);
    await expect.poll(() => rowsThatAre(panel, 'selected')).toHaveLength(1);
  });

  it('in the panel there are landmarks, one heading of the page, and states that are told as they change', async () => {
    const spoken = await readSpoken(panel);
    expect(spoken.filter(({ role }) => role === 'main')).toHaveLength(1);
    expect(spoken.filter(({ role, states }) => role === 'heading' && states.level === 1)).toHaveLength(1);
    expect(spoken.filter(({ role }) => role === 'status').length).toBeGreaterThan(0);
    expect(await nameless(panel)).toEqual([]);
  });

  it('a name is found there by its letters, opened, and leads to its record in the library', async () => {
    await tabTo(panel, /^(searchbox|textbox): /);
    await panel.keyboard.type('Caine');
    await tabTo(panel, /^button: .*Dan Caine/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => rowsThatAre(panel, 'selected')).toEqual(['Dan Caine']);
    await tabTo(panel, /^link: .*library/i);
    await panel.keyboard.press('Enter');
    library = await ownPage(panel.browser(), (path) => path === '/library.html', panel);
    await goTo(library);
    await waitForWords(library, 'main h1', 'Dan Caine');
    expect(await nameless(library)).toEqual([]);
    expect(await axeFindings(library)).toEqual([]);
  });

  it('from there to the settings and back to the names: each view says its name as it comes', async () => {
    for (const view of ['Settings', 'Names']) {
      // From the top, so that the way is the one that a reader takes who begins anew.
      await library.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
      await tabTo(library, `link: ${view}`);
      await library.keyboard.press('Enter');
      await expect.poll(() => readFocus(library)).toBe(`heading: ${view}`);
      expect(await nameless(library)).toEqual([]);
    }
  });

  it('a site is switched off by a command, which the panel says, and on again; the marks follow', async () => {
    await goTo(page);
    await command('site');
    await page.waitForFunction(() => [...CSS.highlights.values()].every(({ size }) => size === 0));
    await waitForWords(panel, '.status', 'off');
    await command('site');
    await waitForMarks(page);
  });
}
