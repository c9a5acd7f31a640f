// Doubt as a reader meets it, in a real Firefox.
import { afterAll } from 'vitest';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox } from '../../support/shared-firefox';
import { DOUBTFUL_PAGE, tellsDoubt } from '../doubt';

let server: PageServer;

afterAll(() => server?.close());

tellsDoubt(async () => {
  server = await servePages({ '/talks': DOUBTFUL_PAGE });
  const { page } = await borrowFirefox();
  await page.goto(`${server.origin}/talks`);
  return page;
});
