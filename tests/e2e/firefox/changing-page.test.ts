// Pages that change under their marks, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { countCallsFrom, ONLY_IN, waitForMarked } from '../../support/life';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { staysWithItsWords } from '../changing-page';
import { complaintsInFirefox } from '../watch-page';

let server: StaticServer;

afterAll(() => server?.close());

staysWithItsWords(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { page } = await borrowFirefox();
  const complaints = complaintsInFirefox(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const calls = await countCallsFrom(await openPanelFromCard(page, ONLY_IN.one));
  await page.bringToFront();
  return { page, calls, origin: server.origin, complaints };
});
