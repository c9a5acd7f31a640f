// A story of 200,000 words, in a real Firefox.
import { afterAll } from 'vitest';
import { focusWindowOf } from '../../support/firefox-itself';
import { waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { openPanelInSight, waitForRows } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { longStory, readsALongStory } from '../long-story';
import { complaintsInFirefox, noteDom } from '../watch-page';

let server: PageServer;

afterAll(() => server?.close());

readsALongStory(async () => {
  server = await servePages({ '/long.html': longStory() });
  const { browser, page } = await borrowFirefox();
  const complaints = complaintsInFirefox(page);
  await noteDom(page);
  await page.goto(`${server.origin}/long.html`);
  await waitForMarks(page);
  const panel = await openPanelInSight(page, 'Dan Caine');
  await waitForRows(panel);
  await focusWindowOf(browser, '/sidepanel.html');
  return { page, panel, complaints };
});
