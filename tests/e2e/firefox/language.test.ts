// The card in a Firefox whose catalogue is the Arabic one.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { extensionIn, type SpokenCopy } from '../../support/extension-in-language';
import { borrowFirefox } from '../../support/shared-firefox';
import type { StaticServer } from '../../support/static-server';
import { cardSpeaksArabic, serveStory } from '../speaking';

let copy: SpokenCopy;
let server: StaticServer;
let story: Page;

beforeAll(async () => {
  copy = extensionIn('ar', 'firefox');
  server = await serveStory();
  ({ page: story } = await borrowFirefox({ folder: copy.folder }));
});

afterAll(async () => {
  await server?.close();
  copy?.remove();
});

cardSpeaksArabic({ story: () => story, origin: () => server.origin });
