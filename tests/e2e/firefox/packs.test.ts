// Packs in a real Firefox: from a file and from an address, asked by the panel in a tab.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PacksView } from '@/lib/core/model/pack-life';
import { createSigner } from '../../app/packs';
import { entity, packed, sampleLines } from '../../app/sample-pack';
import { ROOT } from '../../support/built-extension';
import { ONLY_IN, waitForMarked } from '../../support/life';
import { type PackServer, servePacks } from '../../support/pack-server';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { ask, chooseFile, ended, install, letGo } from '../installing';

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
const SAPT = entity({ id: 'person/sapt', kind: 'person', label: 'Colonel Sapt' });
let stories: StaticServer;
let server: PackServer;
let panel: Page;

beforeAll(async () => {
  stories = await serveFolder(join(ROOT, 'tests/demo'));
  server = await servePacks();
  const { page } = await borrowFirefox();
  await page.goto(`${stories.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  panel = await openPanelFromCard(page, ONLY_IN.one);
});
afterAll(async () => {
  await server?.close();
  await stories?.close();
});

const card = async (id: string) =>
  (await ask<{ label: string }>(panel, 'card', { entity: id, asOf: null })).label;

it('a chosen file is copied before the page has its answer, and its signature is checked', async () => {
  const bytes = packed(sampleLines({ id: 'second', entities: [ZENDA] }));
  const [blob, signature] = [
    await chooseFile(panel, bytes),
    await chooseFile(panel, createSigner().sign(bytes)),
  ];
  const { job } = await ask<{ job: string }>(panel, 'installPack', {
    from: 'file',
    name: 'second.gz',
    blob,
    signature,
  });
  await letGo(panel, blob);
  await letGo(panel, signature);
  expect(await ended(panel, job)).toEqual({ is: 'done', pack: 'second' });
  expect(await card(ZENDA.id)).toBe('Zenda');
  const { packs } = await ask<PacksView>(panel, 'packs', {});
  expect(packs[1]).toMatchObject({ id: 'second', trust: { is: 'signed' } });
});

it('an address is fetched, and taken up where the connection was cut', async () => {
  const bytes = packed(sampleLines({ id: 'third', entities: [SAPT] }));
  server.files.set('/third.gz', { bytes, cuts: [100] });
  expect(await install(panel, { from: 'url', url: `${server.origin}/third.gz` })).toEqual({
    is: 'done',
    pack: 'third',
  });
  expect(server.asked.at(-1)!.range).toBe('bytes=100-');
  expect(await card(SAPT.id)).toBe('Colonel Sapt');
});
