// What the reader has chosen: read once per worker, changed in one transaction, told to every tab and every page of ours.

import { ok, type Result } from '@/lib/core/model/result';
import { DEFAULT_SETTINGS, type Settings, settingsAt } from '@/lib/core/model/settings';
import { tabsWithAddress } from '@/lib/edge/platform/tabs';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readChosen } from '@/lib/edge/store/read-user';
import { changeSettings } from '@/lib/edge/store/write-settings';
import { callContent } from '@/lib/edge/wire/call';
import { spread } from '@/lib/edge/wire/news';
import type { UserStoreOpener } from './user-store';

export interface SettingsKeeper {
  /** What holds; the defaults where they cannot be read, so that a page is served all the same. */
  read(): Promise<Settings>;
  /** Stores what `change` makes of what holds, and tells of it; on a fault nothing has changed. Null, as `change` said: nothing was to be changed. */
  change(change: (now: Settings) => Settings | null): Promise<Result<Settings | null, StoreCode>>;
  /** Another has written them: they are read again, and told. */
  reread(): Promise<void>;
}

/**
 * `onChange`: other settings hold, or the same were written again. `remembered`: what was chosen, as it is remembered outside the database: where that
 * cannot be read, or was lost, a site that is off must not be read for that.
 */
export function createSettings(
  store: UserStoreOpener,
  onChange: (settings: Settings) => void = () => undefined,
  remembered: () => Promise<Settings | null> = async () => null,
): SettingsKeeper {
  let holding: Settings | null = null;

  async function tell(settings: Settings): Promise<void> {
    onChange(settings);
    void spread('settingsChanged', {});
    await tellTabs(settings);
  }

  async function read(): Promise<Settings> {
    if (holding) return holding;
    const opened = await store();
    const stored = opened.ok ? await readChosen(opened.value) : opened;
    const chosen = (stored.ok && stored.value) || (await remembered()) || DEFAULT_SETTINGS;
    // Tried again at the next question: the reader may have mended the cause.
    if (!stored.ok) return chosen;
    // A choice made while this was read is the later truth.
    holding ??= chosen;
    return holding;
  }

  return {
    read,
    async change(change) {
      const opened = await store();
      const changed = opened.ok ? await changeSettings(opened.value, change) : opened;
      if (!changed.ok || !changed.value) return changed;
      holding = changed.value;
      await tell(changed.value);
      return ok(changed.value);
    },
    async reread() {
      holding = null;
      await tell(await read());
    },
  };
}

/** Most tabs have no session and do not answer; that is no fault. */
async function tellTabs(settings: Settings): Promise<void> {
  const tabs = await tabsWithAddress();
  await Promise.all(tabs.map(({ tab, url }) => callContent(tab, 'settings', settingsAt(settings, url))));
}
