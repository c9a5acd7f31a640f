// The button in the toolbar tells how it stands: as always, off on this tab's site, or paused.
//
// No listener for tabs is needed, which would wake the worker at every load of every page: a tab whose site is off says so by itself
// (`off-sites.ts`), one with a story asks, and the browsers keep what was set when a worker ends.

import { type Settings, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { say } from '@/lib/core/words/say';
import { tabsWithAddress } from '@/lib/edge/platform/tabs';
import { type ButtonFace, showButton, showLossBadge } from '@/lib/edge/platform/toolbar';

export interface Toolbar {
  /** Other settings hold, or the browser has been started. */
  showAll(settings: Settings): Promise<void>;
  /** A page has asked, and this is how it stands. */
  showOf(tab: number, why: WhyOff | null): void;
  /** What the reader wrote is gone, or that is settled. */
  showLoss(isLost: boolean): void;
}

export function createToolbar(): Toolbar {
  /**
   * Tabs that have a face of their own, as far as this worker set it. Most pages that ask are not off, and never were: of them nothing is
   * remembered, or a worker that lives through a day of reading would keep every tab there was.
   */
  const own = new Map<number, WhyOff>();
  let isLost = false;

  function remember(tab: number, why: WhyOff | null): void {
    if (why === null) own.delete(tab);
    else own.set(tab, why);
  }

  const faceNow = (why: WhyOff | null): ButtonFace => {
    const face = faceOf(why);
    return isLost ? { ...face, title: say('button_lost') } : face;
  };

  return {
    async showAll(settings) {
      own.clear();
      const everywhere = settings.paused ? ('paused' as const) : null;
      const tabs = await tabsWithAddress();
      await Promise.all([
        showButton(faceNow(everywhere), null),
        ...tabs.map(({ tab, url }) => {
          const why = url === null ? everywhere : whyOff(settings, url);
          remember(tab, why);
          return showButton(faceNow(why), tab);
        }),
      ]);
    },
    showOf(tab, why) {
      // What all tabs have needs no setting: the browser has taken away what was the tab's own with its last page.
      if (why === 'site' || (own.get(tab) ?? why) !== why) void showButton(faceNow(why), tab);
      remember(tab, why);
    },
    showLoss(lost) {
      isLost = lost;
      void showLossBadge(lost ? say('button_lost') : null, say('extension_action'));
    },
  };
}

function faceOf(why: WhyOff | null): ButtonFace {
  switch (why) {
    case null:
      return { icon: 'icon', title: say('extension_action') };
    case 'paused':
      return { icon: 'icon/paused', title: say('button_paused') };
    case 'site':
      return { icon: 'icon/off', title: say('button_off') };
  }
}
