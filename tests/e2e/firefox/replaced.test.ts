// The extension is updated under an open page, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { callFirefoxItself } from '../../support/firefox-itself';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { withdraws } from '../replaced';
import { complaintsInFirefox } from '../watch-page';

let server: StaticServer;

afterAll(() => server?.close());

withdraws('firefox', async (folder) => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, extensionId, page } = await borrowFirefox({ folder });
  return {
    page,
    extensionId,
    origin: server.origin,
    complaints: complaintsInFirefox(page),
    runningVersion: () =>
      callFirefoxItself(
        browser,
        `(async () => WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.version)()`,
      ),
  };
});
