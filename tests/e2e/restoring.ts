// A page of ours asks the background, and hands over a backup by a blob. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';

/** Chromium 148 and Firefox have it; an older Chromium has `chrome`, which answers by promise too. */
declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
declare const chrome: typeof browser;

export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly fault?: { readonly message: string };
}

/** `page`: one of our own. */
export function askBackground(page: Page, name: string, payload: object): Promise<Answer> {
  const message = { backstory: 1, to: 'background', name, payload };
  return page.evaluate(
    (sent) => (typeof browser === 'undefined' ? chrome : browser).runtime.sendMessage(sent),
    message,
  ) as Promise<Answer>;
}

export function restoresFromBlobs({ page }: { readonly page: () => Page }): void {
  it('a backup that a page hands over by a blob is restored, packed or not', async () => {
    const lines = [
      '{"record":"backup","format":1,"made":"2026-11-25","by":"1.0.0"}',
      '{"record":"note","entity":"place/france","text":"Ask.","changed":"2026-11-25"}',
      '{"record":"end","records":1,"rules":0,"own":0,"notes":1,"packs":0}',
    ];
    for (const packed of [false, true]) {
      const blob = await page().evaluate(
        async (text, gzip) => {
          const plain = new Blob([text]);
          const stream = plain.stream().pipeThrough(new CompressionStream('gzip'));
          return URL.createObjectURL(gzip ? await new Response(stream).blob() : plain);
        },
        `${lines.join('\n')}\n`,
        packed,
      );
      expect(await askBackground(page(), 'restore', { blob, how: 'add' })).toEqual({
        ok: true,
        value: {
          restored: [packed ? 'All that the backup holds was here already.' : '1 note now: 1 added.'],
          refused: [],
          missing: [],
        },
      });
    }
  });
}
