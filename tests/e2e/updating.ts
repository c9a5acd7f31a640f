// A reader follows a pack: installs it from its index, looks for later versions, reads what would change, takes it, goes back; and
// installs that are cut, given up, or left by their worker. Through the library page; the same in both browsers.
import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { parsePartialDate } from '@/lib/core/model/dates';
import { crowd, FLAVIA, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from '../app/sample-pack';
import { goToView, pressWords, waitForWords } from '../support/library-page';
import { readMarks } from '../support/marks';
import type { PackServer } from '../support/pack-server';
import type { Publisher } from '../support/publisher';
import { waitForMark } from './correcting';

export interface Following {
  readonly story: () => Page;
  readonly library: () => Page;
  /** Where the story is. */
  readonly address: () => string;
  readonly server: () => PackServer;
  readonly publisher: () => Publisher;
}

const ENTRY = '[data-pack=ruritania]';
/** So many that a patch is shorter than the whole. */
const PEOPLE = crowd(600);
const LATER = parsePartialDate('2021-03')!;

/** The second version knows Flavia, and dates the king's post otherwise. */
export function ruritania(version: '1' | '2' | '3'): string[] {
  const king = { ...RUDOLF, roles: RUDOLF.roles.map((role) => ({ ...role, from: LATER })) };
  const named = version === '1' ? [RUDOLF] : [king, FLAVIA];
  return sampleLines({ id: 'ruritania', version, entities: [RURITANIA, STRELSAU, ...named, ...PEOPLE] });
}

async function marked({ story, address }: Following, flavia: boolean): Promise<void> {
  await story().bringToFront();
  await story().goto(address());
  await waitForMark(story(), 'Rudolf Elphberg', true);
  const words = (await readMarks(story())).map((mark) => mark.words);
  expect(words.includes('Flavia Elphberg')).toBe(flavia);
}

async function lookNow(library: Page): Promise<void> {
  await library.bringToFront();
  await goToView(library, '#/packs', 'Packs');
  await pressWords(library, 'Look for an update now', ENTRY);
}

async function fetchFrom(library: Page, address: string): Promise<void> {
  await goToView(library, '#/packs', 'Packs');
  await library.$eval('input[name=address]', (field) => {
    (field as HTMLInputElement).value = '';
  });
  await library.type('input[name=address]', address);
  await pressWords(library, 'Fetch it');
}

/** The focus stands on something: not on the page as a whole, where the keys would begin anew. */
export async function hasFocus(library: Page): Promise<boolean> {
  return library.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
}

export function followsAPack(following: Following): void {
  const { library, publisher, server } = following;

  it('a pack is installed from its signed index, in parts', async () => {
    await publisher().publish(ruritania('1'));
    await fetchFrom(library(), publisher().address);
    await waitForWords(library(), '.outcome', 'Pack ruritania is installed: 603 people');
    await waitForWords(library(), `${ENTRY} .term`, 'SignedBy the key');
    await waitForWords(library(), `${ENTRY} .term`, 'Looked for only when you ask.');
    expect(server().asked.filter(({ path }) => path.includes('/parts/'))).toHaveLength(3);
    await marked(following, false);
  });

  it('where there is nothing later, a look says so', async () => {
    await lookNow(library());
    await waitForWords(library(), '.outcome', 'Pack ruritania: there is no later version than 1.');
    expect(await hasFocus(library())).toBe(true);
  });

  it('a later version lies ready with its list of changes, and nothing is used before it is taken', async () => {
    await publisher().publish(ruritania('2'));
    await lookNow(library());
    await waitForWords(library(), `${ENTRY} .offer-words`, 'lies ready. 1 entry added, 1 changed.');
    expect(server().asked.at(-1)?.path).toContain('/patches/');
    await pressWords(library(), 'What would change', ENTRY);
    await waitForWords(library(), `${ENTRY} .change`, 'New Flavia Elphberg');
    await waitForWords(
      library(),
      `${ENTRY} .change`,
      'Post: was “King of Ruritania, since 1 May 2020”, is “King of Ruritania, since March 2021”.',
    );
    await marked(following, false);
  });

  it('left, it is gone; looked for again, it is there again', async () => {
    await library().bringToFront();
    await pressWords(library(), 'Leave it', ENTRY);
    await waitForWords(library(), '.outcome', 'Pack ruritania stays at version 1.');
    await library().waitForFunction(() => document.querySelector('.offer') === null);
    expect(await hasFocus(library())).toBe(true);
    await lookNow(library());
    await waitForWords(library(), `${ENTRY} .offer-words`, 'lies ready. 1 entry added, 1 changed.');
  });

  it('taken, its new name is marked; a step back, and names are as before', async () => {
    await pressWords(library(), 'Take this update', ENTRY);
    await waitForWords(library(), '.outcome', 'Pack ruritania is at version 2 now.');
    expect(await hasFocus(library())).toBe(true);
    await marked(following, true);
    await library().bringToFront();
    await pressWords(library(), 'Go back to version 1', ENTRY);
    await waitForWords(library(), '.outcome', 'Pack ruritania is back at version 1.');
    expect(await hasFocus(library())).toBe(true);
    await waitForWords(library(), `${ENTRY} .term`, 'VersionVersion 1, as of');
    await marked(following, false);
  });

  it('a version signed with another key is refused in its sentence, and the installed one stays', async () => {
    await publisher().publish(ruritania('3'), { stolen: true });
    await lookNow(library());
    await waitForWords(library(), '.job[data-state=failed] .job-words', 'key');
    await waitForWords(library(), `${ENTRY} .pack-fault`, 'key');
    await pressWords(library(), 'Put away', '.jobs');
    await library().waitForFunction(() => document.querySelector('.jobs') === null);
    expect(await hasFocus(library())).toBe(true);
    await marked(following, false);
  });
}

/** A pack that cannot be packed tighter, so that it comes in several pieces. */
function heavyPack(): Uint8Array<ArrayBuffer> {
  const people = crowd(4_000).map((each) => ({ ...each, description: randomBytes(300).toString('hex') }));
  return packed(sampleLines({ id: 'heavy', entities: [...people, STRELSAU] }));
}

/** How much of a body that stops is handed on is the browser's: both have kept back half of it on a loaded machine. */
const underWay = (library: Page) =>
  library.waitForFunction(() => {
    const bar = document.querySelector<HTMLProgressElement>('.job progress');
    return bar !== null && bar.max > 1_000_000 && bar.value > 0;
  });

export function bringsPacksIn({ library, server }: Following): void {
  const bytes = heavyPack();
  const address = () => `${server().origin}/heavy.gz`;
  const held = () =>
    server().files.set('/heavy.gz', {
      bytes,
      hold: { after: bytes.length - 500, until: new Promise(() => undefined) },
    });

  it('given up in the middle, nothing of it is kept, and the focus is not lost', async () => {
    await library().bringToFront();
    held();
    await fetchFrom(library(), address());
    await underWay(library());
    await pressWords(library(), 'Give up', '.jobs');
    await waitForWords(library(), '.outcome', 'Given up. Nothing of it was kept.');
    await library().waitForFunction(() => document.querySelector('.jobs') === null);
    expect(await hasFocus(library())).toBe(true);
    expect(await library().$('[data-pack=heavy]')).toBeNull();
  });

  it('a connection that is cut is gone on from where it was cut', async () => {
    const before = server().asked.length;
    server().files.set('/heavy.gz', { bytes, cuts: [1_100_000] });
    await fetchFrom(library(), address());
    await waitForWords(library(), '.outcome', 'Pack heavy is installed: 4,001 people');
    const ranges = server()
      .asked.slice(before)
      .filter(({ path }) => path === '/heavy.gz')
      .map(({ range }) => Number(/\d+/.exec(range ?? '0')![0]));
    expect(ranges).toHaveLength(2);
    expect(ranges[1]).toBeGreaterThan(60_000);
    await pressWords(library(), 'Remove', '[data-pack=heavy]');
    await pressWords(library(), 'Remove it', '[data-pack=heavy]');
    await waitForWords(library(), '.outcome', 'Pack heavy is removed.');
    expect(await hasFocus(library())).toBe(true);
  });
}

/** `stop`: ends the background as the browser does. */
export function outlivesItsWorker({ library, server }: Following, stop: () => Promise<void>): void {
  it('the worker killed in the middle, the page that watches sees the install go on to its end', async () => {
    const bytes = heavyPack();
    server().files.set('/heavy.gz', {
      bytes,
      hold: { after: bytes.length - 500, until: new Promise(() => undefined) },
    });
    await fetchFrom(library(), `${server().origin}/heavy.gz`);
    await underWay(library());
    server().files.set('/heavy.gz', { bytes });
    await stop();
    await waitForWords(library(), '.outcome', 'Pack heavy is installed: 4,001 people');
  });
}
