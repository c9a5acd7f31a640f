// The settings: what is chosen holds at once, and what another page has chosen is shown.

import type { SettingsProps } from '@/components/library/library-props';
import type { Settings, Site } from '@/lib/core/model/settings';
import { say } from '@/lib/core/words/say';
import { keyCommands, keySettings, openKeySettings } from '@/lib/edge/platform/commands';
import { extensionVersion } from '@/lib/edge/platform/runtime';
import { callBackground } from '@/lib/edge/wire/call';
import { typedSite } from './typed-site';

export interface SettingsDesk {
  readonly props: () => SettingsProps;
  /** Reads them again: another has changed them, or the view is shown. */
  readonly refresh: () => Promise<void>;
  /** The view is shown anew. */
  readonly open: () => Promise<void>;
}

type Answer = Awaited<ReturnType<typeof callBackground<'choose'>>>;

export function createSettingsDesk(changed: () => void): SettingsDesk {
  let settings: Settings | null = null;
  let fault = '';
  let siteFault = '';
  let siteSaid = '';
  let keysSaid = '';
  let commands: SettingsProps['commands'] = null;
  /** Turned on again since the view was opened. */
  let onAgain: ReadonlySet<Site> = new Set();
  /** Choices that are not answered yet: what is read meanwhile is older than they are. */
  let waiting = 0;

  async function readAgain(): Promise<string> {
    const told = await callBackground('settings', {});
    if (told.ok && waiting === 0) settings = told.value;
    changed();
    return told.ok ? '' : told.fault.message;
  }

  async function refresh(): Promise<void> {
    fault = await readAgain();
    changed();
  }

  /** `shown`: what is seen until it is answered. */
  async function ask(shown: Settings | null, call: () => Promise<Answer>): Promise<boolean> {
    const before = settings;
    settings = shown;
    waiting += 1;
    changed();
    const answer = await call();
    waiting -= 1;
    fault = answer.ok ? '' : answer.fault.message;
    if (!answer.ok) settings = before;
    else if (waiting === 0) settings = answer.value;
    changed();
    // What was chosen meanwhile stands in the store, not in what was shown before.
    if (!answer.ok && waiting === 0) void readAgain();
    return answer.ok;
  }

  async function choose(choice: Partial<Settings>): Promise<void> {
    const { offAt: _, ...chosen } = choice;
    await ask(settings && { ...settings, ...chosen }, () => callBackground('choose', chosen));
  }

  async function switchSite(site: Site, on: boolean): Promise<boolean> {
    const done = await ask(settings, () => callBackground('switchSite', { site, on }));
    if (!done) return false;
    onAgain = on ? new Set([...onAgain, site]) : new Set([...onAgain].filter((each) => each !== site));
    changed();
    return true;
  }

  async function addSite(words: string): Promise<void> {
    const site = typedSite(words);
    siteFault = site === null ? say('settings_site_bad', words.trim().slice(0, 100)) : '';
    siteSaid = '';
    changed();
    if (site === null) return;
    const isOff = settings?.offAt.includes(site) ?? false;
    if (!isOff && !(await switchSite(site, false))) return;
    siteSaid = say(isOff ? 'settings_site_already' : 'settings_site_done', site);
    changed();
  }

  async function toKeys(): Promise<void> {
    const way = keySettings();
    if (way.opens) await openKeySettings();
    else {
      // Where the browser refuses, the address is there to be copied by hand.
      keysSaid = await navigator.clipboard.writeText(way.address).then(
        () => say('settings_keys_copied'),
        () => '',
      );
    }
    changed();
  }

  function sites(): SettingsProps['sites'] {
    const off = settings?.offAt ?? [];
    return [...new Set([...off, ...onAgain])].sort().map((site) => ({ site, off: off.includes(site) }));
  }

  return {
    refresh,
    async open() {
      onAgain = new Set();
      siteFault = '';
      siteSaid = '';
      keysSaid = '';
      const [told] = await Promise.all([keyCommands(), refresh()]);
      commands = told;
      changed();
    },
    props: () => ({
      settings,
      fault,
      sites: sites(),
      siteFault,
      siteSaid,
      commands,
      keySettings: keySettings(),
      keysSaid,
      version: extensionVersion(),
      onChoose: (choice) => void choose(choice),
      onSwitchSite: (site, on) => void switchSite(site, on),
      onAddSite: (words) => void addSite(words),
      onKeySettings: () => void toKeys(),
    }),
  };
}
