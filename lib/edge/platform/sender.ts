// Who sent a message: decided once, from what the browser vouches for, never from what the message says.

import { type Browser, browser } from './browser';

export type Sender =
  /** A content script of ours in a web page: it runs beside foreign code, so little is granted to it. */
  | {
      readonly is: 'page';
      readonly tab: number;
      /** Where the page stands, as the browser tells; null where it does not. */
      readonly url: string | null;
      /** In a private window, or the browser does not say that it is in none. */
      readonly isPrivate: boolean;
    }
  /** A page or the worker of this extension. `tab` where it is shown in a tab; `sample`: it is the page that runs a session on a story of ours. */
  | {
      readonly is: 'own';
      readonly tab: number | null;
      readonly isPrivate: boolean;
      readonly sample?: boolean;
    }
  /** Anything else: another extension, a context whose address the browser does not tell. */
  | { readonly is: 'foreign' };

/** The page with a sample, as it is built. */
export const SAMPLE_PAGE = '/first-run.html';

/** `sender` is null where a browser gives none; it is then foreign. */
export function senderOf(sender: Browser.runtime.MessageSender | null | undefined): Sender {
  if (!sender || sender.id === undefined || sender.id !== browser.runtime.id) return { is: 'foreign' };
  const tab = sender.tab?.id ?? null;
  const isPrivate = sender.tab?.incognito !== false;
  if (isOwnAddress(sender))
    return {
      is: 'own',
      tab,
      isPrivate,
      sample: sender.url?.startsWith(browser.runtime.getURL(SAMPLE_PAGE)) ?? false,
    };
  // -1 is the browser's way to say "no tab" (developer tools).
  if (tab === null || tab < 0) return { is: 'foreign' };
  return { is: 'page', tab, url: addressOf(sender), isPrivate };
}

/** The tab's address, which follows a reader who goes on within the document; the frame's own where that is of another site. */
function addressOf({ url, origin, tab }: Browser.runtime.MessageSender): string | null {
  const base = origin ?? (url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined);
  return base !== undefined && tab?.url?.startsWith(`${base}/`) ? tab.url : (url ?? null);
}

function isOwnAddress({ url, origin }: Browser.runtime.MessageSender): boolean {
  const base = browser.runtime.getURL('');
  // Chrome tells the origin too. A page of ours in a sandboxed frame has our url and an opaque origin: not trusted.
  if (origin !== undefined && `${origin}/` !== base) return false;
  if (url !== undefined) return url.startsWith(base);
  // A worker may come without a url; its origin then speaks for it.
  return origin !== undefined;
}
