// The library and the panel where there is little room, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { openLibraryByPanel } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox, setPreferences } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { standsInLittleRoom } from '../narrow';

/** The preference by which a reader of Firefox chooses for pages. */
const SCHEMES = { dark: 0, light: 1 } as const;

let server: StaticServer;

afterAll(() => server?.close());

standsInLittleRoom(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, page } = await borrowFirefox();
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  const library = await openLibraryByPanel(page, 'Dan Caine');
  return {
    library,
    openPanel: async () => {
      await page.bringToFront();
      return openPanelFromCard(page, 'Karoline Leavitt');
    },
    inScheme: (_, scheme) =>
      setPreferences(browser, { 'layout.css.prefers-color-scheme.content-override': SCHEMES[scheme] }),
  };
}, false);
