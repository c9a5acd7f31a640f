// Pages that are no story, or a story with faults, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForMarks } from '../../support/marks';
import { openPanelInSight } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { bearsBadPages } from '../bad-pages';
import { complaintsInFirefox } from '../watch-page';

let server: StaticServer;

afterAll(() => server?.close());

bearsBadPages(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { page } = await borrowFirefox();
  const complaints = complaintsInFirefox(page);
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  const panel = await openPanelInSight(page, 'Dan Caine');
  return { page, panel, origin: server.origin, complaints };
});
