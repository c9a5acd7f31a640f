// What the reader has chosen: read once per worker, written at once, told to every tab.

import { ok, type Result } from '@/lib/core/model/result';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { allTabs } from '@/lib/edge/platform/tabs';
import type { StoreCode } from '@/lib/edge/store/faults';
import { readSettings } from '@/lib/edge/store/read-user';
import { writeSettings } from '@/lib/edge/store/write-settings';
import { callContent } from '@/lib/edge/wire/call';
import type { UserStoreOpener } from './user-store';

export interface SettingsKeeper {
  /** What holds; the defaults where they cannot be read, so that a page is served all the same. */
  read(): Promise<Settings>;
  /** Stores what is chosen beside what holds, and tells every tab; on a fault nothing has changed. */
  choose(choice: Partial<Settings>): Promise<Result<Settings, StoreCode>>;
  /** Another has written them: they are read again, and every tab is told. */
  reread(): Promise<void>;
}

export function createSettings(store: UserStoreOpener): SettingsKeeper {
  let holding: Settings | null = null;

  return {
    async read() {
      if (holding) return holding;
      const opened = await store();
      const read = opened.ok ? await readSettings(opened.value) : opened;
      if (!read.ok) return DEFAULT_SETTINGS;
      // A choice made while this was read is the later truth.
      holding ??= read.value;
      return holding;
    },
    async choose(choice) {
      const opened = await store();
      const settings = { ...(await this.read()), ...choice };
      const written = opened.ok ? await writeSettings(opened.value, settings) : opened;
      if (!written.ok) return written;
      holding = settings;
      await tellTabs(settings);
      return ok(settings);
    },
    async reread() {
      holding = null;
      await tellTabs(await this.read());
    },
  };
}

/** Most tabs have no session and do not answer; that is no fault. */
async function tellTabs(settings: Settings): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(tabs.map((tab) => callContent(tab, 'settings', settings)));
}
