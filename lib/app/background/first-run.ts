// The page of the first run: opened once, after the installation, and never again.

import { recall, remember } from '@/lib/edge/platform/remembered';
import { openOwnPage } from '@/lib/edge/platform/tabs';

/** In `storage.local`: the page was opened. An extension that is removed takes it along; its arrival is then a first one again. */
const OPENED = 'first-run';
const PAGE = 'first-run.html';

/**
 * Called when the browser says that the extension was installed. Browsers may say so again for the same profile, after a repair: what was
 * opened once is not opened again. Written down first, so that a worker that is killed in between leaves at worst nothing.
 */
export async function openFirstRun(): Promise<void> {
  if ((await recall(OPENED)) !== undefined) return;
  await remember(OPENED, true);
  await openOwnPage(PAGE);
}
