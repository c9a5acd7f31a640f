// Packs in a real Chromium: from a file and from an address, signed, resumed by the next worker, updated, removed.
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { PacksView } from '@/lib/core/model/pack-life';
import { createSigner } from '../../app/packs';
import { crowd, entity, packed, sampleLines } from '../../app/sample-pack';
import { firstPage, launchChromium, stopWorker } from '../../support/launch';
import { type PackServer, servePacks } from '../../support/pack-server';
import { ask, chooseFile, ended, install, letGo } from '../installing';

const ZENDA = entity({ id: 'place/zenda', kind: 'place', label: 'Zenda' });
let server: PackServer;
let browser: Browser;
let panel: Page;

beforeAll(async () => {
  server = await servePacks();
  const launched = await launchChromium({ headless: true });
  browser = launched.browser;
  panel = await firstPage(browser);
  await panel.goto(`chrome-extension://${launched.extensionId}/sidepanel.html`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  const { packs, jobs } = await view();
  for (const { id } of packs) if (id !== 'starter') await ask(panel, 'removePack', { pack: id });
  for (const { job } of jobs) await ask(panel, 'endJob', { job });
  server.files.clear();
  server.asked.length = 0;
});

const view = () => ask<PacksView>(panel, 'packs', {});
const card = async (id: string) =>
  (await ask<{ label: string }>(panel, 'card', { entity: id, asOf: null })).label;

it('a chosen file is copied before the page has its answer, with its signature, and its records are there', async () => {
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
  expect((await view()).packs[1]).toMatchObject({
    id: 'second',
    trust: { is: 'signed' },
    origin: { from: 'file' },
  });
  expect(await card(ZENDA.id)).toBe('Zenda');
});

it('an address is fetched; a worker killed meanwhile is followed by one that goes on', async () => {
  // What is random cannot be packed, so that it comes in several pieces.
  const people = crowd(4_000).map((each) => ({ ...each, description: randomBytes(300).toString('hex') }));
  const bytes = packed(sampleLines({ id: 'second', entities: [ZENDA, ...people] }));
  expect(bytes.length).toBeGreaterThan(1_100_000);
  server.files.set('/second.gz', {
    bytes,
    hold: { after: bytes.length - 500, until: new Promise(() => undefined) },
  });
  const { job } = await ask<{ job: string }>(panel, 'installPack', {
    from: 'url',
    url: `${server.origin}/second.gz`,
  });
  // How much of a body that stops there is handed on is the browser's: on a loaded machine Chromium has kept back half.
  let kept = 0;
  await vi.waitFor(
    async () => {
      const { state } = (await view()).jobs[0]!;
      kept = state.is === 'fetching' ? state.done : 0;
      expect(kept).toBeGreaterThan(0);
    },
    { timeout: 20_000 },
  );
  server.files.set('/second.gz', { bytes });
  await stopWorker(panel);
  expect(await ended(panel, job)).toEqual({ is: 'done', pack: 'second' });
  expect(Number(/\d+/.exec(server.asked.at(-1)!.range ?? '0')![0])).toBeGreaterThanOrEqual(kept);
  expect(await card(ZENDA.id)).toBe('Zenda');
});

it('a pack that is no pack is refused with its sentence, and a bomb is not unpacked', async () => {
  server.files.set('/page', {
    bytes: new TextEncoder().encode('<!doctype html><title>Packs</title>'),
    type: 'text/html',
  });
  expect(await install(panel, { from: 'url', url: `${server.origin}/page` })).toMatchObject({
    is: 'failed',
    sentence: expect.stringMatching(/is a web page, not a pack/),
  });
  const [manifest] = sampleLines({ id: 'bomb', entities: [ZENDA] });
  const bomb = new Uint8Array(gzipSync(`${manifest}\n${' '.repeat(300_000_000)}`));
  server.files.set('/bomb.gz', { bytes: bomb });
  expect(await install(panel, { from: 'url', url: `${server.origin}/bomb.gz` })).toMatchObject({
    is: 'failed',
    sentence: expect.stringMatching(/200 times its size/),
  });
});

it('a later version lies ready, is taken, and is stepped back from', async () => {
  const whole = (version: string, label: string) =>
    packed(sampleLines({ id: 'second', version, entities: [{ ...ZENDA, label }] }));
  server.files.set('/second.gz', { bytes: whole('1', 'Zenda') });
  expect(await install(panel, { from: 'url', url: `${server.origin}/second.gz` })).toMatchObject({
    is: 'done',
  });
  server.files.set('/second.gz', { bytes: whole('2', 'Zendar'), etag: '"2"' });
  const { job } = await ask<{ job: string }>(panel, 'checkUpdate', { pack: 'second' });
  expect(await ended(panel, job)).toMatchObject({ is: 'done' });
  expect((await view()).packs[1]!.offer).toMatchObject({
    version: '2',
    changes: [{ change: 'changed', details: ['Label: was “Zenda”, is “Zendar”.'] }],
  });
  expect(await card(ZENDA.id)).toBe('Zenda');
  await ask(panel, 'answerOffer', { pack: 'second', take: true });
  expect(await card(ZENDA.id)).toBe('Zendar');
  await ask(panel, 'stepBack', { pack: 'second' });
  expect(await card(ZENDA.id)).toBe('Zenda');
});
