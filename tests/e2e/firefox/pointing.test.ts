// The real pointer over a story, in a real Firefox.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { followsThePointer } from '../pointing';
import { complaintsInFirefox } from '../watch-page';

let server: StaticServer;

afterAll(() => server?.close());

followsThePointer(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { page } = await borrowFirefox();
  return { page, origin: server.origin, complaints: complaintsInFirefox(page) };
});
