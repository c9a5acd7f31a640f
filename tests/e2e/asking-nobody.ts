// A reader uses everything for a while: nothing leaves but what the pages themselves ask for, and the list says "none". Then they look one
// name up, install a pack from an address and look for its update: what leaves is what the list holds, one for one.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from '../app/sample-pack';
import { pressInClosedRoot, waitForClosedWords } from '../support/closed-roots';
import { goToView, loadAnew, pressWords, waitForWords } from '../support/library-page';
import { pointAtMark, waitForMarks } from '../support/marks';
import type { PackServer } from '../support/pack-server';
import { openPanelFromCard, waitForRows } from '../support/panel';
import type { WikibaseServer } from '../support/wikibase-server';

export interface Session {
  readonly story: () => Page;
  readonly library: () => Page;
  readonly at: (path: string) => string;
  readonly packs: () => PackServer;
  readonly wikibase: () => WikibaseServer;
  /** Origins of all requests that left the browser since it was asked last, but for those of the pages themselves. */
  readonly left: () => readonly string[];
}

/** Each view, and how its heading begins. */
export const VIEWS: readonly (readonly [hash: string, heading: string])[] = [
  ['#/packs', 'Packs'],
  ['#/yours', 'What you wrote'],
  ['#/fact-checks', 'Fact-checks'],
  ['#/memory', 'What you read'],
  ['#/settings', 'Settings'],
  ['#/network', 'Requests to the network'],
  ['#/safe', 'Keep safe'],
  ['#/new', 'A new entry of yours'],
  ['#/entity/person/dan-caine', 'Dan Caine'],
];

/** The list as it is shown, the first request first: what for, and to whom. */
async function listed(library: Page): Promise<{ what: string; server: string }[]> {
  await library.bringToFront();
  await goToView(library, '#/network', 'Requests to the network');
  // Loaded anew: a view shows what it read before until it has read again.
  await loadAnew(library);
  await waitForWords(library, '.network-summary', 'since');
  const rows = await library.$$eval('.network-rows > li', (all) =>
    all.map((row) => ({
      what: row.querySelector('.network-what')?.textContent ?? '',
      server: row.querySelector('.network-server')?.textContent ?? '',
    })),
  );
  return rows.reverse();
}

export function asksNobody(session: Session): void {
  const { story, library, at, left } = session;
  let panel: Page;

  it('stories, cards, the panel, corrections, notes, the library and its settings: nothing leaves', async () => {
    for (const path of ['/nato', '/second']) {
      await story().bringToFront();
      await story().goto(at(path));
      await waitForMarks(story());
      await pointAtMark(story(), 'Dan Caine');
      await waitForClosedWords(story(), 'Dan Caine');
    }
    await pressInClosedRoot(story(), 'Not this one?');
    await waitForClosedWords(story(), 'Never mark');
    panel = await openPanelFromCard(story(), 'Poland');
    await waitForRows(panel);
    await library().bringToFront();
    for (const [hash, heading] of VIEWS) await goToView(library(), hash, heading);
    await pressWords(library(), 'Write a note');
    await library().keyboard.type('Met him in Warsaw.');
    await pressWords(library(), 'Keep it');
    await waitForWords(library(), '.note-words', 'Met him in Warsaw.');
    await goToView(library(), '#/settings', 'Settings');
    await pressWords(library(), 'Quiet');
    await library().evaluate(() => {
      location.hash = '#/names?query=Poland';
    });
    await waitForWords(library(), 'main', 'Poland');
    expect(left()).toEqual([]);
  });

  it('and the panel and the list say so', async () => {
    await waitForWords(panel, '.to-network', 'Requests to the network: none');
    await library().bringToFront();
    expect(await listed(library())).toEqual([]);
    await waitForWords(library(), '.network-summary', 'None since');
    expect(left()).toEqual([]);
  });

  it('a name that is looked up leaves as the list says', async () => {
    const { base } = session.wikibase();
    await goToView(library(), '#/safe', 'Keep safe');
    await library().$eval('input[name=wikibase]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await library().type('input[name=wikibase]', base);
    await pressWords(library(), 'Keep this address');
    await waitForWords(library(), '.safe-words', `to ${new URL(base).host}`);
    expect(left()).toEqual([]);
    await goToView(library(), '#/new?name=Rudolf', 'A new entry of yours');
    await pressWords(library(), 'Allow look-ups, and look this name up');
    await waitForWords(library(), '.look-up .ask-words', '1 match for “Rudolf”');
    expect(left()).toEqual([base]);
    const rows = await listed(library());
    expect(rows).toEqual([{ what: 'A name that you looked up, and its language', server: base }]);
    await waitForWords(panel, '.to-network', 'Requests to the network: 1, the last on');
  });

  it('and so do a pack from an address and the look for its update, and no more', async () => {
    const { files, origin } = session.packs();
    const lines = sampleLines({ id: 'ruritania', version: '1', entities: [RURITANIA, STRELSAU, RUDOLF] });
    files.set('/ruritania.jsonl.gz', { bytes: packed(updatable(lines, `${origin}/ruritania.jsonl.gz`)) });
    await goToView(library(), '#/packs', 'Packs');
    await library().type('input[name=address]', `${origin}/ruritania.jsonl.gz`);
    await pressWords(library(), 'Fetch it');
    await waitForWords(library(), '.outcome', 'Pack ruritania is installed');
    expect(left()).toEqual([origin, origin]);
    await pressWords(library(), 'Look for an update now', '[data-pack=ruritania]');
    await waitForWords(library(), '.outcome', 'there is no later version than 1');
    const updating = left();
    expect(new Set(updating)).toEqual(new Set([origin]));
    const rows = (await listed(library())).slice(1);
    expect(rows.filter(({ what }) => what === 'A pack whose address you gave')).toHaveLength(2);
    expect(rows.filter(({ what }) => what.startsWith('A later version of a pack'))).toHaveLength(
      updating.length,
    );
    expect(rows.every(({ server }) => server === origin)).toBe(true);
    expect(left()).toEqual([]);
  });

  it('the list can be erased, and begins anew', async () => {
    await goToView(library(), '#/network', 'Requests to the network');
    await pressWords(library(), 'Erase this list');
    await waitForWords(library(), '.network-summary', 'None since');
    expect(await listed(library())).toEqual([]);
  });
}

/** A pack that says where its later versions are. */
function updatable(lines: readonly string[], updatesAt: string): string[] {
  const [manifest, ...rest] = lines;
  return [JSON.stringify({ ...JSON.parse(manifest!), format: 2, updatesAt }), ...rest];
}
