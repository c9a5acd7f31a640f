// The reader's hand on it from outside a page: keys, and the menus of the button and of selected words.

import { type Settings, siteOf, switched, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { hrefOf } from '@/lib/core/view/library-route';
import { say } from '@/lib/core/words/say';
import { onCommand } from '@/lib/edge/platform/commands';
import { type Chosen, makeMenus, onMenu, retitle } from '@/lib/edge/platform/menus';
import { openOwnPage, type TabWithAddress } from '@/lib/edge/platform/tabs';
import { callContent } from '@/lib/edge/wire/call';
import { newEntryPage, oneLine } from './add-from-page';
import type { SettingsKeeper } from './settings';

/** Commands of the manifest that are carried out by the page. */
const IN_PAGE = { next: 'next', previous: 'previous', card: 'card' } as const;

/** Listens from now on. Called at every start, first thing. */
export function followHand(settings: SettingsKeeper): void {
  onCommand((name, tab) => {
    if (name === 'site') void turnSite(settings, tab);
    else if (Object.hasOwn(IN_PAGE, name))
      void callContent(tab.tab, 'command', { go: IN_PAGE[name as keyof typeof IN_PAGE] });
  });
  onMenu((chosen) => void carryOut(settings, chosen));
}

/** Called when the extension arrives, with what holds then. */
export function offerMenus(settings: Settings): Promise<void> {
  return makeMenus([
    { id: 'look-up', over: 'words', title: say('menu_look_up') },
    { id: 'add-to-library', over: 'words', title: say('menu_add') },
    { id: 'site', over: 'button', title: say('menu_site') },
    { id: 'pause', over: 'button', title: pauseTitle(settings) },
    { id: 'settings', over: 'button', title: say('menu_settings') },
  ]);
}

/** Other settings hold. */
export function retitleMenus(settings: Settings): void {
  void retitle('pause', pauseTitle(settings));
}

function pauseTitle({ paused }: Settings): string {
  return say(paused ? 'menu_go_on' : 'menu_pause');
}

async function carryOut(settings: SettingsKeeper, { id, words, page, tab }: Chosen): Promise<void> {
  switch (id) {
    case 'look-up':
      return openFor(lookUpPage(words));
    case 'add-to-library':
      // A page of its own each time: one that is open may hold an entry that is half written.
      return openFor(newEntryPage({ words, page }));
    case 'site':
      if (tab) await turnSite(settings, tab);
      return;
    case 'pause':
      await settings.change((now) => ({ ...now, paused: !now.paused }));
      return;
    case 'settings':
      return openOwnPage(`library.html${hrefOf({ view: 'settings' })}`);
  }
}

async function openFor(page: string | null): Promise<void> {
  if (page) await openOwnPage(page);
}

/** Null where the words are nothing but space. */
export function lookUpPage(words: string): string | null {
  const query = oneLine(words);
  return query === '' ? null : `library.html${hrefOf({ view: 'names', query })}`;
}

/** Off, where it is on; on again, where it is off. A page of the browser's own has no site. */
export async function turnSite(
  settings: Pick<SettingsKeeper, 'change'>,
  { url }: Pick<TabWithAddress, 'url'>,
): Promise<void> {
  const site = url === null ? null : siteOf(url);
  if (url === null || site === null) return;
  await settings.change((now) => {
    const isOff: WhyOff | null = whyOff({ ...now, paused: false }, url);
    const offAt = switched(now.offAt, site, isOff !== null);
    return offAt && { ...now, offAt };
  });
}
