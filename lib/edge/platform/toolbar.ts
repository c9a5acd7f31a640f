// How our button in the toolbar looks, in all tabs or in one. The browsers keep that when a worker ends, and forget a tab's own when it goes to another page.

import { browser } from './browser';

/** Sizes that browsers draw a button in, at one, two and three pixels to a point. */
const SIZES = [16, 32, 48];

export interface ButtonFace {
  /** Folder of its pictures, without slashes. */
  readonly icon: string;
  readonly title: string;
}

/** `tab` null: in all tabs that have no face of their own. A tab that was closed meanwhile has no button. */
export async function showButton({ icon, title }: ButtonFace, tab: number | null): Promise<void> {
  const { action } = browser;
  const where = tab === null ? {} : { tabId: tab };
  const path = Object.fromEntries(SIZES.map((size) => [size, `/${icon}/${size}.png`]));
  await Promise.allSettled([action.setIcon({ ...where, path }), action.setTitle({ ...where, title })]);
}

/** An exclamation mark on the button of all tabs, and what it says: `sentence`, or (null) `usual` and no mark. */
export async function showLossBadge(sentence: string | null, usual: string): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ text: sentence === null ? '' : '!' }),
    action.setTitle({ title: sentence ?? usual }),
  ]);
}
