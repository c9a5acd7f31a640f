// A story's address as it is remembered: without what leads into the page, and without what only counts readers.

import type { StoryKey } from '@/lib/core/model/ledger';
import { MAX_URL } from '@/lib/core/model/limits';
import { type Site, siteOf } from '@/lib/core/model/settings';

export interface StoryAddress {
  readonly story: StoryKey;
  readonly url: string;
  readonly site: Site;
}

/**
 * Fields of a query by which advertisers, newsletters and social networks tell who came from where. They differ from visit to visit, so
 * that one story would be several; and some stand for the reader. What is not surely one of them stays: it may name the story.
 */
const COUNTING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|vero_id|oly_anon_id|oly_enc_id|_hsenc|_hsmi|_ga|_gl)$/i;

const ADDRESS = /^(https?):\/\/(?:[^/?#\\]*@)?(?![^/?#\\]*@)([^/?#\\]+)([^?#]*)(?:\?([^#]*))?/i;

/** Null: no page of the web, or an address that is too long without its query too. */
export function storyAddress(address: string): StoryAddress | null {
  const site = siteOf(address);
  const parts = ADDRESS.exec(address);
  if (site === null || !parts) return null;
  const scheme = parts[1]!.toLowerCase();
  const host = withoutPort(parts[2]!.toLowerCase(), scheme === 'https' ? ':443' : ':80');
  const path = parts[3] || '/';
  const fields = (parts[4] ?? '').split('&').filter((field) => field && !COUNTING.test(field.split('=')[0]!));
  const query = fields.length > 0 ? `?${fields.join('&')}` : '';
  const url = [`${scheme}://${host}${path}${query}`, `${scheme}://${host}${path}`].find(
    ({ length }) => length <= MAX_URL,
  );
  return url === undefined ? null : { story: keyOf(url), url, site };
}

/** Also where it stands twice, as in no address that a browser writes: what is kept is read as it was. */
function withoutPort(host: string, port: string): string {
  let end = host.length;
  while (host.endsWith(port, end)) end -= port.length;
  return host.slice(0, end);
}

/** One story for both schemes, with and without `www.` and a slash at the end. */
function keyOf(url: string): StoryKey {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=\?|$)/, '');
}
