// Which tab the panel is about: the one its address names, else the one that its window shows.

import { activeTab, onTabsChange } from '@/lib/edge/platform/tabs';

/** The tab in `?tab=7`, or null. A panel that is shown in a tab of its own is given one. */
export function tabInAddress(search: string): number | null {
  const given = new URLSearchParams(search).get('tab');
  return given !== null && /^\d{1,10}$/.test(given) ? Number(given) : null;
}

export interface ShownTab {
  readonly current: () => Promise<number | null>;
  /** Calls `listener` when another tab may be shown, or another page in it. */
  readonly onChange: (listener: () => void) => void;
}

export function followShownTab(search: string): ShownTab {
  const named = tabInAddress(search);
  return {
    current: async () => named ?? (await activeTab()),
    onChange: (listener) => {
      onTabsChange(listener);
    },
  };
}
