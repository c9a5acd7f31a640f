// Stories that come and go within one page, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { countCallsFrom, ONLY_IN, waitForMarked } from '../../support/life';
import { openPanelInSight } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { followsStories } from '../navigation';
import { complaintsInFirefox } from '../watch-page';

let server: StaticServer;

afterAll(() => server?.close());

followsStories(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { page } = await borrowFirefox();
  const complaints = complaintsInFirefox(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const panel = await openPanelInSight(page, ONLY_IN.one);
  const calls = await countCallsFrom(panel);
  return { page, panel, calls, origin: server.origin, complaints };
});
