// A site as a reader types or pastes it: a host, or any address on it.

import { isSite, type Site, siteOf } from '@/lib/core/model/settings';

/**
 * Null where it is none. Letters beyond a to z are written as addresses have them (Punycode). A bare ending (`com`) is refused: it would
 * turn half the web off.
 */
export function typedSite(words: string): Site | null {
  const typed = words.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const site = siteOf(new URL(address).href);
  if (site === null || !isSite(site)) return null;
  return site.includes('.') || site.startsWith('[') || site === 'localhost' ? site : null;
}
