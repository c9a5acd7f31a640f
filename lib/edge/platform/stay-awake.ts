// Keeping the background running while it has work to finish. Browsers stop it after 30 s without an event or a call of theirs.

import { browser } from './browser';

/** Well below the 30 s, in milliseconds. */
const EVERY = 20_000;

/**
 * Calls something cheap of the browser's now and then until `work` is settled; work that is done sooner calls nothing. Chrome
 * documents this for long operations (developer.chrome.com/docs/extensions/develop/migrate/to-service-workers, "Keep a
 * service worker alive until a long-running operation is finished"); Firefox counts such a call as activity too
 * (its idle reset by `parentApiCall`). Never used for waiting: only for work under way.
 */
export async function stayAwakeFor<Done>(work: Promise<Done>): Promise<Done> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
