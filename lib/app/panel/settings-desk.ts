// What the reader chooses in the panel: shown at once, and as it was before where it could not be kept.

import { DEFAULT_SETTINGS, type Settings, type Site } from '@/lib/core/model/settings';
import { callBackground } from '@/lib/edge/wire/call';

export interface SettingsDesk {
  readonly props: () => { readonly settings: Settings; readonly settingsFault: string };
  /** They have changed, perhaps elsewhere. */
  readonly askAgain: () => Promise<void>;
  readonly choose: (choice: Partial<Pick<Settings, 'density' | 'unmarked' | 'paused'>>) => Promise<void>;
  /** Backstory is turned on or off for these sites. */
  readonly turn: (sites: readonly Site[], on: boolean) => Promise<void>;
}

export function createSettingsDesk({ changed }: { readonly changed: () => void }): SettingsDesk {
  let settings = DEFAULT_SETTINGS;
  let fault = '';
  /** Grows with every choice and question: an answer to an older one would undo what was chosen since. */
  let round = 0;

  function show(next: Settings, why = ''): void {
    settings = next;
    fault = why;
    changed();
  }

  async function askAgain(): Promise<void> {
    const mine = ++round;
    const told = await callBackground('settings', {});
    if (mine === round && told.ok) show(told.value, fault);
  }

  async function tell(
    wanted: Settings,
    ask: () => ReturnType<typeof callBackground<'choose' | 'switchSite'>>,
  ): Promise<boolean> {
    const mine = ++round;
    const before = settings;
    show(wanted);
    const chosen = await ask();
    if (mine !== round) return chosen.ok;
    if (chosen.ok) show(chosen.value);
    else show(before, chosen.fault.message);
    return chosen.ok;
  }

  return {
    props: () => ({ settings, settingsFault: fault }),
    askAgain,
    choose: async (choice) => {
      await tell({ ...settings, ...choice }, () => callBackground('choose', choice));
    },
    turn: async (sites, on) => {
      for (const site of sites) {
        const others = settings.offAt.filter((off) => off !== site);
        const offAt = on ? others : [...others, site].sort();
        if (!(await tell({ ...settings, offAt }, () => callBackground('switchSite', { site, on })))) return;
      }
    },
  };
}
