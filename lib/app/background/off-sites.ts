// Pages that are off know it before they look at themselves: the browser runs a script of one line in them, and in no others. During the
// pause that is every page; each wakes the worker then, to be told so.
//
// Without it all would still be right, for a page that is a story asks first and is refused. But its head would have been looked at, the
// button would tell nothing on a page that is no story, and asking from every page would wake the worker at every load.

import type { Settings, Site } from '@/lib/core/model/settings';
import { runOnLoad } from '@/lib/edge/platform/scripts';

const EVERYWHERE = ['*://*/*'];

export interface OffSites {
  /** From now on these settings hold. */
  follow(settings: Pick<Settings, 'paused' | 'offAt'>): void;
}

export function createOffSites(): OffSites {
  /** One change after the other: the last one holds. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    follow({ paused, offAt }) {
      const patterns = paused ? EVERYWHERE : offAt.flatMap(patternsOf);
      last = last.then(() => runOnLoad('off', '/off.js', patterns));
    },
  };
}

/** Match patterns for a site and every host below it. An address of numbers has none below it; one of IPv6 is no pattern in Firefox. */
export function patternsOf(site: Site): string[] {
  if (site.startsWith('[')) return [];
  return [/^[\d.]+$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`];
}
